import { safeSchoolProcedure } from '../procedures/safe-school';
import type { ProcessDefinition } from '../process';
import { outcome, procedure, task } from '../publishing/testing/sample';
import { blankProcedure, carriedFrom, carriedText, findStep, putCarried, readCarried, type CarriedSteps, type Edit } from '.';

const done = (edit: Edit): ProcessDefinition => {
  if (!edit.ok) throw new Error(edit.why.en);
  return edit.definition;
};
const carry = (definition: ProcessDefinition, keys: string[]): CarriedSteps => {
  const result = carriedFrom(definition, keys);
  if (!result.ok) throw new Error(result.why.en);
  return result.carried;
};
const blank = blankProcedure({ vi: 'Diễn tập chữa cháy', en: 'Fire drill' });

test('steps come back from a clipboard as they went, with the parties that they name', () => {
  const carried = carry(safeSchoolProcedure, ['certification', 'co-signing']);
  expect(carried.steps.map(({ key }) => key)).toEqual(['co-signing', 'certification']);
  expect(Object.keys(carried.parties)).toEqual(expect.arrayContaining(['commune-police', 'education']));
  expect(readCarried(carriedText(carried))).toEqual({ carried });
});

test('into another procedure they bring the parties that it lacks and let go of what stayed behind', () => {
  const carried = carry(safeSchoolProcedure, ['inspection', 'co-signing']);
  const result = putCarried(blank, { owner: null, index: 1 }, carried);
  const after = done(result);
  expect(after.steps.map(({ key }) => key)).toEqual(['soan-thao', 'co-signing', 'inspection', 'phe-duyet']);
  expect(Object.values(after.parties)).toEqual(expect.arrayContaining(Object.values(carried.parties)));
  const inspection = findStep(after, 'inspection')?.node;
  expect(inspection?.kind === 'task' && inspection.shows).toEqual([]);
  expect(result.ok && result.notes.map(({ vi }) => vi).join(' ')).toContain('bên tham gia');
});

test('the unit that a case is about keeps being that unit, whatever the party is called', () => {
  const source = procedure([task('a', { seat: { role: 'drafter', party: 'pupils' } })], { key: 'source', parties: { pupils: { kind: 'subject' } } });
  expect(findStep(done(putCarried(blank, { owner: null, index: 0 }, carry(source, ['a']))), 'a')?.node).toMatchObject({ seat: { party: 'school' } });
});

test('what decides where a case goes is left for a person to mend, and told', () => {
  const source = procedure([task('a'), task('b', { outcomes: [outcome('back', { kind: 'return', to: 'a' })] })], { key: 'source' });
  expect(putCarried(blank, { owner: null, index: 0 }, carry(source, ['b']))).toMatchObject({ ok: true, notes: [{ vi: expect.stringContaining('Hãy xem lại') as string }] });
});

test('within one procedure they name what they named before', () => {
  const pasted = done(putCarried(safeSchoolProcedure, { owner: null, index: 99 }, carry(safeSchoolProcedure, ['plan-approval'])));
  expect(findStep(pasted, 'plan-approval-2')?.node).toMatchObject({ signs: 'plan' });
});

test.each([
  ['', null], ['Kính gửi các trường', null], ['{"steps":[]}', null], ['[1,2]', null],
  [JSON.stringify({ format: 'lienky-steps', version: 9 }), 'phiên bản khác'],
  [JSON.stringify({ format: 'lienky-steps', version: 1, from: 'x', subjectKind: 'school', parties: {}, steps: [{ kind: 'dance', key: 'a', title: { vi: 'a', en: 'a' } }] }), ''],
  [`{"format":"lienky-steps","version":1,"from":"x","subjectKind":"school","parties":{"__proto__":{"kind":"subject"}},"steps":[]}`, ''],
])('%s is no step', (text, why) => {
  const read = readCarried(text);
  if (why === null) expect(read).toBeNull();
  else expect(read).toMatchObject({ why: { vi: expect.stringContaining(why) as string } });
});

test('members that no step has are left out', () => {
  const { carried } = readCarried(JSON.stringify({ format: 'lienky-steps', version: 1, from: 'x', subjectKind: 'school', parties: {}, steps: [{ ...task('a'), script: 'alert(1)' }] })) as { carried: CarriedSteps };
  expect(carried.steps[0]).not.toHaveProperty('script');
});
