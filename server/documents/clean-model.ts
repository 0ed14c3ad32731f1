import type { DocumentModel } from '../../domain/document';

/**
 * A copy with every text composed (NFC) and free of control characters. Decomposed Vietnamese, as macOS and
 * some keyboards send it, would be drawn with its marks beside the letters; control characters as boxes.
 */
export function cleanModel(model: DocumentModel): DocumentModel {
  return clean(model) as DocumentModel;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(clean);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
}

function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f\u200b-\u200f\ufeff]/g, (found) => (found === '\t' ? ' ' : ''));
}
