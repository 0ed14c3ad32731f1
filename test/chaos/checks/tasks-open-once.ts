import type { Database } from '../../../server/mongo/database';
import { checkOf, type Check } from './check';
import type { JournalDigest } from './journal-digest';

/** Steps of one case that have two open tasks now; may be asked while people work. */
export async function openTwiceNow(database: Database, tenant: string): Promise<string[]> {
  const twice = await database.tasks.aggregate<{ _id: { caseId: string; step: string }; n: number }>([
    { $match: { tenant, status: 'open' } },
    { $group: { _id: { caseId: '$caseId', step: '$step' }, n: { $sum: 1 } } },
    { $match: { n: { $gt: 1 } } },
  ]).toArray();
  return twice.map(({ _id, n }) => `${_id.caseId}: step ${_id.step} has ${n} open tasks`);
}

/** No task is open twice: not now, not at any look during the run, and not at any time the journals tell of. */
export async function tasksOpenOnce(database: Database, tenant: string, digest: JournalDigest, seenDuring: readonly string[]): Promise<Check> {
  const faults = [...digest.openedTwice, ...seenDuring, ...(await openTwiceNow(database, tenant))];
  return checkOf('tasks-open-once', { vi: 'không việc nào mở hai lần', en: 'no task is open twice' }, await database.tasks.countDocuments({ tenant }), faults);
}
