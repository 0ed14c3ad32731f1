import { deepStrictEqual, ok } from 'node:assert';
import fc from 'fast-check';
import { KernelRun } from '../../test/support/kernel-run';
import { depthOf, expand, randomProcedure, reusedAndByHand } from '../../test/support/random-procedure';
import { carriedOut, moves, nextAttempt, standingOf, type Attempt, type Move } from '../../test/support/random-run';
import { shippedProcedures } from '../procedures';
import { misplacedStep } from './orders/misplaced-step';
import { activeSteps, advance, foldJournal, orderKinds, planMigration, processDefinitionSchema, Refusal, subtreeKeys, treeOf, type CaseState, type ProcessDefinition, type ProcessEvent, type Step } from '.';

/** What the random runs really did, printed at the end: a property that never met a return would prove little. */
const seen = new Map<string, number>();
const note = (what: string, n = 1): void => void seen.set(what, (seen.get(what) ?? 0) + n);
const RUNS = 10_000;
/** Longer runs where everything is looked at after every event, not only at the end. */
const DEEP_RUNS = 900;
const SLEEP_RUNS = 400;
const REUSE_RUNS = 300;
const SHIPPED_RUNS = 60;

/** The case can go on: something is open, under way or going to happen, at a place that fits the definition. */
function checkStanding({ state, definition }: KernelRun): void {
  const tree = treeOf(definition);
  const tasks = Object.values(state.tasks);
  const main = tasks.filter(({ side }) => !side).map(({ step }) => step);
  ok(new Set(main).size === main.length, `a step is open twice: ${main.join(', ')}`);
  for (const task of tasks) {
    ok(!task.side || main.includes(task.step), `nothing is open beside ${task.id}`);
    ok(!(task.pausedAt && task.dueAt), `the clock of ${task.id} stands still and runs`);
  }
  const active = activeSteps(state);
  for (const timer of state.timers) ok('node' in timer ? active.includes(timer.node) : state.tasks[timer.taskId], `a timer of nothing: ${JSON.stringify(timer)}`);
  if (state.status === 'ended') {
    ok(active.length === 0 && state.timers.length === 0, `an ended case goes on at ${active.join(', ')}`);
    return;
  }
  deepStrictEqual(misplacedStep(tree, state), null);
  ok(main.length + state.spawning.length + Object.keys(state.awaiting).length > 0 || state.timers.some((timer) => 'node' in timer), 'nothing can happen any more');
  for (const { step, signs, hash } of state.signatures) ok(state.steps[signs]?.submission?.hash === hash, `${step} signed another ${signs} than the one that stands`);
}

/** The journal alone tells the same: tasks with seats and deadlines, counts, documents, facts, outcome. */
function checkFold({ state, entries }: KernelRun): void {
  const folded = foldJournal(entries);
  const open = [...folded.tasks.values()].filter((task) => task.status === 'open').map(({ id, step, role, party, unitId, dueAt, pausedAt, side }) => ({ id, step, role, party, unitId, dueAt, pausedAt: pausedAt ?? null, side }));
  deepStrictEqual(new Map(open.map((task) => [task.id, task])), new Map(Object.values(state.tasks).map(({ id, step, seat, unitId, dueAt, pausedAt, side }) => [id, { id, step, role: seat.role, party: seat.party, unitId, dueAt, pausedAt: pausedAt ?? null, side }])));
  deepStrictEqual(folded.counts, Object.fromEntries(open.filter(({ side }) => !side).map(({ step }) => [step, 1])));
  deepStrictEqual(folded.documents.filter((document) => !document.revoked).map(({ id, number }) => ({ id, number })), state.documents.map(({ id, number }) => ({ id, number })));
  deepStrictEqual([folded.outcome, folded.facts, folded.sequence], [state.outcome, state.facts, state.sequence]);
  deepStrictEqual(JSON.parse(JSON.stringify(state)), state);
}

const idsOf = ({ effects }: Step): string[] => effects.flatMap((effect) => (effect.kind === 'open-task' ? [effect.taskId] : effect.kind === 'issue-document' ? [effect.documentId] : effect.kind === 'notify' ? [effect.id] : []));

function noteStep(event: ProcessEvent, { effects }: Step): void {
  note(`event ${event.kind}`);
  for (const effect of effects) note(effect.kind === 'open-task' ? (effect.side ? `beside ${effect.side.kind}` : effect.returned ? 'returned' : 'open-task') : effect.kind === 'notify' ? `notify ${effect.template}` : effect.kind);
  if (event.kind === 'decided' && effects.some((effect) => effect.kind === 'close-task' && effect.reason === 'cancelled') && effects.some((effect) => effect.kind === 'open-task' && effect.returned)) note('returned out of a parallel');
}

