/** What XML 1.0 has no place for: control characters, half of a surrogate pair, the two that are no characters. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** One line for an XML attribute: it comes back from XML as it went in. */
export const lineOf = (text: string): string => text.replace(forbidden, ' ').replace(/\s+/g, ' ').trim();

/** Several lines for the content of an element. */
export const linesOf = (lines: readonly string[]): string => lines.map(lineOf).filter((line) => line !== '').join('\n');
