import type { FormDefinition, FormRule } from '../types';
import { freshKey } from './key-from-label';
import { mapReferences, scopeOf } from './map-references';
import { pathsNow, tablesAmong, type PlacedNode } from './part-tree';
import { movePattern, splitAtPath } from './path-moves';

/**
 * Gives copies what belongs to them: inside a copy, conditions and formulas that named what was copied name the copy;
 * translations and rules that hang on copied parts alone are there for the copy too.
 */
export function addCopies(definition: FormDefinition, placed: PlacedNode[], source: { english: Record<string, string>; rules: FormRule[] }): FormDefinition {
  const copies = placed.filter(({ node }) => node.copyOf !== undefined);
  const moved = pathsNow(copies, 'copyOf');
  const scopes = new Map(copies.map(({ node, path }) => [path, scopeOf(node.copyOf!)]));
  const standing = { scopeBefore: (path: string) => scopes.get(path) ?? scopeOf(path), tables: tablesAmong(placed) };
  const written = mapReferences(definition, (pattern, _starred, owner) => {
    if (!owner || !('part' in owner) || !scopes.has(owner.part)) return pattern;
    const split = splitAtPath(pattern, moved);
    return split ? moved.get(split.path)! + split.rest : pattern;
  }, standing);
  return { ...written, english: { ...copiedEnglish(source.english, moved), ...written.english }, rules: [...written.rules, ...copiedRules(source.rules, copies, moved, written.rules)] };
}

function copiedEnglish(english: Record<string, string>, moved: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(english).flatMap(([key, text]) => {
    const split = splitAtPath(key, moved);
    return split ? [[moved.get(split.path)! + split.rest, text]] : [];
  }));
}

function copiedRules(rules: FormRule[], copies: PlacedNode[], moved: ReadonlyMap<string, string>, present: FormRule[]): FormRule[] {
  const moves = { moved, oldRows: tablesAmong(copies, ({ node }) => node.copyOf), newRows: tablesAmong(copies) };
  const taken = new Set(present.map(({ id }) => id));
  const mapped = mapReferences({ components: [], rules, facts: [], prefill: [] }, (pattern, starred) => movePattern(pattern, moves, starred)).rules;
  return mapped.map((rule) => {
    const id = freshKey(rule.id, taken);
    taken.add(id);
    return { ...rule, id };
  });
}
