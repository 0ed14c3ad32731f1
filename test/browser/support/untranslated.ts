import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { shippedForms } from '../../../forms/shipped-forms';
import rendererVietnamese from '../../../forms/renderer-translations/vi.json';
import { textsOf } from './page-texts';

type Texts = { [key: string]: string | Texts };
const leaves = (texts: Texts): string[] => Object.values(texts).flatMap((text) => (typeof text === 'string' ? [text] : leaves(text)));

/** The tables of texts: the one that everybody loads, and those that come with a part of the pages. */
const web = join(__dirname, '..', '..', '..', 'web');
const tables = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((file) => /[\\/](?:texts|i18n)[\\/]vi\.json$/.test(file)).map((file) => join(web, file));
const textsIn = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Texts;
const vietnamese = Object.assign({}, ...tables.map(textsIn)) as Texts;
const english = Object.assign({}, ...tables.map((file) => textsIn(file.replace(/vi\.json$/, 'en.json')))) as Texts;

/** Words that are the same in both languages are no sign of a missing translation. */
const vietnameseTexts = new Set([...leaves(vietnamese), ...Object.values(rendererVietnamese)]);
const englishTexts = new Set([
  ...leaves(english), ...Object.keys(rendererVietnamese), ...shippedForms.flatMap((form) => [form.title.en, ...Object.values(form.english)]),
].filter((text) => text.length > 2 && /[a-z]/.test(text) && !vietnameseTexts.has(text)));

/** What a table of texts shows when it has no entry: `case.timeline.nudged`. File names also have a dot. */
const rawKey = new RegExp(`(?<![\\w@/.-])(?:${Object.keys(vietnamese).join('|')})\\.(?!pdf\\b|png\\b|jpe?g\\b|docx?\\b)[a-z][A-Za-z]*(?:\\.[a-zA-Z]+)*(?![\\w@/])`);

/** Texts of the page, as one reads or hears them, that are keys, unfilled patterns, or English on a Vietnamese page. */
export async function untranslatedTexts(page: Page): Promise<string[]> {
  return (await textsOf(page)).filter((text) => englishTexts.has(text) || rawKey.test(text) || /\{\{\s*\w.*\}\}|\[object |\bundefined\b|\bNaN\b/.test(text));
}
