import type { Page } from 'playwright-core';
import { shippedForms } from '../../../forms/shipped-forms';
import rendererVietnamese from '../../../forms/renderer-translations/vi.json';
import english from '../../../web/i18n/en.json';
import vietnamese from '../../../web/i18n/vi.json';

type Texts = { [key: string]: string | Texts };
const leaves = (texts: Texts): string[] => Object.values(texts).flatMap((text) => (typeof text === 'string' ? [text] : leaves(text)));

/** Words that are the same in both languages are no sign of a missing translation. */
const vietnameseTexts = new Set([...leaves(vietnamese), ...Object.values(rendererVietnamese)]);
const englishTexts = new Set([
  ...leaves(english), ...Object.keys(rendererVietnamese), ...shippedForms.flatMap((form) => [form.title.en, ...Object.values(form.english)]),
].filter((text) => text.length > 2 && /[a-z]/.test(text) && !vietnameseTexts.has(text)));

/** What a table of texts shows when it has no entry: `case.timeline.nudged`. File names also have a dot. */
const rawKey = new RegExp(`(?<![\\w@/.-])(?:${Object.keys(vietnamese).join('|')})\\.(?!pdf\\b|png\\b|jpe?g\\b|docx?\\b)[a-z][A-Za-z]*(?:\\.[a-zA-Z]+)*(?![\\w@/])`);

/** Texts of the page, as one reads or hears them, that are keys, unfilled patterns, or English on a Vietnamese page. */
export async function untranslatedTexts(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (parent && !parent.closest('[lang="en"], script, style, .lk-hash')) found.push(walker.currentNode.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
      if (!element.closest('[lang="en"]')) for (const name of ['aria-label', 'placeholder', 'title', 'alt']) found.push(element.getAttribute(name) ?? '');
    }
    return [document.title, ...found].map((text) => text.trim()).filter((text) => text !== '');
  });
  return [...new Set(texts.filter((text) => englishTexts.has(text) || rawKey.test(text) || /\{\{.*\}\}|\[object |\bundefined\b|\bNaN\b/.test(text)))];
}
