import { KernelRun, refusedWith } from '../../test/support/kernel-run';
import { smallProcedure, taskNode } from '../../test/support/small-procedure';
import { periodicReportProcedure } from '../procedures/periodic-report';
import { replicationProcedure } from '../procedures/replication';
import { safeSchoolProcedure } from '../procedures/safe-school';
import { branchesNeeded, isReturnTarget, treeOf, type ProcessDefinition, type ProcessNode } from '.';

const words = { vi: 'x', en: 'x' };
const procedure = (steps: ProcessNode[]): ProcessDefinition => ({ ...smallProcedure(), steps });

/** The shell has started what a step asked for. */
const started = (run: KernelRun, step: string): void => void run.apply({ kind: 'cases-started', step, count: 1, at: run.at() });

test('the whole road of the shipped procedure ends with certificate and commendation', () => {
  const run = new KernelRun(safeSchoolProcedure, { planDue: '2026-12-24' });
  run.decide('plan', 'submit', { registers: true });
  run.decide('plan-approval', 'approve');
  expect(run.openSteps()).toEqual(['education-signature', 'police-signature']);
  run.decide('police-signature', 'sign');
  run.decide('education-signature', 'sign');
  // The next person's step is there at once; the reports are opened beside it and hold nothing up.
  expect([run.openSteps(), run.state.spawning]).toEqual([['self-assessment'], ['reports']]);
  started(run, 'reports');
  run.decide('self-assessment', 'submit');
  run.decide('self-assessment-approval', 'approve');
  run.decide('inspection', 'submit', { openFindings: 2, fixDue: '2026-12-30' });
  run.decide('inspection-agreement', 'agree');
  expect(run.openSteps()).toEqual(['remedy']);
  run.decide('remedy', 'submit');
  run.decide('recheck', 'close');
  run.decide('classification', 'propose', { criteriaMet: true, grade: 'excellent' });
  run.decide('certification', 'certify');
  run.decide('nomination', 'nominate');
  run.decide('council', 'agree');
  run.decide('commendation', 'commend');
  started(run, 'replication');
  expect(run.state).toMatchObject({ status: 'ended', outcome: 'completed' });
  expect(run.state.documents.map((document) => document.step)).toEqual(['plan-document', 'inspection-minutes', 'recognition', 'certificate', 'commendation-decision']);
});

test('a school that does not meet the criteria ends without certificate', () => {
  const run = new KernelRun(safeSchoolProcedure, { registers: true });
  for (const [step, outcome] of [['plan', 'submit'], ['plan-approval', 'approve'], ['police-signature', 'sign'], ['education-signature', 'sign'], ['self-assessment', 'submit'], ['self-assessment-approval', 'approve'], ['inspection', 'submit'], ['inspection-agreement', 'agree']] as const) run.decide(step, outcome);
  started(run, 'reports');
  run.decide('classification', 'propose', { criteriaMet: false, grade: 'weak' });
  expect(run.state.status).toBe('ended');
  expect(run.state.documents.map((document) => document.step)).not.toContain('certificate');
});

test('a school outside the scope of recognition ends with its co-signed plan', () => {
  const run = new KernelRun(safeSchoolProcedure);
  for (const [step, outcome] of [['plan', 'submit'], ['plan-approval', 'approve'], ['police-signature', 'sign']] as const) run.decide(step, outcome);
  run.decide('education-signature', 'sign', { registers: false });
  started(run, 'reports');
  expect(run.state).toMatchObject({ status: 'ended', outcome: 'completed' });
  expect(run.state.documents.map((document) => document.step)).toEqual(['plan-document']);
});

test('reports are asked for in June and December, each round from the start, and end after two', () => {
  const run = new KernelRun(periodicReportProcedure, {}, { now: '2026-03-02T01:00:00.000Z' });
  const take = (): void => {
    run.decide('report', 'submit');
    run.decide('report-approval', 'approve');
    const { effects } = run.decide('report-receipt', 'return');
    expect(effects).toContainEqual(expect.objectContaining({ kind: 'open-task', step: 'report', flaggedOnly: true }));
    for (const [step, outcome] of [['report', 'submit'], ['report-approval', 'approve'], ['report-receipt', 'receive']] as const) run.decide(step, outcome);
  };
  expect([run.openSteps(), run.state.timers]).toEqual([[], [{ node: 'reports', at: '2026-06-01T01:00:00.000Z' }]]);
  run.sleepUntil('2026-06-01T01:00:00.000Z');
  take();
  run.sleepUntil('2026-12-01T01:00:00.000Z');
  expect([run.openSteps(), run.state.steps]).toEqual([['report'], {}]);
  take();
  expect(run.state).toMatchObject({ status: 'ended', outcome: 'completed', documents: [{ step: 'report-document' }, { step: 'report-document' }] });
});

test('a replication that is late with the commune goes to the province; the committee may refuse it', () => {
  const run = new KernelRun(replicationProcedure, {}, { now: '2027-01-04T01:00:00.000Z' });
  run.sleepUntil('2027-04-06T01:00:00.000Z');
  expect(run.openTask('proposal').seat).toEqual({ role: 'police-inspector', party: 'provincial-police' });
  run.decide('proposal', 'propose');
  run.decide('replication-approval', 'refuse');
  expect(run.state).toMatchObject({ status: 'ended', outcome: 'not-replicated', documents: [] });
});

