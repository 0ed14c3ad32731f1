import type { Action } from '../../domain/access/access-table';
import type { TaskDetail } from '../../domain/contracts/api';
import { recordId, type CaseRecord, type SubmissionRecord, type TaskRecord } from '../../domain/contracts/records';
import { outcomesOf, refusalOf, treeOf, type Order, type ProcessDefinition, type TaskNode } from '../../domain/process';
import type { FormDefinition } from '../../forms';
import { LATEST_DAY } from '../../domain/deadline';
import { actorOf, widestScope, type Viewer } from '../auth/viewer';
import { loadNames } from '../repositories/names';
import { findTaskWithCase } from '../repositories/task-repository';
import { actingSeat } from './acting-seat';
import type { CaseServices } from './case-services';
import { directiveDocuments } from './directive-documents';
import { openFieldsOf } from './flagged-fields';
import type { OrderDetails } from './give-order';
import { prefill } from './prefill';
import { currentSubmissions, loadSubmissions, showSubmissions } from './shown-submission';
import { summarizeTasks } from './task-summary';
import { stepTitle } from './task-title';

interface Opened { task: TaskRecord; found: CaseRecord; definition: ProcessDefinition; node: TaskNode }

/**
 * A task with its case and its step.
 * @throws AppError not-found when the viewer may not see it
 */
export async function openTask(services: CaseServices, viewer: Viewer, taskId: string, action: Action): Promise<Opened> {
  const { task, found } = await findTaskWithCase(services.database, viewer, taskId, action);
  const version = task.status === 'open' ? found.process.version : task.processVersion;
  const definition = await services.processes.get(task.tenant, found.process.key, version);
  // A migration renames the steps of open tasks; a closed one keeps the name of its own version.
  const node = treeOf(definition).get(found.state.tasks[task.id]?.step ?? task.step)?.node;
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
    outcomes: outcomesOf(node, task.side).map(({ key, title, tone, go, needsReason, needsForm }) => ({ key, title, tone, kind: go.kind, returnsTo: go.kind === 'return' ? go.to : null, flagged: go.kind === 'return' && go.fields === 'flagged', needsReason, needsForm })),
    form: form && task.form && { ...task.form, definition: form },
    data, draftSavedAt,
    openFields: await openFieldsOf(services, task),
    asked: await askedBy(services, opened),
    returned: await returnedBy(services, opened),
    shows: task.side ? [] : await showSubmissions(services, definition, await currentSubmissions(services, found, definition, node.shows)),
    directive: await directiveDocuments(services, found),
    signs: task.signs && { step: task.signs.step, hash: task.signs.hash },
    returnForms: await returnForms(services, opened),
    ...mayOrder(opened, viewer, services.clock()),
  };
}

/** What the viewer may order about this task now: the kernel's own answer to each order. */
function mayOrder({ task, found, definition }: Opened, viewer: Viewer, now: Date): Pick<TaskDetail, 'canAskExtension' | 'canExtend' | 'canPause' | 'canResume'> {
  const may = (action: Action, details: OrderDetails): boolean => {
    const seat = task.status === 'open' && !task.side ? actingSeat(viewer, action, task) : null;
    if (!seat) return false;
    return refusalOf(definition, found.state, { ...details, at: now.toISOString(), actor: actorOf(viewer, seat), key: '', bodyHash: '', note: null } as Order & { at: string }) === null;
  };
  return {
    canAskExtension: may('task.decide', { kind: 'extension-asked', taskId: task.id, until: LATEST_DAY }),
    canExtend: may('task.extend', { kind: 'extended', target: { taskId: task.id }, until: LATEST_DAY }),
    canPause: may('task.pause', { kind: 'paused', taskId: task.id }), canResume: may('task.pause', { kind: 'resumed', taskId: task.id }),
  };
}

