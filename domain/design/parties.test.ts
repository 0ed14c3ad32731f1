import { safeSchoolProcedure } from '../procedures/safe-school';
import { branch, procedure, sampleWorld, task } from '../publishing/testing/sample';
import { factsAt, ladderFor, ladderPresets, renameParty, usualDeadline, withoutUnusedParties } from '.';

const words = (text: string) => ({ vi: text, en: text });

test('a party is renamed wherever it is named, also for what is reused under its old name', () => {
  const definition = procedure([task('a'), { kind: 'reuse', key: 'r', title: words('r'), process: 'reusable', version: 1, parties: {}, steps: [] }]);
  expect(renameParty(definition, 'school', 'pupils')).toMatchObject({
    ok: true, definition: { parties: { pupils: { kind: 'subject' } }, starts: { party: 'pupils' }, steps: [{ seat: { party: 'pupils' } }, { parties: { school: 'pupils' } }] },
  });
  const renamed = renameParty(safeSchoolProcedure, 'education', 'office');
  expect(JSON.stringify(renamed)).not.toContain('"party":"education"');
  expect(renamed.ok && renameParty(renamed.definition, 'office', 'education')).toMatchObject({ ok: true, definition: safeSchoolProcedure });
  expect(renameParty(safeSchoolProcedure, 'education', 'school')).toMatchObject({ ok: false, code: 'key-taken' });
  expect(renameParty(safeSchoolProcedure, 'ghost', 'x')).toMatchObject({ ok: false, code: 'no-such-entry' });
});

test('parties that nothing names go, and stay beside a reused procedure', () => {
  const parties = { school: { kind: 'subject' }, police: { kind: 'initiator' } } as const;
  expect(withoutUnusedParties(procedure([task('a')], { parties })).parties).toEqual({ school: { kind: 'subject' } });
  const reusing = procedure([{ kind: 'reuse', key: 'r', title: words('r'), process: 'reusable', version: 1, parties: {}, steps: [] }], { parties });
  expect(withoutUnusedParties(reusing)).toBe(reusing);
});

test('a deadline of hours gets a ladder of hours, none without a deadline', () => {
  const drafter = { role: 'drafter', party: 'school' };
  const units = (rungs: ReturnType<typeof ladderFor>) => [...new Set(rungs.map(({ at }) => at.unit))];
  expect(units(ladderFor(safeSchoolProcedure, drafter, { kind: 'after', from: 'opened', amount: 4, unit: 'hours' }))).toEqual(['minutes', 'hours']);
  expect(units(ladderFor(safeSchoolProcedure, drafter, usualDeadline()))).toContain('working-days');
  expect(ladderFor(safeSchoolProcedure, drafter, undefined)).toEqual([]);
  expect(ladderPresets(safeSchoolProcedure, drafter).map(({ rungs }) => rungs.length)).toEqual([5, 4, 2, 0]);
});

test('a step knows the facts of the forms before it, and which of them every road gives', () => {
  const definition = procedure([
    task('a', { form: { key: 'plan', version: 1 } }),
    { kind: 'parallel', key: 'p', title: words('p'), join: 'any', rejected: { kind: 'on' }, branches: [branch('x', task('b')), branch('y', task('c'))] },
    task('d'),
  ]);
  expect(factsAt(definition, sampleWorld, 'a')).toEqual([]);
  expect(factsAt(definition, sampleWorld, 'd')).toEqual([{ fact: 'day', sure: true }, { fact: 'p-result', sure: true }, { fact: 'score', sure: true }]);
  expect(factsAt(procedure([task('a'), task('a')]), sampleWorld, 'a')).toEqual([]);
});
