import fc from 'fast-check';
import type { ProcessDefinition, ProcessNode } from '../../process';
import {
  addBranch, addOutcome, changeBranch, changeOutcome, changeStep, copyStep, insertStep, keyFromTitle, moveBranch, moveOutcome, moveStep, newStep, nudgeStep, outcomePresetsFor, removeBranch, removeOutcome, removeStep,
  renameStep, splitIntoBranch, takenKeys, unwrap, wrapInChoice, wrapInParallel, wrapInRepeat, type Edit, type StepKind, type StepPlace,
} from '..';
import { listsOf, placesOf, type FoundStep } from '../lists';

/** Numbers that choose an edit and what it is made on; the same numbers choose the same on the same definition. */
export interface Choice { edit: number; a: number; b: number; c: number }

export const someEdit: fc.Arbitrary<Choice> = fc.record({ edit: fc.nat(19), a: fc.nat(200), b: fc.nat(200), c: fc.nat(200) });

const pick = <T>(items: readonly T[], at: number): T | undefined => items[at % Math.max(1, items.length)];
const kinds: StepKind[] = ['task', 'parallel', 'choice', 'repeat', 'document', 'notify', 'spawn', 'wait', 'reuse'];

export function somePlace(definition: ProcessDefinition, { b, c }: Choice): StepPlace {
  const list = pick(listsOf(definition), b);
  return { owner: list?.owner ?? null, index: c % ((list?.steps.length ?? 0) + 1) };
}

export const someStep = (definition: ProcessDefinition, at: number): FoundStep => pick(placesOf(definition), at) as FoundStep;

/** One step, or it and its next neighbours. */
export function someRun(definition: ProcessDefinition, { a, b }: Choice): string[] {
  const place = someStep(definition, a);
  return place.steps.slice(place.index, place.index + 1 + (b % 3)).map(({ key }) => key);
}

const entriesOf = (node: ProcessNode): { key: string }[] => (node.kind === 'parallel' ? node.branches : node.kind === 'choice' ? node.arms : []);

/** Any edit there is, on any step: many are refused, as they are for people. */
export function edit(definition: ProcessDefinition, choice: Choice): Edit {
  const { a, b, c } = choice;
  if (placesOf(definition).length === 0) return insertStep(definition, { owner: null, index: 0 }, newStep(definition, 'task'));
  const { node } = someStep(definition, a);
  const entry = pick(entriesOf(node), b)?.key ?? 'none';
  const outcome = (node.kind === 'task' ? pick(node.outcomes, b)?.key : undefined) ?? 'none';
  const edits: (() => Edit)[] = [
    () => insertStep(definition, somePlace(definition, choice), newStep(definition, pick(kinds, a) as StepKind)),
    () => moveStep(definition, someRun(definition, choice), somePlace(definition, { ...choice, b: c, c: b })),
    () => copyStep(definition, someRun(definition, choice)),
    () => removeStep(definition, someRun(definition, choice)),
    () => renameStep(definition, node.key, keyFromTitle(`Bước đổi tên ${b}`, takenKeys(definition))),
    () => wrapInParallel(definition, someRun(definition, choice), { each: c % 2 === 0 }),
    () => wrapInChoice(definition, someRun(definition, choice)),
    () => wrapInRepeat(definition, someRun(definition, choice)),
    () => unwrap(definition, node.key),
    () => addBranch(definition, node.key),
    () => removeBranch(definition, node.key, entry),
    () => moveBranch(definition, node.key, entry, c % 4),
    () => changeBranch(definition, node.key, entry, { title: { vi: `Nhánh ${c}`, en: `Branch ${c}` } }),
    () => addOutcome(definition, node.key, pick(outcomePresetsFor(definition, node.key), b) ?? 'on'),
    () => removeOutcome(definition, node.key, outcome),
    () => moveOutcome(definition, node.key, outcome, c % 4),
    () => changeOutcome(definition, node.key, outcome, { key: `khac-${c}`, needsReason: c % 2 === 0 }),
    () => changeStep(definition, node.key, { title: { vi: `Tên ${c}`, en: `Title ${c}` } }),
    () => nudgeStep(definition, someRun(definition, choice), (['up', 'down', 'in', 'out'] as const)[c % 4] as 'up'),
    () => splitIntoBranch(definition, someRun(definition, choice)),
  ];
  return (edits[choice.edit % edits.length] as () => Edit)();
}

/** So that an edit that writes into what it was given fails at once. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
