import type { Scalar } from '../logic/evaluate';
import { activeSteps, treeOf, type CaseState, type JournalEntry, type Localized, type OpenTask, type Outcome, type ProcessDefinition, type TaskNode } from '../process';
import { itemIds, type CoverageItem } from './coverage-items';
import { casesOf, playEvent } from './play-event';
import { reachedBy } from './probed-procedure';
import type { Rehearsal, RehearsedCase } from './rehearsal';
import type { ScriptEvent } from './scenario';
import { whoMay } from './views';
import type { WalkFacts } from './walk-facts';
import { chooseOutcome, closeness } from './walk-outcomes';

/** What all runs of a walk share. */
export interface WalkPlan {
  definition: ProcessDefinition;
  facts: WalkFacts;
  /** What runs before this one reached. */
  reached: ReadonlySet<string>;
  /** Units that a list in the content of a step may name. */
  listed: (process: string) => readonly string[];
  comment: string;
  /** Events of one run. */
  mostEvents: number;
}

/** More time is given to a task whose rung would come too early to be kept: so many days beyond the rung's own. */
const DAYS_BEYOND_RUNG = 20;
/** A run that is refused so often is stuck. */
const MOST_REFUSALS = 12;

/** One way through the procedure: it makes for its goal, then goes on to an end. */
export class WalkRun {
  readonly script: ScriptEvent[] = [];
  readonly found = new Set<string>();
  /** Why it could not go on, when it could not. */
  stuck: Localized | null = null;
  private state: CaseState | null = null;
  private seen = 0;
  private readonly refusedOutcomes = new Set<string>();
  private refusals = 0;
  /** A rung was made reachable by more time; if it is still not there, it never is. */
  private extended = false;

  /** @param random 0 to below 1; null: the straight road */
  constructor(public rehearsal: Rehearsal, private readonly plan: WalkPlan, private readonly goal: CoverageItem | null, private readonly random: (() => number) | null) {}

  /** Plays the run, an event at a time, so that whoever plays it may do something else in between. */
  *playing(): Generator<void, void, void> {
    this.carryOut({ do: 'open', facts: this.plan.facts.atOpening(this.rehearsal.now, this.wishes()) });
    while (this.script.length < this.plan.mostEvents && this.stuck === null) {
      const held = this.held();
      if (!held || held.state.status === 'ended') return;
      const event = this.next(held);
      if (!event) return;
      yield;
      this.carryOut(event);
    }
  }

  get outcome(): string | null {
    return this.held()?.state.outcome ?? null;
  }

  private held(): RehearsedCase | null {
    return this.rehearsal.cases.size === 0 ? null : (casesOf(this.rehearsal, undefined)[0] ?? null);
  }

  private get arrived(): boolean {
    return this.goal === null || this.found.has(this.goal.id);
  }

  private isReached = (id: string): boolean => this.plan.reached.has(id) || this.found.has(id);

  private carryOut(event: ScriptEvent): void {
    const { rehearsal, refusal } = playEvent(this.rehearsal, this.plan.definition.key, event);
    if (refusal) {
      this.refused(event, refusal.message);
      return;
    }
    this.rehearsal = rehearsal;
    this.script.push(event);
    const held = this.held();
    if (held?.trouble) this.stuck = held.trouble;
    for (const entry of held?.entries.slice(this.seen) ?? []) this.note(entry);
  }

  private note(entry: JournalEntry): void {
    const { reached, state } = reachedBy(this.plan.definition, this.state, entry);
    for (const id of reached) this.found.add(id);
    this.state = state;
    this.seen += 1;
  }

  private refused(event: ScriptEvent, message: Localized): void {
    this.refusals += 1;
    const task = event.do === 'decide' ? this.mainTask(event.step) : undefined;
    if (task && event.do === 'decide') this.refusedOutcomes.add(`${task.id}/${event.outcome}`);
    if (!task || this.refusals >= MOST_REFUSALS) this.stuck = message;
  }

  private mainTask(step: string): OpenTask | undefined {
    return Object.values(this.held()?.state.tasks ?? {}).find((task) => task.step === step && !task.side);
  }

  private wishes() {
    return this.plan.facts.wishesFor(this.arrived ? null : this.goal, this.isReached, (choice) => [...this.found].some((id) => id.startsWith(itemIds.arm(choice, ''))));
  }

  /** What is done next; null when nothing can be done any more. */
  private next(held: RehearsedCase): ScriptEvent | null {
    const { definition } = this.plan;
    const towards = this.arrived ? null : this.towardsGoal(held);
    if (towards) return towards;
    const target = this.arrived ? null : (this.goal?.step ?? null);
    const tasks = Object.values(held.state.tasks).filter(({ side }) => !side);
    const best = this.random && tasks.length > 0 ? tasks[Math.floor(this.random() * tasks.length)] : nearest(tasks, ({ step }) => closeness(definition, step, target));
    const waiting = nearest(activeSteps(held.state).filter((step) => !tasks.some((task) => task.step === step) && waitsByItself(held.state, step)), (step) => closeness(definition, step, target));
    const waits = waiting !== undefined && (best === undefined || closeness(definition, waiting, target) > closeness(definition, best.step, target));
    if (best && !waits) return this.roamingRung(held, best) ?? this.decide(held, best);
    const [awaiting] = Object.keys(held.state.awaiting);
    if (awaiting !== undefined && (waiting === undefined || waiting === awaiting || this.isReached(itemIds.step(awaiting)))) return { do: 'children-ended', step: awaiting };
    if (held.state.timers.length > 0) return { do: 'next-due' };
    this.stuck = { vi: 'Hồ sơ không còn việc nào để làm tiếp.', en: 'There is nothing left to do in the case.' };
    return null;
  }

