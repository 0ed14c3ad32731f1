import PDFDocument from 'pdfkit';
import { tinos } from '../documents/tinos-fonts';

/** A real one-page PDF with Vietnamese text, as a school would attach. */
export function smallPdf(title: string, lines: readonly string[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const document = new PDFDocument({ size: 'A4', margin: 72, info: { Title: title } });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks))).on('error', reject);
    document.font(tinos('regular')).fontSize(16).text(title.normalize('NFC')).moveDown().fontSize(12);
    for (const line of lines) document.text(line.normalize('NFC')).moveDown(0.5);
    document.end();
  });
}
