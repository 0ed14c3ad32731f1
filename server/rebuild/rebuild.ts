import { recordId, type RegisterRecord } from '../../domain/contracts/records';
import type { Localized } from '../../domain/process';
import { journaledCases } from '../journal/journaled-cases';
import type { Database } from '../mongo/database';
import { DefinitionStore } from '../mongo/definition-store';
import { counterScope } from '../mongo/record-changes';
import { excerpt } from './difference';
import { examineCases, type ExaminedCase, type RefusedCase } from './examine-cases';
import { mendCase } from './mend-case';
import { countScope, OpenCounts } from './open-counts';
import { SNAPSHOT_READ } from './snapshot-read';
import { unjournaled } from './unjournaled';
import { RebuildTally, type RebuildVerdict } from './verdict';

/** Cases in memory at once, with their journals. */
const BATCH = 50;

export interface RebuildOptions { write: boolean; report: (progress: Localized) => void }

/**
 * Makes every projection of a tenant anew from the journals, in memory and a batch of cases at a time, and compares it
 * with what stands. With `write` it mends what the journals prove; twice is the same as once. May run while people
 * work; two that write at the same time may not.
 */
export async function rebuild(database: Database, tenant: string, options: RebuildOptions): Promise<RebuildVerdict> {
  const walk = new Rebuild(database, tenant, options);
  const total = await database.cases.countDocuments({ tenant });
  for await (const caseIds of journaledCases(database, tenant, BATCH)) {
    await walk.visit(caseIds);
    const { cases, differenceCount } = walk.tally.verdict;
    options.report({ vi: `Hồ sơ ${cases}/${total}, ${differenceCount} chỗ khác`, en: `case ${cases} of ${total}, ${differenceCount} differences` });
  }
  await walk.compareRegisters();
  await walk.compareCounters();
  for await (const difference of unjournaled(database, tenant, walk.recorded)) walk.tally.differ(difference, false);
  return walk.tally.verdict;
}

class Rebuild {
  readonly tally = new RebuildTally();
  /** Records seen of cases that have a journal. */
  readonly recorded = { cases: 0, tasks: 0, documents: 0 };
  private readonly definitions: DefinitionStore;
  private readonly counts = new OpenCounts();
  private readonly registers = new Map<string, RegisterRecord>();

  constructor(private readonly database: Database, private readonly tenant: string, private readonly options: RebuildOptions) {
    this.definitions = new DefinitionStore(database);
  }

  async visit(caseIds: readonly string[]): Promise<void> {
    const { database, definitions, tenant } = this;
    const { cases, refused } = await database.client.withSession((session) =>
      session.withTransaction(() => examineCases({ database, definitions, session, tenant }, caseIds), SNAPSHOT_READ));
    refused.forEach((one) => this.refuse(one));
    for (const examined of cases) await this.settle(examined);
  }

  private async settle(examined: ExaminedCase): Promise<void> {
    const mend = this.options.write && examined.found.some(({ mends }) => mends !== null);
    const result = mend ? await mendCase(this.database, this.definitions, this.tenant, examined.caseId) : examined;
    if ('reason' in result) {
      examined.found.forEach(({ difference }) => this.tally.differ(difference, false));
      this.refuse(result);
      return;
    }
    result.found.forEach(({ difference, mends }) => this.tally.differ(difference, this.options.write && mends !== null));
    this.note(result);
  }

  private note({ told, entries, tasks, documents, recorded }: ExaminedCase): void {
    const { verdict } = this.tally;
    verdict.cases += 1;
    verdict.entries += entries;
    verdict.tasks += told.tasks.size;
    verdict.documents += told.documents.size;
    this.recorded.cases += recorded ? 1 : 0;
    this.recorded.tasks += tasks;
    this.recorded.documents += documents;
    this.counts.add(counterScope(told.head), told.counts);
    for (const mark of told.registers) if ((this.registers.get(mark._id)?.n ?? 0) < mark.n) this.registers.set(mark._id, mark);
  }

  private refuse(refused: RefusedCase): void {
    this.tally.refuse(refused);
    this.tally.verdict.cases += 1;
  }

  /**
   * A register behind the numbers that were given would give one twice. One that is ahead is left alone, because a
   * number is never given again; `npm run journal:verify` tells of the gap.
   */
  async compareRegisters(): Promise<void> {
    this.tally.verdict.registers = this.registers.size;
    for (const { _id, n, tenant } of this.registers.values()) {
      const held = await this.database.registers.findOne({ _id });
      if (held && held.n >= n) continue;
      if (this.options.write) await this.database.registers.updateOne({ _id }, { $max: { n }, $setOnInsert: { tenant } }, { upsert: true });
      this.tally.differ({ collection: 'registers', caseId: null, id: _id, kind: held ? 'differs' : 'missing', field: 'n', told: String(n), held: excerpt(held?.n) }, this.options.write);
    }
  }

  async compareCounters(): Promise<void> {
    for (const scope of await this.counts.doubtful(this.database, this.tenant)) {
      this.options.report({ vi: `Đếm lại ${scope}`, en: `counting ${scope} again` });
      const counted = await countScope(this.database, this.tenant, scope);
      if (!counted) this.tally.refuse({ caseId: scope, reason: 'its counters cannot be proven: the chain of one of its cases does not fit' });
      else for (const step of new Set([...counted.told.keys(), ...counted.held.keys()])) await this.settleCounter(scope, step, counted.told.get(step) ?? 0, counted.held.get(step));
    }
    this.tally.verdict.counters = await this.database.counters.countDocuments({ tenant: this.tenant });
  }

  private async settleCounter(scope: string, step: string, told: number, held: number | undefined): Promise<void> {
    const by = told - (held ?? 0);
    if (by === 0) return;
    const { tenant, options: { write } } = this;
    const _id = recordId(tenant, scope, step);
    // Added rather than set: decisions taken meanwhile add to the same counter, and sums do not mind the order.
    if (write) await this.database.counters.updateOne({ _id }, { $inc: { n: by }, $setOnInsert: { tenant, scope, step } }, { upsert: true });
    this.tally.differ({ collection: 'counters', caseId: scope, id: _id, kind: held === undefined ? 'missing' : 'differs', field: 'n', told: String(told), held: excerpt(held) }, write);
  }
}
