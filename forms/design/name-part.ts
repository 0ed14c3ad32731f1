import type { FormDefinition } from '../types';
import { changePart, type PartPatch } from './change-part';
import type { EditResult } from './edit-result';
import { keyFromLabel } from './key-from-label';
import { takenKeys } from './new-part';
import { partAt, pathAt, type Place } from './place';
import { renameKey } from './rename-key';

/**
 * Changes what a part is called. As long as its key was made from its name and no version with it is published, the key is
 * made anew from the new name, and all that names it is rewritten; afterwards it stays, because answers hang on it.
 *
 * @param isPublished whether a published version has a part at this path
 */
export function namePart(definition: FormDefinition, place: Place, patch: PartPatch, isPublished: (path: string) => boolean): EditResult {
  const changed = changePart(definition, place, patch);
  const [before, after] = [partAt(definition, place), changed.ok ? partAt(changed.definition, place) : undefined];
  if (!changed.ok || !before || !after) return changed;
  const [was, is] = [nameOf(before), nameOf(after)];
  if (was === is || stem(before.key) !== stem(keyFromLabel(was)) || isPublished(pathAt(definition, place) ?? '')) return changed;
  const taken = takenKeys(changed.definition, place);
  taken.delete(before.key);
  const renamed = renameKey(changed.definition, place, keyFromLabel(is, taken));
  // A key that something broken still names stays as it is: the name has changed all the same.
  return renamed.ok ? renamed : changed;
}

const nameOf = ({ label, title }: { label?: unknown; title?: unknown }): string => (typeof label === 'string' && label !== '' ? label : typeof title === 'string' ? title : '');

/** Without the number that makes it unlike others. */
const stem = (key: string): string => key.replace(/\d+$/, '') || key;
