import type { Document } from 'mongodb';
import type { CaseRecord } from '../../domain/contracts/records';
import type { CaseState } from '../../domain/process';
import { caseRecordOf, snapshotOf } from '../mongo/case-head';
import { excerpt, sameValue, type Difference, type Found, type Mend, type RebuiltCollection } from './difference';
import type { Replay } from './replay-kernel';
import type { ToldCase, ToldRecord } from './told-case';

/** What stands of one case. */
export interface HeldCase { record: CaseRecord | null; tasks: ReadonlyMap<string, { _id: string }>; documents: ReadonlyMap<string, { _id: string }> }

/** Every difference between a case as its journal tells it and its records, each with what mends it. */
export function compareCase(told: ToldCase, replay: Replay, held: HeldCase): Found[] {
  const caseId = told.head.id;
  return [
    ...compareRecord(told, replay, held.record),
    ...compareRecords('tasks', caseId, told.tasks, held.tasks),
    ...compareRecords('documents', caseId, told.documents, held.documents),
  ];
}

function compareRecord(told: ToldCase, { state, problem }: Replay, held: CaseRecord | null): Found[] {
  const { head, sequence, hash, status, outcome, endedAt, facts } = told;
  const snapshot = { sequence, hash, status, outcome, endedAt, facts, ...(state ? { awaiting: awaitingOf(state) } : {}) };
  const base = { collection: 'cases' as const, caseId: head.id, id: `${head.tenant}/${head.id}` };
  const kernel: Found[] = problem ? [{ difference: { ...base, kind: 'kernel-differs', field: `entry ${problem.sequence}`, told: problem.reason, held: '—' }, mends: null }] : [];
  if (!held) {
    const missing: Difference = { ...base, kind: 'missing', field: null, told: excerpt({ ...snapshot, parties: head.parties }), held: '—' };
    return [...kernel, { difference: missing, mends: state ? [{ insertOne: { document: plain(caseRecordOf(head, { ...snapshot, state })) } }] : null }];
  }
  // Without a state that can be trusted, head and state must not be torn apart.
  const mendable = state !== null || held.state.sequence === sequence;
  const differing = [
    ...members({ replacedBy: undefined, ...withoutParties(head), ...snapshot }, { ...held }),
    // A party the journal does not name was completed by hand and waits to be used.
    ...members(head.parties, held.parties, 'parties.'),
    ...(state ? stateMembers(state, held.state) : []),
  ];
  return [...kernel, ...differing.map(({ field, told: value, held: stands }): Found => ({
    difference: { ...base, kind: 'differs', field, told: excerpt(value), held: excerpt(stands) },
    mends: mendable ? [{ updateOne: { filter: { _id: base.id }, update: put(field, value) } }] : null,
  }))];
}

/** As the commit writes it: absent when the case waits for none. */
const awaitingOf = (state: CaseState): string[] | undefined => snapshotOf({ sequence: 0, hash: '', at: '' }, state).awaiting;
const put = (field: string, value: unknown): Document => (value === undefined ? { $unset: { [field]: '' } } : { $set: { [field]: value } });
const withoutParties = ({ parties: _parties, ...rest }: ToldCase['head']): Record<string, unknown> => rest;

interface Member { field: string; told: unknown; held: unknown }

/** The members of `told` that `held` has differently; members only `held` has are its own business. */
function members(told: Record<string, unknown>, held: Record<string, unknown>, prefix = ''): Member[] {
  return Object.entries(told).flatMap(([member, value]) => (sameValue(value, held[member]) ? [] : [{ field: prefix + member, told: value, held: held[member] }]));
}

/** A state from before a member existed lacks it: that is the same as empty. */
function stateMembers(told: CaseState, held: CaseState): Member[] {
  return members({ ...told }, { ...held }, 'state.').filter(({ told: value, held: stands }) => stands !== undefined || !isEmpty(value));
}

const absent = (held: object): Record<string, unknown> => Object.fromEntries(Object.keys(held).map((member) => [member, undefined]));
const isEmpty = (value: unknown): boolean => value === null || (typeof value === 'object' && Object.keys(value).length === 0);

function compareRecords<R extends { _id: string }>(collection: RebuiltCollection, caseId: string, told: ReadonlyMap<string, ToldRecord<R>>, held: ReadonlyMap<string, { _id: string }>): Found[] {
  const found: Found[] = [];
  for (const [id, { record, later }] of told) {
    const stands = held.get(id);
    if (!stands) found.push({ difference: { collection, caseId, id, kind: 'missing', field: null, told: excerpt(record), held: '—' }, mends: [{ insertOne: { document: record } }] });
    else found.push(...compareMembers(collection, caseId, record, later, { ...stands }));
  }
  for (const [id, record] of held) {
    if (!told.has(id)) found.push({ difference: { collection, caseId, id, kind: 'unknown', field: null, told: '—', held: excerpt(record) }, mends: [{ deleteOne: { filter: { _id: id } } }] });
  }
  return found;
}

/**
 * Trap: SecantusDB keeps the old key of a uniquely indexed member that is updated (decision 3), so a record that
 * differs in one is taken out and put back.
 */
const UNIQUE_MEMBER = 'verifyCode';

function compareMembers(collection: RebuiltCollection, caseId: string, record: { _id: string }, later: readonly string[], held: Record<string, unknown> & { _id: string }): Found[] {
  // Such records are the journal's alone: a member only `held` has does not belong there, but for those that others fill in.
  const differing = members({ ...absent(held), ...record }, held).filter(({ field }) => !later.includes(field));
  const filter = { _id: record._id };
  const anew = differing.some(({ field }) => field === UNIQUE_MEMBER);
  const kept = Object.fromEntries(later.map((member) => [member, held[member] ?? null]));
  return differing.map(({ field, told, held: stands }, index): Found => {
    const replace: Mend[] = index === 0 ? [{ deleteOne: { filter } }, { insertOne: { document: { ...record, ...kept } } }] : [];
    return {
      difference: { collection, caseId, id: record._id, kind: 'differs', field, told: excerpt(told), held: excerpt(stands) },
      mends: anew ? replace : [{ updateOne: { filter, update: put(field, told) } }],
    };
  });
}

/** Without members that are undefined, which MongoDB would store as null. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
