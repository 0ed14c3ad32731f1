import type { Action } from '../../domain/access/access-table';
import type { TaskDetail } from '../../domain/contracts/api';
import { recordId, type CaseRecord, type TaskRecord } from '../../domain/contracts/records';
import { outcomesOf, refusalOf, treeOf, type ProcessDefinition, type TaskNode } from '../../domain/process';
import type { FormDefinition } from '../../forms';
import { widestScope, type Viewer } from '../auth/viewer';
import { loadNames } from '../repositories/names';
import { findTaskWithCase } from '../repositories/task-repository';
import type { CaseServices } from './case-services';
import { directiveDocuments } from './directive-documents';
import { prefill } from './prefill';
import { currentSubmissions, loadSubmissions, showSubmissions } from './shown-submission';
import { stepTitle, summarizeTasks } from './task-summary';

interface Opened { task: TaskRecord; found: CaseRecord; definition: ProcessDefinition; node: TaskNode }

/**
 * A task with its case and its step.
 * @throws AppError not-found when the viewer may not see it
 */
export async function openTask(services: CaseServices, viewer: Viewer, taskId: string, action: Action): Promise<Opened> {
  const { task, found } = await findTaskWithCase(services.database, viewer, taskId, action);
  const definition = await services.processes.get(task.tenant, found.process.key, found.process.version);
  const node = treeOf(definition).get(task.step)?.node;
  if (node?.kind !== 'task') throw new RangeError(`step ${task.step} of case ${task.caseId} is not a task`);
  return { task, found, definition, node };
}

/** Everything the task page shows. */
export async function taskDetail(services: CaseServices, viewer: Viewer, taskId: string): Promise<TaskDetail> {
  const opened = await openTask(services, viewer, taskId, 'task.read');
  const { task, found, definition, node } = opened;
  const [summary] = await summarizeTasks(services, viewer.tenant, [task]);
  if (!summary) throw new RangeError('a task has a summary');
  const form = task.form ? await services.forms.get(viewer.tenant, task.form) : null;
  const canDecide = mayDecide(opened, viewer, services.clock());
  const { data, draftSavedAt } = await contentOf(services, viewer, opened, form, canDecide);
  return {
    task: summary, canDecide,
    outcomes: outcomesOf(node, task.side).map(({ key, title, tone, go, needsReason, needsForm }) => ({ key, title, tone, kind: go.kind, returnsTo: go.kind === 'return' ? go.to : null, needsReason, needsForm })),
    form: form && task.form && { ...task.form, definition: form },
    data, draftSavedAt,
    returned: await returnedBy(services, opened),
    shows: await showSubmissions(services, definition, await currentSubmissions(services, found, definition, node.shows)),
    directive: await directiveDocuments(services, found),
    signs: task.signs && { step: task.signs.step, hash: task.signs.hash },
    returnForms: await returnForms(services, opened),
  };
}

/** Open, one's own seat, and not barred by four eyes: the kernel's own answer for any of the outcomes. */
function mayDecide({ task, found, definition, node }: Opened, viewer: Viewer, now: Date): boolean {
  const seat = viewer.seats.find((candidate) => candidate.seatKey === task.seatKey);
  if (!seat || task.status !== 'open' || widestScope(viewer, 'task.decide') === 'none') return false;
  return outcomesOf(node, task.side).some((outcome) => refusalOf(definition, found.state, {
    kind: 'decided', at: now.toISOString(), taskId: task.id, outcome: outcome.key, actor: { personId: viewer.personId, seat: { role: seat.role, unitId: seat.unitId } },
    key: '', bodyHash: '', submission: { id: '', hash: '' }, facts: {}, signedHash: task.signs?.hash ?? null,
  }) === null);
}

/** What the form opens with. Only who may decide sees what is not submitted yet. */
async function contentOf(services: CaseServices, viewer: Viewer, { task, found, definition }: Opened, form: FormDefinition | null, canDecide: boolean): Promise<Pick<TaskDetail, 'data' | 'draftSavedAt'>> {
  const sentId = task.status === 'open' ? found.state.steps[task.step]?.submission?.id : task.submissionId;
  if (canDecide) {
    const draft = await services.database.drafts.findOne({ _id: recordId(viewer.tenant, task.id, viewer.personId) });
    if (draft) return { data: draft.data, draftSavedAt: draft.savedAt };
  } else if (task.status === 'open') {
    return { data: {}, draftSavedAt: null };
  }
  const sent = sentId ? (await loadSubmissions(services, viewer.tenant, [sentId])).get(sentId) : undefined;
  if (sent) return { data: sent.data, draftSavedAt: null };
  return { data: form && canDecide ? await prefill(services, form, found, definition, task) : {}, draftSavedAt: null };
}

async function returnedBy(services: CaseServices, { task, definition }: Opened): Promise<TaskDetail['returned']> {
  if (!task.returned) return null;
  const { step, submissionId } = task.returned;
  const submission = submissionId === null ? undefined : (await loadSubmissions(services, task.tenant, [submissionId])).get(submissionId);
  if (!submission) return null;
  const names = await loadNames(services, task.tenant, { units: [submission.unitId], people: [submission.personId] });
  return {
    step, title: stepTitle(definition, step), comment: submission.comment, fieldNotes: submission.fieldNotes,
    byName: names.person(submission.personId) ?? '', unitName: names.unit(submission.unitId), at: submission.createdAt,
  };
}

async function returnForms(services: CaseServices, { task, definition, node }: Opened): Promise<Record<string, unknown>> {
  const targets = node.outcomes.flatMap((outcome) => (outcome.go.kind === 'return' ? [outcome.go.to] : []));
  const forms = await Promise.all([...new Set(targets)].map(async (step) => {
    const target = treeOf(definition).get(step)?.node;
    return target?.kind === 'task' && target.form ? [[step, await services.forms.get(task.tenant, target.form)] as const] : [];
  }));
  return Object.fromEntries(forms.flat());
}
