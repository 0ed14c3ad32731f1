import type { AnyBulkWriteOperation } from 'mongodb';
import { canonicalJson } from '../journal/hash-entry';

export const rebuiltCollections = ['cases', 'tasks', 'documents', 'counters', 'registers'] as const;
export type RebuiltCollection = (typeof rebuiltCollections)[number];

/**
 * `missing`: the journal tells of a record that is not there; `unknown`: a record no journal tells of; `differs`: a
 * member is not what the journal tells; `kernel-differs`: today's kernel does not come to what the journal holds.
 */
export type DifferenceKind = 'missing' | 'unknown' | 'differs' | 'kernel-differs';

export type Mend = AnyBulkWriteOperation<{ _id: string }>;

/** One place where a projection is not what the journal tells. */
export interface Difference {
  collection: RebuiltCollection;
  caseId: string | null;
  id: string;
  kind: DifferenceKind;
  /** The member, for `differs`; a member of the snapshot's state is written `state.tasks`. */
  field: string | null;
  /** What the journal tells and what stands, as JSON, cut where it is long. */
  told: string;
  held: string;
}

/** A difference with what mends it, in order; null when the journal does not prove enough to mend it. */
export interface Found { difference: Difference; mends: Mend[] | null }

const SHOWN = 160;

export function excerpt(value: unknown): string {
  if (value === undefined) return '—';
  const text = canonicalJson(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** Equal as the database stores it: a member that is absent and one that is null are the same. */
export const sameValue = (told: unknown, held: unknown): boolean => canonicalJson(told ?? null) === canonicalJson(held ?? null);
