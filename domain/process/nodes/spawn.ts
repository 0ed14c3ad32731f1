import type { SpawnNode } from '../definition';
import { Refusal, type ProcessEvent } from '../messages';
import type { Transition } from '../transition';
import type { Behaviour } from '.';

export const spawn: Behaviour<SpawnNode> = {
  enter(transition, node) {
    const submission = transition.state.steps[node.over.step]?.submission;
    if (!submission) {
      // The step that names the units was not taken on this road: there is nobody to start a case for.
      transition.complete(node.key);
      return;
    }
    transition.state.spawning.push(node.key);
    const facts = Object.fromEntries(node.carry.flatMap((fact) => (fact in transition.state.facts ? [[fact, transition.state.facts[fact] ?? null]] : [])));
    transition.emit({ kind: 'start-cases', step: node.key, process: node.process, submission, field: node.over.field, facts });
  },
  cancel(transition, node) {
    transition.state.spawning = transition.state.spawning.filter((key) => key !== node.key);
  },
};

export function casesStarted(transition: Transition, event: Extract<ProcessEvent, { kind: 'cases-started' }>): void {
  const { state } = transition;
  if (!state.spawning.includes(event.step)) throw new Refusal('event-unexpected', `step ${event.step} is not starting cases`);
  state.spawning = state.spawning.filter((key) => key !== event.step);
  transition.complete(event.step);
}
