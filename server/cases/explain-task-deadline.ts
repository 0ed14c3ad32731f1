import type { DeadlineAnswer } from '../../domain/contracts/orders-api';
import { recordId, type CaseRecord } from '../../domain/contracts/records';
import { describeRule, explainDeadline, layeredHolidays, ruleReads, toldDay, type DeadlineChanges, type RuleWords } from '../../domain/deadline';
import { deadlineContext, tasksOf, withLaterMembers, type OpenTask, type ProcessDefinition, type TaskNode } from '../../domain/process';
import type { FormDefinition } from '../../forms';
import { placedComponents } from '../../forms/component-tree';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from './case-services';
import { openTask } from './task-detail';
import { stepTitle } from './task-title';

/** Why this day: the rule in words and every day that was counted or skipped. @throws AppError not-found */
export async function explainTaskDeadline(services: CaseServices, viewer: Viewer, taskId: string): Promise<DeadlineAnswer> {
  const { task, found, definition, node } = await openTask(services, viewer, taskId, 'task.read');
  const open = found.state.tasks[task.id];
  const { dueAt, lastDay } = task;
  const answer = { dueAt, lastDay, pausedAt: task.pausedAt ?? null, pauses: open?.pauses ?? [], extendedTo: open?.extendedTo ?? null };
  if (!node.deadline || task.side) return { ...answer, rule: null, days: null };
  const rule = describeRule(node.deadline, await namesFor(services, found, definition, node));
  const { table, layers } = await services.calendars.chainOf(viewer.tenant, found.subjectUnitId);
  const days = explainDeadline(node.deadline, deadlineContext(withLaterMembers(found.state), task.openedAt), layeredHolidays(table, layers), changesOf(open, task.openedAt));
  // A task that is closed keeps its day; what happened to its clock is forgotten, so its days are told only when they lead there.
  const explains = lastDay !== null && days?.some((day) => day.last && day.day === lastDay);
  return { ...answer, rule, days: days && explains ? days.map(toldDay) : null };
}

const changesOf = (open: OpenTask | undefined, openedAt: string): DeadlineChanges => ({
  ...(open?.pauses ? { pauses: open.pauses } : {}), ...(open?.extendedTo ? { extendedTo: open.extendedTo, extendedAt: openedAt } : {}),
});

/** Titles of the step and the fact that the rule points to. */
async function namesFor(services: CaseServices, found: CaseRecord, definition: ProcessDefinition, { deadline }: TaskNode): Promise<Parameters<typeof describeRule>[1]> {
  const { step, fact } = deadline ? ruleReads(deadline) : {};
  const label = fact === undefined ? null : ((await factLabel(services, found.tenant, definition, fact)) ?? (await parentLabel(services, found, fact)));
  return { ...(step === undefined ? {} : { steps: { [step]: stepTitle(definition, step) } }), ...(fact !== undefined && label ? { facts: { [fact]: label } } : {}) };
}

/** A fact goes by the label of the field that it is read from. */
async function factLabel(services: CaseServices, tenant: string, definition: ProcessDefinition, fact: string): Promise<RuleWords | null> {
  for (const { form: pin } of tasksOf(definition)) {
    const form = pin ? await services.forms.get(tenant, pin) : null;
    const label = form && labelOf(form, fact);
    if (label) return label;
  }
  return null;
}

function labelOf(form: FormDefinition, fact: string): RuleWords | null {
  const source = form.facts.find((extractor) => extractor.fact === fact && extractor.kind === 'field');
  const place = source && placedComponents(form.components).find(({ path }) => path === source.path);
  return place?.component.label ? { vi: place.component.label, en: form.english[place.path] ?? place.component.label } : null;
}

/** Facts that a case was given when it was started come from the forms of the one that started it. */
async function parentLabel(services: CaseServices, { tenant, parentCaseId }: CaseRecord, fact: string): Promise<RuleWords | null> {
  const parent = parentCaseId === null ? null : await services.database.cases.findOne({ _id: recordId(tenant, parentCaseId) }, { projection: { process: 1 } });
  return parent && factLabel(services, tenant, await services.processes.get(tenant, parent.process.key, parent.process.version), fact);
}
