import { dayOfInstant } from '../deadline';
import { prefillContext, type PrefillContext } from '../prefill/prefill-context';
import { findTask } from './act';
import type { Rehearsal } from './rehearsal';
import { indexOf } from './world';

export interface OpenedAnswer {
  /** What was sent before, when the step is open again: the form then opens with that. */
  sent: Readonly<Record<string, unknown>> | null;
  /** What the case knows otherwise; the form says what it takes from it (`forms/prefill`). */
  context: PrefillContext;
}

/**
 * What a form opens with when a person opens its task now.
 * @throws Refusal `task-closed`; Stop `not-found` when no case ever had the task
 */
export function openForm(rehearsal: Rehearsal, taskId: string, personId: string): OpenedAnswer {
  const { held, task } = findTask(rehearsal, taskId);
  const world = indexOf(rehearsal.world);
  const today = dayOfInstant(rehearsal.now);
  const parent = held.parentCaseId === null ? undefined : rehearsal.cases.get(held.parentCaseId);
  const before = held.state.steps[task.step]?.submission;
  return {
    sent: (before && held.submissions.get(before.id)?.data) ?? null,
    context: prefillContext({
      at: rehearsal.now, personId, unitName: world.unitName(held.subjectUnitId), personName: world.person(personId)?.name ?? '', definition: held.definition, held, task,
      holderName: ({ unit, role }) => world.holders(unit, role, today)[0]?.person.name,
      parentSteps: parent?.state.steps,
      answers: [parent, held].flatMap((one) => [...(one?.submissions.values() ?? [])]),
    }),
  };
}
