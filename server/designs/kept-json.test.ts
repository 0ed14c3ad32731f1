import { AppError } from '../../domain/errors/codes';
import { keptJson, keptLimits } from './kept-json';

const codeOf = (value: unknown): string => {
  try {
    keptJson(value, '/definition');
    return 'kept';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.detail.problems?.[0]?.pointer).toBe('/definition');
    return error.detail.problems?.[0]?.code ?? '';
  }
};
const nested = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);

test('what may be wrong as a definition is kept as it is', () => {
  for (const value of [null, 7, 'text', [], {}, { key: 'Not a key', steps: [null] }, nested(keptLimits.depth), { 'a.b': { '': 1 } }]) expect(JSON.parse(keptJson(value, ''))).toEqual(value);
});

test.each([
  ['required', undefined],
  ['name-forbidden', JSON.parse('{"a":[{"__proto__":{"x":1}}]}')], ['name-forbidden', { constructor: 1 }], ['name-forbidden', { a: { prototype: null } }],
  ['name-forbidden', { steps: [{ $where: 'sleep(1000)' }] }], ['name-forbidden', { 'a\0b': 1 }],
  ['too-deep', nested(keptLimits.depth + 2)], ['too-deep', nested(200_000)],
  ['too-large', Array.from({ length: keptLimits.nodes + 1 }, () => 0)], ['too-large', 'x'.repeat(keptLimits.characters + 1)], ['too-large', { ['x'.repeat(keptLimits.characters)]: 'xx' }],
])('%s is refused', (code, value: unknown) => {
  expect(codeOf(value)).toBe(code);
});
