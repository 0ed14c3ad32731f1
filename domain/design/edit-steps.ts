import type { Localized, ProcessDefinition, ProcessNode } from '../process';
import { edited, refuse, type Edit } from './edit';
import { allSteps, changeList, findStep, listAt, listsOf, ownLists, replaceStep, type StepPlace } from './lists';
import { dropMentions } from './references';
import { pickedOf, runOf, type Selection } from './selection';
import { takenKeys, withFreshKeys } from './step-key';

const clamped = (index: number, length: number): number => Math.max(0, Math.min(Number.isFinite(index) ? Math.trunc(index) : length, length));

function spliced(definition: ProcessDefinition, { owner, index }: StepPlace, nodes: readonly ProcessNode[]): ProcessDefinition {
  return changeList(definition, owner, (steps) => {
    const at = clamped(index, steps.length);
    return [...steps.slice(0, at), ...nodes, ...steps.slice(at)];
  });
}

/** Puts steps at a place. Keys that are taken are replaced by free ones, together with what the new steps name among themselves. */
export function insertStep(definition: ProcessDefinition, place: StepPlace, step: ProcessNode | readonly ProcessNode[]): Edit {
  if (!listAt(definition, place.owner)) return refuse('no-such-place');
  const nodes = withFreshKeys(Array.isArray(step) ? (step as readonly ProcessNode[]) : [step as ProcessNode], takenKeys(definition));
  if (nodes.length === 0) return refuse('nothing-chosen');
  return edited(definition, spliced(definition, place, nodes), nodes[0]?.key ?? null);
}

/** Moves steps in front of the one that has the place's index now; within one list, too. Several from anywhere come to stand together, in their order. */
export function moveStep(definition: ProcessDefinition, selection: Selection, place: StepPlace): Edit {
  const picked = pickedOf(definition, selection);
  if (!picked.ok) return picked;
  const { nodes } = picked;
  const target = listAt(definition, place.owner);
  if (!target) return refuse('no-such-place');
  if (place.owner && allSteps(nodes).some(({ key }) => key === place.owner?.key)) return refuse('into-itself');
  const moved = new Set(nodes);
  // The step in front of which they go, counted before they leave; those that move themselves do not count.
  const before = target.slice(clamped(place.index, target.length)).find((node) => !moved.has(node));
  const without = listsOf(definition).filter(({ steps }) => steps.some((node) => moved.has(node))).reduce((left, { owner }) => changeList(left, owner, (steps) => steps.filter((node) => !moved.has(node))), definition);
  const left = listAt(without, place.owner);
  if (!left) return refuse('no-such-place');
  // By its key: a step out of which one of them came is another object now.
  const index = before ? left.findIndex(({ key }) => key === before.key) : left.length;
  return edited(definition, spliced(without, { owner: place.owner, index }, nodes), nodes[0]?.key ?? null);
}

export type Direction = 'up' | 'down' | 'in' | 'out';

/** What the arrow keys do: one place up or down, into the parallel, choice or repeat above, or out behind the one that holds it. */
export function nudgeStep(definition: ProcessDefinition, selection: Selection, direction: Direction): Edit {
  const run = runOf(definition, selection);
  if (!run.ok) return run;
  const length = listAt(definition, run.owner)?.length ?? 0;
  const end = run.from + run.nodes.length;
  switch (direction) {
    case 'up': return run.from === 0 ? refuse('at-the-edge') : moveStep(definition, selection, { owner: run.owner, index: run.from - 1 });
    case 'down': return end === length ? refuse('at-the-edge') : moveStep(definition, selection, { owner: run.owner, index: end + 1 });
    case 'in': {
      const above = listAt(definition, run.owner)?.[run.from - 1];
      const list = above && ownLists(above)[0];
      return above && list ? moveStep(definition, selection, { owner: { key: above.key, branch: list.branch }, index: list.steps.length }) : refuse('no-such-place');
    }
    case 'out': {
      const holder = run.owner && findStep(definition, run.owner.key);
      return holder ? moveStep(definition, selection, { owner: holder.owner, index: holder.index + 1 }) : refuse('at-the-edge');
    }
  }
}

const COPY: Localized = { vi: ' (bản sao)', en: ' (copy)' };
const MAX_TITLE = 300;
const copyTitle = ({ vi, en }: Localized): Localized => ({ vi: `${vi.slice(0, MAX_TITLE - COPY.vi.length)}${COPY.vi}`, en: `${en.slice(0, MAX_TITLE - COPY.en.length)}${COPY.en}` });

/** Copies neighbouring steps; behind themselves when no place is given. The copies have keys of their own and name each other where the originals did. */
export function copyStep(definition: ProcessDefinition, selection: Selection, place?: StepPlace): Edit {
  const run = runOf(definition, selection);
  if (!run.ok) return run;
  return insertStep(definition, place ?? { owner: run.owner, index: run.from + run.nodes.length }, run.nodes.map((node) => ({ ...node, title: copyTitle(node.title) })));
}

/**
 * Removes steps with all they hold. Other steps that only look at one (what they show, four eyes, what a document draws
 * on) stop doing so, told in `notes`; what else names one is left to `danglingReferences`.
 */
export function removeStep(definition: ProcessDefinition, selection: Selection): Edit {
  const picked = pickedOf(definition, selection);
  if (!picked.ok) return picked;
  const keys = picked.nodes.map(({ key }) => key);
  let left = definition;
  let next: string | null = null;
  const gone = new Map<string, Localized>();
  for (const key of keys) {
    const place = findStep(definition, key);
    if (!place) return refuse('no-such-step', key);
    next = [...place.steps.slice(place.index + 1), ...place.steps.slice(0, place.index).reverse()].find((node) => !keys.includes(node.key))?.key ?? place.owner?.key ?? null;
    for (const node of allSteps([place.node])) gone.set(node.key, node.title);
    left = replaceStep(left, key, () => []);
  }
  const { definition: cleaned, notes } = dropMentions(left, gone);
  return edited(definition, cleaned, next !== null && gone.has(next) ? null : next, notes);
}
