import { resolveDeadline, resolveOffset, type Calendar, type ResolvedDeadline } from '../../deadline';
import type { TaskNode } from '../definition';
import { Refusal, type ProcessEvent } from '../messages';
import type { SubmissionRef, Timer } from '../state';
import type { Transition } from '../transition';
import type { Behaviour } from '.';

type Decided = Extract<ProcessEvent, { kind: 'decided' }>;

export const task: Behaviour<TaskNode> = {
  enter(transition, node, returned) {
    const { state, event } = transition;
    const id = transition.nextId();
    const due = node.deadline
      ? resolveDeadline(node.deadline, {
          anchors: { opened: event.at, started: state.startedAt, steps: completedSteps(transition) },
          facts: state.facts,
          calendar: state.calendar,
        })
      : null;
    state.tasks[id] = { id, step: node.key, seat: node.seat, unitId: null, openedAt: event.at, dueAt: due?.dueAt ?? null };
    if (due) state.timers.push(...ladderTimers(node, id, due, event.at, state.calendar));
    transition.emit({
      kind: 'open-task', taskId: id, step: node.key, seat: node.seat, form: node.form ?? null,
      dueAt: due?.dueAt ?? null, lastDay: due?.lastDay ?? null, returned, signs: signedNow(transition, node),
    });
    transition.notify(returned ? 'task-returned' : 'task-opened', node.seat, node.key, state.tasks[id]);
  },
  cancel(transition, node) {
    for (const open of Object.values(transition.state.tasks)) {
      if (open.step === node.key) transition.closeTask(open.id, 'cancelled', null);
    }
  },
};

/**
 * When the rungs fire. A reminder whose time had passed before the task opened would only say what is known;
 * when that is so of all of them (the time is short), one is given at half-time instead.
 */
function ladderTimers(node: TaskNode, taskId: string, due: ResolvedDeadline, openedAt: string, calendar: Calendar): Timer[] {
  const timers = node.ladder.map((rung) => ({ reminds: rung.act.kind === 'remind', timer: { at: resolveOffset(due, rung.at, calendar), taskId, rung: rung.key } }));
  const late = timers.filter(({ reminds, timer }) => reminds && timer.at <= openedAt).map(({ timer }) => timer);
  const inTime = timers.filter(({ timer }) => !late.includes(timer)).map(({ timer }) => timer);
  const last = late.at(-1);
  const allLate = last !== undefined && !timers.some(({ reminds, timer }) => reminds && !late.includes(timer));
  if (!allLate || due.dueAt <= openedAt) return inTime;
  const halfTime = new Date((Date.parse(openedAt) + Date.parse(due.dueAt)) / 2).toISOString();
  return [{ ...last, at: halfTime }, ...inTime];
}

function completedSteps({ state }: Transition): Record<string, string> {
  return Object.fromEntries(Object.entries(state.steps).map(([step, record]) => [step, record.completedAt]));
}

function signedNow({ state }: Transition, node: TaskNode): { step: string; submission: SubmissionRef } | null {
  const submission = node.signs ? state.steps[node.signs]?.submission : null;
  return node.signs && submission ? { step: node.signs, submission } : null;
}

/** May this decision be taken now? Throws the refusal if not; the server asks the same question before it stores anything. */
export function checkDecision(transition: Transition, event: Decided): TaskNode {
  const { state } = transition;
  const open = state.tasks[event.taskId];
  if (!open) throw new Refusal('task-closed', `task ${event.taskId} is not open`);
  const node = transition.tree.get(open.step)?.node;
  if (node?.kind !== 'task') throw new Refusal('task-closed', `step ${open.step} is not a task`);
  if (event.actor.seat.role !== open.seat.role || event.actor.seat.unitId !== open.unitId) {
    throw new Refusal('seat-mismatch', `task ${event.taskId} belongs to another seat`);
  }
  if (node.differsFrom.some((step) => state.steps[step]?.by === event.actor.personId)) {
    throw new Refusal('four-eyes', `the person took an earlier step that this one checks`);
  }
  const outcome = node.outcomes.find((candidate) => candidate.key === event.outcome);
  if (!outcome) throw new Refusal('outcome-unknown', `outcome ${event.outcome} is not one of ${open.step}`);
  const signed = signedNow(transition, node);
  if (signed && outcome.go.kind === 'on' && signed.submission.hash !== event.signedHash) {
    throw new Refusal('signature-stale', `what was signed is not what is before the signer now`);
  }
  return node;
}

export function decide(transition: Transition, event: Decided): void {
  const node = checkDecision(transition, event);
  const { state } = transition;
  const outcome = node.outcomes.find((candidate) => candidate.key === event.outcome);
  if (!outcome) throw new Refusal('outcome-unknown', event.outcome);
  const signed = signedNow(transition, node);
  state.decided[event.key] = { sequence: state.sequence, bodyHash: event.bodyHash, taskId: event.taskId, outcome: event.outcome };
  // Facts count whatever the outcome (a return without a form has none), so that the journal alone tells them.
  Object.assign(state.facts, event.facts);
  transition.closeTask(event.taskId, 'decided', event.outcome);
  switch (outcome.go.kind) {
    case 'on':
      record(transition, node, event);
      if (signed) {
        state.signatures.push({ step: node.key, signs: signed.step, hash: signed.submission.hash, by: event.actor.personId, unitId: event.actor.seat.unitId, at: event.at });
      }
      transition.complete(node.key);
      return;
    case 'return':
      transition.returnTo(outcome.go.to, node.key, event.submission);
      return;
    case 'end':
      record(transition, node, event);
      transition.finish(outcome.go.as);
  }
}

function record({ state }: Transition, node: TaskNode, event: Decided): void {
  state.steps[node.key] = { completedAt: event.at, outcome: event.outcome, by: event.actor.personId, submission: event.submission };
}

/** Fires the rungs whose time has come, oldest first; refuses when there is none, so an early wake-up leaves no trace. */
export function fireDue(transition: Transition): void {
  const { state, event } = transition;
  const due = state.timers.filter((timer) => timer.at <= event.at).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  if (due.length === 0) throw new Refusal('nothing-due', `nothing is due at ${event.at}`);
  state.timers = state.timers.filter((timer) => timer.at > event.at);
  for (const timer of due) {
    const open = state.tasks[timer.taskId];
    const node = open && transition.tree.get(open.step)?.node;
    if (!open || node?.kind !== 'task') continue;
    const rung = node.ladder.find((candidate) => candidate.key === timer.rung);
    if (!rung) continue;
    if (rung.act.kind === 'remind') transition.notify('reminder', node.seat, node.key, open);
    else transition.notify('escalation', rung.act.to, node.key, open);
  }
}

/** A supervisor's reminder: the seat is told again, nothing else changes. */
export function nudge(transition: Transition, event: Extract<ProcessEvent, { kind: 'nudged' }>): void {
  const open = transition.state.tasks[event.taskId];
  if (!open) throw new Refusal('task-closed', `task ${event.taskId} is not open`);
  transition.state.decided[event.key] = { sequence: transition.state.sequence, bodyHash: event.bodyHash, taskId: event.taskId, outcome: 'nudged' };
  transition.notify('nudge', open.seat, open.step, open);
}
