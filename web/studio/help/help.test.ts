import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { procedureProblemCodes } from '../../../domain/publishing';
import { formulaFunctions } from '../../../forms/design';
import { definitionProblemCodes } from '../../../forms/schema';
import english from '../../i18n/en.json';
import vietnamese from '../../i18n/vi.json';
import { chapters, topicOf, topics } from './chapters';
import type { Block } from './help-content';
import { searchHelp, sentencesOf } from './help-search';
import { labelKey, partsOfWords } from './label-names';
import { orderMending } from './mending/order-mending';
import { shortcutGroups } from './shortcut-groups';
import { formRefusals, procedureRefusals, wordsOfList } from './shown-words';
import { topicIds, type TopicId } from './topic-ids';

type Tree = { [key: string]: string | Tree };
const web = path.join(__dirname, '..', '..');
const bundles = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((file) => /[\\/]texts[\\/]vi\.json$/.test(file)).map((file) => path.dirname(path.join(web, file)));
const read = (folder: string, locale: string): Tree => JSON.parse(readFileSync(path.join(folder, `${locale}.json`), 'utf8')) as Tree;
const texts = { vi: [vietnamese as Tree, ...bundles.map((folder) => read(folder, 'vi'))], en: [english as Tree, ...bundles.map((folder) => read(folder, 'en'))] };
const label = (locale: 'vi' | 'en') => (key: string): string => {
  for (const tree of texts[locale]) {
    const found = key.split('.').reduce<string | Tree | undefined>((place, step) => (typeof place === 'object' ? place[step] : undefined), tree);
    if (typeof found === 'string') return found;
  }
  throw new Error(`no text ${key}`);
};
const blocks: Block[] = topics.flatMap((topic) => [...topic.blocks]);

test('every topic has its content, in both languages, under its own id', () => {
  expect(topics.map(({ id }) => id)).toEqual([...topicIds]);
  for (const id of topicIds) expect(topicOf(id).id).toBe(id);
  for (const topic of topics) {
    for (const locale of ['vi', 'en'] as const) {
      expect(topic.title[locale].length).toBeGreaterThan(2);
      // Whatever label is named is there, and nothing stays in braces.
      const sentences = sentencesOf(topic, locale, label(locale));
      expect(sentences.every((sentence) => sentence.trim() !== '' && !/\{[a-z]+\./.test(sentence))).toBe(true);
    }
  }
  expect(new Set(chapters.map(({ id }) => id)).size).toBe(chapters.length);
});

test('both languages name the same labels, and every way to another topic leads there', () => {
  const namesOf = (words: string): string[] => partsOfWords(words).flatMap((part) => labelKey(part) ?? []).sort();
  for (const block of blocks) {
    const all = block.kind === 'text' ? [block.words] : block.kind === 'points' ? block.points : block.kind === 'steps' ? block.steps.map(({ words }) => words) : [];
    for (const words of all) expect(namesOf(words.vi)).toEqual(namesOf(words.en));
    if (block.kind === 'steps') for (const { see } of block.steps) expect(see === undefined || topicIds.includes(see)).toBe(true);
  }
  for (const { see = [], id } of topics) expect(see.filter((one) => one === id || !topicIds.includes(one))).toEqual([]);
});

test('every question mark of the studio opens a topic that there is', () => {
  const sources = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file)).map((file) => readFileSync(path.join(web, file), 'utf8'));
  const marks = sources.flatMap((source) => [...source.matchAll(/(?:<HelpButton topic="|openHelp\('|help="|to="\/studio\/help\/)([a-z-]+)/g)].map(([, id]) => id!));
  expect(marks.filter((id) => !topicIds.includes(id as TopicId))).toEqual([]);
  expect(new Set(marks).size).toBeGreaterThan(12);
});

test('the lists are those of the code: functions, keys, refusals', () => {
  const told = (list: Parameters<typeof wordsOfList>[0]): string => wordsOfList(list).map(({ vi, en }) => `${vi} ${en}`).join('\n');
  for (const { name, english: other, example } of formulaFunctions) for (const word of [name, other, example.vi, example.en]) expect(told('functions')).toContain(word);
  expect(formRefusals.map(({ code }) => code)).toEqual([...definitionProblemCodes]);
  expect(procedureRefusals.map(({ code }) => code)).toEqual(procedureProblemCodes);
  for (const { means, mend } of [...formRefusals, ...procedureRefusals, ...Object.values(orderMending)]) {
    for (const sentence of [means.vi, means.en]) expect(sentence).not.toMatch(/\{\w+\}|^[…\p{Ll}]/u);
    expect(mend.vi.length).toBeGreaterThan(10);
    expect(mend.vi).not.toBe(means.vi);
  }
  for (const { shortcuts } of shortcutGroups) {
    expect(shortcuts.length).toBeGreaterThan(3);
    for (const { keys, does } of shortcuts) expect([keys.length > 0, does.vi.length > 1]).toEqual([true, true]);
  }
  expect(shortcutGroups[1]!.shortcuts.map(({ keys }) => keys.join(' '))).toEqual(expect.arrayContaining(['Enter F2', 'Alt+↑', 'Ctrl+D', 'Delete Backspace']));
});

test('search finds with and without marks, in titles first, and shows where', () => {
  const find = (asked: string) => searchHelp(asked, 'vi', label('vi')).map(({ topic }) => topic.id);
  expect(find('cong thuc')[0]).toBe('form-formulas');
  expect(find('tong_cot')).toContain('form-formulas');
  expect(find('gia hạn')[0]).toBe('procedure-deadlines');
  expect(find('khong mo ho so moi')).toContain('versions');
  expect(find('ky bang tay')).toContain('form-parts');
  expect(find('   ')).toEqual([]);
  expect(find('zzzz')).toEqual([]);
  expect(searchHelp('returned', 'en', label('en'))[0]?.excerpt).toContain('returned');
});
