import QRCode from 'qrcode';
import type { Pdf } from './open-pdf';

/** The modules of a QR code, true for dark. */
export interface QrMatrix {
  size: number;
  isDark: (row: number, column: number) => boolean;
}

/** The QR code of a text at error correction M: still read with a crease through it, and small enough to print at 20 mm. */
export function qrMatrix(text: string): QrMatrix {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  return { size: modules.size, isDark: (row, column) => modules.get(row, column) === 1 };
}

/**
 * Draws the code as vectors on white, `side` points wide with the quiet zone of four modules inside.
 * Dark runs of a row are one rectangle: fewer bytes, and no hairlines between modules when printed.
 */
export function drawQr(pdf: Pdf, text: string, x: number, y: number, side: number): void {
  const { size, isDark } = qrMatrix(text);
  const module = side / (size + 8);
  pdf.rect(x, y, side, side).fill('#ffffff');
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!isDark(row, column)) continue;
      const start = column;
      while (column + 1 < size && isDark(row, column + 1)) column += 1;
      pdf.rect(x + (start + 4) * module, y + (row + 4) * module, (column - start + 1) * module, module);
    }
  }
  pdf.fill('#000000');
}
