import path from 'node:path';

export const MAX_FILE_BYTES = 20 * 1024 * 1024;

const OFFICE_OPEN_XML = ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];
/** The forms ask for these by name (forms/palette/file-patterns.ts). */
const OPEN_DOCUMENT = ['application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.spreadsheet'];
const plain = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/webp', ...OFFICE_OPEN_XML, ...OPEN_DOCUMENT]);
/** Word and Excel until 2003 share one container format; only the name tells them apart. */
const byExtension: Record<string, string> = { '.doc': 'application/msword', '.xls': 'application/vnd.ms-excel' };

/** Bytes that are enough to know every accepted type but those inside a ZIP. */
export const HEAD_BYTES = 4_100;

/**
 * The media type of a content by the content itself, or null when it is not accepted.
 * A ZIP has to be seen whole: what is in it may be named at its end.
 */
export async function acceptedType(content: Uint8Array, name: string): Promise<string | null> {
  // Loaded when first needed: the package is an ES module, this code is bundled as CommonJS.
  const { fileTypeFromBuffer } = await import('file-type/core');
  const found = (await fileTypeFromBuffer(content))?.mime;
  if (found === undefined) return null;
  if (found === 'application/x-cfb') return byExtension[path.extname(name).toLowerCase()] ?? null;
  return plain.has(found) ? found : null;
}

/** "PK\3\4": every Office Open XML file begins so, and its type is judged when all of it has come. */
export const beginsLikeZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;

/** A file name as it is kept: no folders, no control characters, at most 150 characters with its ending. */
export function cleanFileName(given: string): string {
  const base = (given.normalize('NFC').split(/[\\/]/).pop() ?? '').replace(/[\u0000-\u001f\u007f"<>|:*?]/g, '').trim();
  if (base === '' || base === '.' || base === '..') return 'tep-dinh-kem';
  const ending = path.extname(base).slice(0, 10);
  return base.length <= 150 ? base : `${base.slice(0, 150 - ending.length)}${ending}`;
}
