import type { BrowserContext } from 'playwright-core';

/** Brackets that no text of the product, no name and no document has. */
const OPEN = '⟦';
const CLOSE = '⟧';

/**
 * From now on every Vietnamese text that the pages take from their tables of texts stands in marks, piece by piece between
 * the values that are filled in: «⟦Đã lưu lúc⟧ 14:05». What is on a page without marks comes from somewhere else.
 */
export async function markTexts(context: BrowserContext): Promise<void> {
  await context.addInitScript(([open, close]) => {
    const mark = (text: string) => text.split(/(\{\{.*?\}\})/).map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/^(\s*)([^]*?)(\s*)$/, (_all, before: string, words: string, after: string) => (words === '' ? piece : `${before}${open}${words}${close}${after}`)))).join('');
    interface Tables { getResource(language: string, ...rest: unknown[]): unknown }
    // The library of the texts sets this name on itself before the first text is asked for.
    Object.defineProperty(Object.prototype, 'reportNamespaces', {
      configurable: true,
      get: () => undefined,
      set(this: { store?: Tables }, value: unknown) {
        Object.defineProperty(this, 'reportNamespaces', { value, writable: true, configurable: true, enumerable: true });
        if (!this.store) return;
        const tables = this.store;
        const read = tables.getResource.bind(tables);
        tables.getResource = (language, ...rest) => {
          const found = read(language, ...rest);
          return language === 'vi' && typeof found === 'string' ? mark(found) : found;
        };
      },
    });
  }, [OPEN, CLOSE] as const);
}

/** What of a text of the page does not come from a table. Where marks stand inside marks, a text was filled into another. */
export function unmarked(text: string): string {
  const inside = new RegExp(`${OPEN}[^${OPEN}${CLOSE}]*${CLOSE}`, 'g');
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(inside, ' ');
  }
  return text.replace(/\s+/g, ' ').trim();
}

export const isMarked = (text: string): boolean => text.includes(OPEN);
