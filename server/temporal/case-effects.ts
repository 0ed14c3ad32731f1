import { failureTypes } from '../../domain/contracts/case-workflow';
import { recordId } from '../../domain/contracts/records';
import type { CaseEffects } from '../../activities/case-activities';
import { CaseJournal } from '../mongo/commit';
import { JournalGapError, RetiredProcedureError, UnresolvedSeatError } from '../mongo/commit-failures';
import type { Database } from '../mongo/database';
import type { CaseStarter } from './case-starter';
import { createRosterBatch } from './roster-batch';

/** The activities' view of MongoDB and Temporal. */
export function createCaseEffects(database: Database, starter: CaseStarter): CaseEffects {
  const journal = new CaseJournal(database);
  return {
    append: (request) => journal.append(request),
    async entryAt({ tenant, caseId, sequence }) {
      const record = await database.journal.findOne({ _id: recordId(tenant, caseId, sequence) });
      if (!record) return null;
      const { _id, pending: _pending, ...entry } = record;
      return entry;
    },
    loadDefinition: ({ tenant, key, version }) => journal.definitions.get(tenant, key, version),
    startBatch: createRosterBatch(database, journal.definitions, starter),
    async markTrouble({ tenant, caseId, trouble }) {
      const { matchedCount } = await database.cases.updateOne({ _id: recordId(tenant, caseId) }, { $set: { trouble } });
      // A case that could not even open has no record yet: its place in the directive's roster tells of it.
      if (matchedCount === 0) await database.rosters.updateMany({ tenant, childCaseId: caseId }, { $set: { trouble: trouble?.reason ?? null } });
    },
    finalFailureType(error) {
      if (error instanceof JournalGapError) return failureTypes.gap;
      // Either is mended by people, and the step is tried again.
      if (error instanceof UnresolvedSeatError || error instanceof RetiredProcedureError) return failureTypes.unresolvedSeat;
      // Wrong data rather than a machine away: a version never published, a broken invariant.
      if (error instanceof RangeError || error instanceof TypeError) return failureTypes.gap;
      return null;
    },
  };
}
