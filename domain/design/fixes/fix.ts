import type { Localized, ProcessDefinition, ProcessNode } from '../../process';
import type { ProcedureProblem } from '../../publishing';
import { spotsOf } from '../../publishing/spots';
import type { PublishingWorld } from '../../publishing/world';
import type { Edit } from '../edit';

/** A repair that one click makes. */
export interface Fix { label: Localized; definition: ProcessDefinition }

/** A problem with the step it is about and the way from that step to the member: `['outcomes', '2', 'go']`. */
export interface Faulty {
  problem: ProcedureProblem;
  definition: ProcessDefinition;
  world: PublishingWorld;
  node: ProcessNode | null;
  members: readonly string[];
}
export type Fixer = (faulty: Faulty) => Fix[];

export const say = (vi: string, en: string): Localized => ({ vi, en });
export const quoted = ({ vi, en }: Localized): Localized => ({ vi: `«${vi}»`, en: `“${en}”` });

/** The edit under a label; none when it cannot be done. */
export const fix = (label: Localized, edit: Edit): Fix[] => (edit.ok ? [{ label, definition: edit.definition }] : []);

export const tokensOf = (pointer: string): string[] => pointer.split('/').slice(1).map((token) => token.replace(/~1/g, '/').replace(/~0/g, '~'));

/** The problem in its place. What came in with a reused procedure is not ours to repair. */
export function faultyOf(problem: ProcedureProblem, definition: ProcessDefinition, world: PublishingWorld): Faulty {
  const holds = ({ pointer }: { pointer: string }): boolean => problem.path === pointer || problem.path.startsWith(`${pointer}/`);
  const spot = spotsOf(definition).filter((candidate) => !candidate.reused && holds(candidate)).sort((a, b) => b.pointer.length - a.pointer.length)[0];
  if (!spot) return { problem, definition, world, node: null, members: tokensOf(problem.path) };
  return { problem, definition, world, node: spot.node, members: tokensOf(problem.path.slice(spot.pointer.length)) };
}

/** Names that the written one may be a slip of: the same but for case, or two letters away. */
export function closest(name: string, candidates: readonly string[]): string[] {
  const distances = candidates.map((candidate) => ({ candidate, distance: candidate.toLowerCase() === name.toLowerCase() ? 0 : distance(name.toLowerCase(), candidate.toLowerCase()) }));
  return distances.filter((one) => one.distance <= 2 && one.distance < name.length / 2 && one.candidate !== name).sort((a, b) => a.distance - b.distance).slice(0, 3).map(({ candidate }) => candidate);
}

/** Letters to change, add or drop (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_unused, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length] ?? 0;
}
