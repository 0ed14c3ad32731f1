import type { ProcessDefinition } from './definition';
import { checkDecision, decide } from './decide';
import { isOrder, Refusal, type Assigned, type Effect, type Order, type ProcessEvent } from './messages';
import { casesStarted, childrenFinished } from './nodes/spawn';
import { nudge } from './nudge';
import { carryOut } from './orders';
import { KERNEL_VERSION, withLaterMembers, type CaseState } from './state';
import { Transition } from './transition';
import { fireDue } from './wake';

/**
 * The kernel: pure functions over plain JSON. No clock, no randomness, no I/O: the time comes in with
 * the event. The same code runs in the workflow, in the server, in the browser and in property tests.
 */

export interface Step { state: CaseState; effects: Effect[] }

type Opened = Extract<ProcessEvent, { kind: 'opened' }>;

/** A copy of plain JSON; members that are undefined are left out, as JSON leaves them. Several times faster than by way of a text. */
function copy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copy) as T;
  const copied: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) if (member !== undefined) copied[name] = copy(member as unknown);
  return copied as T;
}

/** A state to change. The calendar is long and only ever replaced as a whole: both share it. */
const copyState = ({ calendar, ...state }: CaseState): CaseState => ({ ...copy(state), calendar });

/**
 * Begins a case under the rules of a kernel version, which stays with it. The result is the state before its commit: `settle` adds what the commit assigned.
 */
export function open(definition: ProcessDefinition, event: Opened, kernelVersion = KERNEL_VERSION): Step {
  const state: CaseState = {
    kernelVersion,
    tenant: event.tenant,
    caseId: event.caseId,
    definition: { key: definition.key, version: definition.version },
    status: 'open',
    outcome: null,
    sequence: 0,
    startedAt: event.at,
    calendar: event.calendar,
    facts: { ...event.facts },
    steps: {},
    signatures: [],
    tasks: {},
    parallels: {},
    spawning: [],
    awaiting: {},
    repeats: {},
    waits: {},
    documents: [],
    timers: [],
    decided: {},
    undo: null,
  };
  const transition = new Transition(definition, state, event);
  transition.begin(definition.steps, null);
  return finished(transition, null);
}

/**
 * Applies one event. For `migrated` the definition is the version that the case moves to.
 * @throws Refusal when the rules forbid it; the state given in is never changed.
 */
export function advance(definition: ProcessDefinition, before: CaseState, event: ProcessEvent): Step {
  const state = withLaterMembers(copyState(before));
  if (state.status === 'ended' && !reachesEnded(state, event)) throw new Refusal('case-ended', 'the case has ended');
  state.sequence += 1;
  const transition = new Transition(definition, state, event);
  if (isOrder(event)) order(transition, event);
  else happen(transition, event);
  return finished(transition, nextWake(before));
}

function happen(transition: Transition, event: Exclude<ProcessEvent, Order>): void {
  const { state } = transition;
  switch (event.kind) {
    case 'opened': throw new Refusal('event-unexpected', 'the case is open already');
    case 'decided': refuseUsedKey(state, event.key, event.bodyHash); decide(transition, event); break;
    case 'nudged': refuseUsedKey(state, event.key, event.bodyHash); nudge(transition, event); break;
    case 'due': fireDue(transition); break;
    case 'cases-started': casesStarted(transition, event); break;
    case 'children-finished': childrenFinished(transition, event); break;
  }
}

/** What was decided can be corrected, and what was issued withdrawn, after the case has ended. */
const reachesEnded = (state: CaseState, event: ProcessEvent): boolean => event.kind === 'corrected' || (event.kind === 'recalled' && state.outcome !== 'recalled');

function order(transition: Transition, event: Order & { at: string }): void {
  const { state } = transition;
  refuseUsedKey(state, event.key, event.bodyHash);
  state.decided[event.key] = { sequence: state.sequence, bodyHash: event.bodyHash, taskId: 'taskId' in event ? event.taskId : '', outcome: event.kind };
  carryOut(transition, event);
}

/** May this be done now? Returns the refusal instead of throwing it; nothing is changed. */
export function refusalOf(definition: ProcessDefinition, state: CaseState, event: Extract<ProcessEvent, { kind: 'decided' }> | (Order & { at: string })): Refusal | null {
  try {
    if (isOrder(event)) advance(definition, state, event);
    else if (state.status === 'ended') throw new Refusal('case-ended', 'the case has ended');
    else checkDecision(new Transition(definition, withLaterMembers(state), event), event);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** Adds to the state what only the commit could know: the units behind seats and the numbers of documents. */
export function settle(before: CaseState, assigned: Assigned): CaseState {
  const state = copyState(before);
  for (const task of Object.values(state.tasks)) task.unitId = assigned.seats[task.id] ?? task.unitId;
  for (const document of state.documents) document.number = assigned.documents[document.id]?.number ?? document.number;
  return state;
}

/** The next time at which something is due, or null. One timer is enough for the whole case. */
export function nextWake(state: CaseState): string | null {
  return state.timers.reduce<string | null>((first, timer) => (first === null || timer.at < first ? timer.at : first), null);
}

/** A key that was used answers as the first time; the shell looks before it asks the kernel. */
function refuseUsedKey(state: CaseState, key: string, bodyHash: string): void {
  const known = state.decided[key];
  if (!known) return;
  throw new Refusal('key-conflict', known.bodyHash === bodyHash ? 'this key has been answered' : 'this key was used with another content');
}

function finished(transition: Transition, wakeBefore: string | null): Step {
  const wake = nextWake(transition.state);
  if (wake !== null && wake !== wakeBefore) transition.emit({ kind: 'wake', at: wake });
  return { state: transition.state, effects: transition.effects };
}
