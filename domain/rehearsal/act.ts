import { dayOfInstant } from '../deadline';
import type { Scalar } from '../logic/evaluate';
import { outcomesOf, Refusal, treeOf, type Actor, type OpenTask, type Outcome, type ProcessEvent, type TaskNode } from '../process';
import { roleTitle } from '../timeline/titles';
import { answered, type Answer } from './answer';
import { findLatest } from './assign';
import { contentHash } from './content-hash';
import { Stop } from './refusals';
import type { PretendSubmission, Rehearsal, RehearsedCase } from './rehearsal';
import { indexOf } from './world';

/** A person's decision on a task. */
export interface Decision {
  taskId: string;
  personId: string;
  outcome: string;
  /** What the answer tells the case, given directly; found in the data by the port `factsOf` when absent. */
  facts?: Readonly<Record<string, Scalar>> | undefined;
  /** The form as it was filled in. */
  data?: Readonly<Record<string, unknown>> | undefined;
  /** The reason, where the outcome needs one. */
  comment?: string | undefined;
  /** Fields marked to be changed, where the outcome opens only those. */
  flagged?: readonly string[] | undefined;
  /** The hash that the person had before them; the present one when absent. */
  signedHash?: string | null | undefined;
  /** The day that is granted, when more time is. */
  until?: string | undefined;
}

/** Takes a decision as the server and the case would: who may, four eyes, reasons, signatures; with all that follows at once. */
export function act(rehearsal: Rehearsal, decision: Decision): Answer {
  return answered(rehearsal, (playing) => {
    const { held, task } = findTask(rehearsal, decision.taskId);
    const node = taskNode(held, task);
    const actor = actorFor(rehearsal, task, decision.personId);
    const outcome = outcomesOf(node, task.side).find(({ key }) => key === decision.outcome);
    if (outcome) checkAnswer(rehearsal, held, task, outcome, decision);
    const key = playing.nextKey();
    const submission = submissionOf(rehearsal, node, task, outcome, decision, key);
    const event: Extract<ProcessEvent, { kind: 'decided' }> = {
      kind: 'decided', at: playing.now, taskId: task.id, outcome: decision.outcome, actor, key, bodyHash: key, submission: { id: submission.id, hash: submission.hash }, facts: { ...submission.facts },
      signedHash: decision.signedHash === undefined ? hashBefore(held, node, task) : decision.signedHash, ...(decision.until === undefined ? {} : { until: decision.until }),
    };
    playing.apply(held.id, event, submission);
  });
}

/** @throws Refusal `task-closed`; Stop `not-found` when no case ever had the task */
export function findTask({ cases }: Rehearsal, taskId: string): { held: RehearsedCase; task: OpenTask } {
  for (const held of cases.values()) {
    const task = held.state.tasks[taskId];
    if (task) return { held, task };
    if (held.tasks.has(taskId)) throw new Refusal('task-closed', `task ${taskId} is not open`);
  }
  throw new Stop('not-found', { name: taskId });
}

export function taskNode({ definition }: RehearsedCase, task: OpenTask): TaskNode {
  const node = treeOf(definition).get(task.step)?.node;
  if (node?.kind !== 'task') throw new Stop('not-found', { name: task.step });
  return node;
}

/** The person in the seat of a task, or standing in for who holds it. @throws Stop with who may decide */
export function actorFor({ world, now }: Rehearsal, task: OpenTask, personId: string): Actor {
  const index = indexOf(world);
  const unitId = task.unitId ?? '';
  const holders = index.holders(unitId, task.seat.role, dayOfInstant(now));
  const holder = holders.find(({ person }) => person.id === personId);
  const person = index.person(personId);
  if (!person) throw new Stop('not-found', { name: personId });
  if (!holder) throw new Stop('not-holder', { person: person.name, role: roleTitle(task.seat.role), unit: index.unitName(unitId), holders: holders.map((one) => one.person.name).join(', ') || '–' });
  return { personId, seat: { role: task.seat.role, unitId }, ...(holder.onBehalfOf ? { onBehalfOf: holder.onBehalfOf } : {}) };
}

/** What the server looks at besides the form itself. */
function checkAnswer(rehearsal: Rehearsal, held: RehearsedCase, task: OpenTask, outcome: Outcome, { comment = '', flagged = [], data = {} }: Decision): void {
  if (outcome.needsReason && comment.trim() === '') throw new Stop('reason-required', { outcome: outcome.title });
  if (outcome.go.kind === 'return' && outcome.go.fields === 'flagged' && flagged.length === 0) throw new Stop('flags-required', { outcome: outcome.title });
  const world = indexOf(rehearsal.world);
  for (const { node } of treeOf(held.definition).values()) {
    if (node.kind !== 'spawn' || !('step' in node.over) || node.over.step !== task.step || task.side) continue;
    const started = findLatest(rehearsal.definitions, node.process);
    const listed = Object.hasOwn(data, node.over.field) ? data[node.over.field] : [];
    for (const id of started && Array.isArray(listed) ? (listed as unknown[]) : []) {
      const unit = world.unit(String(id));
      if (unit?.kind !== started?.subjectKind) throw new Stop('recipient-kind', { unit: unit?.name ?? String(id), process: started?.title ?? node.process });
    }
  }
}

/** What signing would sign now. */
const hashBefore = ({ state }: RehearsedCase, { signs }: TaskNode, { side }: OpenTask): string | null => (!side && signs !== undefined && state.steps[signs]?.submission?.hash) || null;

/** An outcome that needs no form keeps no data and gives no facts; those that are given directly count in any case. */
function submissionOf({ ports, now }: Rehearsal, node: TaskNode, task: OpenTask, outcome: Outcome | undefined, decision: Decision, key: string): PretendSubmission {
  const form = outcome?.needsForm && !task.side ? (node.form ?? null) : null;
  const data = outcome?.needsForm ? (decision.data ?? {}) : {};
  const facts = { ...(decision.facts ?? (form && decision.data ? ports.factsOf?.(form, data) : undefined)) };
  return {
    id: key, step: task.step, form, outcome: decision.outcome, data, facts, comment: decision.comment?.trim() ? decision.comment : null, flagged: decision.flagged ?? [],
    personId: decision.personId, at: now, hash: contentHash({ step: task.step, form, data, facts }),
  };
}
