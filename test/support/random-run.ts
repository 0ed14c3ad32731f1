import fc from 'fast-check';
import { addDays, dayOfInstant } from '../../domain/deadline';
import { outcomesOf, Refusal, type CaseState, type OpenTask, type ProcessDefinition, type ProcessEvent, type Step } from '../../domain/process';
import type { KernelRun } from './kernel-run';
import { mutated } from './mutated-procedure';

/** One random thing that is tried on a case; what it becomes depends on where the case stands. */
export interface Move { what: number; pick: number; outcome: number; score: number; wait: number }
export const moves = (most: number): fc.Arbitrary<Move[]> => fc.array(fc.record({ what: fc.nat(99), pick: fc.nat(1000), outcome: fc.nat(1000), score: fc.integer({ min: 0, max: 20 }), wait: fc.nat(200) }), { minLength: Math.floor(most / 4), maxLength: most });

/** An event to try, with the version it needs when it is a migration. */
export interface Attempt { event: ProcessEvent; definition?: ProcessDefinition }
type Attempter = (run: KernelRun, move: Move) => Attempt | null;

const pickFrom = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
const mainTasks = (run: KernelRun): OpenTask[] => Object.values(run.state.tasks).filter(({ side }) => !side);
const attempt = (event: ProcessEvent | null): Attempt | null => event && { event };

/** Work that somebody or something can do now: decide a task, start the cases of a spawn, end them. */
const goOn: Attempter = (run, move) => {
  const { state } = run;
  const chosen = pickFrom<OpenTask | { start: string } | { finish: string; needed: number }>([
    ...Object.values(state.tasks), ...state.spawning.map((start) => ({ start })), ...Object.entries(state.awaiting).map(([finish, { needed }]) => ({ finish, needed })),
  ], move.pick);
  if (!chosen) return wake(run, move);
  if ('start' in chosen) return attempt({ kind: 'cases-started', step: chosen.start, count: move.outcome % 4, at: run.at() });
  if ('finish' in chosen) return attempt({ kind: 'children-finished', step: chosen.finish, count: chosen.needed, at: run.at() });
  const outcomes = outcomesOf(run.taskNode(chosen), chosen.side);
  const outcome = move.outcome % 2 ? outcomes[0] : pickFrom(outcomes, move.outcome >> 1);
  const facts: Record<string, number | string | boolean> = chosen.side ? {} : { score: move.score, registers: move.score > 1, criteriaMet: move.score > 3, openFindings: move.score % 3, grade: move.score > 10 ? 'excellent' : 'good' };
  const until = chosen.side?.kind === 'extension' && move.pick % 3 === 0 ? { until: laterDay(run, move) } : {};
  return outcome ? { event: { ...run.decision(chosen, outcome.key, facts), ...until } } : null;
};

/** Sleeps until the next wake-up, however far it is. */
const wake: Attempter = (run) => {
  const next = run.state.timers.map(({ at }) => at).sort()[0];
  if (next === undefined) return null;
  run.now = Math.max(run.now, Date.parse(next));
  return { event: { kind: 'due', at: run.at() } };
};

const laterDay = (run: KernelRun, { outcome }: Move): string => addDays(dayOfInstant(run.at()), (outcome % 40) - 2);

const askExtension: Attempter = (run, move) => {
  const task = pickFrom(Object.values(run.state.tasks), move.pick);
  return task ? { event: run.ordered({ kind: 'extension-asked', taskId: task.id, until: laterDay(run, move) }, run.holder(task)) } : null;
};

const extend: Attempter = (run, move) => {
  const task = pickFrom(mainTasks(run), move.pick);
  return task ? { event: run.ordered({ kind: 'extended', target: move.outcome % 2 ? { taskId: task.id } : { step: task.step }, until: laterDay(run, move) }) } : null;
};

