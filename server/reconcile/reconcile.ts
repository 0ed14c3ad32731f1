import type { Client } from '@temporalio/client';
import { recordId, type CaseRecord, type RosterRecord } from '../../domain/contracts/records';
import type { Localized } from '../../domain/process';
import type { Database } from '../mongo/database';
import { DefinitionStore } from '../mongo/definition-store';
import type { CaseStarter } from '../temporal/case-starter';
import { CaseWorkflows } from './case-workflows';
import { catchUp } from './catch-up';
import { RosterCheck } from './check-roster';
import { ReconcileTally, type ReconcileVerdict } from './finding';
import { journalEnd } from './journal-end';
import { inParallel, pagesById } from './pages';
import { isStuck, reviveCase } from './revive-case';

/** Younger than this is under way, not lost: between a start and its first entry, between a last entry and the workflow's end. */
const GRACE_MS = 60_000;
const PAGE = 200;
const PARALLEL = 8;

export interface ReconcileOptions {
  database: Database; client: Client; starter: CaseStarter; taskQueue: string; tenant: string;
  write: boolean;
  /** Reads the place of every running workflow from its history; otherwise only of those of cases in trouble. */
  sequences: boolean;
  graceMs?: number;
  clock?: () => number;
  report: (progress: Localized) => void;
}

/**
 * Holds the workflows that run in Temporal against the cases that are open in MongoDB. The journal decides: with
 * `write` a case that is open without a workflow goes on from its last entry, a workflow of an ended case is
 * terminated, and cases of a roster that never began are started. May run while people work, and be repeated.
 */
export async function reconcile(options: ReconcileOptions): Promise<ReconcileVerdict> {
  const { verdict } = await new Reconcile(options).run();
  return verdict;
}

type OpenCase = Pick<CaseRecord, '_id' | 'id' | 'sequence' | 'trouble'>;

class Reconcile {
  private readonly tally: ReconcileTally;
  private readonly workflows: CaseWorkflows;
  private readonly definitions: DefinitionStore;
  private readonly clock: () => number;
  private readonly graceMs: number;
  private running = new Set<string>();

  constructor(private readonly options: ReconcileOptions) {
    const { client, taskQueue, tenant, database, write, clock = Date.now, graceMs = GRACE_MS } = options;
    this.tally = new ReconcileTally(write);
    this.workflows = new CaseWorkflows(client, taskQueue, tenant);
    this.definitions = new DefinitionStore(database);
    this.clock = clock;
    this.graceMs = graceMs;
  }

  async run(): Promise<ReconcileTally> {
    const { database, tenant, report } = this.options;
    const { verdict } = this.tally;
    this.running = await this.workflows.running();
    verdict.running = this.running.size;
    report({ vi: `${this.running.size} luồng xử lý đang chạy`, en: `${this.running.size} workflows run` });

    for await (const page of pagesById<OpenCase>(database.cases, tenant, { status: 'open' }, { id: 1, sequence: 1, trouble: 1 }, PAGE)) {
      verdict.open += page.length;
      await inParallel(page, PARALLEL, (one) => this.checkOpen(one));
      report({ vi: `${verdict.open} hồ sơ đang mở, ${verdict.findingCount} chỗ lệch`, en: `${verdict.open} open cases, ${verdict.findingCount} findings` });
    }
    await this.checkRunning();
    const roster = new RosterCheck(this.options, this.workflows, this.definitions, this.tally, (at) => this.isYoung(at));
    for await (const page of pagesById<RosterRecord>(database.rosters, tenant, {}, null, PAGE)) {
      verdict.rosterRows += page.length;
      await roster.check(page);
    }
    return this.tally;
  }

