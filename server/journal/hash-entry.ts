import { createHash } from 'node:crypto';
import type { JournalEntry } from '../../domain/process';
import { canonicalJson } from '../../forms/definition-hash';

export { canonicalJson };

/** What the first entry of a case (sequence 0) names as the hash before it. */
export const GENESIS_HASH = '0'.repeat(64);

/**
 * The hash of a link, SHA-256 in hexadecimal over the canonical JSON of everything the entry says.
 * The members are named one by one: what the collection adds for its own use (`_id`, `pending`) is not part of
 * what is proven, and a new member of the entry must be added here on purpose.
 * Trap: MongoDB stores an undefined member as null, so an entry must be plain JSON before it is hashed.
 */
export function hashEntry(entry: Omit<JournalEntry, 'hash'>): string {
  const { tenant, caseId, sequence, prevHash, at, kernelVersion, event, effects, assigned } = entry;
  return sha256(canonicalJson({ tenant, caseId, sequence, prevHash, at, kernelVersion, event, effects, assigned }));
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
