import { resolveOffset, type Calendar, type ResolvedDeadline } from '../deadline';
import type { Rung, TaskNode } from './definition';
import { takeOutcome } from './decide';
import type { OpenTask } from './state';
import type { Transition } from './transition';

export interface RungTimer { at: string; taskId: string; rung: string }

/**
 * When the rungs fire. A reminder whose time had passed before the ladder began (when the task opened or more time was
 * given) would only say what is known; when that is so of all of them (the time is short), one is given at half-time instead.
 */
export function ladderTimers(node: TaskNode, taskId: string, due: ResolvedDeadline, openedAt: string, calendar: Calendar): RungTimer[] {
  const timers = node.ladder.map((rung) => ({ reminds: rung.act.kind === 'remind', timer: { at: resolveOffset(due, rung.at, calendar), taskId, rung: rung.key } }));
  const late = timers.filter(({ reminds, timer }) => reminds && timer.at <= openedAt).map(({ timer }) => timer);
  const inTime = timers.filter(({ timer }) => !late.includes(timer)).map(({ timer }) => timer);
  const last = late.at(-1);
  const allLate = last !== undefined && !timers.some(({ reminds, timer }) => reminds && !late.includes(timer));
  if (!allLate || due.dueAt <= openedAt) return inTime;
  const halfTime = new Date((Date.parse(openedAt) + Date.parse(due.dueAt)) / 2).toISOString();
  return [{ ...last, at: halfTime }, ...inTime];
}

/** One rung of a late (or nearly late) task: what it does, each kind in its own line. */
export function fireRung(transition: Transition, node: TaskNode, task: OpenTask, rung: Rung): void {
  task.fired = [...(task.fired ?? []), rung.key];
  switch (rung.act.kind) {
    case 'remind': transition.notify('reminder', task.seat, node.key, task); return;
    case 'escalate': transition.notify('escalation', rung.act.to, node.key, task); return;
    case 'reassign': reassign(transition, node, task, rung.act.to); return;
    case 'assist': openAssistance(transition, node, rung, rung.act.to); return;
    case 'take': takeOutcome(transition, node, task, rung.act.outcome);
  }
}

/** The work goes to a seat above; both seats are told. The deadline stays what it was: it has been missed. */
function reassign(transition: Transition, node: TaskNode, task: OpenTask, to: OpenTask['seat']): void {
  transition.notify('task-reassigned', task.seat, node.key, task);
  Object.assign(task, { seat: to, unitId: null, reassigned: true });
  transition.emit({ kind: 'move-task', taskId: task.id, step: node.key, seat: to, form: node.form ?? null, why: 'reassigned' });
  transition.notify('task-opened', to, node.key, task);
}

export function openAssistance(transition: Transition, node: TaskNode, rung: Rung, seat: OpenTask['seat']): void {
  const { state, event } = transition;
  // The ladder began again while the first one is still being worked on.
  if (Object.values(state.tasks).some(({ step, side }) => step === node.key && side?.kind === 'rung' && side.rung === rung.key)) return;
  const id = transition.nextId();
  const side = { kind: 'rung' as const, rung: rung.key };
  state.tasks[id] = { id, step: node.key, seat, unitId: null, openedAt: event.at, dueAt: null, side };
  transition.emit({ kind: 'open-task', taskId: id, step: node.key, seat, form: null, dueAt: null, lastDay: null, returned: null, signs: null, side });
  transition.notify('assist', seat, node.key, { id, dueAt: null });
}
