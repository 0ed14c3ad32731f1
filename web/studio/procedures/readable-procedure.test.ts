import { shippedProcedures } from '../../../domain/procedures';
import { outlineRows } from './list/outline';
import { readableProcedure } from './readable-procedure';

test('what is published is read as it is', () => {
  for (const procedure of shippedProcedures) expect(readableProcedure(structuredClone(procedure))).toEqual(procedure);
});

test('what is missing from a draft is empty, so that it can be drawn and mended', () => {
  const read = readableProcedure({ key: 'x', steps: [{ kind: 'task', key: 'a' }, { kind: 'choice', key: 'b', arms: [{ key: 'c' }] }] });
  expect(read).toMatchObject({ title: { vi: 'x', en: 'x' }, parties: {}, steps: [{ outcomes: [], ladder: [], seat: { role: '', party: '' } }, { arms: [{ steps: [] }] }] });
  expect(outlineRows(read!).map(({ id }) => id)).toEqual(['procedure', 'a', 'b', 'b/c', 'b/c#']);
});

test('what has no bones is not drawn', () => {
  const nested = Array.from({ length: 60 }).reduce<unknown[]>((steps, _, index) => [{ kind: 'repeat', key: `r${index}`, rounds: {}, until: {}, steps }], []);
  for (const value of [null, [], 'x', { steps: [] }, { key: 'x', steps: [{ kind: 'dance', key: 'a' }] }, { key: 'x', steps: [{ kind: 'constructor', key: 'a' }] }, { key: 'x', steps: [{ kind: 'wait', key: 'a' }] }, { key: 'x', steps: [null] }, { key: 'x', steps: nested }]) expect(readableProcedure(value)).toBeNull();
});
