import { readFileSync } from 'node:fs';
import path from 'node:path';
import vi from './vi.json';

/** The package offers its tables to no importer, so they are read where they lie. */
function englishTable(file: string): Record<string, string> {
  const full = path.join(__dirname, '../../node_modules/@formio', file);
  expect(readFileSync(full, 'utf8')).toContain('exports.default');
  return (jest.requireActual(full) as { default: Record<string, string> }).default;
}

const english = { ...englishTable('core/lib/utils/translations/en.js'), ...englishTable('js/lib/cjs/translations/en.js') };
const table: Record<string, string> = vi;
const holders = (sentence: string) => [...sentence.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1]).sort();

describe('the Vietnamese of the renderer', () => {
  it('misses no key, and has none that the renderer does not know', () => {
    expect(Object.keys(table).sort()).toEqual(Object.keys(english).sort());
    expect(Object.keys(table)).toHaveLength(239);
  });

  it('keeps every placeholder', () => {
    for (const [key, sentence] of Object.entries(table)) expect([key, holders(sentence)]).toEqual([key, holders(english[key]!)]);
  });

  it('is in composed Unicode and not left in English', () => {
    const same = Object.keys(table).filter((key) => table[key] === english[key]);
    expect(same.sort()).toEqual(['stripe', 'typeCount']);
    for (const sentence of Object.values(table)) expect(sentence).toBe(sentence.normalize('NFC'));
  });
});
