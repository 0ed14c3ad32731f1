import type { ClientSession } from 'mongodb';
import { recordId } from '../../domain/contracts/records';
import { projectEntry } from '../../domain/process';
import { chainFaults } from '../journal/verify-case';
import type { Database } from '../mongo/database';
import { SNAPSHOT_READ } from './snapshot-read';

const CASES_AT_ONCE = 50;

/** Open tasks by scope and step, as the journals tell. One number a step with open tasks stays in memory: a whole province takes a few megabytes. */
export class OpenCounts {
  private readonly counted = new Map<string, Map<string, number>>();

  add(scope: string, steps: ReadonlyMap<string, number>): void {
    if (steps.size === 0) return;
    const own = this.counted.get(scope) ?? new Map<string, number>();
    for (const [step, n] of steps) own.set(step, (own.get(step) ?? 0) + n);
    this.counted.set(scope, own);
  }

  /** Scopes whose counters are not what was counted. What is in the way of a case being decided meanwhile shows up as well: see `countScope`. */
  async doubtful(database: Database, tenant: string): Promise<string[]> {
    const doubtful = new Set<string>();
    for await (const { scope, step, n } of database.counters.find({ tenant }).sort({ tenant: 1, scope: 1, step: 1 })) {
      if ((this.counted.get(scope)?.get(step) ?? 0) !== n) doubtful.add(scope);
      this.counted.get(scope)?.delete(step);
    }
    for (const [scope, steps] of this.counted) if (steps.size > 0) doubtful.add(scope);
    return [...doubtful].sort();
  }
}

export interface ScopeCount { told: Map<string, number>; held: Map<string, number> }

/** Counts one scope anew with its counters, of one moment. Null when a case of it has a chain that does not fit: then the journals prove no number. */
export async function countScope(database: Database, tenant: string, scope: string): Promise<ScopeCount | null> {
  return database.client.withSession((session) => session.withTransaction(async () => {
    const filter = { tenant, $or: [{ parentCaseId: scope }, { _id: recordId(tenant, scope), parentCaseId: null }] };
    const ids = (await database.cases.find(filter, { session, projection: { id: 1 } }).toArray()).map(({ id }) => id);
    const told = new Map<string, number>();
    for (let from = 0; from < ids.length; from += CASES_AT_ONCE) {
      if (!(await countCases(database, session, tenant, ids.slice(from, from + CASES_AT_ONCE), told))) return null;
    }
    const held = new Map((await database.counters.find({ tenant, scope }, { session }).toArray()).map(({ step, n }) => [step, n]));
    return { told, held };
  }, SNAPSHOT_READ));
}

async function countCases(database: Database, session: ClientSession, tenant: string, caseIds: string[], told: Map<string, number>): Promise<boolean> {
  const entries = await database.journal.find({ tenant, caseId: { $in: caseIds } }, { session }).sort({ caseId: 1, sequence: 1 }).toArray();
  for (const caseId of caseIds) {
    const own = entries.filter((entry) => entry.caseId === caseId);
    if (chainFaults(caseId, own).length > 0) return false;
    for (const entry of own) for (const [step, change] of Object.entries(projectEntry(entry).counts)) told.set(step, (told.get(step) ?? 0) + change);
  }
  return true;
}
