import type { z } from 'zod';
import { isWithin } from '../checker/size';
import type { DataPath } from '../checker/problem';
import type { FormDefinition } from '../types';
import { checkReferences } from './check-references';
import { checkTexts } from './check-texts';
import { definitionSchema } from './component-schema';
import { definitionProblem, type DefinitionProblem } from './definition-problem';

/** A form of a thousand components has about twelve thousand nodes. */
const definitionLimits = { nodes: 20_000, depth: 40, characters: 1_000_000 };
const MAX_PROBLEMS = 200;

function valueAt(definition: unknown, path: DataPath): unknown {
  return path.reduce<unknown>((place, step) => (place && typeof place === 'object' ? (place as Record<string | number, unknown>)[step] : undefined), definition);
}

function fromIssue(issue: z.core.$ZodIssue, definition: unknown): DefinitionProblem[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step))) as DataPath;
  const name = String(path[path.length - 1] ?? '');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => definitionProblem([...path, key], 'unknownProperty', key));
  if (issue.code === 'invalid_union' && name === 'type') {
    const type = valueAt(definition, path);
    // What is no text is not turned into one: that could call code of its own.
    return [definitionProblem(path, 'unknownType', typeof type === 'string' ? type : typeof type)];
  }
  return [definitionProblem(path, 'badValue', name)];
}

/**
 * Judges a form definition before it is saved or imported; an empty list means that it may be used.
 * Size first, then names and texts, then types and properties against the whitelist, then what refers to what.
 */
export function checkDefinition(definition: unknown): DefinitionProblem[] {
  if (!isWithin(definition, definitionLimits)) return [definitionProblem([], 'tooLarge')];
  const texts = checkTexts(definition, MAX_PROBLEMS);
  if (texts.length > 0) return texts.slice(0, MAX_PROBLEMS);
  const parsed = definitionSchema.safeParse(definition);
  if (!parsed.success) return parsed.error.issues.slice(0, MAX_PROBLEMS).flatMap((issue) => fromIssue(issue, definition)).slice(0, MAX_PROBLEMS);
  return checkReferences(definition as FormDefinition, MAX_PROBLEMS).slice(0, MAX_PROBLEMS);
}
