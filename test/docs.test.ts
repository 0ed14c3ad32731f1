import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The guides tell the truth about the code: what they name exists, and what can be set is in them. */
const root = resolve(__dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const guides = ['README.md', 'CHANGELOG.md', ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => join('docs', name))];
const screenshots = join('docs', 'screenshots');

/** Text without fenced blocks: diagrams and shell lines name things that are no files. */
const prose = (file: string): string => read(file).replace(/^```[\s\S]*?^```/gm, '');

/** Targets of links and pictures, with the anchor apart. */
function linksOf(file: string): { target: string; anchor: string }[] {
  return [...prose(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => {
    const [target = '', anchor = ''] = link.split('#');
    return { target, anchor };
  });
}

/** `domain/process/kernel.ts` or `workflows/histories` in code marks; commands, patterns and placeholders are not paths. */
function pathsOf(file: string): string[] {
  const folders = readdirSync(root).filter((name) => !['node_modules', 'build'].includes(name) && statSync(join(root, name)).isDirectory());
  return [...prose(file).matchAll(/`([\w.@/-]+\/[\w.@/-]+)`/g)].map(([, path = '']) => path).filter((path) => folders.includes(path.split('/')[0] ?? '') && !path.startsWith('.'));
}

/** The anchor that a heading gets: lower case, spaces to hyphens, punctuation away. */
const anchorsOf = (file: string): string[] => [...prose(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '').trim().replaceAll(' ', '-'));

const isRelative = (target: string): boolean => !/^[a-z]+:/i.test(target);
/** Pictures come from the browser tests; until these have run once there are none. */
const noPictures = !existsSync(join(root, screenshots)) || !readdirSync(join(root, screenshots)).some((name) => name.endsWith('.png'));
const awaited = (path: string): boolean => path.startsWith(screenshots) && noPictures;

test.each(guides)('%s: what it links to exists', (file) => {
  const broken = linksOf(file).filter(({ target, anchor }) => {
    if (!isRelative(target)) return false;
    const path = target === '' ? file : join(dirname(file), target);
    if (awaited(path)) return false;
    if (!existsSync(join(root, path))) return true;
    return anchor !== '' && path.endsWith('.md') && !anchorsOf(path).includes(anchor);
  });
  expect(broken).toEqual([]);
});

test.each(guides)('%s: the paths it names exist', (file) => {
  expect(pathsOf(file).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('the guides were found', () => {
  expect(guides.length).toBeGreaterThan(20);
  expect(guides.flatMap(linksOf).length).toBeGreaterThan(100);
  expect(guides.flatMap(pathsOf).length).toBeGreaterThan(10);
});

test('every npm script in a guide exists, and every script is in the README', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = guides.flatMap((file) => [...read(file).matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, short]) => run ?? short ?? ''));
  expect([...new Set(named)].filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  expect(Object.keys(scripts).filter((name) => !named.includes(name))).toEqual([]);
});

test('the table of the README has every configuration key, and no other', () => {
  const [, schema = ''] = /const environmentSchema = z\.object\(\{\n([\s\S]*?)\n\}\);/.exec(read('server/config/config.ts')) ?? [];
  const keys = [...schema.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, key]) => key);
  const [, table = ''] = /<!-- config:[^>]*-->([\s\S]*?)<!-- \/config -->/.exec(read('README.md')) ?? [];
  const told = [...table.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, key]) => key);
  expect(keys.length).toBeGreaterThan(10);
  expect([...told].sort()).toEqual([...keys].sort());
});

test('every decision is in the index, with a date and the four parts', () => {
  const pages = readdirSync(join(root, 'docs', 'decisions')).filter((name) => name !== 'README.md');
  const index = read('docs/decisions/README.md');
  for (const page of pages) {
    expect(page).toMatch(/^\d{4}-[a-z0-9-]+\.md$/);
    expect(index).toContain(`(${page})`);
    const text = read(join('docs', 'decisions', page));
    expect(text).toMatch(/^Date: \d{4}-\d{2}-\d{2}\./m);
    for (const part of ['Context', 'Options', 'Decision', 'Consequences']) expect(text).toContain(`\n## ${part}\n`);
  }
});

/** The walk in the README names people and buttons that really stand on the pages. */
test('the people and the buttons of the walk exist', () => {
  const [, walk = ''] = /## Twenty minutes[^\n]*\n([\s\S]*?)\n## /.exec(read('README.md')) ?? [];
  const words = ['web/i18n/vi.json', ...['directive', 'safe-school', 'periodic-report', 'replication', 'provincial-directive', 'carrying-out', 'outcomes'].map((name) => `domain/procedures/${name}.ts`), 'domain/procedures/ladder.ts',
    ...readdirSync(join(root, 'forms', 'definitions')).map((form) => `forms/definitions/${form}/form.json`), 'server/demo/demo-units.ts'].map(read).join('\n');
  const quoted = [...walk.matchAll(/«([^»]+)»/g)].map(([, text = '']) => text);
  expect(quoted.length).toBeGreaterThan(40);
  // A school's name is put together from its level and its own name.
  expect(quoted.filter((text) => !words.includes(text) && !text.startsWith('Trường THCS'))).toEqual([]);
  const people = read('server/demo/demo-people.ts');
  expect([...walk.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = '']) => name).filter((name) => !people.includes(`'${name}'`))).toEqual([]);
});
