import type { z } from 'zod';
import { isPlainObject } from '../logic/plain-object';
import { processDefinitionSchema, type ProcessDefinition } from '../process';
import { problem, type ProcedureProblem } from './problem';
import { checkNames, checkNesting, checkSize, definitionLimits } from './raw-limits';
import { whereOf } from './raw-place';
import { memberWord } from './words';

type Path = readonly PropertyKey[];
const { problems: MAX_PROBLEMS } = definitionLimits;

/**
 * Whether something from outside has the shape of a definition. Limits come first, so that neither a huge nor a deeply
 * nested value is walked any further, whoever sent it.
 */
export function readDefinition(raw: unknown): { definition: ProcessDefinition | null; problems: ProcedureProblem[] } {
  for (const check of [checkSize, checkNames, checkNesting]) {
    const problems = check(raw);
    if (problems.length > 0) return { definition: null, problems };
  }
  if (!isPlainObject(raw)) return { definition: null, problems: [problem('shape-wrong', { step: null, path: '' })] };
  const parsed = processDefinitionSchema.safeParse(raw);
  if (!parsed.success) return { definition: null, problems: parsed.error.issues.slice(0, MAX_PROBLEMS).map((issue) => ofIssue(issue, raw)) };
  return { definition: parsed.data, problems: droppedMembers(raw, parsed.data, []).slice(0, MAX_PROBLEMS).map((path) => about('member-unknown', raw, path)) };
}

/** The last named member of a path: `branches` of `/steps/2/branches/7`. */
const nameIn = (path: Path): string => String(path.filter((part) => typeof part !== 'number').at(-1) ?? '');

function about(code: Parameters<typeof problem>[0], raw: unknown, path: Path, values: Record<string, string | number> = {}): ProcedureProblem {
  return problem(code, whereOf(raw, path), { member: memberWord(nameIn(path)), ...values });
}

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>((place, part) => (place !== null && typeof place === 'object' ? (place as Record<PropertyKey, unknown>)[part] : undefined), raw);
}

function ofIssue(issue: z.core.$ZodIssue, raw: unknown): ProcedureProblem {
  const { path } = issue;
  const say = (code: Parameters<typeof problem>[0], values: Record<string, string | number> = {}) => about(code, raw, path, values);
  switch (issue.code) {
    case 'too_big': return issue.origin === 'array' ? say('too-many', { max: Number(issue.maximum) }) : say('out-of-range', { limit: `≤ ${issue.maximum}` });
    // An empty text: nothing has been chosen or typed yet.
    case 'too_small': return issue.origin === 'string' && valueAt(raw, path) === '' ? say('member-missing') : issue.origin === 'array' ? say('too-few', { min: Number(issue.minimum) }) : say('out-of-range', { limit: `≥ ${issue.minimum}` });
    case 'invalid_type': return say(valueAt(raw, path) === undefined ? 'member-missing' : 'type-wrong');
    case 'invalid_format': return say(issue.format === 'regex' ? 'key-bad' : 'value-wrong');
    case 'invalid_key': return say('key-bad');
    case 'invalid_union': return say(isPlainObject(valueAt(raw, path.at(-1) === 'kind' ? path.slice(0, -1) : path)) && path.at(-1) === 'kind' ? 'kind-wrong' : 'value-wrong');
    case 'unrecognized_keys': case 'invalid_value': case 'invalid_element': case 'not_multiple_of': case 'custom': return say('value-wrong');
  }
}

/** Members that the schema does not know. Conditions are free-form and have a check of their own. */
function droppedMembers(raw: unknown, kept: unknown, path: Path): Path[] {
  if (Array.isArray(raw) && Array.isArray(kept)) return raw.flatMap((item, index) => droppedMembers(item, kept[index], [...path, index]));
  if (!isPlainObject(raw) || !isPlainObject(kept)) return [];
  return Object.keys(raw).flatMap((name) => {
    if (name === 'when') return [];
    return Object.hasOwn(kept, name) ? droppedMembers(raw[name], kept[name], [...path, name]) : [[...path, name]];
  });
}
