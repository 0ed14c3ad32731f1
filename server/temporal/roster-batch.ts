import type { CaseActivities } from '../../domain/contracts/case-workflow';
import { recordId, type RosterRecord } from '../../domain/contracts/records';
import type { Database } from '../mongo/database';
import type { DefinitionStore } from '../mongo/definition-store';
import type { CaseStarter } from './case-starter';

/** Workflow starts in flight at once: enough to keep Temporal busy, few enough to leave it room for people. */
const PARALLEL_STARTS = 8;
/** Rows read ahead: SecantusDB reads all that match to give the first few, so asking for each batch would cost the square of their number. */
const READ_AHEAD = 1_000;
/** What was read longer ago is read anew: another worker may have gone on with it. */
const AHEAD_FRESH_MS = 60_000;

interface Ahead { rows: RosterRecord[]; readAt: number }

/** Starts the next cases of a roster. Safe to repeat: what stands in the journal or runs already is only ticked off. */
export function createRosterBatch(database: Database, definitions: DefinitionStore, starter: CaseStarter): CaseActivities['startCaseBatch'] {
  const ahead = new Map<string, Ahead>();

  async function take(tenant: string, caseId: string, step: string, limit: number): Promise<{ rows: RosterRecord[]; left: number }> {
    for (const [key, { readAt }] of ahead) if (Date.now() - readAt > AHEAD_FRESH_MS) ahead.delete(key);
    const key = recordId(tenant, caseId, step);
    const known = ahead.get(key) ?? { rows: await database.rosters.find({ tenant, caseId, step, status: 'pending' }).sort({ unitId: 1 }).limit(READ_AHEAD + limit).toArray(), readAt: Date.now() };
    const rows = known.rows.slice(0, limit);
    const rest = known.rows.slice(limit);
    if (rest.length > 0) ahead.set(key, { ...known, rows: rest });
    else ahead.delete(key);
    return { rows, left: rest.length };
  }

  return async ({ tenant, caseId, step, limit }) => {
    const { rows, left: known } = await take(tenant, caseId, step, limit);
    const parent = await database.cases.findOne({ _id: recordId(tenant, caseId) }, { projection: { subjectUnitId: 1 } });
    const begun = await starter.begun(tenant, rows.map((row) => row.childCaseId));
    const waiting = rows.filter((row) => !begun.has(row.childCaseId));
    for (let from = 0; from < waiting.length; from += PARALLEL_STARTS) {
      await Promise.all(waiting.slice(from, from + PARALLEL_STARTS).map(async (row) => {
        const definition = await definitions.get(tenant, row.process, row.version);
        await starter.start({ tenant, caseId: row.childCaseId, definition, subjectUnitId: row.unitId, initiatorUnitId: parent?.subjectUnitId ?? row.unitId, parentCaseId: caseId, parentStep: step, by: null, facts: row.facts });
      }));
    }
    await database.rosters.updateMany({ _id: { $in: rows.map((row) => row._id) } }, { $set: { status: 'started' } });
    // Only MongoDB knows whether none is left: a batch that failed took its rows from what was read ahead.
    const left = known > 0 ? known : await database.rosters.countDocuments({ tenant, caseId, step, status: 'pending' });
    return { started: rows.length, left, total: left > 0 ? 0 : await database.rosters.countDocuments({ tenant, caseId, step }) };
  };
}
