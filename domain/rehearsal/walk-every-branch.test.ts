import { performance } from 'node:perf_hooks';
import { inventWorld, replayScenario, scenarioOf, walkEveryBranch, type Walk } from '.';
import { getForm } from '../../forms';
import { branchOf, outcomeTo, parallelOf, procedureOf, rungAt, taskNode, voter } from '../../test/support/small-procedure';
import { shippedProcedures } from '../procedures';
import type { ProcessDefinition, ProcessNode } from '../process';
import { findRoads } from '../publishing/roads';
import { AT } from './testing/school-road';

const factsOfForm = ({ key, version }: { key: string; version: number }): readonly string[] | null => getForm(key, version)?.facts.map(({ fact }) => fact) ?? null;
const walkOf = (definition: ProcessDefinition): Walk => walkEveryBranch(definition, inventWorld([definition], 2), { at: AT });
const missedOf = ({ missed }: Walk): string[] => missed.map(({ item }) => item.id);
const words = (text: string) => ({ vi: text, en: text });

test.each(shippedProcedures.map((procedure) => [procedure.key, procedure] as const))('the shipped procedure %s: everything that publishing calls reachable is reached', (_key, procedure) => {
  const world = inventWorld(shippedProcedures, 2);
  const from = performance.now();
  const walk = walkEveryBranch(procedure, world, { at: AT, definitions: shippedProcedures, factsOfForm });
  const { coverage, runs, tries } = walk;
  console.log(`${procedure.key}: ${coverage.reached} of ${coverage.total} in ${runs.length} runs (${tries} tries, ${runs.reduce((sum, { script }) => sum + script.length, 0)} events), ${Math.round(performance.now() - from)} ms; missed ${walk.missed.map(({ item, reason }) => `${item.id} (${reason.en})`).join(', ') || 'nothing'}`);
  const reachable = [...findRoads(procedure, { sure: new Set(), maybe: new Set() }, () => null).entries.keys()];
  const reached = coverage.items.filter(({ kind, times }) => kind === 'step' && times > 0).map(({ step }) => step);
  expect([...reached].sort()).toEqual([...reachable].sort());
  expect(missedOf(walk)).toEqual([]);
  for (const run of runs) expect(replayScenario(scenarioOf(procedure, run, { at: AT, world }), shippedProcedures).green).toBe(true);
}, 60_000);

test('votes: met and rejected, in order and at once, and the arm that looks at the result', () => {
  const result: ProcessNode = { kind: 'choice', key: 'result', title: words('result'), arms: [
    { key: 'no', title: words('no'), when: { '==': [{ var: 'vote-result' }, 'rejected'] }, steps: [taskNode('sorry', 'office', 'member')] }, { key: 'yes', title: words('yes'), steps: [taskNode('hurray', 'office', 'member')] },
  ] };
  for (const join of ['all', 'any', 'majority', 'veto', { atLeast: 2 }] as const) {
    for (const order of ['at-once', 'in-order'] as const) {
      const walk = walkOf(procedureOf(parallelOf('vote', ['a', 'b', 'c'].map((key) => branchOf(key, voter(`vote-${key}`))), { join, order, rejected: { kind: 'on' } }), result));
      expect([join, order, missedOf(walk)]).toEqual([join, order, []]);
    }
  }
});

test('conditions over numbers, days, lists and several facts are made true and false', () => {
  const arms = [{ and: [{ '>=': [{ var: 'score' }, 80] }, { in: [{ var: 'kind' }, ['new', 'old']] }] }, { before: [{ var: 'day' }, '2027-01-15'] }, { '<': [{ '+': [{ var: 'a' }, { var: 'b' }] }, 3] }, { '!': { var: 'told' } }];
  const walk = walkOf(procedureOf(taskNode('first', 'school', 'principal'), { kind: 'choice', key: 'which', title: words('which'), arms: [
    ...arms.map((when, at) => ({ key: `a${at}`, title: words(`a${at}`), when, steps: [taskNode(`then-${at}`, 'school', 'principal')] })), { key: 'other', title: words('other'), steps: [taskNode('else', 'school', 'principal')] },
  ] }));
  expect(missedOf(walk)).toEqual([]);
});

test('what cannot be reached is told with its reason', () => {
  const never = walkOf(procedureOf(taskNode('first', 'school', 'principal'), { kind: 'choice', key: 'which', title: words('which'), arms: [
    { key: 'never', title: words('never'), when: { and: [{ '>': [{ var: 'n' }, 5] }, { '<': [{ var: 'n' }, 3] }] }, steps: [taskNode('lost', 'school', 'principal')] }, { key: 'always', title: words('always'), steps: [] },
  ] }));
  expect(never.missed.map(({ item, reason }) => [item.id, reason.en])).toEqual([
    ['arm:which/never', 'No values of the facts let this arm be taken.'], ['step:lost', 'No values of the facts let this arm be taken.'], ['outcome:lost/on', 'No values of the facts let this arm be taken.'],
  ]);
  const dead = walkOf(procedureOf(taskNode('first', 'school', 'principal', { outcomes: [outcomeTo('stop', { kind: 'end', as: 'stopped' })] }), taskNode('after', 'school', 'principal')));
  expect(dead.missed.map(({ item, reason }) => [item.id, reason.en])).toEqual([['step:after', 'Nothing leads to “after”.'], ['outcome:after/on', 'Nothing leads to “after”.']]);
  const passed = walkOf(procedureOf(taskNode('quick', 'school', 'principal', { deadline: { kind: 'after', from: 'opened', amount: 3, unit: 'working-days' }, ladder: [rungAt('take', 1, { kind: 'take', outcome: 'on' }), rungAt('after', 5, { kind: 'remind' })] })));
  expect(passed.missed.map(({ item, reason }) => [item.id, reason.en])).toEqual([['rung:quick/after', '“quick” was done, or decided by itself, before this rung.']]);
  const bounded = walkEveryBranch(shippedProcedures[1]!, inventWorld(shippedProcedures, 1), { at: AT, mostEventsInAll: 5 });
  expect(bounded.runs).toHaveLength(1);
  expect(bounded.missed.every(({ reason }) => reason.en === 'The tries for the whole procedure are used up.')).toBe(true);
  const unknown = walkEveryBranch(shippedProcedures[1]!, inventWorld(shippedProcedures, 1), { at: AT, factsOfForm: () => [] });
  expect(unknown.missed.length).toBe(0);
}, 60_000);

test('rounds of a repeat, a wait, cases that are waited for, and a reminder that needs more time', () => {
  const walk = walkOf(procedureOf(
    taskNode('plan', 'school', 'principal', { deadline: { kind: 'after', from: 'opened', amount: 2, unit: 'working-days' }, ladder: [rungAt('early', -5, { kind: 'remind' }), rungAt('last', 0, { kind: 'escalate', to: { role: 'specialist', party: 'office' } })] }),
    { kind: 'wait', key: 'pause', title: words('pause'), until: { kind: 'after', from: 'opened', amount: 3, unit: 'calendar-days' } },
    { kind: 'spawn', key: 'visits', title: words('visits'), process: 'nowhere', over: { step: 'plan', field: 'schools' }, carry: [], wait: { atLeast: 'all' } },
    { kind: 'repeat', key: 'monthly', title: words('monthly'), rounds: { kind: 'months', every: 1, day: 5 }, until: { kind: 'fact', fact: 'last' }, steps: [taskNode('report', 'school', 'principal', { })] },
  ));
  expect(missedOf(walk)).toEqual([]);
});
