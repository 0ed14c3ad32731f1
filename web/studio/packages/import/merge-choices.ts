import type { PlannedDesign } from '../../../../domain/contracts/studio-api';
import type { PackageChoice } from '../package-queries';

/** What can be done with an entry, as people choose it. `replace`: the draft that stands here gives way and stays among the revisions. */
export type Decision = 'take' | 'replace' | 'rename' | 'keep';

export const entryName = ({ kind, key, version }: Pick<PlannedDesign, 'kind' | 'key' | 'version'>): string => `${kind} ${key} ${version}`;
export const isDesignEntry = <E extends { kind: string }>(entry: E): entry is E & { kind: 'form' | 'procedure' } => entry.kind === 'form' || entry.kind === 'procedure';

/** Another draft stands where the entry would go. */
const meetsDraft = ({ draft }: PlannedDesign): boolean => draft !== null && !draft.same;

/** What somebody may choose; empty where there is nothing to choose. */
export function decisionsFor(entry: PlannedDesign): Decision[] {
  if (!isDesignEntry(entry)) return [...entry.takes].filter((take): take is 'keep' | 'take' => take !== 'rename');
  if (entry.takes.length === 0) return [];
  return [entry.draft && (meetsDraft(entry) || entry.take !== 'take') ? 'replace' : 'take', 'rename', 'keep'];
}

/** What is going to be done as things stand: a draft of somebody else is never replaced unless it was said. */
export function decisionOf(entry: PlannedDesign, choice: PackageChoice | undefined): Decision {
  if (choice?.take === 'rename') return 'rename';
  if (choice?.take === 'take') return choice.over === undefined ? 'take' : 'replace';
  if (choice?.take === 'keep' || entry.take === 'keep') return 'keep';
  return isDesignEntry(entry) && meetsDraft(entry) ? 'keep' : 'take';
}

/** The choice that says so; undefined where the plan does it anyway. */
export function choiceFor(entry: PlannedDesign, decision: Decision, newKey: string): PackageChoice | undefined {
  const of = { kind: entry.kind, key: entry.key, version: entry.version };
  switch (decision) {
    case 'take': return isDesignEntry(entry) ? undefined : { ...of, take: 'take' };
    case 'replace': return { ...of, take: 'take', ...(entry.draft && { over: entry.draft.revision }) };
    case 'rename': return { ...of, take: 'rename', newKey };
    case 'keep': return isDesignEntry(entry) ? { ...of, take: 'keep' } : undefined;
  }
}

const LONGEST: Readonly<Record<string, number>> = { procedure: 48, form: 64 };

/** A key that is likely free: `plan` → `plan-ban-nhap`. */
export function suggestedKey({ kind, key }: Pick<PlannedDesign, 'kind' | 'key'>): string {
  const ending = '-ban-nhap';
  return `${key.slice(0, (LONGEST[kind] ?? 48) - ending.length)}${ending}`;
}

/** Something a person should look at before it is carried out. */
export const needsLook = (entry: PlannedDesign): boolean => entry.fault !== null || (isDesignEntry(entry) && entry.state !== 'same' && (entry.state === 'conflict' || meetsDraft(entry)));

/** Nothing happens and nothing can be chosen. */
export const isSettled = (entry: PlannedDesign): boolean => entry.state === 'same';
