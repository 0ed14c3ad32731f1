import { isPlainObject } from '../../domain/logic/plain-object';
import { definitionProblem } from '../schema/definition-problem';
import { checkTexts } from '../schema/check-texts';
import { kindOf } from '../palette/component-kinds';
import type { FormComponent, FormDefinition } from '../types';
import { rearrange } from './edit';
import { refused, type EditResult } from './edit-result';
import { plant, slotAt, type PartNode } from './part-tree';
import type { Place } from './place';

/** Puts new parts into the form; where a key is taken beside them, they get a fresh one. */
export function insertParts(definition: FormDefinition, place: Place, parts: readonly FormComponent[]): EditResult {
  if (parts.length === 0) return refused('nothingChosen');
  const strange = parts.find((part) => !isPlainObject(part) || kindOf(part.type) === undefined);
  if (strange) return refused('worse', definitionProblem([], 'unknownType', String((strange as { type?: unknown }).type)).message);
  const problem = checkTexts(parts, 1)[0];
  if (problem) return refused('worse', problem.message);
  return rearrange(definition, (roots) => {
    const slot = slotAt(roots, place);
    if (!slot) return refused('noSuchPlace');
    const nodes = plant([...parts], 'copyOf').map(asNew);
    slot.list.splice(slot.index, 0, ...nodes);
    return { about: nodes, incoming: nodes };
  });
}

export const insertPart = (definition: FormDefinition, place: Place, part: FormComponent): EditResult => insertParts(definition, place, [part]);

const asNew = ({ part, lists }: PartNode): PartNode => ({ part, lists: lists.map((list) => list.map(asNew)) });
