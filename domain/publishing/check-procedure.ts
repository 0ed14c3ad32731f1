import { expandReuse, type ProcessDefinition, type ReuseProblem } from '../process';
import { checkConditions } from './checks/conditions';
import { checkEarlierSteps } from './checks/earlier-steps';
import { checkEffects } from './checks/effects';
import { checkFacts } from './checks/facts';
import { checkKeys } from './checks/keys';
import { checkRoads } from './checks/roads';
import { checkSeats } from './checks/seats';
import { checkTasks } from './checks/tasks';
import { inspect, nodesOf } from './inspection';
import { hasErrors, problem, type ProcedureProblem } from './problem';
import { readDefinition } from './read-definition';
import type { ProcedureProblemCode } from './sentences';
import { at, spotsOf } from './spots';
import type { PublishingWorld } from './world';

const checks = [checkRoads, checkConditions, checkFacts, checkEarlierSteps, checkSeats, checkTasks, checkEffects];

export interface CheckedProcedure {
  problems: ProcedureProblem[];
  /** The definition as it would be published, reused parts put in; null when an error refuses it. */
  definition: ProcessDefinition | null;
}

/**
 * Everything that publishing holds against a definition, whatever it is: from a value of another shape to a seat that no
 * unit has. Pure: the same in the server and in the designer. Never throws for what it is given.
 */
export function checkProcedure(definition: unknown, world: PublishingWorld): ProcedureProblem[] {
  return prepareProcedure(definition, world).problems;
}

/** The check, with the definition that passed it. */
export function prepareProcedure(raw: unknown, world: PublishingWorld): CheckedProcedure {
  const read = readDefinition(raw);
  if (!read.definition) return { problems: read.problems, definition: null };
  const written = withoutReused(read.definition);
  const keys = checkKeys(written);
  if (keys.length > 0) return { problems: [...read.problems, ...keys], definition: null };
  const expanded = expandReuse(written, (key, version) => world.procedures.find((one) => one.key === key && one.version === version) ?? null);
  if ('problems' in expanded) return { problems: [...read.problems, ...expanded.problems.map((found) => ofReuse(written, found))], definition: null };
  const inspection = inspect(expanded.definition, world);
  const problems = [...read.problems, ...distinct(checks.flatMap((check) => check(inspection)))];
  return { problems, definition: hasErrors(problems) ? null : expanded.definition };
}

/** What a reuse step holds comes from the procedure it names, whatever the definition brought along. */
function withoutReused(definition: ProcessDefinition): ProcessDefinition {
  const copy = structuredClone(definition);
  for (const node of nodesOf(copy)) if (node.kind === 'reuse') node.steps = [];
  return copy;
}

const reuseCodes: Readonly<Record<ReuseProblem['reason'], ProcedureProblemCode>> = {
  'process-unknown': 'reuse-unknown', cyclic: 'reuse-cyclic', 'party-unknown': 'reuse-party', 'key-too-long': 'reuse-keys', 'key-twice': 'reuse-keys', 'too-many-steps': 'reuse-too-many',
};

function ofReuse(definition: ProcessDefinition, { step, reason, message }: ReuseProblem): ProcedureProblem {
  const spot = spotsOf(definition).find(({ node }) => node.key === step);
  return problem(reuseCodes[reason], spot ? at(spot) : { step: null, path: '' }, { why: message });
}

/** A fault inside a reused procedure is told once for the reuse, however often it shows there. */
function distinct(problems: readonly ProcedureProblem[]): ProcedureProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, path, message }) => {
    const id = `${code} ${path} ${message.en}`;
    return !seen.has(id) && seen.add(id);
  });
}
