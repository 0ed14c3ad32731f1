import { KernelRun } from '../../test/support/kernel-run';
import { documentNode, outcomeTo, procedureOf, taskNode } from '../../test/support/small-procedure';
import { processDefinitionSchema, type ProcessNode, type RepeatNode } from '.';

const words = { vi: 'x', en: 'x' };
const repeatOf = (more: Partial<RepeatNode>): RepeatNode => ({ kind: 'repeat', key: 'reports', title: words, rounds: { kind: 'months', every: 6, day: 15 }, until: { kind: 'day', day: '2027-12-31' }, steps: [taskNode('report', 'school', 'clerk')], ...more });
/** When each round began. */
function rounds(run: KernelRun, atMost = 1000): string[] {
  const days: string[] = [];
  for (let n = 0; n < atMost && run.wake(); n += 1) {
    days.push(run.at());
    for (const step of run.openSteps()) run.decide(step, 'on');
  }
  return days;
}

test('every six months on the 15th at 08:00 until the end of 2027, counted from the month of the start', () => {
  const run = new KernelRun(procedureOf(repeatOf({}), taskNode('final', 'school', 'clerk')));
  expect(run.openSteps()).toEqual([]);
  expect(rounds(run, 2)).toEqual(['2027-05-15T01:00:00.000Z', '2027-11-15T01:00:00.000Z']);
  expect(run.state.facts).toEqual({ 'reports-round': 2 });
  expect(run.openSteps()).toEqual(['final']);
});

test('on given days of every year, and the last day of a short month', () => {
  const yearly = new KernelRun(procedureOf(repeatOf({ rounds: { kind: 'yearly', dates: [{ month: 11, day: 30 }, { month: 2, day: 29 }] }, until: { kind: 'rounds', count: 3 } })));
  expect(rounds(yearly)).toEqual(['2026-11-30T01:00:00.000Z', '2027-02-28T01:00:00.000Z', '2027-11-30T01:00:00.000Z']);
  const monthly = new KernelRun(procedureOf(repeatOf({ rounds: { kind: 'months', every: 1, day: 31 }, until: { kind: 'rounds', count: 3 } })));
  expect(rounds(monthly)).toEqual(['2026-11-30T01:00:00.000Z', '2026-12-31T01:00:00.000Z', '2027-01-31T01:00:00.000Z']);
});

test('a round begins late rather than beside the one before; the following keep their days', () => {
  const run = new KernelRun(procedureOf(repeatOf({ rounds: { kind: 'months', every: 1, day: 15 }, until: { kind: 'rounds', count: 3 } })));
  run.wake();
  expect(run.at()).toBe('2026-12-15T01:00:00.000Z');
  run.now = Date.parse('2027-01-20T03:00:00.000Z');
  run.decide('report', 'on');
  // The round of 15 January is five days late and begins with the next wake-up, which is now.
  expect(run.wake()).toBe(true);
  expect([run.at(), run.state.facts['reports-round'], run.state.repeats['reports']?.next]).toEqual(['2027-01-20T03:00:00.000Z', 2, '2027-02-15T01:00:00.000Z']);
});

test('until a day that a fact names, also when a round moves it; none when the fact is missing', () => {
  const procedure = procedureOf(repeatOf({ rounds: { kind: 'months', every: 1, day: 1 }, until: { kind: 'fact', fact: 'lastDay' } }));
  const run = new KernelRun(procedure, { lastDay: '2026-12-31' });
  run.wake();
  run.decide('report', 'on', { lastDay: '2027-01-31' });
  run.wake();
  expect(run.state.facts).toEqual({ 'reports-round': 2, lastDay: '2027-01-31' });
  run.decide('report', 'on');
  expect(run.state.status).toBe('ended');
  expect(new KernelRun(procedure).state.status).toBe('ended');
});

test('what a round issued stays valid when the next is sent back; taking the whole repeat back revokes all', () => {
  const approval = taskNode('approve', 'office', 'head', { signs: 'report', outcomes: [outcomeTo('on', { kind: 'on' }), outcomeTo('back', { kind: 'return', to: 'report' })] });
  const run = new KernelRun(procedureOf(
    taskNode('plan', 'school', 'clerk'),
    repeatOf({ rounds: { kind: 'months', every: 1, day: 1 }, until: { kind: 'rounds', count: 2 }, steps: [taskNode('report', 'school', 'clerk'), approval, documentNode('notice'), taskNode('read', 'office', 'clerk', { outcomes: [outcomeTo('on', { kind: 'on' }), outcomeTo('back', { kind: 'return', to: 'report' })] })] }),
    taskNode('review', 'office', 'head', { back: 'plan' }),
  ));
  run.decide('plan', 'on');
  run.wake();
  for (const step of ['report', 'approve', 'read']) run.decide(step, 'on');
  const [first] = run.state.documents;
  run.wake();
  expect(run.state.signatures).toEqual([]);
  run.decide('report', 'on');
  run.decide('approve', 'on');
  const second = run.state.documents[1];
  expect(run.decide('read', 'back').effects.filter((effect) => effect.kind === 'revoke-document')).toEqual([expect.objectContaining({ documentId: second?.id, why: 'returned' })]);
  expect(run.state.documents).toEqual([{ ...first, past: ['reports'] }]);
  for (const step of ['report', 'approve', 'read']) run.decide(step, 'on');
  expect(run.decide('review', 'back').effects.filter((effect) => effect.kind === 'revoke-document')).toHaveLength(2);
  expect(run.state.documents).toEqual([]);
});

test.each<[string, ProcessNode[]]>([['nothing', []], ['nothing for a person to do', [documentNode('notice')]]])('with %s in it, one wake-up makes one round, however late', (_what, steps) => {
  const run = new KernelRun(procedureOf(repeatOf({ rounds: { kind: 'months', every: 1, day: 1 }, until: { kind: 'rounds', count: 3 }, steps })));
  run.now = Date.parse('2028-01-01T00:00:00.000Z');
  expect([1, 2, 3].map(() => run.wake() && run.state.facts['reports-round'])).toEqual([1, 2, 3]);
  expect(run.state).toMatchObject({ status: 'ended', timers: [] });
});

test('never more than 400 rounds', () => {
  const run = new KernelRun(procedureOf(repeatOf({ rounds: { kind: 'months', every: 1, day: 1 }, until: { kind: 'day', day: '2199-12-31' } })));
  const days = rounds(run);
  expect([days.length, days.at(-1), run.state.status]).toEqual([400, '2060-03-01T01:00:00.000Z', 'ended']);
});

test('no round lies beyond the last usable day, and the year 9999 is refused', () => {
  const far = new KernelRun(procedureOf(repeatOf({ rounds: { kind: 'months', every: 60, day: 1 }, until: { kind: 'rounds', count: 400 } })));
  expect(rounds(far).at(-1)?.slice(0, 4)).toBe('2196');
  expect(processDefinitionSchema.safeParse(procedureOf(repeatOf({ until: { kind: 'day', day: '9999-12-31' } }))).error?.issues.map(({ path }) => path)).toEqual([['steps', 0, 'until', 'day']]);
});
