import type { ProcessDefinition } from '../../process';
import { checkProcedure, hasErrors, type ProcedureProblem } from '../../publishing';
import { checkKeys } from '../../publishing/checks/keys';
import { readDefinition } from '../../publishing/read-definition';
import type { PublishingWorld } from '../../publishing/world';
import { faultyOf, type Fix } from './fix';
import { namedFixers } from './named';
import { roadFixers } from './roads';
import { seatFixers } from './seats';
import { shapeFixes } from './shape';

export type { Fix } from './fix';

const fixers = { ...roadFixers, ...namedFixers, ...seatFixers };

/**
 * Repairs to offer beside a problem that publishing found, best first; none where only a person can know. Each was tried:
 * the problem is gone afterwards and there are no more errors than before. Checks the definition once for each, so ask
 * for the problem that is looked at, not for all.
 */
export function fixesFor(problem: ProcedureProblem, definition: ProcessDefinition, world: PublishingWorld): Fix[] {
  const shaped = readDefinition(definition).definition !== null && checkKeys(definition).length === 0;
  const proposed = [...shapeFixes(problem, definition), ...(shaped ? (fixers[problem.code]?.(faultyOf(problem, definition, world)) ?? []) : [])];
  if (proposed.length === 0) return [];
  const before = checkProcedure(definition, world);
  return proposed.filter((fix) => isBetter(problem, before, checkProcedure(fix.definition, world)));
}

function isBetter(problem: ProcedureProblem, before: readonly ProcedureProblem[], after: readonly ProcedureProblem[]): boolean {
  const isIt = ({ code, step, path }: ProcedureProblem): boolean => code === problem.code && (step === null ? path === problem.path : step === problem.step);
  const [was, is] = [before.filter(isIt).length, after.filter(isIt).length];
  // A problem that only the server sees (a version that is taken) is not found here before either.
  const solved = was === 0 || is < was;
  return solved && (errors(after) <= errors(before) || errorsHid(before, after));
}

const errors = (problems: readonly ProcedureProblem[]): number => problems.filter((one) => hasErrors([one])).length;

/** Where the shape was wrong nothing else was looked at: what comes to light behind it is not the repair's fault. */
const shapes: readonly string[] = ['shape-wrong', 'too-large', 'too-deep', 'too-many-steps', 'too-many', 'too-few', 'out-of-range', 'member-missing', 'type-wrong', 'kind-wrong', 'value-wrong', 'key-bad', 'name-forbidden', 'key-repeated'];
const errorsHid = (before: readonly ProcedureProblem[], after: readonly ProcedureProblem[]): boolean => before.some(({ code }) => shapes.includes(code)) && !after.some(({ code }) => shapes.includes(code));
