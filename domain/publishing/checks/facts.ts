import { ruleReads, type DeadlineRule } from '../../deadline';
import { variablesOf } from '../../logic/evaluate';
import type { Localized } from '../../process';
import { hasUnknownForms, type Inspection } from '../inspection';
import { factName } from '../known';
import { problem, type ProcedureProblem } from '../problem';
import { at, type Spot } from '../spots';
import { formOf } from '../world';

/** A place of the definition that needs a fact of the case. */
interface Use { fact: string; member: string; use: Localized }

const uses = {
  deadline: { vi: 'thời hạn', en: 'the deadline' },
  wait: { vi: 'thời điểm đợi', en: 'the time it waits for' },
  rounds: { vi: 'thời điểm thôi lặp', en: 'the end of the repetition' },
  carry: { vi: 'hồ sơ được mở', en: 'what it starts' },
} as const satisfies Record<string, Localized>;

const ofRule = (rule: DeadlineRule | undefined, member: string, use: Localized): Use[] => {
  const { fact } = rule ? ruleReads(rule) : {};
  return fact === undefined ? [] : [{ fact, member, use }];
};

function usesOf({ node }: Spot): Use[] {
  switch (node.kind) {
    case 'task': return ofRule(node.deadline, '/deadline', uses.deadline);
    case 'wait': return ofRule(node.until, '/until', uses.wait);
    case 'repeat': return node.until.kind === 'fact' ? [{ fact: node.until.fact, member: '/until/fact', use: uses.rounds }] : [];
    case 'spawn': return [...node.carry.map((fact, index) => ({ fact, member: `/carry/${index}`, use: uses.carry })), ...ofRule(node.wait?.until, '/wait/until', uses.wait)];
    case 'choice': return node.arms.flatMap(({ when, title }, index) => [...new Set(variablesOf(when))].map((fact) => ({
      fact, member: `/arms/${index}/when`, use: { vi: `điều kiện của nhánh “${title.vi}”`, en: `the condition of “${title.en}”` },
    })));
    case 'parallel': case 'document': case 'notify': case 'reuse': return [];
  }
}

/**
 * Facts that a step needs must have been given before it: by a form on the way there, by a join or a repeat, or by what
 * started the case. On some roads only is a warning: a choice then reads nothing, a deadline does not begin.
 */
export function checkFacts(inspection: Inspection): ProcedureProblem[] {
  return inspection.spots.flatMap((spot) => usesOf(spot).flatMap((use) => checkUse(inspection, spot, use)));
}

function checkUse(inspection: Inspection, spot: Spot, { fact, member, use }: Use): ProcedureProblem[] {
  const entry = inspection.roads.entries.get(spot.node.key);
  const name = factName(fact);
  if (!entry || entry.sure.has(name)) return [];
  const where = at(spot, member);
  if (entry.maybe.has(name)) return [problem('fact-some-roads', where, { use, fact })];
  if (isGivenSomewhere(inspection, fact)) return [problem('fact-late', where, { use, fact })];
  // Of a form that is not published nobody knows what it gives; that it is missing is said already.
  return hasUnknownForms(inspection, entry) ? [] : [problem('fact-unknown', where, { use, fact })];
}

function isGivenSomewhere({ spots, world }: Inspection, fact: string): boolean {
  return spots.some(({ node }) => {
    if (node.kind === 'task') return node.form !== undefined && formOf(world, node.form)?.facts.includes(fact) === true;
    return (node.kind === 'parallel' && fact === `${node.key}-result`) || (node.kind === 'repeat' && fact === `${node.key}-round`);
  });
}
