import type { PartyRule } from '../process';

/** What resolving a party needs to know of a unit. */
export interface RelatedUnit { id: string; parentId: string | null; relations: Readonly<Record<string, string>> }

/**
 * The unit behind a party: "the police of the commune this school belongs to". A relation that a unit
 * does not have itself is its parent's, so a province-wide one is written once.
 * Returns null when nobody stands behind it.
 */
export function resolveParty(rule: PartyRule, subjectId: string, initiatorId: string, find: (id: string) => RelatedUnit | undefined): string | null {
  switch (rule.kind) {
    case 'subject': return subjectId;
    case 'initiator': return initiatorId;
    case 'relation': {
      const seen = new Set<string>();
      let unit = find(subjectId);
      while (unit && !seen.has(unit.id)) {
        seen.add(unit.id);
        const related = unit.relations[rule.relation];
        if (related) return related;
        unit = unit.parentId === null ? undefined : find(unit.parentId);
      }
      return null;
    }
  }
}
