import { dayOfInstant } from '../deadline';
import { documentOfNotice } from '../notices/document-of-notice';
import type { Notice } from '../notices/notice-content';
import { headRoles } from '../org/head-roles';
import { resolveParty } from '../org/relations';
import { partyTitles } from '../org/roles';
import { outcomeTitles } from '../procedures/outcomes';
import { treeOf, type Effect, type ProjectedTask, type SeatRule } from '../process';
import { roleTitle, stepTitle, taskTitle } from '../timeline/titles';
import type { PretendNotice, RehearsedCase } from './rehearsal';
import type { WorldIndex } from './world';

/** Who gets a notice and what it says (server/delivery: recipients, notice-of-effect), from the pretend world. */

type NotifyEffect = Extract<Effect, { kind: 'notify' }>;
export interface Telling { world: WorldIndex; held: RehearsedCase; at: string }
interface Addressed { unitId: string | null; receivers: { personId: string; unitId: string }[]; vacant: boolean }

/** Whose receivers cannot decide the task, or cannot any more: they open the case. */
const opensCase = new Set<string>(['escalation', 'task-reassigned', 'outcome-taken', 'case-recalled']);

export function noticeOf(telling: Telling, sequence: number, effect: NotifyEffect): PretendNotice {
  const { held, at } = telling;
  const task = (effect.taskId && held.tasks.get(effect.taskId)) || null;
  const addressed = address(telling, effect.to, task);
  return {
    id: effect.id, caseId: held.id, sequence, at, template: effect.template, step: effect.step, taskId: effect.taskId, to: effect.to,
    ...addressed, facts: factsOfNotice(telling, effect, task, addressed),
  };
}

/** A seat that nobody holds is answered for by the head of the superior unit, the next one above when that is vacant too, and administrators at last. */
function address(telling: Telling, seat: SeatRule, task: ProjectedTask | null): Addressed {
  const { world, at } = telling;
  const today = dayOfInstant(at);
  const unitId = unitBehind(telling, seat, task);
  const holders = unitId === null ? [] : world.holders(unitId, seat.role, today).map(({ person }) => ({ personId: person.id, unitId }));
  if (holders.length > 0) return { unitId, receivers: holders, vacant: false };
  return { unitId, receivers: superiors(world, unitId, today), vacant: true };
}

function unitBehind({ world, held }: Telling, seat: SeatRule, task: ProjectedTask | null): string | null {
  const known = task?.party === seat.party ? task.unitId : held.parties[seat.party];
  if (known) return known;
  const rule = held.definition.parties[seat.party];
  return rule ? resolveParty(rule, held.subjectUnitId, held.initiatorUnitId, (id) => world.unit(id)) : null;
}

function superiors(world: WorldIndex, unitId: string | null, today: string): { personId: string; unitId: string }[] {
  for (const above of unitId === null ? [] : world.pathOf(unitId).slice(0, -1).reverse()) {
    const kind = world.unit(above)?.kind ?? '';
    const head = Object.hasOwn(headRoles, kind) ? headRoles[kind as keyof typeof headRoles] : null;
    const heads = head === null ? [] : world.holders(above, head, today).map(({ person }) => ({ personId: person.id, unitId: above }));
    if (heads.length > 0) return heads;
  }
  return world.holdersOfRole('administrator', today).map(({ person, unitId: held }) => ({ personId: person.id, unitId: held }));
}

function factsOfNotice({ world, held, at }: Telling, effect: NotifyEffect, task: ProjectedTask | null, addressed: Addressed): Notice {
  const { definition } = held;
  const nameOf = (unitId: string | null, party: string): string => (unitId && world.unit(unitId)?.name) || (partyTitles[party]?.vi ?? party);
  const owner: SeatRule = task ? { role: task.role, party: task.party } : effect.to;
  const wanted = documentOfNotice[effect.template] ?? null;
  const document = held.documents.filter(({ template }) => template === wanted).at(-1) ?? null;
  const opens = task && !opensCase.has(effect.template) ? 'task' : effect.template === 'directive-issued' ? 'directive' : 'case';
  return {
    template: effect.template, opens, url: '', caseTitle: held.title, processTitle: definition.title, stepTitle: stepTitle(definition, effect.step),
    roleTitle: roleTitle(owner.role), unitName: nameOf(task ? task.unitId : addressed.unitId, owner.party),
    task: task && { openedAt: task.openedAt, dueAt: task.dueAt, lastDay: task.lastDay },
    document: document && { title: stepTitle(definition, document.step), number: document.number },
    outcomeTitle: held.state.outcome === null ? null : (outcomeTitles[held.state.outcome] ?? null),
    ...besides({ world, held }, effect, task), at,
    vacant: addressed.vacant ? { roleTitle: roleTitle(effect.to.role), unitName: nameOf(addressed.unitId, effect.to.party) } : null,
  };
}

/** What a task beside the step is called, which outcome the ladder took, and who asks for more time. */
function besides({ world, held }: Pick<Telling, 'world' | 'held'>, effect: NotifyEffect, task: ProjectedTask | null): Pick<Notice, 'sideTitle' | 'takenTitle' | 'asked'> {
  const side = task?.side;
  const node = treeOf(held.definition).get(effect.step)?.node;
  const taken = effect.template === 'outcome-taken' && node?.kind === 'task' ? node.outcomes.find(({ key }) => key === task?.outcome) : undefined;
  const main = side?.kind === 'extension' ? held.tasks.get(side.forTask) : undefined;
  return {
    sideTitle: side ? taskTitle(held.definition, effect.step, side) : null, takenTitle: taken?.title ?? null,
    asked: main && side?.kind === 'extension' ? { until: side.until, roleTitle: roleTitle(main.role), unitName: world.unitName(main.unitId) } : null,
  };
}
