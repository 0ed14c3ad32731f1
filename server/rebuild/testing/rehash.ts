import type { JournalRecord } from '../../../domain/contracts/records';
import { GENESIS_HASH, hashEntry } from '../../journal/hash-entry';

/** Entries that were changed, with hashes that fit again: how an older version of the product would have written them. */
export function rehash(entries: readonly JournalRecord[]): JournalRecord[] {
  let prevHash = GENESIS_HASH;
  return entries.map((entry) => {
    const linked = { ...entry, prevHash };
    prevHash = hashEntry(linked);
    return { ...linked, hash: prevHash };
  });
}
