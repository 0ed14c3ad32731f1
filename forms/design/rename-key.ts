import type { FormDefinition } from '../types';
import { rearrange } from './edit';
import { refused, type EditResult } from './edit-result';
import { isKey } from './key-from-label';
import { nodeAt } from './part-tree';
import { partAt, partsOf, samePlace, type Place } from './place';
import { brokenReferencesOf } from './references';

/**
 * Another key for a part; conditions, formulas, rules, facts, prefill steps and translations are written anew. Refused for
 * a key that something beside has, or that something broken still names: it would quietly point here.
 */
export function renameKey(definition: FormDefinition, place: Place, key: string): EditResult {
  if (!partAt(definition, place)) return refused('noSuchPlace');
  if (!isKey(key)) return refused('badKey');
  const parts = partsOf(definition);
  const { path, scope, part } = parts.find((entry) => samePlace(entry.place, place))!;
  if (part.key === key) return { ok: true, definition, places: [place], renamed: [], brokenReferences: [] };
  const wanted = scope ? `${scope}.${key}` : key;
  if (parts.some((entry) => entry.path === wanted)) return refused('keyTaken', key);
  if (brokenReferencesOf(definition).some((broken) => broken.path === wanted || broken.path.startsWith(`${wanted}.`))) return refused('keyStillNamed', key);
  const result = rearrange(definition, (roots) => {
    const node = nodeAt(roots, place)!;
    node.part = { ...node.part, key };
    return { about: [node] };
  });
  return result.ok ? { ...result, renamed: [{ from: path, to: wanted }] } : result;
}
