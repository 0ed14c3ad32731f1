import { findRoads } from '../publishing/roads';
import type { Localized, ProcessDefinition } from '../process';
import { fill } from '../timeline/fill';
import { findLatest } from './assign';
import { coverageFrom, type Coverage } from './coverage';
import { coverageItems, itemIds, type CoverageItem } from './coverage-items';
import { inWords } from './refusals';
import type { Rehearsal } from './rehearsal';
import type { Scenario, ScriptEvent } from './scenario';
import { newRehearsal } from './start-rehearsal';
import { WalkFacts, type FactsOfForm } from './walk-facts';
import { WalkRun } from './walk-run';
import type { PretendWorld } from './world';

export interface WalkOptions {
  /** What the clock shows at the start of every run. */
  at: string;
  /** What the procedure starts; only to list units of the right kind. Their cases are supposed, not played. */
  definitions?: readonly ProcessDefinition[] | undefined;
  /** What each form tells; without it any step may tell anything. */
  factsOfForm?: FactsOfForm | undefined;
  /** Runs that are tried, events in one of them, and events in all: some thousands take a second. */
  mostRuns?: number | undefined;
  mostEvents?: number | undefined;
  mostEventsInAll?: number | undefined;
  /** Told after every try: how many there were, and how many things have been reached. */
  onTry?: ((tries: number, reached: number) => void) | undefined;
}

/** One run that reached something new, as a script that can be replayed. */
export interface WalkedRun { goal: CoverageItem | null; reached: readonly string[]; script: readonly ScriptEvent[]; outcome: string | null; rehearsal: Rehearsal }
/** What no run reached, with the reason as far as it is known. */
export interface Missed { item: CoverageItem; reason: Localized }

export interface Walk {
  runs: readonly WalkedRun[];
  coverage: Coverage;
  missed: readonly Missed[];
  /** Tries that were made, also those that reached nothing new. */
  tries: number;
}

const [MOST_RUNS, MOST_EVENTS, MOST_EVENTS_IN_ALL] = [400, 400, 20_000];
/** Tries for one goal: the straight road, then roads with chance in them. */
const TRIES_A_GOAL = 4;
/** Units that a list names. */
const LISTED_UNITS = 2;

const reasons = {
  'dead-road': fill('Không bước nào dẫn đến “{step}”.', 'Nothing leads to “{step}”.'),
  'never-true': fill('Không giá trị nào của dữ kiện làm cho nhánh này được chọn.', 'No values of the facts let this arm be taken.'),
  contradictory: fill('Các điều kiện trên đường tới “{step}” loại trừ nhau.', 'The conditions on the way to “{step}” exclude each other.'),
  'fact-missing': fill('Không biểu mẫu nào cho biết dữ kiện {facts} mà điều kiện cần.', 'No form tells the facts {facts} that the condition needs.'),
  'no-deadline': fill('“{step}” không có hạn trên đường này, nên không nhắc việc.', '“{step}” has no deadline on this road, so nobody is reminded.'),
  'rounds-over': fill('“{step}” không còn kỳ nào trước ngày kết thúc.', '“{step}” has no (further) round before its last day.'),
  'rung-passed': fill('“{step}” đã xong hoặc đã được tự quyết trước bậc nhắc này.', '“{step}” was done, or decided by itself, before this rung.'),
  'not-found': fill('Chưa tìm được đường đi tới đây trong {tries} lần thử.', 'No road here was found in {tries} tries.'),
  budget: fill('Đã hết số lần thử cho cả quy trình.', 'The tries for the whole procedure are used up.'),
  stuck: fill('Hồ sơ dừng lại: {why}', 'The case stopped: {why}'),
};

/**
 * Walks a procedure by itself until every step, outcome, arm, join, rung and repeat that can be reached has been: one run on
 * the straight road, then one for each thing that is still missing, as long as the bounds allow. The same inputs give the same walk.
 */
export function walkEveryBranch(definition: ProcessDefinition, world: PretendWorld, options: WalkOptions): Walk {
  return toEnd(new Walker(definition, world, options).walking());
}

/** The same walk, an event of a run at a time: for whoever has other work meanwhile. */
export function walkingEveryBranch(definition: ProcessDefinition, world: PretendWorld, options: WalkOptions): Generator<void, Walk, void> {
  return new Walker(definition, world, options).walking();
}

function toEnd<T>(turns: Generator<void, T, void>): T {
  let turn = turns.next();
  while (!turn.done) turn = turns.next();
  return turn.value;
}

/** A run of the walk as a scenario, which expects that the case ends (or not) as it did. */
export function scenarioOf(definition: ProcessDefinition, { goal, script, outcome }: WalkedRun, { at, world }: { at: string; world: Scenario['world'] }): Scenario {
  const title = goal?.title ?? { vi: 'Đường thẳng đến cuối', en: 'The straight road to the end' };
  return { title, process: definition.key, at, world, children: 'supposed', script: [...script], expected: [{ expect: 'ended', as: outcome }] };
}

