import type { Block } from '../../domain/document';
import { artifact, openTag, setFont, tagged, type Sheet, type Tag } from './open-pdf';

type TableBlock = Extract<Block, { type: 'table' }>;
interface Cell {
  x: number;
  width: number;
  align: 'left' | 'center';
}

const SIZE = 12.5;
const PAD = 4;
const GAP = 1;
/** A row is cut across pages only when it would leave more than this share of a page empty. */
const TALL = 0.4;

/** Draws a ruled table. Rows are measured first; the header repeats on every page; a row longer than a page is cut between words. */
export function drawTable(sheet: Sheet, block: TableBlock): void {
  const { pdf } = sheet;
  const cells = layOut(sheet, block);
  const table = openTag(sheet.root, pdf, 'Table');
  const titles = block.columns.map((column) => column.title);
  const headerHeight = rowHeight(sheet, cells, titles, true);
  const firstRow = block.rows[0] ? Math.min(rowHeight(sheet, cells, block.rows[0], false), 120) : 0;
  if (pdf.y + headerHeight + firstRow > pdf.page.maxY()) pdf.addPage();
  drawRow(sheet, table, cells, titles, 'header');
  for (const row of block.rows) {
    let rest: string[] | null = row;
    while (rest) rest = drawWhatFits(sheet, table, cells, titles, rest);
  }
  table.end();
  pdf.x = sheet.left;
  pdf.y += 8;
}

/** Draws a row, or as much of it as the page takes; returns what is left. */
function drawWhatFits(sheet: Sheet, table: Tag, cells: Cell[], titles: string[], row: string[]): string[] | null {
  const { pdf } = sheet;
  const height = rowHeight(sheet, cells, row, false);
  const page = pdf.page.maxY() - pdf.page.margins.top;
  if (pdf.y + height <= pdf.page.maxY()) {
    drawRow(sheet, table, cells, row, 'row');
    return null;
  }
  if (height <= page * TALL) {
    turnPage(sheet, cells, titles);
    drawRow(sheet, table, cells, row, 'row');
    return null;
  }
  const room = pdf.page.maxY() - pdf.y - 2 * PAD;
  if (room < page * 0.15) {
    turnPage(sheet, cells, titles);
    return row;
  }
  setFont(pdf, 'regular', SIZE);
  const cut = row.map((text, index) => splitText(sheet, text, cells[index]!.width - 2 * PAD, room));
  drawRow(sheet, table, cells, cut.map(([head]) => head), 'row');
  turnPage(sheet, cells, titles);
  return cut.map(([, tail]) => tail);
}

function turnPage(sheet: Sheet, cells: Cell[], titles: string[]): void {
  sheet.pdf.addPage();
  drawRow(sheet, null, cells, titles, 'header');
}

/** `table` is null for a repeated header, which screen readers have heard already. */
function drawRow(sheet: Sheet, table: Tag | null, cells: Cell[], texts: string[], kind: 'header' | 'row'): void {
  const { pdf } = sheet;
  const header = kind === 'header';
  const y = pdf.y;
  const height = rowHeight(sheet, cells, texts, header);
  artifact(pdf, 'Layout', () => {
    if (header) pdf.rect(sheet.left, y, sheet.width, height).fill('#f0f0f0');
    for (const cell of cells) pdf.rect(cell.x, y, cell.width, height);
    pdf.lineWidth(0.6).stroke('#000000');
  });
  const tag = table ? openTag(table, pdf, 'TR') : null;
  cells.forEach((cell, index) => {
    const draw = () => {
      setFont(pdf, header ? 'bold' : 'regular', SIZE);
      const inner = cell.width - 2 * PAD;
      const text = texts[index] ?? '';
      // Headings stand in the middle of their row.
      const shift = header ? (height - 2 * PAD - pdf.heightOfString(text, { width: inner, lineGap: GAP })) / 2 : 0;
      pdf.text(text, cell.x + PAD, y + PAD + shift, { width: inner, align: header ? 'center' : cell.align, lineGap: GAP });
    };
    if (tag) tagged(tag, pdf, header ? 'TH' : 'TD', draw, header ? { scope: 'Column' } : {});
    else artifact(pdf, 'Pagination', draw);
  });
  tag?.end();
  pdf.y = y + height;
}

function rowHeight({ pdf }: Sheet, cells: Cell[], texts: string[], header: boolean): number {
  setFont(pdf, header ? 'bold' : 'regular', SIZE);
  const heights = cells.map((cell, index) => pdf.heightOfString(texts[index] || ' ', { width: cell.width - 2 * PAD, lineGap: GAP }));
  return Math.max(...heights) + 2 * PAD;
}

function layOut({ left, width }: Sheet, { columns }: TableBlock): Cell[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  let x = left;
  return columns.map((column) => {
    const cell: Cell = { x, width: (width * column.width) / total, align: column.align ?? 'left' };
    x += cell.width;
    return cell;
  });
}

/** The longest beginning of `text` that is at most `height` tall, cut between words, and the rest. */
function splitText({ pdf }: Sheet, text: string, width: number, height: number): [string, string] {
  const fits = (end: number) => pdf.heightOfString(text.slice(0, end), { width, lineGap: GAP }) <= height;
  if (fits(text.length)) return [text, ''];
  let [low, high] = [1, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  const space = text.slice(0, low).search(/\s\S*$/u);
  const end = space > 0 ? space : low;
  return [text.slice(0, end).trimEnd(), text.slice(end).trimStart()];
}
