import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import english from './en.json';
import vietnamese from './vi.json';

type Tree = { [key: string]: string | Tree };
const flatten = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flatten(value, `${prefix}${key}.`)));
const web = path.join(__dirname, '..');
/** Words that come with a part of the pages, such as the studio: `<folder>/texts/{vi,en}.json`, beside those that everybody loads. */
const bundles = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((file) => /[\\/]texts[\\/]vi\.json$/.test(file)).map((file) => path.dirname(path.join(web, file)));
const textsOf = (folder: string, locale: 'vi' | 'en') => JSON.parse(readFileSync(path.join(folder, `${locale}.json`), 'utf8')) as Tree;
const vi = new Map([vietnamese as Tree, ...bundles.map((folder) => textsOf(folder, 'vi'))].flatMap((tree) => flatten(tree)));
const en = new Map([english as Tree, ...bundles.map((folder) => textsOf(folder, 'en'))].flatMap((tree) => flatten(tree)));
const bare = (key: string) => key.replace(/_(one|other)$/, '');
const known = new Set([...vi.keys()].flatMap((key) => [key, bare(key)]));

const sources = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|\.d\.ts$|^dev\//.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(web, file), 'utf8') }));

/** Every key in the code: inside `t(…)` calls, plain or chosen by a condition, and templates with their fixed beginning. */
const calls = sources.flatMap(({ file, text }) => [...text.matchAll(/\bt\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g)].map(([, inside]) => ({ file, inside: inside! })));
const literals = calls.flatMap(({ file, inside }) => [...inside.matchAll(/'([a-zA-Z]+(?:\.[\w-]+)+)'/g)].map(([, key]) => ({ file, key: key! })));
const prefixes = calls.flatMap(({ file, inside }) => [...inside.matchAll(/`([a-zA-Z.]+\.)\$\{/g)].map(([, prefix]) => ({ file, prefix: prefix! })));

describe('translations', () => {
  it('have the same keys in both languages', () => {
    expect([...vi.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it('come in bundles whose names do not meet', () => {
    const names = [vietnamese, ...bundles.map((folder) => textsOf(folder, 'vi'))].flatMap((tree) => Object.keys(tree));
    expect(new Set(names).size).toBe(names.length);
    expect(bundles.length).toBeGreaterThan(0);
  });

  it('are never empty and fill in the same values', () => {
    const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
    for (const [key, text] of vi) {
      expect([key, text.trim()]).not.toEqual([key, '']);
      expect([key, holes(en.get(key)!)]).toEqual([key, holes(text)]);
    }
  });

  it('have every key that the code asks for', () => {
    expect(literals.length).toBeGreaterThan(150);
    expect(literals.filter(({ key }) => !known.has(key))).toEqual([]);
    expect(prefixes.filter(({ prefix }) => ![...known].some((key) => key.startsWith(prefix)))).toEqual([]);
  });

  it('have no key that nobody asks for', () => {
    const asked = new Set(sources.flatMap(({ text }) => [...text.matchAll(/'([a-zA-Z]+(?:\.[\w-]+)+)'/g)].map(([, key]) => key!)));
    const unused = [...known].filter((key) => !vi.has(key) || bare(key) === key).filter((key) => !asked.has(key) && !prefixes.some(({ prefix }) => key.startsWith(prefix)));
    expect(unused).toEqual([]);
  });

  it('keep Vietnamese composed, with its marks', () => {
    for (const [key, text] of vi) expect([key, text]).toEqual([key, text.normalize('NFC')]);
  });
});
