import { isPlainObject } from '../../domain/logic/plain-object';
import { isWithin } from '../checker/size';
import { checkDefinition } from '../schema/check-definition';
import type { FormComponent, FormDefinition, FormRule, Text } from '../types';
import type { Block } from './blocks';
import { refused, type Refused } from './edit-result';
import { inWords } from './problems-in-words';

/** What marks a text on a clipboard as parts of a form. */
const MARK = 'lienky-form-block';
const VERSION = 1;
/** A block is no larger than a form may be. */
const limits = { nodes: 20_000, depth: 40, characters: 1_000_000 };
/** Names of what stands outside the block may be missing where it goes: they are listed there. */
const MAY_LEAD_OUT = new Set(['unknownField', 'unknownChoice', 'conditionAcrossTables', 'insideTable', 'selfReference', 'conditionOnGroup', 'duplicateKey']);

export const blockText = (block: Block): string => JSON.stringify({ [MARK]: VERSION, ...block });

/**
 * A block from a text that came from anywhere, judged as a definition is: whitelisted types and properties, no code, no
 * addresses, no sizes that a form may not have. Null for a text that is no block at all.
 */
export function readBlock(text: string): { ok: true; block: Block } | Refused | null {
  if (text.length > limits.characters || !text.includes(MARK)) return null;
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  return isPlainObject(read) && read[MARK] === VERSION ? checkBlock(read) : null;
}

/** The same for a block that is kept as an object. */
export function checkBlock(value: unknown): { ok: true; block: Block } | Refused {
  if (!isWithin(value, limits) || !isPlainObject(value)) return refused('notABlock');
  const { name, parts, from, english = {}, rules = [] } = value;
  const isFrom = from === undefined || (Array.isArray(from) && from.length === (Array.isArray(parts) ? parts.length : 0) && from.every((path) => typeof path === 'string' && path.length <= 300));
  if (typeof name !== 'string' || name.length > 200 || !Array.isArray(parts) || parts.length === 0 || !Array.isArray(rules) || !isPlainObject(english) || !isFrom) return refused('notABlock');
  const trial = { ...empty, components: parts, rules, english } as unknown as FormDefinition;
  const problem = checkDefinition(trial).find(({ code }) => !MAY_LEAD_OUT.has(code));
  if (problem) return refused('badBlock', inWords(trial, { ...problem, name: problem.params.name ?? '' }));
  return { ok: true, block: { name, parts: parts as FormComponent[], ...(from !== undefined && { from: from as string[] }), english: english as Record<string, string>, rules: rules as FormRule[] } };
}

const words: Text = { vi: 'Khối', en: 'Block' };
const empty: FormDefinition = { key: 'block', version: 1, title: words, description: words, components: [], rules: [], facts: [], english: {}, prefill: [] };
