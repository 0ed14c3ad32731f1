import type { CaseRecord } from '../../domain/contracts/records';
import type { Database } from '../mongo/database';

/** Cases that an impact looks at, at most: some seconds of work. */
export const COUNTED_MAX = 50_000;

/** Where a running case stands and whom that concerns. */
export interface RunningCase {
  version: number;
  /** Steps with an open task, and those that wait by themselves. */
  steps: string[];
  /** The unit it is about and those that it waits for. */
  unitIds: string[];
}

/** Running cases by procedure and version. */
export async function runningByVersion({ cases }: Database, tenant: string, keys: readonly string[]): Promise<Map<string, Map<number, number>>> {
  const counted = new Map(keys.map((key) => [key, new Map<number, number>()]));
  if (keys.length === 0) return counted;
  const rows = await cases.aggregate<{ _id: { key: string; version: number }; cases: number }>([
    { $match: { tenant, 'process.key': { $in: [...keys] }, status: 'open' } },
    { $group: { _id: { key: '$process.key', version: '$process.version' }, cases: { $sum: 1 } } },
  ]).toArray();
  for (const { _id, cases: n } of rows) counted.get(_id.key)?.set(_id.version, n);
  return counted;
}

export async function runningByProcedure(database: Database, tenant: string, keys: readonly string[]): Promise<Map<string, number>> {
  const counted = await runningByVersion(database, tenant, keys);
  return new Map([...counted].map(([key, versions]) => [key, [...versions.values()].reduce((sum, n) => sum + n, 0)]));
}

const STANDING = { process: 1, subjectUnitId: 1, 'state.tasks': 1, 'state.spawning': 1, 'state.awaiting': 1, 'state.waits': 1 } as const;

/** Every running case of a procedure, one after another. */
export async function* runningCases({ cases }: Database, tenant: string, key: string): AsyncGenerator<RunningCase> {
  for await (const one of cases.find<Pick<CaseRecord, 'process' | 'subjectUnitId'> & { state: Partial<CaseRecord['state']> }>({ tenant, 'process.key': key, status: 'open' }, { projection: STANDING })) {
    const { tasks = {}, spawning = [], awaiting = {}, waits = {} } = one.state;
    const open = Object.values(tasks);
    yield {
      version: one.process.version,
      steps: [...new Set([...open.map(({ step }) => step), ...spawning, ...Object.keys(awaiting), ...Object.keys(waits)])],
      unitIds: [...new Set([one.subjectUnitId, ...open.flatMap(({ unitId }) => unitId ?? [])])],
    };
  }
}

/** The units that running cases older than a version are about or wait for, with how many cases each. */
export async function unitsOfRunning(database: Database, tenant: string, key: string, before: number): Promise<Map<string, number>> {
  const units = new Map<string, number>();
  for await (const { version, unitIds } of runningCases(database, tenant, key)) {
    if (version < before) for (const unitId of unitIds) units.set(unitId, (units.get(unitId) ?? 0) + 1);
  }
  return units;
}
