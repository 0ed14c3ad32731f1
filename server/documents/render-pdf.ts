import type { DocumentModel } from '../../domain/document';
import { cleanModel } from './clean-model';
import { drawAwardPage, openAwardPage } from './draw-award-page';
import { drawBody } from './draw-body';
import { drawClosing } from './draw-closing';
import { drawLetterhead } from './draw-letterhead';
import { drawPageNumbers } from './draw-page-numbers';
import { openPdf } from './open-pdf';

/**
 * Lays a document out as PDF by Decree 30/2020/NĐ-CP, Annex I; awards get an ornamental page, after the
 * decision or alone. Equal models give equal bytes. Rejects when the fonts are missing.
 */
export async function renderPdf(model: DocumentModel): Promise<Buffer> {
  const clean = cleanModel(model);
  const { sheet, finish } = openPdf(clean);
  const running = clean.body.length > 0;
  if (running) {
    drawLetterhead(sheet, clean);
    drawBody(sheet, clean);
    drawClosing(sheet, clean);
    const pages = sheet.pdf.bufferedPageRange().count;
    drawPageNumbers(sheet.pdf, pages);
    sheet.pdf.switchToPage(pages - 1);
  }
  if (clean.award) {
    if (running) openAwardPage(sheet.pdf);
    drawAwardPage(sheet, clean, clean.award);
  }
  return finish();
}
