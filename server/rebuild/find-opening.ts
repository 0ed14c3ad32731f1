import type { ClientSession } from 'mongodb';
import type { CaseRecord } from '../../domain/contracts/records';
import type { JournalEntry } from '../../domain/process';
import { headAtOpening, type CaseHead, type Opening } from '../mongo/case-head';
import { resolveParties } from '../mongo/case-parties';
import type { Database } from '../mongo/database';
import type { DefinitionStore } from '../mongo/definition-store';
import { UnitDirectory } from '../mongo/unit-directory';

interface Context { database: Database; definitions: DefinitionStore; session: ClientSession; tenant: string }

/**
 * The head a case began with. The first entry tells it; in an entry from before it did, the case's record counts, and
 * without a record the procedure is looked up where it is still named and its parties are those of today's units.
 * Null when nothing names the procedure.
 */
export async function findOpening(context: Context, entries: readonly JournalEntry[], record: CaseRecord | null): Promise<CaseHead | null> {
  const first = entries[0];
  if (first?.event.kind !== 'opened') return null;
  const { event, assigned } = first;
  const opening: Opening | null = assigned.opening ?? (record ? { process: record.process, title: record.title, parties: {}, visibleTo: record.visibleTo } : await lookedUp(context, event));
  if (!opening) return null;
  // Parties that the journal does not name were completed by hand: they are the record's.
  return headAtOpening(event, { ...opening, parties: { ...record?.parties, ...opening.parties } });
}

async function lookedUp({ database, definitions, session, tenant }: Context, event: Extract<JournalEntry['event'], { kind: 'opened' }>): Promise<Opening | null> {
  const { caseId, parties: { parentCaseId } } = event;
  const row = parentCaseId === null ? null : await database.rosters.findOne({ tenant, caseId: parentCaseId, childCaseId: caseId }, { session });
  const task = row ? null : await database.tasks.findOne({ tenant, caseId }, { session });
  const process = row ? { key: row.process, version: row.version } : task ? { key: task.processKey, version: task.processVersion } : null;
  if (!process) return null;
  const definition = await definitions.get(tenant, process.key, process.version);
  const { parties, visibleTo, subjectName } = await resolveParties(new UnitDirectory(database), tenant, definition, event);
  return { process, title: subjectName, parties, visibleTo };
}
