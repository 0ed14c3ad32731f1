import type { ProcessDefinition, ProcessEvent } from '../../domain/process';
import { resolveParty } from '../../domain/org/relations';
import type { UnitDirectory } from './unit-directory';

export interface CaseParties {
  /** Party → unit; a party nobody stands behind is left out and only matters when a step needs it. */
  parties: Record<string, string>;
  visibleTo: string[];
  subjectName: string;
}

/** Resolves the parties when a case opens, and with them who may see it: its parties and all that stand above the subject. */
export async function resolveParties(
  directory: UnitDirectory, tenant: string, definition: ProcessDefinition, event: Pick<Extract<ProcessEvent, { kind: 'opened' }>, 'parties'>,
): Promise<CaseParties> {
  const { subjectUnitId, initiatorUnitId } = event.parties;
  const units = await directory.withAncestors(tenant, [subjectUnitId, initiatorUnitId]);
  const parties = Object.fromEntries(Object.entries(definition.parties).flatMap(([party, rule]) => {
    const unitId = resolveParty(rule, subjectUnitId, initiatorUnitId, (id) => units.get(id));
    return unitId ? [[party, unitId]] : [];
  }));
  const subject = units.get(subjectUnitId);
  const visibleTo = [...new Set([...Object.values(parties), initiatorUnitId, subjectUnitId, ...(subject?.path ?? [])])].sort();
  return { parties, visibleTo, subjectName: subject?.name ?? subjectUnitId };
}
