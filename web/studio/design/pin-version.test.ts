import { pinVersion } from './pin-version';

const task = (key: string, form: object | null) => ({ kind: 'task', key, title: { vi: key, en: key }, form });
const procedure = {
  key: 'drill', version: 3, steps: [
    task('plan', { key: 'plan', version: 1 }), task('other', { key: 'report', version: 1 }), task('bare', null),
    { kind: 'parallel', key: 'both', branches: [{ key: 'a', steps: [task('again', { key: 'plan', version: 2 })] }] },
    { kind: 'reuse', key: 'part', process: 'shared', version: 1, steps: [] }, { kind: 'spawn', key: 'send', process: 'shared' },
  ],
};

test('every step that asks for the form is brought to the version, and nothing else is touched', () => {
  const { definition, places } = pinVersion(procedure, { kind: 'form', key: 'plan' }, 3);
  expect(places).toBe(2);
  expect(JSON.parse(JSON.stringify(definition).replaceAll('{"key":"plan","version":3}', '"P"'))).toEqual(JSON.parse(JSON.stringify(procedure).replaceAll(/\{"key":"plan","version":\d\}/g, '"P"')));
});

test('a procedure within a procedure is brought along; one whose cases are started names no version', () => {
  const { definition, places } = pinVersion(procedure, { kind: 'procedure', key: 'shared' }, 4);
  expect(places).toBe(1);
  expect((definition as typeof procedure).steps.slice(-2)).toEqual([{ kind: 'reuse', key: 'part', process: 'shared', version: 4, steps: [] }, { kind: 'spawn', key: 'send', process: 'shared' }]);
});

test('what is there already changes nothing', () => {
  expect(pinVersion(procedure, { kind: 'form', key: 'report' }, 1)).toEqual({ definition: procedure, places: 0 });
  for (const odd of [null, 7, 'text', [], { steps: null }]) expect(pinVersion(odd, { kind: 'form', key: 'plan' }, 2)).toEqual({ definition: odd, places: 0 });
});
