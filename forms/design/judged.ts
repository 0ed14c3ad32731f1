import type { FormDefinition } from '../types';
import { refused, type EditResult } from './edit-result';
import { firstWorse } from './faults';
import type { Place } from './place';
import { inWords } from './problems-in-words';
import { brokenReferencesOf, type BrokenReference } from './references';
import type { RenamedKey } from './settle-keys';

interface More {
  places?: Place[];
  renamed?: RenamedKey[];
  /** Names of what is not there are a reason to refuse: for what is being written now, not for what an edit leaves behind. */
  strict?: boolean;
}

/**
 * The last word on an edit: refused when the definition would be worse in a way that is not a name of something gone
 * (those are kept and listed), or would hold words that no definition may hold.
 */
export function judged(before: FormDefinition, after: FormDefinition, { places = [], renamed = [], strict = false }: More = {}): EditResult {
  const worse = after === before ? undefined : firstWorse(before, after, strict);
  if (worse) return refused('worse', inWords(after, worse));
  return { ok: true, definition: after, places, renamed, brokenReferences: newlyBroken(before, after) };
}

function newlyBroken(before: FormDefinition, after: FormDefinition): BrokenReference[] {
  if (before === after) return [];
  const known = new Map<string, number>();
  const identity = ({ owner, path, reason }: BrokenReference) => JSON.stringify([owner.kind, path, reason]);
  for (const broken of brokenReferencesOf(before)) known.set(identity(broken), (known.get(identity(broken)) ?? 0) + 1);
  return brokenReferencesOf(after).filter((broken) => {
    const left = known.get(identity(broken)) ?? 0;
    known.set(identity(broken), left - 1);
    return left <= 0;
  });
}
