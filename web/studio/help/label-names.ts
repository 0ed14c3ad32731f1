/** `{studio.shelf.create}` in the words of the help is the label under that key of the studio's texts. */
const LABEL = /(\{[a-z][A-Za-z]*(?:\.[\w-]+)+\})/;

export const partsOfWords = (words: string): string[] => words.split(LABEL).filter((part) => part !== '');

/** The key of a label; null for plain words. */
export const labelKey = (part: string): string | null => (LABEL.test(part) && part.startsWith('{') ? part.slice(1, -1) : null);

/** What one reads: every label in its place. */
export const readable = (words: string, labelOf: (key: string) => string): string => partsOfWords(words).map((part) => { const key = labelKey(part); return key === null ? part : labelOf(key); }).join('');