/** Open, one's own seat, and not barred by four eyes: the kernel's own answer for any of the outcomes. */
function mayDecide({ task, found, definition, node }: Opened, viewer: Viewer, now: Date): boolean {
  const seat = viewer.seats.find((candidate) => candidate.seatKey === task.seatKey);
  if (!seat || task.status !== 'open' || widestScope(viewer, 'task.decide') === 'none') return false;
  return outcomesOf(node, task.side).some((outcome) => refusalOf(definition, found.state, {
    kind: 'decided', at: now.toISOString(), taskId: task.id, outcome: outcome.key, actor: actorOf(viewer, seat),
    key: '', bodyHash: '', submission: { id: '', hash: '' }, facts: {}, signedHash: task.signs?.hash ?? null,
  }) === null);
}

/** What the form opens with. Only who may decide sees what is not submitted yet. */
async function contentOf(services: CaseServices, viewer: Viewer, { task, found, definition }: Opened, form: FormDefinition | null, canDecide: boolean): Promise<Pick<TaskDetail, 'data' | 'draftSavedAt'>> {
  if (task.side) return { data: {}, draftSavedAt: null };
  const sentId = task.status === 'open' ? found.state.steps[task.step]?.submission?.id : task.submissionId;
  if (canDecide) {
    const draft = await services.database.drafts.findOne({ _id: recordId(viewer.tenant, task.id, viewer.personId) });
    if (draft) return { data: draft.data, draftSavedAt: draft.savedAt };
  } else if (task.status === 'open') {
    return { data: {}, draftSavedAt: null };
  }
  const sent = sentId ? (await loadSubmissions(services, viewer.tenant, [sentId])).get(sentId) : undefined;
  if (sent) return { data: sent.data, draftSavedAt: null };
  return { data: form && canDecide ? await prefill(services, viewer, form, found, definition, task) : {}, draftSavedAt: null };
}

/** The submission that opened a task: the one that sent it back, or the one that asks for more time. */
async function opening(services: CaseServices, { task }: Opened): Promise<SubmissionRecord | undefined> {
  const id = task.returned?.submissionId;
  return id ? (await loadSubmissions(services, task.tenant, [id])).get(id) : undefined;
}

/** Who asks for more time. What they wrote may have been erased; that they ask stays. */
async function askedBy(services: CaseServices, opened: Opened): Promise<TaskDetail['asked']> {
  const { task } = opened;
  if (task.side?.kind !== 'extension') return null;
  const [submission, main] = await Promise.all([opening(services, opened), services.database.tasks.findOne({ _id: recordId(task.tenant, task.side.forTask) }, { projection: { lastDay: 1, unitId: 1 } })]);
  const unitId = submission?.unitId ?? main?.unitId ?? '';
  const names = await loadNames(services, task.tenant, { units: [unitId], people: [submission?.personId ?? null] });
  return {
    forTask: task.side.forTask, until: task.side.until, lastDay: main?.lastDay ?? null, reason: submission?.comment ?? null,
    byName: names.person(submission?.personId ?? null) ?? '', unitName: names.unit(unitId), at: task.openedAt,
  };
}

async function returnedBy(services: CaseServices, opened: Opened): Promise<TaskDetail['returned']> {
  const { task, definition } = opened;
  const submission = task.side ? undefined : await opening(services, opened);
  if (!task.returned || !submission) return null;
  const { step } = task.returned;
  const names = await loadNames(services, task.tenant, { units: [submission.unitId], people: [submission.personId] });
  return {
    step, title: stepTitle(definition, step), comment: submission.comment, fieldNotes: submission.fieldNotes,
    byName: names.person(submission.personId) ?? '', unitName: names.unit(submission.unitId), at: submission.createdAt, corrected: submission.outcome === 'corrected',
  };
}

async function returnForms(services: CaseServices, { task, definition, node }: Opened): Promise<Record<string, unknown>> {
  if (task.side) return {};
  const targets = node.outcomes.flatMap((outcome) => (outcome.go.kind === 'return' ? [outcome.go.to] : []));
  const forms = await Promise.all([...new Set(targets)].map(async (step) => {
    const target = treeOf(definition).get(step)?.node;
    return target?.kind === 'task' && target.form ? [[step, await services.forms.get(task.tenant, target.form)] as const] : [];
  }));
  return Object.fromEntries(forms.flat());
}
