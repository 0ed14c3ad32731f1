import type { CaseActivities } from '../../domain/contracts/case-workflow';
import { recordId } from '../../domain/contracts/records';
import type { Database } from '../mongo/database';
import type { DefinitionStore } from '../mongo/definition-store';
import type { CaseStarter } from './case-starter';

/** Workflow starts in flight at once: enough to keep Temporal busy, few enough to leave it room for people. */
const PARALLEL_STARTS = 8;

/** Starts the next cases of a roster. Safe to repeat: what stands in the journal or runs already is only ticked off. */
export function createRosterBatch(database: Database, definitions: DefinitionStore, starter: CaseStarter): CaseActivities['startCaseBatch'] {
  return async ({ tenant, caseId, step, limit }) => {
    // One row more tells whether any are left: counting them with every batch would cost the square of their number.
    const found = await database.rosters.find({ tenant, caseId, step, status: 'pending' }).sort({ unitId: 1 }).limit(limit + 1).toArray();
    const rows = found.slice(0, limit);
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
    const left = found.length - rows.length;
    return { started: rows.length, left, total: left > 0 ? 0 : await database.rosters.countDocuments({ tenant, caseId, step }) };
  };
}
