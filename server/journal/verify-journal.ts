import { recordId, type CaseRecord, type JournalRecord } from '../../domain/contracts/records';
import { foldJournal, type Localized } from '../../domain/process';
import type { Database } from '../mongo/database';
import { NumberLedger, repeated } from './number-ledger';
import { hashedSubmissions } from './hashed-submissions';
import { faultsOfCase, type JournalFault, type StoredCase } from './verify-case';

export interface JournalVerdict {
  result: 'clean' | 'faulty';
  cases: number; entries: number; tasks: number; documents: number; registers: number;
  faultCount: number;
  /** The first hundred; `faultCount` counts them all. */
  faults: JournalFault[];
}

const FAULTS_SHOWN = 100;
/** A case that is decided while it is read looks wrong for a moment: it is read again before it is called faulty. */
const READINGS = 3;

/**
 * Walks every case of a tenant and holds the collections against its journal. Streams: one case at a time is in
 * memory, plus one bit per document number and the counters of the directives. May run while people work.
 */
export async function verifyJournal(database: Database, tenant: string, report: (progress: Localized) => void): Promise<JournalVerdict> {
  const walk = new Walk(database, tenant);
  const started = new Date().toISOString();
  for await (const caseId of caseIds(database, tenant)) {
    await walk.visit(caseId);
    if (walk.verdict.cases % 200 === 0) report({ vi: `Đã kiểm tra ${walk.verdict.cases} hồ sơ`, en: `${walk.verdict.cases} cases checked` });
  }
  await walk.checkCounters();
  await walk.checkNumbers(started);
  await walk.checkUnjournaled();
  report({ vi: `Đã kiểm tra ${walk.verdict.cases} hồ sơ, ${walk.verdict.faultCount} lỗi`, en: `${walk.verdict.cases} cases checked, ${walk.verdict.faultCount} faults` });
  return walk.verdict;
}

/** Every case that has a journal, in order, read from the index alone. */
async function* caseIds(database: Database, tenant: string): AsyncGenerator<string> {
  const cursor = database.journal.find({ tenant, sequence: { $gte: 0 } }, { projection: { _id: 0, caseId: 1 } }).sort({ tenant: 1, caseId: 1, sequence: 1 });
  let last: string | null = null;
  for await (const { caseId } of cursor) {
    if (caseId === last) continue;
    last = caseId;
    yield caseId;
  }
}

class Walk {
  readonly verdict: JournalVerdict = { result: 'clean', cases: 0, entries: 0, tasks: 0, documents: 0, registers: 0, faultCount: 0, faults: [] };
  private readonly numbers = new NumberLedger();
  /** Scopes whose counters must be looked at: directives, and cases that belong to none. */
  private readonly scopes = new Set<string>();
  private casesHeld = 0;

  constructor(private readonly database: Database, private readonly tenant: string) {}

  async visit(caseId: string): Promise<void> {
    let stored = await this.read(caseId);
    let faults = faultsOfCase(caseId, stored);
    for (let reading = 1; faults.length > 0 && reading < READINGS; reading += 1) {
      stored = await this.read(caseId);
      faults = faultsOfCase(caseId, stored);
    }
    faults.forEach((fault) => this.found(fault));
    this.verdict.cases += 1;
    this.verdict.entries += stored.entries.length;
    this.verdict.tasks += stored.tasks.length;
    this.verdict.documents += stored.documents.length;
    if (stored.record) {
      this.casesHeld += 1;
      this.scopes.add(stored.record.parentCaseId ?? caseId);
      this.noteNumbers(stored.record, stored.entries);
    }
  }

