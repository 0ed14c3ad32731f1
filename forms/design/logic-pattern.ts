import { isPlainObject } from '../../domain/logic/plain-object';
import type { Json, Scalar } from '../types';

/**
 * JSON Logic with holes. A text `?name` stands for any one scalar, a member named `?name` for any one operator; a hole
 * that occurs twice means the same both times. The same pattern writes an expression and recognises it again.
 */
export type Pattern = Json;
export type Holes = Record<string, Scalar>;

const holeOf = (text: string) => (text.startsWith('?') ? text.slice(1) : undefined);

export function writePattern(pattern: Pattern, holes: Holes): Json {
  if (typeof pattern === 'string') {
    const hole = holeOf(pattern);
    return hole === undefined ? pattern : (holes[hole] ?? null);
  }
  if (Array.isArray(pattern)) return pattern.map((item) => writePattern(item, holes));
  if (!isPlainObject(pattern)) return pattern;
  return Object.fromEntries(Object.entries(pattern).map(([name, item]) => [String(holes[holeOf(name) ?? ''] ?? name), writePattern(item as Json, holes)]));
}

/** What fills the holes, or undefined when the expression has another shape. */
export function readPattern(pattern: Pattern, logic: Json | undefined, found: Holes = {}): Holes | undefined {
  if (logic === undefined) return undefined;
  if (typeof pattern === 'string' && holeOf(pattern) !== undefined) return bind(found, holeOf(pattern)!, logic);
  if (Array.isArray(pattern)) {
    if (!Array.isArray(logic) || logic.length !== pattern.length) return undefined;
    return pattern.reduce<Holes | undefined>((holes, item, index) => holes && readPattern(item, logic[index], holes), found);
  }
  if (!isPlainObject(pattern)) return pattern === logic ? found : undefined;
  const [name, ...more] = isPlainObject(logic) ? Object.keys(logic) : [];
  const [wanted] = Object.keys(pattern);
  if (name === undefined || wanted === undefined || more.length > 0) return undefined;
  const hole = holeOf(wanted);
  const holes = hole === undefined ? (wanted === name ? found : undefined) : bind(found, hole, name);
  return holes && readPattern(pattern[wanted] as Json, (logic as Record<string, Json>)[name], holes);
}

function bind(found: Holes, hole: string, value: Json): Holes | undefined {
  if (value !== null && typeof value === 'object') return undefined;
  if (hole in found) return found[hole] === value ? found : undefined;
  return { ...found, [hole]: value };
}
