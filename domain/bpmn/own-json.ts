/**
 * JSON that passes through XML unharmed: without the characters that XML escapes, normalises or forbids. Also what
 * `JSON.stringify` leaves as it is (U+FFFE, U+FFFF) is written as an escape.
 */
export function xmlSafeJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Null when the text is no JSON object. */
export function readObject(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