  private async read(caseId: string): Promise<StoredCase> {
    const { tenant, database } = this;
    // The journal last: what is projected then is at most as new as what is told, and a second reading settles the rest.
    const [record, tasks, documents, submissions] = await Promise.all([
      database.cases.findOne({ _id: recordId(tenant, caseId) }),
      database.tasks.find({ tenant, caseId }).toArray(),
      database.documents.find({ tenant, caseId }).toArray(),
      hashedSubmissions(database, tenant, caseId),
    ]);
    const entries = await database.journal.find({ tenant, caseId }).sort({ sequence: 1 }).toArray();
    return { entries, record, tasks, documents, submissions };
  }

  private noteNumbers(record: CaseRecord, entries: readonly JournalRecord[]): void {
    for (const document of foldJournal(entries).documents) {
      const register = [record.parties[document.issuer] ?? document.issuer, document.register, document.year].join('/');
      if (!this.numbers.note(register, document.n)) this.found(repeated(record.id, register, document.n));
    }
  }

  /** Counters against the open tasks, which were themselves held against the journal. */
  async checkCounters(): Promise<void> {
    for (const scope of this.scopes) {
      let differing = await this.counterDifferences(scope);
      for (let reading = 1; differing.length > 0 && reading < READINGS; reading += 1) differing = await this.counterDifferences(scope);
      differing.forEach((detail) => this.found({ kind: 'counter-differs', caseId: scope, detail }));
    }
  }

  private async counterDifferences(scope: string): Promise<string[]> {
    const { tenant, database } = this;
    const [counters, open] = await Promise.all([
      database.counters.find({ tenant, scope }).toArray(),
      database.tasks.aggregate<{ _id: string; n: number }>([
        { $match: { tenant, status: 'open', $or: [{ parentCaseId: scope }, { caseId: scope, parentCaseId: null }] } },
        { $group: { _id: '$step', n: { $sum: 1 } } },
      ]).toArray(),
    ]);
    const counted = new Map(counters.map(({ step, n }) => [step, n]));
    const told = new Map(open.map(({ _id, n }) => [_id, n]));
    return [...new Set([...counted.keys(), ...told.keys()])].flatMap((step) =>
      (counted.get(step) ?? 0) === (told.get(step) ?? 0) ? [] : [`${step}: ${told.get(step) ?? 0} tasks are open, the counter says ${counted.get(step) ?? 0}`]);
  }

  /** Registers against the numbers given. A number that went to a case read before it was given is not a gap. */
  async checkNumbers(started: string): Promise<void> {
    this.verdict.registers = this.numbers.size;
    for (const { register, max } of this.numbers.highest()) {
      const held = await this.database.registers.findOne({ _id: recordId(this.tenant, register) });
      if (!held || held.n < max) this.found({ kind: 'register-differs', caseId: null, detail: `${register}: number ${max} was given, the register stands at ${held?.n ?? 0}` });
      const [issuerUnitId = '', , year = ''] = register.split('/');
      for (const n of this.numbers.gaps(register, Math.max(max, held?.n ?? 0))) {
        const late = await this.database.documents.findOne({ tenant: this.tenant, issuerUnitId, year: Number(year), n, issuedAt: { $gte: started } });
        if (!late) this.found({ kind: 'number-gap', caseId: null, detail: `${register}: nobody got number ${n}` });
      }
    }
  }

  /** Cases that no journal tells of. Looked for one by one only when the numbers say that there are some. */
  async checkUnjournaled(): Promise<void> {
    if ((await this.database.cases.countDocuments({ tenant: this.tenant })) === this.casesHeld) return;
    for await (const { id } of this.database.cases.find({ tenant: this.tenant }, { projection: { id: 1 } })) {
      if (!(await this.database.journal.findOne({ tenant: this.tenant, caseId: id, sequence: 0 }))) this.found({ kind: 'journal-missing', caseId: id, detail: 'the collection holds a case that no journal tells of' });
    }
  }

  private found(fault: JournalFault): void {
    this.verdict.result = 'faulty';
    this.verdict.faultCount += 1;
    if (this.verdict.faults.length < FAULTS_SHOWN) this.verdict.faults.push(fault);
  }
}
