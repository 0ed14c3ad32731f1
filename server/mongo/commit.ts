import { MongoServerError, type ClientSession } from 'mongodb';
import type { CommitRequest, CommitResult } from '../../domain/contracts/case-workflow';
import { recordId, type JournalRecord } from '../../domain/contracts/records';
import { settle, type Assigned, type JournalEntry } from '../../domain/process';
import { GENESIS_HASH, hashEntry } from '../journal/hash-entry';
import { assign } from './assign';
import { caseRecordOf, headAfter, headAtOpening, snapshotOf, type CaseHead, type Opening } from './case-head';
import { resolveParties } from './case-parties';
import { JournalGapError, UnresolvedSeatError } from './commit-failures';
import type { Database } from './database';
import { DefinitionStore } from './definition-store';
import { writeProjections, writeSnapshot } from './projection-writes';
import { RecentHeads } from './recent-heads';
import { recordChanges } from './record-changes';
import { Turns } from './turns';
import { UnitDirectory } from './unit-directory';

/** Another entry stands at this place, or the place is not the next one. */
class PlaceTakenError extends Error {}

const DUPLICATE_KEY = 11000;
/** Below the three seconds after which the workflow tries again (workflows/durable-commit.ts). */
const COMMIT_WITHIN_MS = 2_500;
/** A directive's roster of thousands of units is written in one transaction; the ordinary activity waits for it. */
const ROSTER_WITHIN_MS = 25_000;
const TRANSACTION = { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', journal: true } } as const;

/**
 * Compare-and-append (DESIGN.md §2, hazard 1): appends the entry when its sequence is the next and `prevHash`
 * fits, with all projections in one transaction; otherwise gives back the entry that stands there.
 * @throws JournalGapError when entries before this one are missing; UnresolvedSeatError when nobody stands behind a seat.
 */
export class CaseJournal {
  readonly directory: UnitDirectory;
  readonly definitions: DefinitionStore;
  private readonly recent = new RecentHeads();
  private readonly turns = new Turns();

  constructor(private readonly database: Database) {
    this.directory = new UnitDirectory(database);
    this.definitions = new DefinitionStore(database);
  }

  async append(request: CommitRequest): Promise<CommitResult> {
    // Undefined members would be stored as null and break the hash: what is hashed is what JSON keeps.
    const plain = JSON.parse(JSON.stringify(request)) as CommitRequest;
    try {
      return await this.inTurn(plain, plain.effects.some((effect) => effect.kind === 'start-cases') ? ROSTER_WITHIN_MS : COMMIT_WITHIN_MS);
    } catch (error) {
      if (error instanceof PlaceTakenError) return (await this.standing(plain)) ?? this.gap(plain);
      // Another key than the journal's can be the double one: no gap then, and trying again may mend it.
      const standing = error instanceof MongoServerError && error.code === DUPLICATE_KEY ? await this.standing(plain) : null;
      if (standing) return standing;
      throw error;
    }
  }

  /** @param withinMs a transaction that nobody waits for any more must not stand in the way of others */
  private async inTurn(request: CommitRequest, withinMs: number): Promise<CommitResult> {
    const until = Date.now() + withinMs;
    const run = (): Promise<CommitResult> => {
      const timeoutMS = until - Date.now();
      if (timeoutMS <= 0) throw new Error('the commit came to no turn in time');
      return this.database.client.withSession((session) => session.withTransaction(() => this.appendIn(session, request), { ...TRANSACTION, timeoutMS }));
    };
    const { event, tenant, prevHash } = request;
    const directive = event.kind === 'opened' ? event.parties.parentCaseId : (this.recent.find(prevHash)?.parentCaseId ?? null);
    return directive === null ? run() : this.turns.run(recordId(tenant, directive), async () => run());
  }

  private async appendIn(session: ClientSession, request: CommitRequest): Promise<CommitResult> {
    const { sequence } = request;
    const opening = sequence === 0 ? await this.openingOf(request) : null;
    const prevHash = opening ? GENESIS_HASH : request.prevHash;
    const { head, assigned } = opening ? { head: opening.head, assigned: await this.assignFor(session, request, opening.head) } : await this.headAndAssigned(session, request);
    const entry = this.entryOf(request, prevHash, opening ? { ...assigned, opening: opening.told } : assigned);
    await this.database.journal.insertOne(entry, { session });
    const state = settle(request.state, assigned);
    const after = headAfter(head, entry);
    if (opening) await this.database.cases.insertOne(caseRecordOf(head, snapshotOf(entry, state)), { session });
    else if (!(await writeSnapshot(this.database, session, { head, after, hash: prevHash }, entry, state))) throw new PlaceTakenError();
    await writeProjections(this.database, session, head, recordChanges(head, after, entry));
    this.recent.keep(prevHash, entry.hash, after);
    // The workflow has no use for the opening: it stays out of Temporal's history.
    return { kind: 'appended', hash: entry.hash, at: entry.at, assigned };
  }

  private async headAndAssigned(session: ClientSession, request: CommitRequest): Promise<{ head: CaseHead; assigned: Assigned }> {
    const known = request.effects.some((effect) => effect.kind === 'hand-over' || effect.kind === 'use-definition') ? null : this.recent.find(request.prevHash);
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
    // Its parties stay for good: a unit that was closed a moment ago must not become one.
    await this.directory.renew(tenant);
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
