import type { CaseInput } from '../../domain/contracts/case-workflow';
import { recordId, type CaseRecord } from '../../domain/contracts/records';
import { KERNEL_VERSION, type CaseState } from '../../domain/process';
import type { Database } from '../mongo/database';
import type { DefinitionStore } from '../mongo/definition-store';
import { examineCases } from '../rebuild/examine-cases';
import { SNAPSHOT_READ } from '../rebuild/snapshot-read';
import type { ResumeRequest } from '../temporal/case-starter';

/** How a case stands by its journal. `resume` is what its workflow needs to go on. */
export type JournalEnd =
  | { kind: 'ended'; endedAt: string | null }
  | { kind: 'open'; resume: ResumeRequest }
  | { kind: 'none' }
  | { kind: 'refused'; reason: string };

interface Context { database: Database; definitions: DefinitionStore; tenant: string }

/**
 * Reads a case's journal and its record of one moment. A workflow is only resumed from a record that is what the
 * journal tells: anything else is `npm run rebuild`'s to mend first.
 */
export async function journalEnd({ database, definitions, tenant }: Context, caseId: string): Promise<JournalEnd> {
  return database.client.withSession((session) => session.withTransaction(async (): Promise<JournalEnd> => {
    const first = await database.journal.findOne({ tenant, caseId }, { session, sort: { sequence: 1 } });
    if (!first) return { kind: 'none' };
    const { cases: [examined], refused: [refused] } = await examineCases({ database, definitions, session, tenant }, [caseId]);
    if (!examined) return { kind: 'refused', reason: refused?.reason ?? 'the journal cannot be read' };
    if (examined.told.status === 'ended') return { kind: 'ended', endedAt: examined.told.endedAt };
    const differing = examined.found.find(({ difference }) => difference.collection === 'cases');
    const record = await database.cases.findOne({ _id: recordId(tenant, caseId) }, { session });
    if (differing || !record) return { kind: 'refused', reason: `its record is not what the journal tells (${differing?.difference.field ?? 'missing'}): run rebuild first` };
    if (first.event.kind !== 'opened') return { kind: 'refused', reason: 'the journal does not begin with its opening' };
    const { by, facts, calendar, parties } = first.event;
    return { kind: 'open', resume: await resumeOf(definitions, record, { by, facts, calendar, parties }) };
  }, SNAPSHOT_READ));
}

async function resumeOf(definitions: DefinitionStore, { tenant, id: caseId, state, hash }: CaseRecord, opening: CaseInput['opening']): Promise<ResumeRequest> {
  const definition = await definitions.get(tenant, state.definition.key, state.definition.version);
  // A new run, so the kernel's newest rules count, as when a case continues as new. What was parked is lost with the
  // old run: a wake-up and a spawn come again by themselves, a decision is sent again by whoever took it.
  const renewed: CaseState = { ...state, kernelVersion: KERNEL_VERSION };
  return { tenant, caseId, definition, opening, resume: { state: renewed, hash, parked: null } };
}