  private async checkOpen({ id: caseId, trouble }: OpenCase): Promise<void> {
    const listed = this.running.delete(caseId);
    // What is not listed may be new, and what is listed may have been lost since.
    const described = await this.workflows.describe(caseId);
    const { status } = described;
    if (isStuck(described)) return this.checkStuck(caseId, described.taskTries);
    if (status === 'RUNNING') {
      if (listed && (this.options.sequences || trouble !== null)) await this.checkPosition(caseId, trouble);
      return;
    }
    const end = await journalEnd({ ...this.options, definitions: this.definitions }, caseId);
    if (end.kind === 'ended' || end.kind === 'none') {
      // A record that is open while the journal is not: between the two reads it ended, or the record is wrong.
      if (await this.stillOpen(caseId)) this.tally.leave({ kind: 'refused', caseId, detail: `no workflow (${status}); the journal ${end.kind === 'none' ? 'has no entry' : 'says it has ended'}: run rebuild` });
      return;
    }
    if (end.kind === 'refused') {
      this.tally.leave({ kind: 'refused', caseId, detail: `no workflow (${status}); not resumed: ${end.reason}` });
      return;
    }
    await this.tally.mend({ kind: 'no-workflow', caseId, detail: `open at entry ${end.resume.resume.state.sequence}, its workflow is ${status}` }, async () => {
      await this.options.starter.resume(end.resume);
      if (trouble) await this.options.database.cases.updateOne({ _id: recordId(this.options.tenant, caseId) }, { $set: { trouble: null } });
    });
  }

  private async checkStuck(caseId: string, tries: number): Promise<void> {
    await this.tally.mend({ kind: 'stuck', caseId, detail: `its workflow task failed ${tries} times` }, async () => {
      const done = await reviveCase({ ...this.options, definitions: this.definitions, workflows: this.workflows }, caseId);
      if (done.kind === 'refused') throw new Error(done.reason);
    });
  }

  private async stillOpen(caseId: string): Promise<boolean> {
    const { database, tenant } = this.options;
    return (await database.cases.countDocuments({ _id: recordId(tenant, caseId), status: 'open' })) > 0;
  }

  /** Behind the journal it sleeps through what those entries began, and is told to read on. Ahead of it, entries were lost. */
  private async checkPosition(caseId: string, trouble: OpenCase['trouble']): Promise<void> {
    const { database, tenant } = this.options;
    const place = await this.workflows.place(caseId);
    this.tally.verdict.compared += 1;
    if (!place) return;
    // Read after the history, so that the journal can only have gone on.
    const record = await database.cases.findOne({ _id: recordId(tenant, caseId) }, { projection: { sequence: 1, hash: 1 } });
    if (record?.hash !== place.hash) {
      const entry = await database.journal.findOne({ tenant, caseId, hash: place.hash }, { projection: { sequence: 1 } });
      const latest = `the journal ends at ${record?.sequence ?? -1}`;
      if (record && entry && entry.sequence < record.sequence) await this.tally.mend({ kind: 'behind', caseId, detail: `the workflow stands at entry ${entry.sequence}, ${latest}` }, () => catchUp(this.options, tenant, caseId));
      else this.tally.leave({ kind: 'sequence-drift', caseId, detail: `the workflow stands at an entry that is not in the journal, ${latest}: entries were lost, restore them from a backup` });
    }
    if (place.parked && !trouble) this.tally.leave({ kind: 'parked-unmarked', caseId, detail: `it waits for a person ("${place.parked}"), and nobody is told` });
  }

  /** What is left in the list belongs to no open case. */
  private async checkRunning(): Promise<void> {
    const left = [...this.running];
    for (let from = 0; from < left.length; from += PAGE) await inParallel(left.slice(from, from + PAGE), PARALLEL, (caseId) => this.checkLeft(caseId));
  }

  private async checkLeft(caseId: string): Promise<void> {
    if (await this.stillOpen(caseId)) return;
    const { status, startedAt } = await this.workflows.describe(caseId);
    // An ended case that is opened again by a correction has a young workflow.
    if (status !== 'RUNNING' || this.isYoung(startedAt)) return;
    const end = await journalEnd({ ...this.options, definitions: this.definitions }, caseId);
    if (end.kind === 'none') this.tally.leave({ kind: 'not-opened', caseId, detail: `runs since ${startedAt?.toISOString() ?? '?'} without a first entry: see why it waits` });
    else if (end.kind === 'refused' || end.kind === 'open') this.tally.leave({ kind: 'refused', caseId, detail: end.kind === 'open' ? 'runs and is open by its journal, but not by its record: run rebuild' : end.reason });
    else if (!this.isYoung(end.endedAt === null ? null : new Date(end.endedAt))) {
      await this.tally.mend({ kind: 'runs-though-ended', caseId, detail: `ended ${end.endedAt ?? ''} by its journal` }, () => this.workflows.terminate(caseId, 'the journal says that the case has ended'));
    }
  }

  private isYoung(at: Date | null): boolean {
    return at !== null && this.clock() - at.getTime() < this.graceMs;
  }
}
