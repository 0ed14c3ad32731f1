import type { Outcome, TaskNode } from './definition';
import { Refusal, type ProcessEvent } from './messages';
import { checkLater, extend } from './orders/extension';
import { outcomesOf } from './side-outcomes';
import { placeOf, placesUp } from './tree';
import type { OpenTask, StepRecord, SubmissionRef } from './state';
import type { Transition } from './transition';

type Decided = Extract<ProcessEvent, { kind: 'decided' }>;

/** What the person signs by going on: the submission of the step named by `signs`, as it stands now. */
export function signedNow({ state }: Transition, node: TaskNode): { step: string; submission: SubmissionRef } | null {
  const submission = node.signs ? state.steps[node.signs]?.submission : null;
  return node.signs && submission ? { step: node.signs, submission } : null;
}

export interface Checked { node: TaskNode; open: OpenTask; outcome: Outcome }

/** May this decision be taken now? Throws the refusal if not; the server asks the same question before it stores anything. */
export function checkDecision(transition: Transition, event: Decided): Checked {
  const { state } = transition;
  const open = state.tasks[event.taskId];
  if (!open) throw new Refusal('task-closed', `task ${event.taskId} is not open`);
  const node = transition.tree.get(open.step)?.node;
  if (node?.kind !== 'task') throw new Refusal('task-closed', `step ${open.step} is not a task`);
  if (event.actor.seat.role !== open.seat.role || event.actor.seat.unitId !== open.unitId) {
    throw new Refusal('seat-mismatch', `task ${event.taskId} belongs to another seat`);
  }
  const outcome = outcomesOf(node, open.side).find((candidate) => candidate.key === event.outcome);
  if (!outcome) throw new Refusal('outcome-unknown', `outcome ${event.outcome} is not one of ${open.step}`);
  if (open.side) {
    const main = open.side.kind === 'extension' && outcome.key === 'grant' ? state.tasks[open.side.forTask] : undefined;
    // The day may have passed, or become too early, since it was asked for: then another must be given.
    if (open.side.kind === 'extension' && main) checkLater(transition, node, main, event.until ?? open.side.until);
    return { node, open, outcome };
  }
  // Neither the person who acts nor the one who is substituted may check their own work.
  const names = [event.actor.personId, event.actor.onBehalfOf];
  if (node.differsFrom.some((step) => names.includes(state.steps[step]?.by ?? ''))) {
    throw new Refusal('four-eyes', `the person took an earlier step that this one checks`);
  }
  const signed = signedNow(transition, node);
  if (signed && outcome.go.kind === 'on' && signed.submission.hash !== event.signedHash) {
    throw new Refusal('signature-stale', `what was signed is not what is before the signer now`);
  }
  return { node, open, outcome };
}

export function decide(transition: Transition, event: Decided): void {
  const { node, open, outcome } = checkDecision(transition, event);
  const { state } = transition;
  const signed = signedNow(transition, node);
  state.decided[event.key] = { sequence: state.sequence, bodyHash: event.bodyHash, taskId: event.taskId, outcome: event.outcome };
  // Facts count whatever the outcome (a return without a form has none), so that the journal alone tells them.
  Object.assign(state.facts, event.facts);
  transition.closeTask(event.taskId, 'decided', event.outcome);
  if (open.side) {
    decideBeside(transition, open.side, event);
    return;
  }
  delete state.ladderWentBack;
  if (signed && outcome.go.kind === 'on') {
    state.signatures.push({ step: node.key, signs: signed.step, hash: signed.submission.hash, by: event.actor.personId, unitId: event.actor.seat.unitId, at: event.at });
  }
  follow(transition, node, outcome, { completedAt: event.at, outcome: event.outcome, by: event.actor.personId, submission: event.submission });
}

/** The ladder decides in the person's stead: no submission, no signature. */
export function takeOutcome(transition: Transition, node: TaskNode, task: OpenTask, outcomeKey: string): void {
  const outcome = node.outcomes.find((candidate) => candidate.key === outcomeKey);
  // A definition names an outcome of its own step; one that was lost in a migration leaves the task as it is.
  if (!outcome || (transition.state.ladderWentBack && leadsBack(transition, node, outcome))) return;
  transition.notify('outcome-taken', task.seat, node.key, task);
  transition.closeTask(task.id, 'decided', outcomeKey);
  follow(transition, node, outcome, { completedAt: transition.event.at, outcome: outcomeKey, by: null, submission: null });
}

/**
 * May this outcome open an earlier step again? Every other road leads forward, so with at most one return that nobody
 * decided, a case never goes round by itself.
 */
function leadsBack({ tree }: Transition, node: TaskNode, { go }: Outcome): boolean {
  if (go.kind === 'return') return true;
  if (go.kind !== 'reject' && go.kind !== 'abstain') return false;
  const holders = placesUp(tree, node.key).flatMap(({ owner }) => (owner ? [placeOf(tree, owner.key).node] : []));
  const nearest = holders.find((holder) => holder.kind === 'parallel');
  return nearest?.rejected?.kind === 'return';
}

function follow(transition: Transition, node: TaskNode, outcome: Outcome, record: StepRecord): void {
  const { go } = outcome;
  // A return does not come by way of the next step, so it says itself that the case has gone on.
  transition.state.undo = null;
  if (go.kind === 'return') {
    transition.returnTo(go.to, { step: node.key, submission: record.submission, flaggedOnly: go.fields === 'flagged' });
    return;
  }
  transition.state.steps[node.key] = record;
  switch (go.kind) {
    case 'on': transition.complete(node.key); return;
    case 'reject': transition.vote(node.key, 'against'); return;
    case 'abstain': transition.vote(node.key, 'abstained'); return;
    case 'end': transition.finish(go.as);
  }
}

function decideBeside(transition: Transition, side: NonNullable<OpenTask['side']>, event: Decided): void {
  if (side.kind === 'rung') return;
  const main = transition.state.tasks[side.forTask];
  if (!main) return;
  if (event.outcome === 'grant') extend(transition, main, event.until ?? side.until);
  transition.notify(event.outcome === 'grant' ? 'extension-granted' : 'extension-refused', main.seat, main.step, main);
}
