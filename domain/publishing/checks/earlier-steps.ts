import { ruleReads, type DeadlineRule } from '../../deadline';
import type { TaskNode } from '../../process';
import type { Inspection } from '../inspection';
import { contentName, stepName } from '../known';
import { problem, type ProcedureProblem } from '../problem';
import { at, type Spot } from '../spots';
import { memberWord } from '../words';
import { entryOf } from '../world';

/** A place that names another step, and how much is lost when a road passes that step by. */
interface Reference { step: string; member: string; path: string; sure: 'not-needed' | 'decided' | 'sent' }

function referencesOf({ node }: Spot): Reference[] {
  switch (node.kind) {
    case 'task': return [
      ...node.shows.map((step, index): Reference => ({ step, member: 'shows', path: `/shows/${index}`, sure: 'not-needed' })),
      ...node.differsFrom.map((step, index): Reference => ({ step, member: 'differsFrom', path: `/differsFrom/${index}`, sure: 'not-needed' })),
      ...(node.signs === undefined ? [] : [{ step: node.signs, member: 'signs', path: '/signs', sure: 'sent' } as const]),
      ...ofRule(node.deadline, 'deadline', '/deadline'),
    ];
    case 'document': return [
      ...node.from.map((step, index): Reference => ({ step, member: 'from', path: `/from/${index}`, sure: 'not-needed' })),
      ...(node.notationFrom ? [{ step: node.notationFrom.step, member: 'notationFrom', path: '/notationFrom/step', sure: 'sent' } as const] : []),
    ];
    case 'spawn': return [
      ...('step' in node.over ? [{ step: node.over.step, member: 'over', path: '/over/step', sure: 'sent' } as const] : []),
      ...ofRule(node.wait?.until, 'until', '/wait/until'),
    ];
    case 'wait': return ofRule(node.until, 'until', '/until');
    case 'parallel': case 'choice': case 'notify': case 'repeat': case 'reuse': return [];
  }
}

function ofRule(rule: DeadlineRule | undefined, member: string, path: string): Reference[] {
  const { step } = rule ? ruleReads(rule) : {};
  return step === undefined ? [] : [{ step, member, path, sure: 'decided' }];
}

/** Steps that are shown, signed, checked by a second person, printed or counted from must be tasks that come before. */
export function checkEarlierSteps(inspection: Inspection): ProcedureProblem[] {
  return inspection.spots.flatMap((spot) => [
    ...referencesOf(spot).flatMap((reference) => checkReference(inspection, spot, reference)),
    ...(spot.node.kind === 'task' ? checkPerson(inspection, spot, spot.node) : []),
  ]);
}

function checkReference(inspection: Inspection, spot: Spot, { step, member, path, sure }: Reference): ProcedureProblem[] {
  const entry = inspection.roads.entries.get(spot.node.key);
  if (!entry) return [];
  const named = inspection.tree.get(step)?.node;
  const where = at(spot, path);
  const words = { member: memberWord(member), name: named?.title ?? step };
  if (named?.kind !== 'task') return [problem('step-unknown', where, words)];
  if (!entry.maybe.has(stepName(step)) || (step === spot.node.key && sure !== 'not-needed')) return [problem('step-late', where, words)];
  if (member === 'signs' && !named.form && !named.outcomes.some(({ go }) => go.kind === 'on')) return [problem('signs-nothing', where, words)];
  const certain = sure === 'not-needed' || entry.sure.has(sure === 'sent' ? contentName(step) : stepName(step));
  return certain ? [] : [problem('step-some-roads', where, words)];
}

/** Four eyes within one seat that only one person holds anywhere: a step that waits for ever. */
function checkPerson({ tree, kindsBehind, world }: Inspection, spot: Spot, node: TaskNode): ProcedureProblem[] {
  return node.differsFrom.flatMap((step, index) => {
    const other = tree.get(step)?.node;
    if (other?.kind !== 'task' || other.seat.role !== node.seat.role || other.seat.party !== node.seat.party) return [];
    const holdings = (kindsBehind(node.seat.party) ?? []).flatMap((kind) => entryOf(entryOf(world.kinds, kind)?.roles ?? {}, node.seat.role) ?? []);
    const alone = holdings.length > 0 && holdings.every(({ most }) => most < 2);
    return alone ? [problem('four-eyes-nobody', at(spot, `/differsFrom/${index}`), { name: other.title })] : [];
  });
}
