import { dayOfInstant, isDay, isInstant, nextRoundDay, openingOf } from '../../deadline';
import type { RepeatNode } from '../definition';
import type { RepeatState } from '../state';
import { subtreeKeys } from '../tree';
import type { Transition } from '../transition';
import type { Behaviour } from '.';

/** A repeat that never ends would keep its case for ever; no periodic duty of the domain comes near it. */
const MOST_ROUNDS = 400;

/** When the round after the one numbered `round` begins: offices' opening time on its day; null when there is none. */
function nextRound(transition: Transition, node: RepeatNode, { round, enteredAt, after }: { round: number; enteredAt: string; after: string }): string | null {
  if (round >= (node.until.kind === 'rounds' ? node.until.count : MOST_ROUNDS)) return null;
  const day = nextRoundDay(node.rounds, { enteredOn: dayOfInstant(enteredAt), after: dayOfInstant(after) });
  const last = lastDay(transition, node);
  return last !== null && day <= last ? openingOf(day) : null;
}

/** The last day on which a round may begin; null when no round may, because the fact that says so is missing. */
function lastDay({ state }: Transition, { until }: RepeatNode): string | null {
  switch (until.kind) {
    case 'rounds': return '9999-12-31';
    case 'day': return until.day;
    case 'fact': {
      const value = state.facts[until.fact];
      return isDay(value) ? value : isInstant(value) ? dayOfInstant(value) : null;
    }
  }
}

function begin(transition: Transition, node: RepeatNode, running: RepeatState): void {
  running.round += 1;
  running.running = true;
  transition.setFacts({ [`${node.key}-round`]: running.round });
  transition.begin(node.steps, { key: node.key, branch: 'body' });
}

/** Waits for the next round, or begins it when its time has passed while the one before was under way. */
function settle(transition: Transition, node: RepeatNode): void {
  const running = transition.state.repeats[node.key];
  if (!running || running.running) return;
  if (running.next === null) {
    delete transition.state.repeats[node.key];
    transition.complete(node.key);
    return;
  }
  transition.setNodeTimer(node.key, running.next);
}

export const repeat: Behaviour<RepeatNode> = {
  enter(transition, node) {
    const { at } = transition.event;
    const next = nextRound(transition, node, { round: 0, enteredAt: at, after: at });
    transition.state.repeats[node.key] = { round: 0, next, running: false, enteredAt: at };
    settle(transition, node);
  },
  due(transition, node) {
    const running = transition.state.repeats[node.key];
    if (!running || running.running || running.next === null) return;
    const began = running.next;
    running.next = nextRound(transition, node, { round: running.round + 1, enteredAt: running.enteredAt, after: began });
    begin(transition, node, running);
  },
  branchDone(transition, node) {
    const running = transition.state.repeats[node.key];
    if (!running) return;
    running.running = false;
    settle(transition, node);
  },
  cancel(transition, node) {
    if (!transition.state.repeats[node.key]) return;
    delete transition.state.repeats[node.key];
    transition.setNodeTimer(node.key, null);
    transition.cancel(node.steps.flatMap(subtreeKeys));
  },
};
