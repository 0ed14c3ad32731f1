import type { Pdf } from './open-pdf';

interface Position {
  xAdvance: number;
  advanceWidth: number;
}
interface TextOptions {
  align?: string;
  width?: number;
  lineWidth?: number;
  features?: unknown;
}
/** The parts of pdfkit 0.20 that draw one line; not in its types. */
interface Internals {
  _fragment(text: string, x: number, y: number, options: TextOptions): void;
  _font: { encode(text: string, features?: unknown): [string[], Position[]] };
  _fontSize: number;
}

/**
 * Makes justified lines keep their spaces. pdfkit draws the words of a justified line one by one and leaves
 * the spaces out, so screen readers, search and copying would get one long word per line. Here the line is
 * drawn whole and its space glyphs are widened: the same picture, with the text in it. A test watches the
 * spaces, should a later pdfkit draw lines another way.
 */
export function keepSpaces(pdf: Pdf): void {
  const internals = pdf as unknown as Internals;
  const drawLine = internals._fragment;
  internals._fragment = function (text, x, y, options) {
    const line = text.replace(/\s+/g, ' ').trim();
    const gaps = line.split(' ').length - 1;
    const free = (options.lineWidth ?? 0) - pdf.widthOfString(line, options as PDFKit.Mixins.TextOptions);
    if (options.align !== 'justify' || !options.width || gaps < 1 || free <= 0) return drawLine.call(this, text, x, y, options);
    const font = internals._font;
    const encode = font.encode;
    const [[space]] = encode.call(font, ' ');
    const extra = ((free / gaps) * 1000) / internals._fontSize;
    font.encode = (part, features) => {
      const [glyphs, positions] = encode.call(font, part, features);
      // Positions are cached by word: widen copies.
      return [glyphs, positions.map((position, index) => (glyphs[index] === space ? { ...position, xAdvance: position.xAdvance + extra } : position))];
    };
    try {
      // The space at the line's end is not seen, but parts the last word from the next line's first.
      drawLine.call(this, /\s$/u.test(text) ? `${line} ` : line, x, y, { ...options, align: 'left' });
    } finally {
      font.encode = encode;
    }
  };
}