const pauseOrResume: Attempter = (run, move) => {
  const task = pickFrom(mainTasks(run), move.pick);
  return task ? { event: run.ordered({ kind: task.pausedAt ? 'resumed' : 'paused', taskId: task.id }) } : null;
};

const nudge: Attempter = (run, move) => {
  const task = pickFrom(Object.values(run.state.tasks), move.pick);
  const { actor, key, bodyHash } = run.ordered({ kind: 'recalled', replacedBy: null });
  return task ? { event: { kind: 'nudged', at: run.at(), taskId: task.id, actor, key, bodyHash } } : null;
};

const changeCalendar: Attempter = (run, move) => {
  const off = Array.from({ length: move.outcome % 12 }, (_, at) => addDays('2026-11-24', (move.pick + at * 3) % 30));
  return { event: run.ordered({ kind: 'calendar-changed', calendar: { nonWorking: off, workingWeekend: [] } }) };
};

const succeedUnit: Attempter = (run, move) => {
  const unitId = run.unitOf(['school', 'police', 'office'][move.pick % 3] ?? 'school');
  return { event: run.ordered({ kind: 'unit-succeeded', unitId, successorId: `successor-${run.entries.length}` }) };
};

const recall: Attempter = (run, move) => (move.outcome % 4 ? goOn(run, move) : { event: run.ordered({ kind: 'recalled', replacedBy: move.pick % 2 ? 'another' : null }) });

const correct: Attempter = (run, move) => {
  const step = pickFrom(Object.keys(run.state.steps), move.pick);
  return step === undefined ? null : { event: run.ordered({ kind: 'corrected', sequence: 0, step }) };
};

const migrate: Attempter = (run, move) => {
  const [last] = run.past.slice(-1);
  if (last && move.outcome % 3 === 0) return { definition: last, event: run.ordered({ kind: 'migrated', to: { key: last.key, version: last.version }, map: {}, undoes: true }) };
  const { definition, map } = mutated(run.definition, move.pick * 1000 + move.outcome);
  return { definition, event: run.ordered({ kind: 'migrated', to: { key: definition.key, version: definition.version }, map, undoes: false }) };
};

/** What is tried, and how often of a hundred. */
const chances: readonly [number, Attempter][] = [
  [56, goOn], [12, wake], [4, askExtension], [3, extend], [6, pauseOrResume], [2, nudge], [3, changeCalendar], [3, succeedUnit], [2, recall], [4, correct], [5, migrate],
];

/** The next thing to try, or null when nothing can be. What is due comes first, mostly: an order may come in before it. */
export function nextAttempt(run: KernelRun, move: Move): Attempt | null {
  run.now += move.wait * 1000;
  if (run.state.status === 'ended') return move.what < 50 ? correct(run, move) : null;
  if (run.state.timers.some((timer) => timer.at <= run.at()) && move.what % 10 !== 0) return { event: { kind: 'due', at: run.at() } };
  let left = move.what;
  for (const [chance, attempter] of chances) {
    if (left < chance) return attempter(run, move);
    left -= chance;
  }
  return null;
}

/** Carries out what the kernel allows; the refusal when it does not. */
export function carriedOut(run: KernelRun, { event, definition }: Attempt): Step | Refusal {
  try {
    return run.apply(event, definition);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** What taking a migration back must restore; tasks beside others are opened anew, so their ids do not count. */
export function standingOf(state: CaseState): unknown {
  const { definition, status, steps, signatures, parallels, spawning, awaiting, repeats, waits, documents } = state;
  const byText = <T>(list: T[]): T[] => list.map((item) => [JSON.stringify(item), item] as const).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
  const tasks = Object.values(state.tasks).map(({ id, openedAt, unitId: _, ...task }) => (task.side?.kind === 'rung' ? task : { id, openedAt, ...task }));
  return { definition, status, steps, signatures, parallels, spawning, awaiting, repeats, waits, documents, tasks: byText(tasks), timers: byText([...state.timers]) };
}
