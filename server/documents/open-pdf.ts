import PDFDocument from 'pdfkit';
import type { DocumentModel } from '../../domain/document';
import { keepSpaces } from './keep-spaces';
import { tinos, type FontStyle } from './tinos-fonts';

export type Pdf = PDFKit.PDFDocument;
/** A node of the tag tree that screen readers follow. */
export type Tag = PDFKit.PDFStructureElement;

export const mm = (length: number): number => (length * 72) / 25.4;

/** A4 with the margins of Decree 30/2020/NĐ-CP, Annex I: top and bottom 20–25 mm, left 30–35, right 15–20. */
export const LETTER_MARGINS = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) };

/** What the drawing functions share: the file, the root of its tags and the line they may fill. */
export interface Sheet {
  pdf: Pdf;
  root: Tag;
  left: number;
  width: number;
  /** Size of running text: 13 or 14 points. */
  size: number;
}

/**
 * Opens a tagged PDF whose bytes depend on the model only: creation date and file id come from the model,
 * so that the hash of a document rendered again stays the same (with the same versions of pdfkit and zlib).
 */
export function openPdf(model: DocumentModel, size: number, mark?: string): { sheet: Sheet; finish: () => Promise<Buffer> } {
  const title = [mark, model.typeName, model.number, model.subject].filter(Boolean).join(' – ');
  const onlyAward = model.body.length === 0 && model.award !== undefined;
  const pdf = new PDFDocument({
    size: 'A4', layout: onlyAward ? 'landscape' : 'portrait', margins: onlyAward ? NO_MARGINS : LETTER_MARGINS,
    pdfVersion: '1.7', tagged: true, lang: 'vi-VN', displayTitle: true, bufferPages: true,
    // No default font: pdfkit would embed Helvetica, which has no Vietnamese letters; and a default given as
    // bytes shadows the registered 'regular', which it then parses again at every use (20 times slower).
    font: '',
    info: { Title: title, Author: model.issuer.name, Subject: model.subject, Keywords: model.verify?.code ?? '', Creator: 'Liên Ký', Producer: 'Liên Ký', CreationDate: creationDate(model) },
  });
  for (const style of ['regular', 'bold', 'italic', 'bold-italic'] as const) pdf.registerFont(style, tinos(style));
  keepSpaces(pdf);
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const sheet = { pdf, root, left: LETTER_MARGINS.left, width: mm(210) - LETTER_MARGINS.left - LETTER_MARGINS.right, size };
  return { sheet, finish: () => { root.end(); pdf.end(); return done; } };
}

/** Ornamental pages place everything themselves: text near the edge must not open a new page. */
export const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 };

export function setFont(pdf: Pdf, style: FontStyle, size: number, color = '#000000'): Pdf {
  return pdf.font(style).fontSize(size).fillColor(color);
}

/**
 * The narrowest width at which the text needs no more lines than at `width`, for centred lines: no single
 * word is left on the last one. Uses the font that is set.
 */
export function balancedWidth(pdf: Pdf, text: string, width: number): number {
  const height = pdf.heightOfString(text, { width });
  if (height < pdf.currentLineHeight(true) * 1.5) return width;
  let [low, high] = [width / 2, width];
  while (high - low > 2) {
    const middle = (low + high) / 2;
    if (pdf.heightOfString(text, { width: middle }) <= height + 0.01) high = middle;
    else low = middle;
  }
  // Rounding inside the wrapper must not push the last word to a new line.
  return Math.min(width, high + 1);
}

/** Draws centred text with balanced lines, `x` and `width` naming the column. Call inside `tagged` with the font set. */
export function centredText(pdf: Pdf, text: string, { x, y, width, height }: { x: number; y: number; width: number; height?: number }): void {
  const narrow = balancedWidth(pdf, text, width);
  pdf.text(text, x + (width - narrow) / 2, y, { width: narrow, align: 'center', ...(height === undefined ? {} : { height, ellipsis: true }) });
}

/** Draws inside a tag. Everything that carries meaning goes through here. */
export function tagged(parent: Tag, pdf: Pdf, type: string, draw: () => void, options: { alt?: string; scope?: 'Column' } = {}): void {
  const element = pdf.struct(type, options);
  parent.add(element);
  element.add(draw);
  element.end();
}

/** A tag that holds other tags: call `end` when they are in. */
export function openTag(parent: Tag, pdf: Pdf, type: string): Tag {
  const element = pdf.struct(type);
  parent.add(element);
  return element;
}

/** Draws what screen readers shall skip: rules, frames, page numbers. Never inside `tagged`. */
export function artifact(pdf: Pdf, type: 'Layout' | 'Pagination', draw: () => void): void {
  pdf.markContent('Artifact', { type });
  draw();
  pdf.endMarkedContent();
}

/** Starts a new page unless `height` points are left on this one. */
export function ensureSpace(pdf: Pdf, height: number): void {
  if (pdf.y + height > pdf.page.maxY()) pdf.addPage();
}

function creationDate(model: DocumentModel): Date {
  return new Date(`${model.date ?? '2000-01-01'}T00:00:00+07:00`);
}
