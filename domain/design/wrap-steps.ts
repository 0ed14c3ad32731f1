import type { ChoiceNode, Localized, ParallelNode, ProcessDefinition, ProcessNode, RepeatNode } from '../process';
import { edited, refuse, type Edit } from './edit';
import { changeList, findStep, ownLists, replaceStep, type ListOwner } from './lists';
import { branchTitle, newStep } from './new-step';
import { referencesTo } from './references';
import { runOf, type Run, type Selection } from './selection';
import { freeKey } from './step-key';

export interface WrapWishes { title?: Localized }

function wrapped(definition: ProcessDefinition, { owner, from, nodes }: Run, by: ProcessNode): Edit {
  return edited(definition, changeList(definition, owner, (steps) => [...steps.slice(0, from), by, ...steps.slice(from + nodes.length)]), by.key);
}

/**
 * Puts neighbouring steps into a parallel: all of them into its first branch, beside an empty one; with `each`, every
 * step into a branch of its own (several who co-sign).
 */
export function wrapInParallel(definition: ProcessDefinition, selection: Selection, wishes: WrapWishes & { each?: boolean } = {}): Edit {
  const run = runOf(definition, selection);
  if (!run.ok) return run;
  const parallel = newStep(definition, 'parallel', { ...wishes, steps: run.nodes }) as ParallelNode;
  if (!wishes.each || run.nodes.length < 2) return wrapped(definition, run, parallel);
  const branches = run.nodes.map((node, index) => ({ key: `nhanh-${index + 1}`, title: node.title, steps: [node] }));
  return wrapped(definition, run, { ...parallel, branches });
}

/** Puts neighbouring steps into the first arm of a choice; the other arm, taken when the condition does not hold, is empty. */
export function wrapInChoice(definition: ProcessDefinition, selection: Selection, wishes: WrapWishes & { when?: unknown } = {}): Edit {
  const run = runOf(definition, selection);
  if (!run.ok) return run;
  const choice = newStep(definition, 'choice', { ...wishes, steps: run.nodes }) as ChoiceNode;
  if (wishes.when === undefined) return wrapped(definition, run, choice);
  return wrapped(definition, run, { ...choice, arms: choice.arms.map((arm, index) => (index === 0 ? { ...arm, when: wishes.when } : arm)) });
}

export function wrapInRepeat(definition: ProcessDefinition, selection: Selection, wishes: WrapWishes & Partial<Pick<RepeatNode, 'rounds' | 'until'>> = {}): Edit {
  const run = runOf(definition, selection);
  if (!run.ok) return run;
  const repeat = newStep(definition, 'repeat', { ...(wishes.title ? { title: wishes.title } : {}), steps: run.nodes }) as RepeatNode;
  return wrapped(definition, run, { ...repeat, rounds: wishes.rounds ?? repeat.rounds, until: wishes.until ?? repeat.until });
}

/**
 * Takes a parallel, choice or repeat away and leaves its steps in its place, those of several branches one after another.
 * A choice of which several arms hold steps is refused: they were alternatives. What named it is told in the notes.
 */
export function unwrap(definition: ProcessDefinition, key: string): Edit {
  const place = findStep(definition, key);
  if (!place) return refuse('no-such-step', key);
  const { node } = place;
  if (node.kind !== 'parallel' && node.kind !== 'choice' && node.kind !== 'repeat') return refuse('wrong-kind', { vi: 'bước bên trong', en: 'steps inside' });
  const filled = ownLists(node).filter(({ steps }) => steps.length > 0);
  if (node.kind === 'choice' && filled.length > 1) return refuse('would-lose');
  const notes = referencesTo(definition, key).map((reference): Localized => ({
    vi: `Bước «${titleOf(definition, reference.in).vi}» vẫn dùng kết quả của «${node.title.vi}».`, en: `“${titleOf(definition, reference.in).en}” still uses the result of “${node.title.en}”.`,
  }));
  const steps = filled.flatMap((list) => list.steps);
  return edited(definition, replaceStep(definition, key, () => steps), steps[0]?.key ?? null, notes);
}

const titleOf = (definition: ProcessDefinition, key: string): Localized => findStep(definition, key)?.node.title ?? { vi: key, en: key };

/** Splits a branch: the chosen steps of it become a branch of their own in the same parallel. */
export function splitIntoBranch(definition: ProcessDefinition, selection: Selection): Edit {
  const run = runOf(definition, selection);
  if (!run.ok) return run;
  const holder = run.owner && findStep(definition, run.owner.key)?.node;
  if (holder?.kind !== 'parallel') return refuse('no-such-place');
  const owner: ListOwner = run.owner;
  const moved = new Set(run.nodes);
  const left = changeList(definition, owner, (steps) => steps.filter((node) => !moved.has(node)));
  const key = freeKey(`nhanh-${holder.branches.length + 1}`, new Set(holder.branches.map((branch) => branch.key)));
  const branch = { key, title: run.nodes[0]?.title ?? branchTitle(holder.branches.length + 1), steps: run.nodes };
  return edited(definition, replaceStep(left, holder.key, (node) => [node.kind === 'parallel' ? { ...node, branches: [...node.branches, branch] } : node]), run.nodes[0]?.key ?? null);
}
