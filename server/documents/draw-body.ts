import type { Block, DocumentModel } from '../../domain/document';
import { signatureHeight } from './draw-closing';
import { drawTable } from './draw-table';
import { artifact, centredText, ensureSpace, mm, openTag, setFont, tagged, type Pdf, type Sheet, type Tag } from './open-pdf';

/** Decree 30/2020/NĐ-CP, Annex I: body 13–14 points justified, first line 1 or 1.27 cm in, at least 6 points between paragraphs. */
const INDENT = mm(12.7);
const LINE_GAP = 2.5;
const AFTER = 6;
const lineHeight = (size: number): number => size * 1.15 + LINE_GAP;

/** Type name and subject, or the addressees of an official letter, then every block in order. */
export function drawBody(sheet: Sheet, model: DocumentModel): void {
  drawTitle(sheet, model);
  const last = model.body.length - 1;
  model.body.forEach((block, index) => {
    // A signature never stands on a page of its own: the last piece of text goes with it.
    const keep = index === last ? signatureHeight(sheet, model) : 0;
    drawBlock(sheet, block, keep);
  });
}

function drawTitle(sheet: Sheet, model: DocumentModel): void {
  const { pdf, root } = sheet;
  if (model.typeName) {
    const name = model.typeName.toLocaleUpperCase('vi');
    tagged(root, pdf, 'H1', () => setFont(pdf, 'bold', 14).text(name, sheet.left, pdf.y, { width: sheet.width, align: 'center' }));
    tagged(root, pdf, 'P', () => centredText(setFont(pdf, 'bold', 14), model.subject, { x: sheet.left + 24, y: pdf.y + 2, width: sheet.width - 48 }));
    const y = pdf.y + 3;
    const middle = sheet.left + sheet.width / 2;
    artifact(pdf, 'Layout', () => pdf.moveTo(middle - 45, y).lineTo(middle + 45, y).lineWidth(0.8).stroke('#000000'));
    pdf.y = y + 12;
  }
  if (model.addressees?.length) drawAddressees(sheet, model.addressees);
}

function drawAddressees(sheet: Sheet, addressees: string[]): void {
  const { pdf, root, size } = sheet;
  const [only] = addressees;
  if (addressees.length === 1) {
    tagged(root, pdf, 'P', () => setFont(pdf, 'regular', size).text(`Kính gửi: ${only}.`, sheet.left, pdf.y, { width: sheet.width, align: 'center' }));
  } else {
    tagged(root, pdf, 'P', () => setFont(pdf, 'regular', size).text('Kính gửi:', sheet.left + mm(30), pdf.y, { width: sheet.width - mm(30) }));
    addressees.forEach((addressee, index) => {
      const mark = index === addressees.length - 1 ? '.' : ';';
      tagged(root, pdf, 'P', () => setFont(pdf, 'regular', size).text(`- ${addressee}${mark}`, sheet.left + mm(50), pdf.y, { width: sheet.width - mm(50) }));
    });
  }
  pdf.y += 12;
}

/** `keep` is the height in points that must follow the block's end on the same page. */
function drawBlock(sheet: Sheet, block: Block, keep: number): void {
  switch (block.type) {
    case 'paragraph':
      return drawParagraph(sheet, block, keep);
    case 'heading':
      return drawHeading(sheet, block);
    case 'numbered':
      return drawNumbered(sheet, block, keep);
    case 'keyvalue':
      return drawKeyValues(sheet, block.items);
    case 'table':
      return drawTable(sheet, block);
  }
}

function drawParagraph({ pdf, root, left, width, size }: Sheet, block: Extract<Block, { type: 'paragraph' }>, keep: number): void {
  const centred = block.align === 'center';
  const style = block.bold ? (block.italic ? 'bold-italic' : 'bold') : block.italic ? 'italic' : 'regular';
  // Two lines at least before a page ends, so that no single line is left behind.
  ensureSpace(pdf, centred ? lineHeight(size) * 3 : lineHeight(size) * 2);
  if (keep) keepTogether(pdf, setFont(pdf, style, size).heightOfString(block.text, { width, lineGap: LINE_GAP, indent: INDENT }) + AFTER, keep);
  tagged(root, pdf, 'P', () =>
    setFont(pdf, style, size).text(block.text, left, pdf.y, { width, align: block.align ?? 'justify', lineGap: LINE_GAP, indent: centred || block.indent === false ? 0 : INDENT }),
  );
  pdf.y += AFTER;
}

function drawHeading({ pdf, root, left, width, size }: Sheet, block: Extract<Block, { type: 'heading' }>): void {
  setFont(pdf, 'bold', size);
  ensureSpace(pdf, pdf.heightOfString(block.text, { width, lineGap: LINE_GAP, indent: INDENT }) + AFTER + lineHeight(size) * 2);
  tagged(root, pdf, 'H2', () => setFont(pdf, 'bold', size).text(block.text, left, pdf.y, { width, align: block.align ?? 'left', lineGap: LINE_GAP, indent: block.align === 'center' ? 0 : INDENT }));
  pdf.y += AFTER;
}

function drawNumbered(sheet: Sheet, block: Extract<Block, { type: 'numbered' }>, keep: number): void {
  const list = openTag(sheet.root, sheet.pdf, 'L');
  block.items.forEach(({ label, text }, index) => {
    if (keep && index === block.items.length - 1) keepTogether(sheet.pdf, setFont(sheet.pdf, 'regular', sheet.size).heightOfString(`${label} ${text}`, { width: sheet.width, lineGap: LINE_GAP, indent: INDENT }) + AFTER, keep);
    drawItem(sheet, list, label, text, block.strong === true);
  });
  list.end();
}

/** Turns the page when the text fits here but what must follow it does not; a text taller than half a page is left to flow. */
function keepTogether(pdf: Pdf, height: number, keep: number): void {
  const page = pdf.page.maxY() - pdf.page.margins.top;
  if (height < page / 2 && pdf.y + height <= pdf.page.maxY() && pdf.y + height + keep > pdf.page.maxY()) pdf.addPage();
}

/** Label and text on one first line: the text is indented past the label, then runs over the whole width as documents do. */
function drawItem({ pdf, left, width, size }: Sheet, list: Tag, label: string, text: string, strong: boolean): void {
  ensureSpace(pdf, lineHeight(size) * 2);
  const item = openTag(list, pdf, 'LI');
  const y = pdf.y;
  const labelWidth = setFont(pdf, strong ? 'bold' : 'regular', size).widthOfString(`${label} `);
  tagged(item, pdf, 'Lbl', () => pdf.text(label, left + INDENT, y, { lineBreak: false }));
  tagged(item, pdf, 'LBody', () => setFont(pdf, 'regular', size).text(text, left, y, { width, align: 'justify', lineGap: LINE_GAP, indent: INDENT + labelWidth }));
  item.end();
  pdf.y += AFTER;
}

function drawKeyValues(sheet: Sheet, items: { key: string; value: string }[]): void {
  const { pdf, root, left, width, size } = sheet;
  for (const { key, value } of items) {
    ensureSpace(pdf, lineHeight(size) * 2);
    const y = pdf.y;
    const keyWidth = Math.min(setFont(pdf, 'bold', size).widthOfString(`${key}: `), width - INDENT - 80);
    tagged(root, pdf, 'P', () => {
      setFont(pdf, 'bold', size).text(`${key}:`, left + INDENT, y, { width: keyWidth + 2 });
      setFont(pdf, 'regular', size).text(value, left + INDENT + keyWidth + 4, y, { width: width - INDENT - keyWidth - 4, lineGap: LINE_GAP });
    });
    pdf.y += AFTER;
  }
}
