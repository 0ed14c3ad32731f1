import { createRequire } from 'node:module';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';

/** A real one-page PDF with Vietnamese text, as a school would attach. */
export function smallPdf(root: string, title: string, lines: readonly string[]): Promise<Buffer> {
  const font = createRequire(join(root, 'package.json')).resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf');
  return new Promise((resolve, reject) => {
    const document = new PDFDocument({ size: 'A4', margin: 72, info: { Title: title } });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks))).on('error', reject);
    document.font(font).fontSize(16).text(title).moveDown().fontSize(12);
    for (const line of lines) document.text(line.normalize('NFC')).moveDown(0.5);
    document.end();
  });
}
