/** The file kinds a form may ask for, written as Form.io's `filePattern`. Anything else is refused in a definition. */
export const filePatterns: Record<string, readonly string[]> = {
  '.pdf,.doc,.docx,.odt,.jpg,.jpeg,.png': [
    'application/pdf',
    'application/msword',
    'application/x-cfb',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.oasis.opendocument.text',
    'image/jpeg',
    'image/png',
  ],
  '.pdf': ['application/pdf'],
  '.jpg,.jpeg,.png': ['image/jpeg', 'image/png'],
  '.xlsx,.ods': ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.oasis.opendocument.spreadsheet'],
};

/** Bytes of a Form.io size text such as `20MB`; undefined when it is not one. */
export function bytesOf(size: string): number | undefined {
  const match = /^(\d{1,4})(KB|MB)$/.exec(size);
  if (!match) return undefined;
  return Number(match[1]) * (match[2] === 'MB' ? 1_048_576 : 1024);
}
