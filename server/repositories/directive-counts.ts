import type { Database } from '../mongo/database';

export interface ChildCounts { schools: number; ended: number; overdue: number }

/** How many cases each directive started, how many have ended and how many have something overdue. */
export async function countChildren(database: Database, tenant: string, directiveIds: readonly string[], now: Date): Promise<Map<string, ChildCounts>> {
  const counts = new Map<string, ChildCounts>(directiveIds.map((id) => [id, { schools: 0, ended: 0, overdue: 0 }]));
  const [rosters, ended, overdue] = await Promise.all([
    database.rosters.aggregate<{ _id: string; n: number }>([{ $match: { tenant, caseId: { $in: directiveIds } } }, { $group: { _id: '$caseId', n: { $sum: 1 } } }]).toArray(),
    database.cases.aggregate<{ _id: string; n: number }>([{ $match: { tenant, parentCaseId: { $in: directiveIds }, status: 'ended' } }, { $group: { _id: '$parentCaseId', n: { $sum: 1 } } }]).toArray(),
    database.tasks.aggregate<{ _id: { parent: string; case: string } }>([
      { $match: { tenant, parentCaseId: { $in: directiveIds }, status: 'open', dueAt: { $lt: now.toISOString() } } },
      { $group: { _id: { parent: '$parentCaseId', case: '$caseId' } } },
    ]).toArray(),
  ]);
  for (const { _id, n } of rosters) (counts.get(_id) as ChildCounts).schools = n;
  for (const { _id, n } of ended) (counts.get(_id) as ChildCounts).ended = n;
  for (const { _id } of overdue) (counts.get(_id.parent) as ChildCounts).overdue += 1;
  return counts;
}

/** The number each directive was issued under. A case that follows up a school's case came from no directive: what that one issued is none. */
export async function directiveNumbers(database: Database, tenant: string, directiveIds: readonly string[]): Promise<Map<string, string>> {
  const documents = await database.documents.find({ tenant, caseId: { $in: [...directiveIds] }, template: 'directive' }, { projection: { caseId: 1, number: 1 } }).sort({ issuedAt: 1 }).toArray();
  return new Map(documents.map((document) => [document.caseId, document.number]));
}

/** Open tasks by step, as the commit counts them. */
export async function countersOf(database: Database, tenant: string, scope: string): Promise<Map<string, number>> {
  const counters = await database.counters.find({ tenant, scope }).toArray();
  return new Map(counters.map(({ step, n }) => [step, n]));
}

export async function overdueBySteps(database: Database, tenant: string, parentCaseId: string, now: Date): Promise<Map<string, number>> {
  const rows = await database.tasks.aggregate<{ _id: string; n: number }>([
    { $match: { tenant, parentCaseId, status: 'open', dueAt: { $lt: now.toISOString() } } },
    { $group: { _id: '$step', n: { $sum: 1 } } },
  ]).toArray();
  return new Map(rows.map(({ _id, n }) => [_id, n]));
}

export async function outcomesOfChildren(database: Database, tenant: string, parentCaseId: string): Promise<{ outcome: string; count: number }[]> {
  const rows = await database.cases.aggregate<{ _id: string; n: number }>([
    { $match: { tenant, parentCaseId, status: 'ended' } }, { $group: { _id: '$outcome', n: { $sum: 1 } } }, { $sort: { n: -1, _id: 1 } },
  ]).toArray();
  return rows.map(({ _id, n }) => ({ outcome: _id, count: n }));
}
