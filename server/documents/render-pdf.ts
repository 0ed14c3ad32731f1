import type { DocumentModel } from '../../domain/document';
import { cleanModel } from './clean-model';
import { drawAwardPage, openAwardPage } from './draw-award-page';
import { drawBody } from './draw-body';
import { drawClosing } from './draw-closing';
import { drawLetterhead } from './draw-letterhead';
import { drawMark } from './draw-mark';
import { drawPageNumbers } from './draw-page-numbers';
import { openPdf } from './open-pdf';

/** Decree 30/2020/NĐ-CP, Annex I allows running text of 13 or 14 points. */
const SIZES = { wished: 14, smaller: 13 };
/** Beyond this many pages a smaller size no longer saves the page that holds little but a signature. */
const SHORT = 4;

interface Rendered {
  bytes: Buffer;
  /** Pages of running text, without the award. */
  pages: number;
  /** How much of the last of them is filled, from 0 to 1. */
  lastFilled: number;
}

/** A last page filled less than this may fit on the one before at the smaller size. */
const SPARSE = 0.45;

/**
 * Lays a document out as PDF by Decree 30/2020/NĐ-CP, Annex I; awards get an ornamental page, after the
 * decision or alone. A short document is set in 13 points instead of 14 when that saves a page. Equal models
 * give equal bytes. Rejects when the fonts are missing.
 * @param mark written across every page, of a document that has no force
 */
export async function renderPdf(model: DocumentModel, mark?: string): Promise<Buffer> {
  const clean = cleanModel(model);
  const wished = await layOut(clean, SIZES.wished, mark);
  if (wished.pages < 2 || wished.pages > SHORT || wished.lastFilled > SPARSE) return wished.bytes;
  const smaller = await layOut(clean, SIZES.smaller, mark);
  return smaller.pages < wished.pages ? smaller.bytes : wished.bytes;
}

async function layOut(model: DocumentModel, size: number, mark: string | undefined): Promise<Rendered> {
  const { sheet, finish } = openPdf(model, size, mark);
  const { pdf } = sheet;
  let [pages, lastFilled] = [0, 1];
  if (model.body.length > 0) {
    drawLetterhead(sheet, model);
    drawBody(sheet, model);
    drawClosing(sheet, model);
    pages = pdf.bufferedPageRange().count;
    lastFilled = pdf.y / pdf.page.height;
    drawPageNumbers(pdf, pages);
    pdf.switchToPage(pages - 1);
  }
  if (model.award) {
    if (pages > 0) openAwardPage(pdf);
    drawAwardPage(sheet, model, model.award);
  }
  if (mark !== undefined) drawMark(sheet, mark);
  return { bytes: await finish(), pages, lastFilled };
}