test('a return cancels the sibling, voids the signature given and opens the step with who sent it back', () => {
  const run = new KernelRun(smallProcedure());
  run.decide('plan', 'on');
  run.decide('police-sign', 'on');
  expect(run.state.signatures).toHaveLength(1);
  const { effects } = run.decide('office-sign', 'back');
  expect(run.state.signatures).toEqual([]);
  expect(run.openSteps()).toEqual(['plan']);
  expect(effects).toContainEqual(expect.objectContaining({ kind: 'open-task', step: 'plan', returned: { step: 'office-sign', submission: expect.anything() as unknown } }));
  // Both signatures are asked for anew, of the new plan.
  run.decide('plan', 'on');
  expect(run.openSteps()).toEqual(['office-sign', 'police-sign']);
});

test.each([['all', 3, 3], ['any', 3, 1], ['majority', 3, 2], ['majority', 4, 3], [{ atLeast: 2 }, 3, 2], [{ atLeast: 9 }, 3, 3]] as const)('join %j of %i branches needs %i', (join, branches, needed) => {
  expect(branchesNeeded(join, branches)).toBe(needed);
});

test('when enough branches are done the others are closed', () => {
  const run = new KernelRun(procedure([
    { kind: 'parallel', key: 'p', title: words, join: 'any', branches: [{ key: 'a', title: words, steps: [taskNode('one', 'school', 'r')] }, { key: 'b', title: words, steps: [taskNode('two', 'school', 'r')] }] },
    taskNode('after', 'school', 'r'),
  ]));
  run.decide('one', 'on');
  expect(run.openSteps()).toEqual(['after']);
});

test('a return may lead to an earlier step of a sequence that holds the step, and nowhere else', () => {
  const tree = treeOf(safeSchoolProcedure);
  expect(isReturnTarget(tree, 'police-signature', 'plan')).toBe(true);
  expect(isReturnTarget(tree, 'recheck', 'remedy')).toBe(true);
  expect(isReturnTarget(tree, 'recheck', 'inspection')).toBe(true);
  expect(isReturnTarget(tree, 'plan', 'plan-approval')).toBe(false);
  expect(isReturnTarget(tree, 'police-signature', 'education-signature')).toBe(false);
  expect(isReturnTarget(tree, 'classification', 'remedy')).toBe(false);
  expect(isReturnTarget(tree, 'inspection', 'co-signing')).toBe(false);
});

test('refusals: closed task, wrong seat, unknown outcome, stale signature, four eyes, used key, ended case', () => {
  const run = new KernelRun(smallProcedure({ plan: { differsFrom: [] } }));
  const plan = run.openTask('plan');
  const decision = run.decision(plan, 'on');
  expect(refusedWith(() => run.apply({ ...decision, taskId: 'c.9.9' }))).toBe('task-closed');
  expect(refusedWith(() => run.apply({ ...decision, actor: { ...decision.actor, seat: { role: 'principal', unitId: 'another' } } }))).toBe('seat-mismatch');
  expect(refusedWith(() => run.apply({ ...decision, outcome: 'fly' }))).toBe('outcome-unknown');
  run.apply(decision);
  expect(refusedWith(() => run.apply(decision))).toBe('key-conflict');
  expect(refusedWith(() => run.apply({ ...run.decision(run.openTask('police-sign'), 'on'), signedHash: 'older' }))).toBe('signature-stale');
  expect(run.finish()).not.toBeNull();
  expect(refusedWith(() => run.apply(decision))).toBe('case-ended');

  const approval = new KernelRun(safeSchoolProcedure);
  approval.decide('plan', 'submit', {}, 'the same person');
  expect(refusedWith(() => approval.decide('plan-approval', 'approve', {}, 'the same person'))).toBe('four-eyes');
});

test('the ladder: reminders before, head at the deadline, superior and committee after, nothing for a closed task', () => {
  const run = new KernelRun(safeSchoolProcedure, { planDue: '2026-12-24' });
  const told: string[] = [];
  for (let wakes = 0; wakes < 5; wakes += 1) {
    expect(run.wake()).toBe(true);
    const notices = run.entries.at(-1)?.effects.flatMap((effect) => (effect.kind === 'notify' ? [`${run.at()} ${effect.template} ${effect.to.role}`] : [])) ?? [];
    told.push(...notices);
  }
  expect(told).toEqual([
    '2026-12-18T01:00:00.000Z reminder drafter',
    '2026-12-22T01:00:00.000Z reminder drafter',
    '2026-12-23T17:00:00.000Z escalation principal',
    '2026-12-24T01:00:00.000Z escalation specialist',
    '2026-12-28T01:00:00.000Z escalation secretary',
  ]);
  expect(run.wake()).toBe(false);
  run.decide('plan', 'submit');
  expect(run.state.timers.every((timer) => 'taskId' in timer && run.state.tasks[timer.taskId]?.step === 'plan-approval')).toBe(true);
});

test('a deadline shorter than its reminders gives one at half-time', () => {
  const run = new KernelRun({ ...safeSchoolProcedure, steps: safeSchoolProcedure.steps.map((node) => (node.kind === 'task' && node.key === 'plan' ? { ...node, deadline: { kind: 'after', from: 'opened', amount: 20, unit: 'seconds' } } : node)) });
  const opened = run.now;
  expect(run.state.timers.map((timer) => [(Date.parse(timer.at) - opened) / 1000, 'rung' in timer && timer.rung]).slice(0, 2)).toEqual([[10, 'remind-1'], [20, 'late-head']]);
});

test('an early wake-up leaves no trace', () => {
  const run = new KernelRun(smallProcedure());
  expect(refusedWith(() => run.apply({ kind: 'due', at: run.at() }))).toBe('nothing-due');
});
