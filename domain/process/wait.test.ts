import { KernelRun } from '../../test/support/kernel-run';
import { procedureOf, taskNode } from '../../test/support/small-procedure';
import type { DeadlineRule } from '../deadline';
import { processDefinitionSchema, type ProcessNode } from '.';

const words = { vi: 'x', en: 'x' };
const waitFor = (until: DeadlineRule): ProcessNode => ({ kind: 'wait', key: 'pause', title: words, until });
const after = taskNode('after', 'school', 'clerk');

test.each<[string, DeadlineRule, string]>([
  ['a named day is over at midnight', { kind: 'date', day: '2026-12-24', meaning: 'by' }, '2026-12-24T17:00:00.000Z'],
  ['before a named day: the working day in front of it is over', { kind: 'date', day: '2026-12-21', meaning: 'before' }, '2026-12-18T17:00:00.000Z'],
  ['ten working days after the case started', { kind: 'after', from: 'started', amount: 10, unit: 'working-days' }, '2026-12-07T17:00:00.000Z'],
  ['a fact says when', { kind: 'fact', fact: 'visit', meaning: 'by' }, '2026-12-01T17:00:00.000Z'],
])('the case goes on when %s', (_what, until, at) => {
  const run = new KernelRun(procedureOf(waitFor(until), after), { visit: '2026-12-01' });
  expect([run.openSteps(), run.state.timers]).toEqual([[], [{ at, node: 'pause' }]]);
  expect(run.wake()).toBe(true);
  expect([run.at(), run.openSteps(), run.state.waits]).toEqual([at, ['after'], {}]);
});

test('counted from the end of an earlier step', () => {
  const run = new KernelRun(procedureOf(taskNode('visit', 'office', 'inspector'), waitFor({ kind: 'after', from: { step: 'visit' }, amount: 72, unit: 'hours' }), after));
  run.now = Date.parse('2026-11-26T02:30:00.000Z');
  run.decide('visit', 'on');
  expect(run.state.timers).toEqual([{ at: '2026-11-29T02:30:00.000Z', node: 'pause' }]);
});

test.each<[string, DeadlineRule]>([
  ['has passed', { kind: 'date', day: '2026-11-20', meaning: 'by' }],
  ['is not known', { kind: 'fact', fact: 'nobody-said', meaning: 'by' }],
])('a wait whose day %s holds nothing up', (_what, until) => {
  expect(new KernelRun(procedureOf(waitFor(until), after)).openSteps()).toEqual(['after']);
});

test('two hundred waits and documents in a row without a person are one bounded transition', () => {
  const passed = Array.from({ length: 200 }, (_, at): ProcessNode => ({ ...waitFor({ kind: 'date', day: '2026-11-20', meaning: 'by' }), key: `w${at}` }));
  const nested = Array.from({ length: 60 }, (_, at): ProcessNode => ({ kind: 'choice', key: `c${at}`, title: words, arms: [{ key: 'only', title: words, steps: Array.from({ length: 5 }, (__, inner): ProcessNode => ({ kind: 'notify', key: `n${at}-${inner}`, title: words, to: [{ role: 'clerk', party: 'school' }], template: 'told' })) }] }));
  expect(new KernelRun(procedureOf(...passed, ...nested, after)).openSteps()).toEqual(['after']);
});

test('a return takes the wait back with its timer', () => {
  const run = new KernelRun(procedureOf(taskNode('plan', 'school', 'clerk'), {
    kind: 'parallel', key: 'both', title: words, join: 'all',
    branches: [{ key: 'a', title: words, steps: [waitFor({ kind: 'date', day: '2026-12-24', meaning: 'by' })] }, { key: 'b', title: words, steps: [taskNode('check', 'office', 'clerk', { back: 'plan' })] }],
  }));
  run.decide('plan', 'on');
  run.decide('check', 'back');
  expect([run.state.waits, run.state.timers, run.openSteps()]).toEqual([{}, [], ['plan']]);
});

test('the year 9999 is refused when the definition is read', () => {
  expect(processDefinitionSchema.safeParse(procedureOf(waitFor({ kind: 'date', day: '9999-12-31', meaning: 'by' }))).error?.issues.map(({ path }) => path)).toEqual([['steps', 0, 'until', 'day']]);
});
