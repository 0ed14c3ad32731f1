import { setFont, tagged, type Sheet } from './open-pdf';

const COLOR = '#b00020';
/** Faint enough to read what lies beneath, plain enough on a copy. */
const OPACITY = 0.28;
const LARGEST = 64;
/** Of the diagonal that the words may take. */
const SHARE = 0.78;

/** Writes a mark along the diagonal of every page. It carries meaning, so screen readers are told it, too. */
export function drawMark({ pdf, root }: Sheet, mark: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    pdf.switchToPage(index);
    const { width, height } = pdf.page;
    const size = Math.min(LARGEST, (LARGEST * SHARE * Math.hypot(width, height)) / setFont(pdf, 'bold', LARGEST).widthOfString(mark));
    const long = setFont(pdf, 'bold', size, COLOR).widthOfString(mark);
    tagged(root, pdf, 'P', () => {
      pdf.save().rotate((-Math.atan2(height, width) * 180) / Math.PI, { origin: [width / 2, height / 2] }).fillOpacity(OPACITY);
      pdf.text(mark, (width - long) / 2, (height - size) / 2, { lineBreak: false });
      pdf.restore();
    });
  }
}