/** What a return takes back is revoked; a case of the first kernel keeps its documents. */
function checkDocuments(before: CaseState, { state, definition }: KernelRun, event: ProcessEvent): void {
  if (event.kind !== 'decided' && event.kind !== 'corrected') return;
  const kept = new Set(state.documents.map(({ id }) => id));
  if (before.kernelVersion === 1) {
    ok(before.documents.every(({ id }) => kept.has(id)), 'a document of a first case was revoked');
    return;
  }
  const tree = treeOf(definition);
  const task = event.kind === 'decided' ? before.tasks[event.taskId] : undefined;
  const node = task && !task.side ? tree.get(task.step)?.node : undefined;
  const go = node?.kind === 'task' && event.kind === 'decided' ? node.outcomes.find(({ key }) => key === event.outcome)?.go : undefined;
  const to = event.kind === 'corrected' ? event.step : go?.kind === 'return' ? go.to : null;
  const place = to === null ? undefined : tree.get(to);
  const undone = place ? place.steps.slice(place.index).flatMap(subtreeKeys) : [];
  for (const { id, step, past = [] } of before.documents) {
    const final = past.some((repeat) => !undone.includes(repeat));
    if (undone.includes(step)) ok(final === kept.has(id), `${id} of ${step} ${final ? 'was final' : 'stands although its step was taken back'}`);
  }
}

/** Deadlines of paused tasks when their clock was stopped. */
type Stopped = Map<string, string>;

/** Stopping a clock and more time never bring a deadline nearer. */
function checkDeadlines(stopped: Stopped, before: CaseState, { state }: KernelRun, event: ProcessEvent): void {
  if (event.kind === 'calendar-changed' || event.kind === 'migrated') stopped.clear();
  if (event.kind === 'paused') stopped.set(event.taskId, before.tasks[event.taskId]?.dueAt ?? '');
  if (event.kind === 'resumed' && stopped.has(event.taskId)) ok((state.tasks[event.taskId]?.dueAt ?? '') >= (stopped.get(event.taskId) ?? ''), 'a pause brought the deadline nearer');
  if (event.kind !== 'extended' && !(event.kind === 'decided' && event.outcome === 'grant')) return;
  for (const { id, dueAt } of Object.values(state.tasks)) ok(!dueAt || dueAt >= (before.tasks[id]?.dueAt ?? ''), 'more time brought the deadline nearer');
}

/** A migration that the plan allows is carried out, and taken back at once it leaves the case as it was. */
function checkMigration(run: KernelRun, before: CaseState, from: ProcessDefinition, { event, definition }: Attempt, result: Step | Refusal): void {
  if (event.kind !== 'migrated' || !definition || event.undoes) return;
  const plan = planMigration(from, definition, before, event.map);
  note(`migration ${plan.verdict}`);
  if (plan.verdict !== 'needs-person') ok(!(result instanceof Refusal), `planned as ${plan.verdict}, refused: ${result instanceof Refusal ? result.message : ''}`);
  if (result instanceof Refusal || before.timers.some(({ at }) => at <= run.at())) return;
  if (!run.state.undo) {
    note('migration went on');
    return;
  }
  const back = run.ordered({ kind: 'migrated', to: { key: from.key, version: from.version }, map: {}, undoes: true });
  deepStrictEqual(standingOf(advance(from, run.state, back).state), standingOf(before));
  note('migration taken back');
}

function checkSameTwice({ state, definition }: KernelRun, attempt: Attempt): void {
  const once = (): Step | string => {
    try {
      return advance(attempt.definition ?? definition, state, attempt.event);
    } catch (error) {
      if (error instanceof Refusal) return error.message;
      throw error;
    }
  };
  deepStrictEqual(once(), once());
}

function play(definition: ProcessDefinition, script: Move[], deep: boolean, kernelVersion = 2): void {
  const run = new KernelRun(definition, { score: 5 }, { kernelVersion });
  const ids = new Set<string>();
  const stopped: Stopped = new Map();
  for (const node of treeOf(definition).values()) note(`defined ${node.node.kind}`);
  for (const move of script) {
    const attempt = nextAttempt(run, move);
    if (!attempt) break;
    const { state: before, definition: from } = run;
    const text = deep ? JSON.stringify(before) : '';
    if (deep) checkSameTwice(run, attempt);
    const result = carriedOut(run, attempt);
    ok(!deep || JSON.stringify(before) === text, 'the state given in was changed');
    if (result instanceof Refusal) {
      note(`refused ${attempt.event.kind} ${result.code}`);
      ok(run.state === before);
    } else {
      noteStep(attempt.event, result);
      for (const id of idsOf(result)) ok(!ids.has(id) && ids.add(id), `${id} is used twice`);
      checkDocuments(before, run, attempt.event);
      checkDeadlines(stopped, before, run, attempt.event);
    }
    checkMigration(run, before, from, attempt, result);
    checkStanding(run);
    if (deep) checkFold(run);
  }
  ok(run.finish() !== null, 'the case cannot be finished');
  checkStanding(run);
  checkFold(run);
}