class Walker {
  private readonly reached = new Map<string, number>();
  private readonly runs: WalkedRun[] = [];
  private readonly facts: WalkFacts;
  private tries = 0;
  private events = 0;

  constructor(private readonly definition: ProcessDefinition, private readonly world: PretendWorld, private readonly options: WalkOptions) {
    this.facts = new WalkFacts(definition, options.factsOfForm);
  }

  *walking(): Generator<void, Walk, void> {
    const roads = findRoads(this.definition, { sure: new Set(), maybe: new Set() }, () => null);
    const missed: Missed[] = [];
    yield* this.run(null, null);
    for (const item of coverageItems(this.definition)) {
      if (this.reached.has(item.id)) continue;
      const reason = roads.entries.has(item.step) ? yield* this.makeFor(item) : reasons['dead-road']({ step: titleOf(this.definition, item) });
      if (reason) missed.push({ item, reason });
    }
    return { runs: this.runs, coverage: coverageFrom(this.definition, this.reached), missed: missed.filter(({ item }) => !this.reached.has(item.id)), tries: this.tries };
  }

  /** Tries to reach one thing; null when it was, or why not. */
  private *makeFor(item: CoverageItem): Generator<void, Localized | null, void> {
    const arms = this.facts.armsTo(item);
    if (this.facts.isNeverTaken(arms)) return reasons['never-true']();
    let why: Localized | null = null;
    for (let attempt = 0; attempt < TRIES_A_GOAL; attempt += 1) {
      if (this.isSpent()) return why ?? reasons.budget();
      const run = yield* this.run(item, attempt === 0 ? null : seeded(this.tries * 7919 + attempt));
      if (this.reached.has(item.id)) return null;
      why ??= this.whyNot(item, run);
    }
    return this.whyNever(item, arms) ?? why ?? reasons['not-found']({ tries: String(TRIES_A_GOAL) });
  }

  /** What the conditions on the way say about it. */
  private whyNever(item: CoverageItem, arms: ReturnType<WalkFacts['armsTo']>): Localized | null {
    const lacking = this.facts.lacking(arms);
    if (lacking.length > 0) return reasons['fact-missing']({ facts: lacking.map((fact) => `“${fact}”`).join(', ') });
    return this.facts.isContradictory(arms) ? reasons.contradictory({ step: titleOf(this.definition, item) }) : null;
  }

  private isSpent(): boolean {
    const { mostRuns = MOST_RUNS, mostEventsInAll = MOST_EVENTS_IN_ALL } = this.options;
    return this.tries >= mostRuns || this.events >= mostEventsInAll;
  }

  private whyNot(item: CoverageItem, run: WalkRun): Localized | null {
    if (run.stuck) return reasons.stuck({ why: run.stuck });
    if (item.kind === 'repeat' && run.found.has(itemIds.step(item.step))) return reasons['rounds-over']({ step: titleOf(this.definition, item) });
    if (item.kind !== 'rung') return null;
    const dueAts = [...run.rehearsal.cases.values()].flatMap(({ tasks }) => [...tasks.values()]).filter(({ step, side }) => step === item.step && !side).map(({ dueAt }) => dueAt);
    if (dueAts.length === 0) return null;
    return reasons[dueAts.every((dueAt) => dueAt === null) ? 'no-deadline' : 'rung-passed']({ step: titleOf(this.definition, item) });
  }

  private *run(goal: CoverageItem | null, random: (() => number) | null): Generator<void, WalkRun, void> {
    const { at, definitions = [], mostEvents = MOST_EVENTS } = this.options;
    const all = [this.definition, ...definitions.filter((one) => one.key !== this.definition.key)];
    const plan = { definition: this.definition, facts: this.facts, reached: new Set(this.reached.keys()), listed: (process: string) => this.listed(all, process), comment: 'Diễn tập', mostEvents };
    const run = new WalkRun(newRehearsal({ definitions: all, world: this.world, at, children: 'supposed' }), plan, goal, random);
    this.tries += 1;
    try {
      yield* run.playing();
    } catch (error) {
      run.stuck = inWords(error).message;
    }
    this.events += run.script.length;
    const fresh = [...run.found].filter((id) => !this.reached.has(id));
    for (const id of run.found) this.reached.set(id, (this.reached.get(id) ?? 0) + 1);
    if (fresh.length > 0) this.runs.push({ goal, reached: fresh, script: run.script, outcome: run.outcome, rehearsal: run.rehearsal });
    this.options.onTry?.(this.tries, this.reached.size);
    return run;
  }

  /** Units of the kind that a started procedure is about; any where that is not known. */
  private listed(definitions: readonly ProcessDefinition[], process: string): string[] {
    const kind = findLatest(definitions, process)?.subjectKind;
    return this.world.units.filter((unit) => kind === undefined || unit.kind === kind).slice(0, LISTED_UNITS).map(({ id }) => id);
  }
}

function titleOf(definition: ProcessDefinition, { step }: CoverageItem): Localized {
  return coverageItems(definition).find((one) => one.kind === 'step' && one.step === step)?.title ?? { vi: step, en: step };
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
