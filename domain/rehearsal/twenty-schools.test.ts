import { performance } from 'node:perf_hooks';
import { coverageItems, coverageOf, documentsOf, endChildren, inventWorld, jumpTo, startRehearsal, type Rehearsal } from '.';
import { branchOf, parallelOf, procedureOf, taskNode } from '../../test/support/small-procedure';
import { safeSchoolProcedure } from '../procedures/safe-school';
import { shippedProcedures } from '../procedures';
import { AT, decided, done, openSteps, wholeRoad } from './testing/school-road';

const SCHOOLS = 20;
const world = inventWorld(shippedProcedures, SCHOOLS);
const schools = world.units.filter(({ kind }) => kind === 'school').map(({ id }) => id);

function directive(): Rehearsal {
  const start = done(startRehearsal({ definitions: shippedProcedures, world, at: AT, open: { process: 'directive' } }));
  const drafted = decided(start, 'draft', 'submit', { facts: { planDue: '2027-02-26' }, data: { recipients: [...schools, schools[0]], notation: '123/KH-PHỐI HỢP' } });
  return decided(drafted, 'approve', 'approve');
}

test('a directive starts one case for each of twenty schools, once, with what it carries, and its written number', () => {
  const now = directive();
  const [parent, ...children] = [...now.cases.values()];
  expect(parent?.state).toMatchObject({ status: 'ended', outcome: 'completed' });
  expect(children.map(({ subjectUnitId }) => subjectUnitId)).toEqual(schools);
  expect(children.every(({ parentCaseId, parentStep, initiatorUnitId, state }) => parentCaseId === parent?.id && parentStep === 'schools' && initiatorUnitId === 'so-gddt' && state.facts.planDue === '2027-02-26')).toBe(true);
  expect(documentsOf(now, parent?.id).map(({ number }) => number)).toEqual(['01/123/KH-PHỐI HỢP']);
});

test('a school may only be named where a school is meant', () => {
  const start = done(startRehearsal({ definitions: shippedProcedures, world, at: AT, open: { process: 'directive' } }));
  expect(() => decided(start, 'draft', 'submit', { data: { recipients: ['cong-an-tinh'] } })).toThrow('recipient-kind');
});

test('twenty schools walk the whole road in under two seconds, and every register counts on', () => {
  const from = performance.now();
  let now = directive();
  const cases = [...now.cases.values()].slice(1).map(({ id }) => id);
  for (const [step, outcome, facts] of wholeRoad) for (const caseId of cases) now = decided(now, step, outcome, { facts: facts ?? {}, caseId });
  const took = performance.now() - from;
  const coverage = coverageOf(safeSchoolProcedure, [now]);
  console.log(`twenty schools, whole road: ${Math.round(took)} ms, ${now.cases.size} cases, ${[...now.cases.values()].reduce((sum, { entries }) => sum + entries.length, 0)} entries; coverage ${Math.round(performance.now() - from - took)} ms`);
  expect(cases.every((id) => now.cases.get(id)?.state.outcome === 'completed')).toBe(true);
  expect(documentsOf(now).filter(({ step }) => step === 'certificate').map(({ number }) => number)).toEqual(Array.from({ length: SCHOOLS }, (_, n) => `${String(n + 1).padStart(2, '0')}/2026/GCN-UBND`));
  expect(coverage.items.find(({ id }) => id === 'arm:excellence/excellent')?.times).toBe(SCHOOLS);
  expect(coverage.total).toBe(coverageItems(safeSchoolProcedure).length);
  expect(took).toBeLessThan(2_000);
}, 20_000);

test('a year of twenty schools that do nothing: everything that falls due happens, in order, and it ends', () => {
  const jump = jumpTo(directive(), '2027-12-31T00:00:00.000Z');
  expect(jump.stopped).toBe('there');
  const times = [...jump.rehearsal.cases.values()].flatMap(({ entries }) => entries.filter(({ event }) => event.kind === 'due')).map(({ at }) => at);
  expect(times).toHaveLength(SCHOOLS * 5);
  expect(jumpTo(directive(), '2027-12-31T00:00:00.000Z', 7)).toMatchObject({ stopped: 'too-many-wakes', wakes: 7 });
});

test('a step that waits for its cases goes on when enough of them have ended, played or supposed', () => {
  const child = { ...procedureOf(taskNode('visit', 'school', 'principal')), key: 'visit', parties: { school: { kind: 'subject' as const } } };
  const parent = { ...procedureOf(
    parallelOf('both', [
      branchOf('a', { kind: 'spawn', key: 'visits', title: { vi: 'thăm', en: 'visits' }, process: 'visit', over: { unitKind: 'school', under: 'office' }, carry: [], wait: { atLeast: 2 } }), branchOf('b', taskNode('own', 'office', 'specialist')),
    ]),
  ), key: 'round', subjectKind: 'education-office', parties: { office: { kind: 'subject' as const } } };
  const small = inventWorld([parent, child], 3);
  let now = done(startRehearsal({ definitions: [parent, child], world: small, at: AT }));
  expect(now.cases.size).toBe(4);
  for (const [, caseId] of [...now.cases.keys()].entries()) if (caseId !== 'round-1' && [...now.cases.values()].filter(({ state }) => state.status === 'ended').length < 2) now = decided(now, 'visit', 'on', { caseId });
  expect(Object.keys(now.cases.get('round-1')?.state.awaiting ?? {})).toEqual([]);
  expect(openSteps(now, 'round-1')).toEqual(['own']);
  const supposed = done(startRehearsal({ definitions: [parent], world: small, at: AT, children: 'supposed' }));
  expect(supposed.cases.size).toBe(1);
  const ended = done(endChildren(supposed, { caseId: 'round-1', step: 'visits' }));
  expect(ended.cases.get('round-1')?.state.awaiting).toEqual({});
});