const someProcedure = fc.oneof({ weight: 7, arbitrary: randomProcedure(2) }, { weight: 1, arbitrary: randomProcedure(4) });
let deepest = 0;

test(`${RUNS} random definitions: every open case can end, no task is open twice, projections equal the fold`, () => {
  fc.assert(fc.property(someProcedure, moves(9), fc.nat(9), (definition, script, old) => {
    deepest = Math.max(deepest, depthOf(definition));
    play(definition, script, false, old === 0 ? 1 : 2);
  }), { numRuns: RUNS });
}, 240_000);

test(`${DEEP_RUNS} longer runs: same inputs same effects, the state given in never changes, and all that holds at the end holds after every event`, () => {
  fc.assert(fc.property(someProcedure, moves(25), fc.nat(9), (definition, script, old) => play(definition, script, true, old === 0 ? 1 : 2)), { numRuns: DEEP_RUNS });
}, 120_000);

test('the random runs met everything that a case can meet', () => {
  console.log(`random definitions: ${RUNS} + ${DEEP_RUNS} runs, deepest ${deepest}\n${[...seen].sort().map(([what, n]) => `  ${what}: ${n}`).join('\n')}`);
  expect(deepest).toBeGreaterThanOrEqual(4);
  const kinds = ['task', 'parallel', 'choice', 'document', 'notify', 'spawn', 'wait', 'repeat', 'reuse'].map((kind) => `defined ${kind}`);
  expect(kinds.filter((kind) => (seen.get(kind) ?? 0) < 1000)).toEqual([]);
  const events = ['decided', 'due', 'nudged', 'cases-started', 'children-finished', ...orderKinds].map((kind) => `event ${kind}`);
  const effects = ['returned', 'returned out of a parallel', 'start-cases', 'issue-document', 'revoke-document', 'void-signature', 'renamed-steps', 'reopen', 'beside rung', 'beside extension'];
  const notices = ['reminder', 'escalation', 'task-reassigned', 'outcome-taken', 'extension-granted', 'extension-refused', 'due-moved', 'handed-over'].map((notice) => `notify ${notice}`);
  const migrations = ['kept', 'moved', 'needs-person', 'taken back', 'went on'].map((what) => `migration ${what}`);
  expect([...events, ...effects, ...notices, ...migrations].filter((what) => (seen.get(what) ?? 0) < 5)).toEqual([]);
});

test(`${SLEEP_RUNS} cases that nobody works on come to rest: no ladder and no repeat goes round for ever`, () => {
  fc.assert(fc.property(someProcedure, moves(9), (definition, script) => {
    const run = new KernelRun(definition, { score: 5 });
    for (const move of script) {
      const attempt = nextAttempt(run, move);
      if (attempt) carriedOut(run, attempt);
    }
    let wakes = 0;
    while (run.state.status === 'open' && run.wake()) {
      wakes += 1;
      ok(wakes < 500, 'the case never comes to rest');
    }
  }), { numRuns: SLEEP_RUNS });
}, 60_000);

test(`${REUSE_RUNS} random procedures behave the same reused and written by hand`, () => {
  fc.assert(fc.property(reusedAndByHand(2), moves(15), ({ reused, parts, byHand }, script) => {
    const [first, second] = [new KernelRun(expand(reused, parts), { score: 5 }), new KernelRun(byHand, { score: 5 })];
    for (const move of script.map((one) => ({ ...one, what: one.what % 90 }))) {
      const attempt = nextAttempt(first, move);
      second.now = first.now;
      if (!attempt) break;
      expect(carriedOut(second, attempt)).toEqual(carriedOut(first, attempt));
    }
    second.keys = first.keys;
    expect(first.finish()).toBe(second.finish());
    expect(second.state).toEqual(first.state);
  }), { numRuns: REUSE_RUNS });
}, 60_000);

test.each(shippedProcedures.map((procedure) => [procedure.key, procedure] as const))('the shipped procedure %s holds the same, and its schema', (_key, procedure) => {
  expect(processDefinitionSchema.parse(procedure)).toEqual(procedure);
  fc.assert(fc.property(moves(25), (script) => play(procedure, script, true)), { numRuns: SHIPPED_RUNS });
}, 120_000);
