import { officialDate, type Award, type DocumentModel } from '../../domain/document';
import { AWARD_COLORS, drawAwardFrame, drawLotusDivider, FRAME_INSET } from './draw-award-frame';
import { signatureTitle } from './draw-closing';
import { artifact, centredText, NO_MARGINS, setFont, tagged, type Pdf, type Sheet } from './open-pdf';
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
  const [top, bottom] = [150, LOWER - 6];
  const { lines, total } = fitMiddle(pdf, award, width, bottom - top);
  let y = top + Math.max(0, (bottom - top - total) / 2);
  for (const line of lines) {
    y += line.gap;
    tagged(root, pdf, line.tag, () => centredText(setFont(pdf, line.style, line.size, line.color), line.text, { x: SIDE, y, width, height: line.height + 1 }));
    y += line.height;
  }
}

/** Shrinks every line that may shrink until all of them fit into `room`: a school's name is never cut to make place. */
function fitMiddle(pdf: Pdf, award: Award, width: number, room: number) {
  for (let scale = 1; ; scale -= 0.06) {
    const lines = middleLines(award).map((line) => ({ ...line, ...fit(pdf, { ...line, size: Math.max(line.smallest, line.size * scale) }, width) }));
    const total = lines.reduce((sum, line) => sum + line.height + line.gap, 0);
    if (total <= room || scale < 0.5) return { lines, total };
  }
}

function middleLines(award: Award): Line[] {
  const caps = (text: string) => text.toLocaleUpperCase('vi');
  return [
    { tag: 'P', text: caps(award.authority), style: 'bold', color: ink, size: 15, smallest: 9, lines: 2, gap: 0 },
    { tag: 'H1', text: caps(award.title), style: 'bold', color: red, size: 44, smallest: 30, lines: 1, gap: 2 },
    { tag: 'P', text: `${award.verb}:`, style: 'italic', color: muted, size: 16, smallest: 12, lines: 1, gap: 2 },
    { tag: 'P', text: award.recipient, style: 'bold', color: ink, size: 26, smallest: 11.5, lines: 3, gap: 2 },
    ...(award.address ? [{ tag: 'P' as const, text: `Địa chỉ: ${award.address}`, style: 'italic' as const, color: muted, size: 14, smallest: 9, lines: 2, gap: 2 }] : []),
    ...award.achievement.map((text, index): Line => ({ tag: 'P', text, style: index === 0 ? 'bold' : 'regular', color: index === 0 ? red : ink, size: index === 0 ? 18 : 15, smallest: 9.5, lines: index === 0 ? 5 : 2, gap: index === 0 ? 10 : 3 })),
  ];
}

/** The largest size at which the text keeps to its lines, and its height at that size. */
function fit(pdf: Pdf, line: Pick<Line, 'text' | 'style' | 'size' | 'smallest' | 'lines'>, width: number): { size: number; height: number } {
  for (let size = line.size; ; size = Math.max(line.smallest, size - 1)) {
    setFont(pdf, line.style, size);
    const most = pdf.currentLineHeight(true) * line.lines + 0.5;
    const height = pdf.heightOfString(line.text, { width });
    if (height <= most || size <= line.smallest) return { size, height: Math.min(height, most) };
  }
}

/** Draws a text in its box, shrunk to fit; returns where it ends. What is too long even then ends in an ellipsis. */
function drawFitted({ pdf, root }: Sheet, line: Omit<Line, 'tag' | 'gap'>, box: { x: number; y: number; width: number; align?: 'center' | 'left' }): number {
  const { size, height } = fit(pdf, line, box.width);
  tagged(root, pdf, 'P', () => setFont(pdf, line.style, size, line.color).text(line.text, box.x, box.y, { width: box.width, align: box.align ?? 'left', height: height + 1, ellipsis: true }));
  return box.y + height;
}

function drawReferences(sheet: Sheet, model: DocumentModel, award: Award): void {
  const box = { x: SIDE, width: 306 };
  let y = LOWER + 2;
  if (award.numberLine) y = drawFitted(sheet, { text: award.numberLine, style: 'bold', color: ink, size: 12.5, smallest: 8, lines: 1 }, { ...box, y }) + 2;
  drawFitted(sheet, { text: award.basis, style: 'italic', color: muted, size: 11, smallest: 7.5, lines: 3 }, { ...box, y });
  if (model.verify) drawVerify(sheet, model.verify, SIDE, sheet.pdf.page.height - FRAME_INSET - 26 - QR_SIDE);
}

function drawVerify(sheet: Sheet, verify: { code: string; url: string }, x: number, y: number): void {
  const { pdf, root } = sheet;
  artifact(pdf, 'Layout', () => pdf.rect(x - 2, y - 2, QR_SIDE + 4, QR_SIDE + 4).lineWidth(0.8).stroke(gold));
  tagged(root, pdf, 'Figure', () => drawQr(pdf, verify.url, x, y, QR_SIDE), { alt: `Mã QR kiểm tra: ${verify.url}` });
  const box = { x: x + QR_SIDE + 12, width: 210 };
  const label = drawFitted(sheet, { text: 'Quét mã để kiểm tra', style: 'regular', color: muted, size: 10.5, smallest: 10.5, lines: 1 }, { ...box, y: y + 10 });
  const code = drawFitted(sheet, { text: verify.code, style: 'bold', color: ink, size: 12.5, smallest: 6, lines: 1 }, { ...box, y: label + 2 });
  drawFitted(sheet, { text: verify.url, style: 'regular', color: muted, size: 8.5, smallest: 6, lines: 2 }, { ...box, y: code + 3 });
}

function drawSigned(sheet: Sheet, model: DocumentModel): void {
  const { pdf } = sheet;
  const width = 300;
  const box = { x: pdf.page.width - SIDE - width, width, align: 'center' as const };
  const dated = drawFitted(sheet, { text: `${model.place}, ${officialDate(model.date)}`, style: 'italic', color: ink, size: 14, smallest: 9, lines: 1 }, { ...box, y: LOWER });
  drawFitted(sheet, { text: signatureTitle(model.signature).join('\n'), style: 'bold', color: ink, size: 14, smallest: 9, lines: 3 }, { ...box, y: dated + 2 });
  drawFitted(sheet, { text: model.signature.name, style: 'bold', color: ink, size: 15, smallest: 7, lines: 1 }, { ...box, y: pdf.page.height - FRAME_INSET - 44 });
}
