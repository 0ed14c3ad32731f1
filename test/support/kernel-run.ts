import { advance, nextWake, open, Refusal, settle, treeOf, type Actor, type Assigned, type CaseState, type Effect, type JournalEntry, type OpenTask, type Order, type ProcessDefinition, type ProcessEvent, type Step, type TaskNode } from '../../domain/process';

type Scalars = Record<string, number | string | boolean>;
/** An order without what every order has. */
type Bare<O> = O extends Order ? Omit<O, 'actor' | 'key' | 'bodyHash' | 'note'> : never;
export type BareOrder = Bare<Order>;

/** More events than any random case needs to its end; a case that needs more goes round. */
const MOST_EVENTS = 2_000;
const SUPERVISOR: Actor = { personId: 'supervisor', seat: { role: 'supervisor', unitId: 'unit-office' } };

/** The code a piece of work is refused with; "done" when it is not. */
export function refusedWith(work: () => unknown): string {
  try {
    work();
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

/** A case played on the bare kernel: the commit's part is played by a register in memory. */
export class KernelRun {
  state: CaseState;
  readonly entries: JournalEntry[] = [];
  now = Date.parse('2026-11-23T01:00:00.000Z');
  /** The versions it had before. */
  readonly past: ProcessDefinition[] = [];
  private numbers = 0;
  /** Keys that people have used so far. */
  keys = 0;
  /** Units that were handed over → their successors. */
  private readonly successors = new Map<string, string>();

  constructor(public definition: ProcessDefinition, facts: Scalars = {}, more: { kernelVersion?: number; now?: string } = {}) {
    if (more.now) this.now = Date.parse(more.now);
    const event = {
      kind: 'opened' as const, at: this.at(), tenant: 't', caseId: 'c', by: null, facts, calendar: { nonWorking: [], workingWeekend: [] },
      parties: { subjectUnitId: 'u', initiatorUnitId: 'o', parentCaseId: null },
    };
    const { state, effects } = open(definition, event);
    this.state = this.keep({ state: { ...state, ...(more.kernelVersion ? { kernelVersion: more.kernelVersion } : {}) }, effects }, event);
  }

  at(): string {
    return new Date(this.now).toISOString();
  }

  /** Applies an event as the workflow does: advance, commit, settle. A migration runs with the version it moves to. Throws the kernel's refusal. */
  apply(event: ProcessEvent, definition = this.definition): Step {
    const step = advance(definition, this.state, event);
    if (definition !== this.definition) this.past.push(this.definition);
    this.definition = definition;
    this.state = this.keep(step, event);
    return step;
  }

  /** An order as an administrator gives it now. */
  ordered(order: BareOrder, actor: Actor = SUPERVISOR): Extract<ProcessEvent, Order> {
    this.keys += 1;
    return { at: this.at(), actor, key: `o${this.keys}`, bodyHash: `b${this.keys}`, note: { id: `n${this.keys}`, hash: `h-n${this.keys}` }, ...order };
  }

  order(order: BareOrder, actor?: Actor): Step {
    return this.apply(this.ordered(order, actor));
  }

  /** Who holds a task's seat asks or decides. */
  holder(task: OpenTask, personId = `person-${task.step}`): Actor {
    return { personId, seat: { role: task.seat.role, unitId: task.unitId ?? '' } };
  }

  taskNode(task: OpenTask): TaskNode {
    const node = treeOf(this.definition).get(task.step)?.node;
    if (node?.kind !== 'task') throw new Error(`${task.step} is not a task`);
    return node;
  }

  decision(task: OpenTask, outcome: string, facts: Scalars = {}, personId?: string): Extract<ProcessEvent, { kind: 'decided' }> {
    this.keys += 1;
    const key = `k${this.keys}`;
    const signs = task.side ? undefined : this.taskNode(task).signs;
    return {
      kind: 'decided', at: this.at(), taskId: task.id, outcome, actor: this.holder(task, personId), key, bodyHash: `b${key}`,
      submission: { id: `s${key}`, hash: `h${key}` }, facts, signedHash: (signs && this.state.steps[signs]?.submission?.hash) ?? null,
    };
  }

  openTask(step: string): OpenTask {
    const task = Object.values(this.state.tasks).find((candidate) => candidate.step === step && !candidate.side);
    if (!task) throw new Error(`${step} is not open; open are ${this.openSteps().join(', ')}`);
    return task;
  }

  /** The task that stands beside a step's main one. */
  besideTask(step: string): OpenTask {
    const task = Object.values(this.state.tasks).find((candidate) => candidate.step === step && candidate.side);
    if (!task) throw new Error(`nothing stands beside ${step}`);
    return task;
  }

  /** Steps whose main task is open. */
  openSteps(): string[] {
    return Object.values(this.state.tasks).filter((task) => !task.side).map((task) => task.step).sort();
  }

  /** What the last entry told whom: "reminder drafter". */
  told(): string[] {
    return this.entries.at(-1)?.effects.flatMap((effect) => (effect.kind === 'notify' ? [`${effect.template} ${effect.to.role}`] : [])) ?? [];
  }

  decide(step: string, outcome: string, facts: Scalars = {}, personId?: string): Step {
    return this.apply(this.decision(this.openTask(step), outcome, facts, personId));
  }

  /** Lets the clock jump to the next wake-up and fires it; false when nothing is due any more. */
  wake(): boolean {
    const at = nextWake(this.state);
    if (at === null) return false;
    this.now = Math.max(this.now, Date.parse(at));
    this.apply({ kind: 'due', at: this.at() });
    return true;
  }

  /** Sleeps until a time as the case does: everything that falls due before is fired at its own time. */
  sleepUntil(instant: string): void {
    for (let next = nextWake(this.state); next !== null && next <= instant; next = nextWake(this.state)) this.wake();
    this.now = Math.max(this.now, Date.parse(instant));
  }

  /** Goes on at every step until the case ends; returns how many events it took, or null when it never does. */
  finish(): number | null {
    for (let events = 0; events <= MOST_EVENTS; events += 1) {
      if (this.state.status === 'ended') return events;
      if (!this.goOn()) return null;
    }
    return null;
  }

  /** What a well-meaning world does next; false when there is nothing to wait for: the case is dead. */
  private goOn(): boolean {
    const { state } = this;
    const [spawning] = state.spawning;
    const task = Object.values(state.tasks).find(({ side }) => !side);
    const [awaiting] = Object.entries(state.awaiting);
    if (spawning) this.apply({ kind: 'cases-started', step: spawning, count: 1, at: this.at() });
    else if (task) this.apply(this.decision(task, this.taskNode(task).outcomes.find((outcome) => outcome.go.kind === 'on')?.key ?? 'none'));
    else if (awaiting) this.apply({ kind: 'children-finished', step: awaiting[0], count: awaiting[1].needed, at: this.at() });
    else return this.wake();
    return true;
  }

  private keep(step: Step, event: ProcessEvent): CaseState {
    const assigned = this.assign(step.effects);
    this.entries.push({ tenant: 't', caseId: 'c', sequence: step.state.sequence, prevHash: '', hash: '', at: event.at, kernelVersion: step.state.kernelVersion, event, effects: step.effects, assigned });
    return settle(step.state, assigned);
  }

  private assign(effects: readonly Effect[]): Assigned {
    const assigned: Assigned = { seats: {}, documents: {}, rosters: {} };
    for (const effect of effects) {
      if (effect.kind === 'hand-over') this.handOver(effect.unitId, effect.successorId);
      if (effect.kind === 'open-task' || effect.kind === 'move-task') assigned.seats[effect.taskId] = this.unitOf(effect.seat.party);
      if (effect.kind === 'issue-document') {
        this.numbers += 1;
        assigned.documents[effect.documentId] = { n: this.numbers, year: 2026, number: `${this.numbers}/QĐ`, verifyCode: `v${this.numbers}` };
      }
      if (effect.kind === 'start-cases') assigned.rosters[effect.step] = { count: 1, version: 1 };
    }
    return assigned;
  }

  /** The unit behind a party now. */
  unitOf(party: string): string {
    const first = `unit-${party}`;
    return this.successors.get(first) ?? first;
  }

  private handOver(from: string, to: string): void {
    for (const [first, standing] of this.successors) if (standing === from) this.successors.set(first, to);
    if (!this.successors.has(from)) this.successors.set(from, to);
  }
}
