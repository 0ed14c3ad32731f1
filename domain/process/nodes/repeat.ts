import { dayOfInstant, isDay, isInstant, LATEST_DAY, nextRoundAt } from '../../deadline';
import type { RepeatNode } from '../definition';
import type { RepeatState } from '../state';
import { subtreeKeys } from '../tree';
import type { Transition } from '../transition';
import type { Behaviour } from '.';

/** A repeat that never ends would keep its case for ever; no periodic duty of the domain comes near it. */
const MOST_ROUNDS = 400;

/** When the round after the latest begins; null when there is none. */
function nextRound(transition: Transition, node: RepeatNode, { round, enteredAt, began = enteredAt }: RepeatState): string | null {
  if (round >= (node.until.kind === 'rounds' ? node.until.count : MOST_ROUNDS)) return null;
  const at = nextRoundAt(node.rounds, { enteredAt, began });
  const day = dayOfInstant(at);
  const last = lastDay(transition, node);
  return last !== null && day <= last && day <= LATEST_DAY ? at : null;
}

/** The last day on which a round may begin; null when no round may, because the fact that says so is missing. */
function lastDay({ state }: Transition, { until }: RepeatNode): string | null {
  switch (until.kind) {
    case 'rounds': return LATEST_DAY;
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
  closeRound(transition, node);
  transition.setFacts({ [`${node.key}-round`]: running.round });
  transition.begin(node.steps, { key: node.key, branch: 'body' });
}

/**
 * What the round before issued is final, and its signatures are of what was signed then. Its steps count as not taken:
 * forms open empty, and a document of this round is not made from what was sent in the last one.
 */
function closeRound({ state }: Transition, node: RepeatNode): void {
  const body = node.steps.flatMap(subtreeKeys);
  for (const document of state.documents) {
    if (body.includes(document.step)) document.past = [...new Set([...(document.past ?? []), node.key])];
  }
  state.signatures = state.signatures.filter((signature) => !body.includes(signature.step));
  for (const step of body) delete state.steps[step];
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
    const running: RepeatState = { round: 0, next: null, running: false, enteredAt: at };
    running.next = nextRound(transition, node, running);
    transition.state.repeats[node.key] = running;
    settle(transition, node);
  },
  due(transition, node) {
    const running = transition.state.repeats[node.key];
    if (!running || running.running) return;
    // Asked again: the fact that says until when may have changed while the repeat waited.
    running.next = nextRound(transition, node, running);
    if (running.next === null) {
      settle(transition, node);
      return;
    }
    running.began = running.next;
    running.next = nextRound(transition, node, { ...running, round: running.round + 1 });
    begin(transition, node, running);
  },
  branchDone(transition, node) {
    const running = transition.state.repeats[node.key];
    if (!running) return;
    running.running = false;
    // The round may have told until when there are more.
    running.next = nextRound(transition, node, running);
    settle(transition, node);
  },
  /** A newer version may have other rounds. Whether there are any more is asked when the time comes. */
  recount(transition, node) {
    const running = transition.state.repeats[node.key];
    if (!running) return;
    running.next = nextRound(transition, node, running);
    if (!running.running) transition.setNodeTimer(node.key, running.next ?? transition.event.at);
  },
  cancel(transition, node) {
    if (!transition.state.repeats[node.key]) return;
    delete transition.state.repeats[node.key];
    transition.setNodeTimer(node.key, null);
    transition.cancel(node.steps.flatMap(subtreeKeys));
  },
};
