import type { Assigned, Effect } from '../../domain/process';
import type { AssignContext } from './assign';
import { resolveParties } from './case-parties';

/**
 * What effects change of a case's head: a successor takes the place of a unit, another version brings parties of its
 * own. Resolved in the commit and kept in the entry, so that the journal alone tells it. Null when nothing changes.
 */
export async function newHead(context: AssignContext, effects: readonly Effect[]): Promise<NonNullable<Assigned['head']> | null> {
  const { head, directory, definitions, tenant } = context;
  let changed: NonNullable<Assigned['head']> | null = null;
  for (const effect of effects) {
    if (effect.kind === 'hand-over') {
      const heir = (await directory.find(tenant, [effect.successorId])).get(effect.successorId);
      const before: NonNullable<Assigned['head']> = changed ?? {};
      const replaced = (unitId: string): string => (unitId === effect.unitId ? effect.successorId : unitId);
      changed = {
        ...before,
        parties: Object.fromEntries(Object.entries(before.parties ?? head.parties).map(([party, unitId]) => [party, replaced(unitId)])),
        visibleTo: [...new Set([...(before.visibleTo ?? head.visibleTo), effect.successorId, ...(heir?.path ?? [])])].sort(),
        subjectUnitId: replaced(before.subjectUnitId ?? head.subjectUnitId),
      };
    }
    if (effect.kind === 'use-definition') {
      const definition = await definitions.get(tenant, effect.key, effect.version);
      const { subjectUnitId, initiatorUnitId, parentCaseId } = head;
      const resolved = await resolveParties(directory, tenant, definition, { parties: { subjectUnitId, initiatorUnitId, parentCaseId } });
      // Who takes part already stays; only parties that the new version adds are resolved.
      changed = {
        ...changed, process: { key: effect.key, version: effect.version }, parties: { ...resolved.parties, ...(changed?.parties ?? head.parties) },
        visibleTo: [...new Set([...(changed?.visibleTo ?? head.visibleTo), ...resolved.visibleTo])].sort(),
      };
    }
  }
  return changed;
}