  /** The step that brings the goal about itself, when the case is there. */
  private towardsGoal(held: RehearsedCase): ScriptEvent | null {
    const { goal } = this;
    if (!goal || (goal.kind !== 'outcome' && goal.kind !== 'rung')) return null;
    const task = Object.values(held.state.tasks).find(({ step, side }) => step === goal.step && !side);
    const node = task && this.node(task);
    if (!task || !node) return null;
    if (goal.kind === 'rung') return this.awaitRung(held, node, task, goal.name ?? '');
    const outcome = node.outcomes.find(({ key }) => key === goal.name);
    return outcome && !this.refusedOutcomes.has(`${task.id}/${outcome.key}`) ? this.decision(held, task, node, outcome) : null;
  }

  /** Sleeps until a rung; gives more time first when it was too late for it from the start. */
  private awaitRung(held: RehearsedCase, node: TaskNode, task: OpenTask, name: string): ScriptEvent | null {
    if (held.state.timers.some((timer) => 'taskId' in timer && timer.taskId === task.id && timer.rung === name)) return { do: 'next-due' };
    const rung = node.ladder.find(({ key }) => key === name);
    if (!rung || this.extended || task.dueAt === null) return null;
    this.extended = true;
    const days = ['working-days', 'calendar-days'].includes(rung.at.unit) ? rung.at.amount : 0;
    return { do: 'extend', step: task.step, until: { amount: days + DAYS_BEYOND_RUNG, unit: 'working-days' } };
  }

  /** With the goal behind, rungs of the step that nobody has seen are awaited as well. */
  private roamingRung(held: RehearsedCase, task: OpenTask): ScriptEvent | null {
    if (!this.arrived || this.goal === null) return null;
    const fresh = held.state.timers.some((timer) => 'taskId' in timer && timer.taskId === task.id && !this.isReached(itemIds.rung(task.step, timer.rung)));
    return fresh ? { do: 'next-due' } : null;
  }

  private node(task: OpenTask): TaskNode | null {
    const node = treeOf(this.plan.definition).get(task.step)?.node;
    return node?.kind === 'task' ? node : null;
  }

  private decide(held: RehearsedCase, task: OpenTask): ScriptEvent | null {
    const node = this.node(task);
    const { state } = held;
    const passed = (step: string): boolean => this.found.has(itemIds.join(step, 'met')) || this.found.has(itemIds.join(step, 'rejected'));
    const reject = [...this.plan.facts.rejectionsFor(this.wishes(), state.facts, passed), ...(!this.arrived && this.goal?.kind === 'join' && this.goal.name === 'rejected' ? [this.goal.step] : [])];
    const outcome = node && chooseOutcome({
      definition: this.plan.definition, state, target: this.arrived ? null : (this.goal?.step ?? null), reject, roam: this.arrived && this.goal !== null, random: this.random,
      fresh: (step, key) => !this.isReached(itemIds.outcome(step, key)), refused: (taskId, key) => this.refusedOutcomes.has(`${taskId}/${key}`),
    }, task, node);
    if (!node || !outcome) {
      this.stuck ??= { vi: `Không lựa chọn nào của “${node?.title.vi ?? task.step}” thực hiện được.`, en: `No outcome of “${node?.title.en ?? task.step}” can be taken.` };
      return null;
    }
    return this.decision(held, task, node, outcome);
  }

  private decision(held: RehearsedCase, task: OpenTask, node: TaskNode, outcome: Outcome): ScriptEvent {
    const person = whoMay(this.rehearsal, held, task)[0];
    const facts: Record<string, Scalar> = outcome.needsForm || outcome.go.kind === 'on' ? this.plan.facts.atStep(node, this.rehearsal.now, held.state.facts, this.wishes()) : {};
    const data = outcome.needsForm ? this.dataFor(node.key) : null;
    return {
      do: 'decide', step: task.step, outcome: outcome.key, facts, ...(person === undefined ? {} : { person }), ...(data ? { data } : {}),
      ...(outcome.needsReason ? { comment: this.plan.comment } : {}), ...(outcome.go.kind === 'return' && outcome.go.fields === 'flagged' ? { flagged: ['form'] } : {}),
    };
  }

  /** Lists of units in what this step sends, for the steps that start cases from them. */
  private dataFor(step: string): Record<string, unknown> | null {
    const lists = [...treeOf(this.plan.definition).values()].flatMap(({ node }) => (node.kind === 'spawn' && 'step' in node.over && node.over.step === step ? [[node.over.field, this.plan.listed(node.process)] as const] : []));
    return lists.length > 0 ? Object.fromEntries(lists) : null;
  }
}

const waitsByItself = (state: CaseState, step: string): boolean => step in state.waits || step in state.awaiting || (state.repeats[step] !== undefined && !state.repeats[step].running);

/** The first of those that are nearest. */
function nearest<T>(list: readonly T[], near: (one: T) => number): T | undefined {
  let best: T | undefined;
  for (const one of list) if (best === undefined || near(one) > near(best)) best = one;
  return best;
}
