import { activeSteps, subtreeKeys, treeOf, type CaseState, type JournalEntry, type ProcessDefinition } from '../process';
import { placeOf, placesWithin } from '../process/tree';
import { reachedBy } from './probed-procedure';
import type { Rehearsal, RehearsedCase } from './rehearsal';

/** How a step of a case stands: `untouched` was never come to, `taken-back` was and counts no more. */
export interface StepStanding { step: string; state: 'open' | 'late' | 'done' | 'taken-back' | 'untouched'; outcome: string | null; by: string | null; at: string | null; dueAt: string | null }

/** Every step of a case's procedure, in the order of the tree. */
export function stepsOf({ now }: Rehearsal, held: RehearsedCase): StepStanding[] {
  const active = new Set(activeSteps(held.state));
  const passed = passedSteps(held);
  return [...treeOf(held.definition).keys()].map((step): StepStanding => {
    const record = held.state.steps[step];
    const task = Object.values(held.state.tasks).find((one) => one.step === step && !one.side);
    const dueAt = task?.dueAt ?? null;
    const state = active.has(step) ? (dueAt !== null && dueAt <= now ? 'late' : 'open') : (passed.get(step) ?? 'untouched');
    return { step, state, outcome: record?.outcome ?? null, by: record?.by ?? null, at: record?.completedAt ?? null, dueAt };
  });
}

type Passed = ReadonlyMap<string, 'done' | 'taken-back'>;
const known = new WeakMap<RehearsedCase, Passed>();

/** Steps that the case has come to: what stands of them, leaving out whether they are still open. */
export function passedSteps(held: RehearsedCase): Passed {
  const before = known.get(held);
  if (before) return before;
  const passed = new Map<string, 'done' | 'taken-back'>();
  const versions = [held.definition, ...held.past];
  let state: CaseState | null = null;
  let definition = versions.at(-1) ?? held.definition;
  for (const entry of held.entries) {
    const { event } = entry;
    if (event.kind === 'migrated') definition = versions.find(({ key, version }) => key === event.to.key && version === event.to.version) ?? definition;
    const after = reachedBy(definition, state, entry);
    for (const step of takenBack(definition, entry)) if (passed.has(step)) passed.set(step, 'taken-back');
    for (const id of after.reached) if (id.startsWith('step:')) passed.set(id.slice('step:'.length), 'done');
    for (const step of cancelled(entry)) passed.set(step, 'taken-back');
    state = after.state;
  }
  known.set(held, passed);
  return passed;
}

/** What a return or a correction takes back: everything from its target on, as the kernel does. */
function takenBack(definition: ProcessDefinition, { effects }: JournalEntry): string[] {
  const tree = treeOf(definition);
  return effects.flatMap((effect) => {
    if (effect.kind !== 'open-task' || effect.side || !effect.returned || !tree.has(effect.step)) return [];
    return [placeOf(tree, effect.step).node, ...placesWithin(tree, effect.step).flatMap(({ steps, index }) => steps.slice(index + 1))].flatMap(subtreeKeys);
  });
}

/** Tasks that were closed without a decision, and documents that are valid no longer. */
const cancelled = ({ effects }: JournalEntry): string[] => effects.flatMap((effect) => {
  if (effect.kind === 'close-task') return effect.reason === 'cancelled' && !effect.beside ? [effect.step] : [];
  return effect.kind === 'revoke-document' ? [effect.step] : [];
});
