import { artifact, mm, setFont, type Pdf } from './open-pdf';

/** Numbers at the top centre, size 13, hidden on the first page (Decree 30/2020/NĐ-CP, Annex I). Covers the first `count` pages. */
export function drawPageNumbers(pdf: Pdf, count: number): void {
  for (let index = 1; index < count; index += 1) {
    pdf.switchToPage(index);
    artifact(pdf, 'Pagination', () => setFont(pdf, 'regular', 13).text(String(index + 1), 0, mm(10), { width: pdf.page.width, align: 'center', lineBreak: false }));
  }
}
