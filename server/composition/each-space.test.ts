import { orBySpace, walkSpaces, type Spaces } from './each-space';

interface Verdict { faults: number }
const sandboxes = [{ space: 'an-hoa~a', procedure: 'directive' }, { space: 'an-hoa~b', procedure: 'drill' }];
const spaces = (more: Partial<Spaces> = {}): Spaces => ({ tenant: 'an-hoa', standing: () => Promise.resolve(sandboxes), report: () => undefined, ...more });
const told = orBySpace<Verdict>({ lines: ({ faults }) => [{ vi: `${faults} lỗi`, en: `${faults} faults` }], exitCode: ({ faults }) => (faults > 0 ? 1 : 0) });
const english = (found: Parameters<typeof told.lines>[0]): string[] => told.lines(found).map(({ en }) => en);

test('the tenant comes first, then each sandbox, with what was found in it; the worst is the exit code', async () => {
  const found = await walkSpaces(spaces(), (space) => Promise.resolve({ faults: space === 'an-hoa~b' ? 2 : 0 }));
  expect(english(found)).toEqual(['[an-hoa]', '0 faults', '[an-hoa~a] directive', '0 faults', '[an-hoa~b] drill', '2 faults']);
  expect(told.exitCode(found)).toBe(1);
  const clean = await walkSpaces(spaces(), () => Promise.resolve({ faults: 0 }));
  expect(told.exitCode(clean)).toBe(0);
});

test('without sandboxes asked for, a verdict is told as it always was', () => {
  expect(english({ faults: 3 })).toEqual(['3 faults']);
  expect([told.exitCode({ faults: 3 }), told.exitCode({ faults: 0 })]).toEqual([1, 0]);
});

test('a sandbox that is removed while it is walked is no fault, whatever was seen of it', async () => {
  let looks = 0;
  const standing = () => Promise.resolve(looks++ === 0 ? sandboxes : sandboxes.slice(1));
  const found = await walkSpaces(spaces({ standing }), (space) => (space === 'an-hoa~a' ? Promise.reject(new Error('half of it')) : Promise.resolve({ faults: 0 })));
  expect(found.spaces.map(({ space, kind }) => [space, kind])).toEqual([['an-hoa', 'walked'], ['an-hoa~a', 'removed'], ['an-hoa~b', 'walked']]);
  expect(english(found)).toContain('removed meanwhile');
  expect(told.exitCode(found)).toBe(0);
});

test('a sandbox that cannot be walked is told, and the others are walked all the same', async () => {
  const found = await walkSpaces(spaces(), (space) => (space === 'an-hoa~a' ? Promise.reject(new Error('no definition')) : Promise.resolve({ faults: 0 })));
  expect(english(found)).toEqual(['[an-hoa]', '0 faults', '[an-hoa~a] directive', 'could not be walked: no definition', '[an-hoa~b] drill', '0 faults']);
  expect(told.exitCode(found)).toBe(1);
});

test('what cannot be walked in the tenant itself ends the command', async () => {
  await expect(walkSpaces(spaces(), () => Promise.reject(new Error('MongoDB is away')))).rejects.toThrow('MongoDB is away');
});
