import { officialDate, type Award, type DocumentModel } from '../../domain/document';
import { AWARD_COLORS, drawAwardFrame, drawLotusDivider, FRAME_INSET } from './draw-award-frame';
import { signatureTitle } from './draw-closing';
import { artifact, NO_MARGINS, setFont, tagged, type Pdf, type Sheet } from './open-pdf';
import { drawQr } from './qr-matrix';
import type { FontStyle } from './tinos-fonts';

const { red, ink, muted, gold } = AWARD_COLORS;
const QR_SIDE = 68;
const SIDE = FRAME_INSET + 34;
/** Top of the lower band that holds number, code and signature. */
const LOWER = 382;

interface Line {
  tag: 'H1' | 'P';
  text: string;
  style: FontStyle;
  color: string;
  /** Sizes from the wished to the smallest readable one. */
  size: number;
  smallest: number;
  lines: number;
  gap: number;
}

/** Draws the award on the current page, which must be landscape A4 without margins. Long names shrink, then are cut with an ellipsis. */
export function drawAwardPage(sheet: Sheet, model: DocumentModel, award: Award): void {
  drawAwardFrame(sheet.pdf);
  drawNation(sheet);
  drawMiddle(sheet, award);
  drawReferences(sheet, model, award);
  drawSigned(sheet, model);
}

/** Opens a fresh page for an award that follows running text. */
export function openAwardPage(pdf: Pdf): void {
  pdf.addPage({ size: 'A4', layout: 'landscape', margins: NO_MARGINS });
}

function drawNation(sheet: Sheet): void {
  const { pdf } = sheet;
  const { width } = pdf.page;
  const centred = (text: string, size: number, y: number) =>
    tagged(sheet.root, pdf, 'P', () => setFont(pdf, 'bold', size, ink).text(text, SIDE, y, { width: width - 2 * SIDE, align: 'center' }));
  centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 15, 76);
  centred('Độc lập - Tự do - Hạnh phúc', 15, 95);
  const motto = pdf.widthOfString('Độc lập - Tự do - Hạnh phúc');
  artifact(pdf, 'Layout', () => pdf.moveTo((width - motto) / 2, 115).lineTo((width + motto) / 2, 115).lineWidth(0.8).stroke(ink));
  drawLotusDivider(pdf, width / 2, 134, 120);
}

/** From the authority to what the award is for, spread evenly between the divider and the lower band. */
function drawMiddle({ pdf, root }: Sheet, award: Award): void {
  const width = pdf.page.width - 2 * SIDE;
  const lines = middleLines(award).map((line) => ({ ...line, ...fit(pdf, line, width) }));
  const [top, bottom] = [152, LOWER - 8];
  const total = lines.reduce((sum, line) => sum + line.height + line.gap, 0);
  let y = top + Math.max(0, (bottom - top - total) / 2);
  for (const line of lines) {
    y += line.gap;
    tagged(root, pdf, line.tag, () => setFont(pdf, line.style, line.size, line.color).text(line.text, SIDE, y, { width, align: 'center', height: line.height + 1, ellipsis: true }));
    y += line.height;
  }
}

function middleLines(award: Award): Line[] {
  const caps = (text: string) => text.toLocaleUpperCase('vi');
  return [
    { tag: 'P', text: caps(award.authority), style: 'bold', color: ink, size: 15, smallest: 11, lines: 2, gap: 0 },
    { tag: 'H1', text: caps(award.title), style: 'bold', color: red, size: 44, smallest: 30, lines: 1, gap: 2 },
    { tag: 'P', text: `${award.verb}:`, style: 'italic', color: muted, size: 16, smallest: 16, lines: 1, gap: 2 },
    { tag: 'P', text: award.recipient, style: 'bold', color: ink, size: 26, smallest: 13, lines: 2, gap: 2 },
    ...(award.address ? [{ tag: 'P' as const, text: `Địa chỉ: ${award.address}`, style: 'italic' as const, color: muted, size: 14, smallest: 10, lines: 2, gap: 2 }] : []),
    ...award.achievement.map((text, index): Line => ({ tag: 'P', text, style: index === 0 ? 'bold' : 'regular', color: index === 0 ? red : ink, size: index === 0 ? 18 : 15, smallest: 10, lines: 3, gap: index === 0 ? 10 : 3 })),
  ];
}

/** The largest size at which the text keeps to its lines, and its height at that size. */
function fit(pdf: Pdf, line: Line, width: number): { size: number; height: number } {
  for (let size = line.size; ; size -= 0.5) {
    setFont(pdf, line.style, size);
    const most = pdf.currentLineHeight(true) * line.lines + 0.5;
    const height = pdf.heightOfString(line.text, { width });
    if (height <= most || size <= line.smallest) return { size, height: Math.min(height, most) };
  }
}

function drawReferences({ pdf, root }: Sheet, model: DocumentModel, award: Award): void {
  const [x, width] = [SIDE, 292];
  const texts = [
    ...(award.numberLine ? [{ text: award.numberLine, style: 'bold' as const, size: 12.5, color: ink, lines: 1 }] : []),
    { text: award.basis, style: 'italic' as const, size: 11, color: muted, lines: 3 },
  ];
  let y = LOWER + 2;
  for (const { text, style, size, color, lines } of texts) {
    const line = fit(pdf, { tag: 'P', text, style, color, size, smallest: 8, lines, gap: 0 }, width);
    tagged(root, pdf, 'P', () => setFont(pdf, style, line.size, color).text(text, x, y, { width, height: line.height + 1, ellipsis: true }));
    y += line.height + 2;
  }
  if (model.verify) drawVerify({ pdf, root } as Sheet, model.verify, x, pdf.page.height - FRAME_INSET - 26 - QR_SIDE);
}

function drawVerify({ pdf, root }: Sheet, verify: { code: string; url: string }, x: number, y: number): void {
  artifact(pdf, 'Layout', () => pdf.rect(x - 2, y - 2, QR_SIDE + 4, QR_SIDE + 4).lineWidth(0.8).stroke(gold));
  tagged(root, pdf, 'Figure', () => drawQr(pdf, verify.url, x, y, QR_SIDE), { alt: `Mã QR kiểm tra: ${verify.url}` });
  tagged(root, pdf, 'P', () => {
    const options = { width: 200, height: 40, ellipsis: true };
    setFont(pdf, 'regular', 10.5, muted).text('Quét mã để kiểm tra', x + QR_SIDE + 12, y + 12, options);
    setFont(pdf, 'bold', 12.5, ink).text(verify.code, x + QR_SIDE + 12, y + 26, options);
    setFont(pdf, 'regular', 8.5, muted).text(verify.url, x + QR_SIDE + 12, y + 43, options);
  });
}

function drawSigned({ pdf, root }: Sheet, model: DocumentModel): void {
  const width = 300;
  const x = pdf.page.width - SIDE - width;
  const centre = { width, align: 'center' as const };
  tagged(root, pdf, 'P', () => setFont(pdf, 'italic', 14, ink).text(`${model.place}, ${officialDate(model.date)}`, x, LOWER, centre));
  const titles = signatureTitle(model.signature).join('\n');
  tagged(root, pdf, 'P', () => setFont(pdf, 'bold', 14, ink).text(titles, x, pdf.y + 2, centre));
  tagged(root, pdf, 'P', () => setFont(pdf, 'bold', 15, ink).text(model.signature.name, x, pdf.page.height - FRAME_INSET - 44, { ...centre, height: 20, ellipsis: true }));
}
