import { MongoServerError, type ClientSession } from 'mongodb';
import type { CommitRequest, CommitResult } from '../../domain/contracts/case-workflow';
import { recordId, type JournalRecord } from '../../domain/contracts/records';
import { settle, type Assigned, type JournalEntry } from '../../domain/process';
import { GENESIS_HASH, hashEntry } from '../journal/hash-entry';
import { assign } from './assign';
import { Batches } from './batches';
import { headAfter, headAtOpening, type CaseHead, type Opening } from './case-head';
import { resolveParties } from './case-parties';
import { JournalGapError, UnresolvedSeatError } from './commit-failures';
import type { Database } from './database';
import { DefinitionStore } from './definition-store';
import { writeEntries, type EntryWrite } from './projection-writes';
import { RecentHeads } from './recent-heads';
import { UnitDirectory } from './unit-directory';

/** Another entry stands at this place, or the place is not the next one. */
class PlaceTakenError extends Error {}

const DUPLICATE_KEY = 11000;
/** Below the three seconds after which the workflow tries again (workflows/durable-commit.ts). */
const COMMIT_WITHIN_MS = 2_500;
/** A directive's roster of thousands of units is written in one transaction; the ordinary activity waits for it. */
const ROSTER_WITHIN_MS = 25_000;
/** How many cases of one directive are written in one transaction. */
const TOGETHER_AT_MOST = 20;
const TRANSACTION = { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', journal: true } } as const;

interface Asked {
  request: CommitRequest;
  /** When nobody waits for it any more: a transaction must not stand in the way of others. */
  until: number;
}

const startsCases = ({ effects }: CommitRequest): boolean => effects.some(({ kind }) => kind === 'start-cases');
/** Its head is not the one before: units or the version change with it. */
const changesHead = ({ effects }: CommitRequest): boolean => effects.some(({ kind }) => kind === 'hand-over' || kind === 'use-definition');
/** Goes through thousands of units or reads its case anew: others do not wait for it. */
const goesAlone = ({ request }: Asked): boolean => startsCases(request) || changesHead(request);

/**
 * Compare-and-append (DESIGN.md §2, hazard 1): appends the entry when its sequence is the next and `prevHash`
 * fits, with all projections in one transaction; otherwise gives back the entry that stands there.
 * @throws JournalGapError when entries before this one are missing; UnresolvedSeatError when nobody stands behind a seat.
 */
export class CaseJournal {
  readonly directory: UnitDirectory;
  readonly definitions: DefinitionStore;
  private readonly recent = new RecentHeads();
  /**
   * The commits of one directive's cases add to the same counters: side by side they only make each other fail and begin
   * again. So they take turns, and those that wait share a transaction.
   */
  private readonly batches = new Batches<Asked, CommitResult>({
    most: TOGETHER_AT_MOST,
    joins: (next, chosen) => ![next, ...chosen].some(goesAlone) && chosen.every(({ request }) => request.caseId !== next.request.caseId),
    write: (asked) => this.transact(asked),
  });

  constructor(private readonly database: Database) {
    this.directory = new UnitDirectory(database);
    this.definitions = new DefinitionStore(database);
  }

  async append(request: CommitRequest): Promise<CommitResult> {
    // Undefined members would be stored as null and break the hash: what is hashed is what JSON keeps.
    const plain = JSON.parse(JSON.stringify(request)) as CommitRequest;
    try {
      return await this.inTurn(plain);
    } catch (error) {
      if (error instanceof PlaceTakenError) return (await this.standing(plain)) ?? this.gap(plain);
      // Another key than the journal's can be the double one: no gap then, and trying again may mend it.
      const standing = error instanceof MongoServerError && error.code === DUPLICATE_KEY ? await this.standing(plain) : null;
      if (standing) return standing;
      throw error;
    }
  }

  private inTurn(request: CommitRequest): Promise<CommitResult> {
    const { event, tenant, prevHash } = request;
    const asked = { request, until: Date.now() + (startsCases(request) ? ROSTER_WITHIN_MS : COMMIT_WITHIN_MS) };
    const directive = event.kind === 'opened' ? event.parties.parentCaseId : (this.recent.find(prevHash)?.parentCaseId ?? null);
    return directive === null ? this.transact([asked]).then(([result]) => result as CommitResult) : this.batches.add(recordId(tenant, directive), asked);
  }

  private async transact(asked: readonly Asked[]): Promise<CommitResult[]> {
    const timeoutMS = Math.max(...asked.map(({ until }) => until)) - Date.now();
    if (timeoutMS <= 0) throw new Error('the commit came to no turn in time');
    const writes = await this.database.client.withSession((session) => session.withTransaction(() => this.appendIn(session, asked), { ...TRANSACTION, timeoutMS }));
    return writes.map(({ entry, after }) => {
      this.recent.keep(entry.prevHash, entry.hash, after);
      const { opening: _opening, ...assigned } = entry.assigned;
      // The workflow has no use for the opening: it stays out of Temporal's history.
      return { kind: 'appended', hash: entry.hash, at: entry.at, assigned };
    });
  }

  private async appendIn(session: ClientSession, asked: readonly Asked[]): Promise<EntryWrite[]> {
    const writes: EntryWrite[] = [];
    // The parties of a new case stay for good: a unit that was closed a moment ago must not become one.
    for (const tenant of new Set(asked.filter(({ request }) => request.sequence === 0).map(({ request }) => request.tenant))) await this.directory.renew(tenant);
    for (const { request } of asked) writes.push(await this.entryWrite(session, request));
    if (!(await writeEntries(this.database, session, writes))) throw new PlaceTakenError();
    return writes;
  }

  private async entryWrite(session: ClientSession, request: CommitRequest): Promise<EntryWrite> {
    const opening = request.sequence === 0 ? await this.openingOf(request) : null;
    const { head, assigned } = opening ? { head: opening.head, assigned: await this.assignFor(session, request, opening.head) } : await this.headAndAssigned(session, request);
    const entry = opening ? this.entryOf(request, GENESIS_HASH, { ...assigned, opening: opening.told }) : this.entryOf(request, request.prevHash, assigned);
    return { entry, state: settle(request.state, assigned), head, after: headAfter(head, entry) };
  }

  private async headAndAssigned(session: ClientSession, request: CommitRequest): Promise<{ head: CaseHead; assigned: Assigned }> {
    const known = changesHead(request) ? null : this.recent.find(request.prevHash);
    try {
      const head = known ?? (await this.readHead(session, request));
      return { head, assigned: await this.assignFor(session, request, head) };
    } catch (error) {
      if (!known || !(error instanceof UnresolvedSeatError)) throw error;
      // An operator may have completed the parties on the case's record since.
      const head = await this.readHead(session, request);
      return { head, assigned: await this.assignFor(session, request, head) };
    }
  }

  private assignFor(session: ClientSession, { tenant, caseId, event, effects }: CommitRequest, head: CaseHead): Promise<Assigned> {
    const { database, directory, definitions } = this;
    return assign({ database, directory, definitions, session, tenant, caseId, at: event.at, head }, effects);
  }

  private async readHead(session: ClientSession, { tenant, caseId, sequence, prevHash }: CommitRequest): Promise<CaseHead> {
    const record = await this.database.cases.findOne({ _id: recordId(tenant, caseId) }, { session, projection: { state: 0 } });
    if (record?.sequence !== sequence - 1 || record.hash !== prevHash) throw new PlaceTakenError();
    return record;
  }

  private entryOf({ tenant, caseId, sequence, event, effects, state }: CommitRequest, prevHash: string, assigned: Assigned): JournalRecord {
    const unsigned: Omit<JournalEntry, 'hash'> = { tenant, caseId, sequence, prevHash, at: event.at, kernelVersion: state.kernelVersion, event, effects, assigned };
    const pending = effects.flatMap((effect) => (effect.kind === 'notify' ? [effect.id] : []));
    return { _id: recordId(tenant, caseId, sequence), ...unsigned, hash: hashEntry(unsigned), ...(pending.length > 0 ? { pending } : {}) };
  }

  private async openingOf({ tenant, caseId, event, state }: CommitRequest): Promise<{ head: CaseHead; told: Opening }> {
    if (event.kind !== 'opened') throw new JournalGapError(caseId, 0);
    const definition = await this.definitions.get(tenant, state.definition.key, state.definition.version);
    const { parties, visibleTo, subjectName } = await resolveParties(this.directory, tenant, definition, event);
    const told: Opening = { process: state.definition, title: subjectName, parties, visibleTo };
    return { head: headAtOpening(event, told), told };
  }

  private gap({ caseId, sequence }: CommitRequest): never {
    throw new JournalGapError(caseId, sequence);
  }

  /** Read outside the aborted transaction, so that it is the committed truth. */
  private async standing({ tenant, caseId, sequence }: CommitRequest): Promise<CommitResult | null> {
    const record = await this.database.journal.findOne({ _id: recordId(tenant, caseId, sequence) });
    if (!record) return null;
    const { _id, pending: _pending, ...entry } = record;
    return { kind: 'stands', entry };
  }
}
