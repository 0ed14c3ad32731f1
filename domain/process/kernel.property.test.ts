import fc from 'fast-check';
import { KernelRun } from '../../test/support/kernel-run';
import { depthOf, randomProcedure } from '../../test/support/random-procedure';
import { shippedProcedures } from '../procedures';
import { activeSteps, advance, foldJournal, processDefinitionSchema, treeOf, type ProcessDefinition, type ProcessEvent } from '.';

/** What the random runs really did, printed at the end: a property that never met a return would prove little. */
const seen = new Map<string, number>();
const note = (what: string, n = 1): void => void seen.set(what, (seen.get(what) ?? 0) + n);
const RUNS = 10_000;
const SHIPPED_RUNS = 250;

const moves = fc.array(fc.record({ pick: fc.nat(1000), outcome: fc.nat(1000), score: fc.integer({ min: 0, max: 20 }), wait: fc.nat(200) }), { maxLength: 25 });
type Move = { pick: number; outcome: number; score: number; wait: number };

/** What can happen to the case now. */
function eventFor(run: KernelRun, move: Move): ProcessEvent | null {
  const tasks = Object.values(run.state.tasks);
  const possible = [...tasks, ...run.state.spawning];
  const chosen = possible[move.pick % Math.max(1, possible.length)];
  if (!chosen) return null;
  if (typeof chosen === 'string') return { kind: 'cases-started', step: chosen, count: 1, at: run.at() };
  const outcomes = run.taskNode(chosen).outcomes;
  const outcome = outcomes[move.outcome % outcomes.length];
  return outcome ? run.decision(chosen, outcome.key, { score: move.score, registers: move.score > 1, criteriaMet: move.score > 3, openFindings: move.score % 3, grade: move.score > 10 ? 'excellent' : 'good' }) : null;
}

function checkInvariants(run: KernelRun): void {
  const { state, entries } = run;
  const openSteps = run.openSteps();
  expect(new Set(openSteps).size).toBe(openSteps.length);
  for (const timer of state.timers) expect('node' in timer ? activeSteps(state).includes(timer.node) : state.tasks[timer.taskId] !== undefined).toBe(true);
  for (const task of Object.values(state.tasks)) expect(task.unitId).toBe(`unit-${task.seat.party}`);
  if (state.status === 'ended') expect([openSteps, state.timers, state.spawning, Object.keys(state.parallels)]).toEqual([[], [], [], []]);
  else expect(openSteps.length + state.spawning.length).toBeGreaterThan(0);
  const folded = foldJournal(entries);
  const open = [...folded.tasks.values()].filter((task) => task.status === 'open').map((task) => task.step).sort();
  expect(open).toEqual(openSteps);
  expect(folded.counts).toEqual(Object.fromEntries(openSteps.map((step) => [step, 1])));
  expect(folded.documents.filter((document) => !document.revoked).map(({ id, number }) => ({ id, number }))).toEqual(state.documents.map(({ id, number }) => ({ id, number })));
  expect(folded.outcome).toBe(state.outcome);
  expect(folded.facts).toEqual(state.facts);
}

function play(definition: ProcessDefinition, script: Move[]): void {
  const run = new KernelRun(definition, { score: 5 });
  for (const node of treeOf(definition).values()) note(`defined ${node.node.kind}`);
  for (const move of script) {
    if (run.state.status === 'ended') break;
    run.now += move.wait * 1000;
    const due = run.state.timers.some((timer) => timer.at <= run.at());
    const event = due ? ({ kind: 'due', at: run.at() } as const) : eventFor(run, move);
    if (!event) break;
    const before = JSON.stringify(run.state);
    const [first, second] = [advance(definition, run.state, event), advance(definition, run.state, event)];
    expect(second).toEqual(first);
    expect(JSON.stringify(run.state)).toBe(before);
    const { effects } = run.apply(event);
    for (const effect of effects) note(effect.kind === 'open-task' && effect.returned ? 'returned' : effect.kind === 'notify' ? `notify ${effect.template}` : effect.kind);
    if (event.kind === 'decided' && effects.some((effect) => effect.kind === 'close-task' && effect.reason === 'cancelled') && effects.some((effect) => effect.kind === 'open-task' && effect.returned)) note('returned out of a parallel');
    checkInvariants(run);
  }
  expect(run.finish()).not.toBeNull();
  checkInvariants(run);
}

test(`${RUNS} random definitions: every open case can end, no task is open twice, same inputs same effects, projections equal the fold`, () => {
  let deepest = 0;
  let deep = 0;
  fc.assert(fc.property(randomProcedure(4), moves, (definition, script) => {
    const depth = depthOf(definition);
    deepest = Math.max(deepest, depth);
    if (depth >= 4) deep += 1;
    play(definition, script);
  }), { numRuns: RUNS });
  console.log(`random definitions: ${RUNS} runs, ${deep} of depth >= 4, deepest ${deepest}\n${[...seen].sort().map(([what, n]) => `  ${what}: ${n}`).join('\n')}`);
  expect(deepest).toBeGreaterThanOrEqual(4);
  for (const kind of ['task', 'parallel', 'choice', 'document', 'notify', 'spawn']) expect(seen.get(`defined ${kind}`)).toBeGreaterThan(1000);
  for (const what of ['returned', 'returned out of a parallel', 'notify reminder', 'notify escalation', 'start-cases', 'issue-document', 'void-signature']) expect(seen.get(what)).toBeGreaterThan(50);
}, 240_000);

test.each(shippedProcedures.map((procedure) => [procedure.key, procedure] as const))('the shipped procedure %s holds the same, and its schema', (_key, procedure) => {
  expect(processDefinitionSchema.parse(procedure)).toEqual(procedure);
  fc.assert(fc.property(moves, (script) => play(procedure, script)), { numRuns: SHIPPED_RUNS });
}, 120_000);
