import { resolveDeadline } from '../../deadline';
import type { SpawnNode } from '../definition';
import { Refusal, type ProcessEvent } from '../messages';
import { deadlineContext } from '../task-deadline';
import { placeOf } from '../tree';
import type { Transition } from '../transition';
import type { Behaviour } from '.';

export const spawn: Behaviour<SpawnNode> = {
  enter(transition, node) {
    const source = sourceOf(transition, node);
    if (!source) {
      // The step that names the units was not taken on this road: there is nobody to start a case for.
      transition.complete(node.key);
      return;
    }
    transition.state.spawning.push(node.key);
    const facts = Object.fromEntries(node.carry.flatMap((fact) => (fact in transition.state.facts ? [[fact, transition.state.facts[fact] ?? null]] : [])));
    transition.emit({ kind: 'start-cases', step: node.key, process: node.process, ...source, facts });
  },
  cancel(transition, node) {
    transition.state.spawning = transition.state.spawning.filter((key) => key !== node.key);
    stopAwaiting(transition, node.key);
  },
  /** The time for the other cases is over; the case goes on with those that have ended. */
  due(transition, node) {
    if (!transition.state.awaiting[node.key]) return;
    stopAwaiting(transition, node.key);
    transition.complete(node.key);
  },
  recount(transition, node) {
    const awaiting = transition.state.awaiting[node.key];
    if (awaiting) transition.setNodeTimer(node.key, untilOf(transition, node, awaiting.enteredAt));
  },
};

function sourceOf({ state }: Transition, { over }: SpawnNode) {
  if ('unitKind' in over) return { submission: null, field: null, units: { kind: over.unitKind, under: over.under } };
  const submission = state.steps[over.step]?.submission;
  return submission ? { submission, field: over.field } : null;
}

function untilOf({ state }: Transition, node: SpawnNode, enteredAt: string): string | null {
  return node.wait?.until ? (resolveDeadline(node.wait.until, deadlineContext(state, enteredAt))?.dueAt ?? null) : null;
}

function stopAwaiting(transition: Transition, key: string): void {
  if (!transition.state.awaiting[key]) return;
  delete transition.state.awaiting[key];
  transition.setNodeTimer(key, null);
}

/** All its cases have been started: the case goes on, or waits for them. */
export function casesStarted(transition: Transition, event: Extract<ProcessEvent, { kind: 'cases-started' }>): void {
  const { state } = transition;
  if (!state.spawning.includes(event.step)) throw new Refusal('event-unexpected', `step ${event.step} is not starting cases`);
  state.spawning = state.spawning.filter((key) => key !== event.step);
  const { node } = placeOf(transition.tree, event.step);
  const wait = node.kind === 'spawn' ? node.wait : undefined;
  const needed = wait ? Math.min(wait.atLeast === 'all' ? event.count : wait.atLeast, event.count) : 0;
  if (node.kind !== 'spawn' || needed === 0) {
    transition.complete(event.step);
    return;
  }
  state.awaiting[event.step] = { needed, total: event.count, enteredAt: event.at };
  transition.setNodeTimer(event.step, untilOf(transition, node, event.at));
}

export function childrenFinished(transition: Transition, event: Extract<ProcessEvent, { kind: 'children-finished' }>): void {
  const awaiting = transition.state.awaiting[event.step];
  if (!awaiting || event.count < awaiting.needed) throw new Refusal('event-unexpected', `step ${event.step} does not wait for ${event.count} cases`);
  stopAwaiting(transition, event.step);
  transition.complete(event.step);
}
