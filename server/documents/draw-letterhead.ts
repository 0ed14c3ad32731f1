import { numberLine, officialDate, type DocumentModel } from '../../domain/document';
import { artifact, centredText, setFont, tagged, type Sheet } from './open-pdf';
import type { FontStyle } from './tinos-fonts';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

interface Column {
  x: number;
  width: number;
}

/**
 * The top of the page by Decree 30/2020/NĐ-CP, Annex I: issuer on the left with a rule of a third to half
 * its width, the nation's name and motto on the right with a rule as long as the motto, then number and
 * place and date; an urgency mark stands below the number (place 10b). Leaves the cursor below it.
 */
export function drawLetterhead(sheet: Sheet, model: DocumentModel): void {
  const { pdf } = sheet;
  const left: Column = { x: sheet.left - 6, width: sheet.width * 0.42 };
  const right: Column = { x: left.x + left.width, width: sheet.width - left.width + 12 };
  const top = pdf.y;
  const leftEnd = drawIssuer(sheet, model, left, top);
  const rightEnd = drawNation(sheet, right, top);
  const second = Math.max(leftEnd, rightEnd) + 8;
  const numberEnd = line(sheet, numberLine(model.number, model.notation), 'regular', 13, left, second);
  const dateEnd = line(sheet, `${model.place}, ${officialDate(model.date)}`, 'italic', 13, right, second);
  // An official letter has its subject under the number instead of a title.
  const subjectEnd = model.typeName ? numberEnd : line(sheet, model.subject, 'regular', 12, left, numberEnd + 2);
  pdf.x = sheet.left;
  pdf.y = Math.max(model.urgency ? drawUrgency(sheet, model.urgency, left, subjectEnd + 6) : subjectEnd, dateEnd) + 14;
}

function drawIssuer(sheet: Sheet, { issuer }: DocumentModel, column: Column, top: number): number {
  const start = issuer.superior ? line(sheet, issuer.superior.toLocaleUpperCase('vi'), 'regular', 12, column, top) : top;
  const end = line(sheet, issuer.name.toLocaleUpperCase('vi'), 'bold', 12, column, start);
  rule(sheet, column, end + 2, column.width * 0.4);
  return end + 4;
}

function drawNation(sheet: Sheet, column: Column, top: number): number {
  const middle = line(sheet, NATION, 'bold', 12.5, column, top);
  const end = line(sheet, MOTTO, 'bold', 13.5, column, middle);
  rule(sheet, column, end + 2, setFont(sheet.pdf, 'bold', 13.5).widthOfString(MOTTO));
  return end + 4;
}

function drawUrgency({ root, pdf }: Sheet, urgency: string, column: Column, top: number): number {
  const text = urgency.toLocaleUpperCase('vi');
  setFont(pdf, 'bold', 13);
  const width = pdf.widthOfString(text) + 20;
  const x = column.x + (column.width - width) / 2;
  artifact(pdf, 'Layout', () => pdf.rect(x, top, width, 21).lineWidth(1).stroke('#000000'));
  tagged(root, pdf, 'P', () => setFont(pdf, 'bold', 13).text(text, x, top + 3, { width, align: 'center' }));
  return top + 21;
}

function line({ root, pdf }: Sheet, text: string, style: FontStyle, size: number, column: Column, y: number): number {
  tagged(root, pdf, 'P', () => centredText(setFont(pdf, style, size), text, { ...column, y }));
  return pdf.y;
}

function rule({ pdf }: Sheet, column: Column, y: number, width: number): void {
  const x = column.x + (column.width - width) / 2;
  artifact(pdf, 'Layout', () => pdf.moveTo(x, y).lineTo(x + width, y).lineWidth(0.8).stroke('#000000'));
}
