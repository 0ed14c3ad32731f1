import { recordId, seatKey, type CaseRecord, type SubmissionRecord, type TaskRecord } from '../../domain/contracts/records';
import { dayOfInstant } from '../../domain/deadline';
import { reportPeriod } from '../../domain/procedures/periodic-report';
import { tasksOf, type ProcessDefinition, type TaskNode } from '../../domain/process';
import type { FormDefinition, JsonObject } from '../../forms';
import { vietnamClock } from '../../forms/checker';
import { prefillOf, type PrefillContext } from '../../forms/prefill';
import type { Viewer } from '../auth/viewer';
import { loadNames } from '../repositories/names';
import { holdersOfSeats } from '../repositories/seat-holders';
import type { CaseServices } from './case-services';
import { loadSubmissions } from './shown-submission';

/** What a new form opens with: the form says where each value comes from, this gathers what the case knows. */
export async function prefill(services: CaseServices, viewer: Viewer, form: FormDefinition, found: CaseRecord, definition: ProcessDefinition, task: TaskRecord): Promise<JsonObject> {
  if (form.prefill.length === 0) return {};
  const { today } = vietnamClock(services.clock());
  const signers = await signersOf(services, found, definition, task.step);
  const year = found.facts.year;
  const asks = (source: string) => form.prefill.some(({ from }) => from === source || from?.startsWith(`${source}.`));
  const named = asks('unitName') || asks('personName') ? await loadNames(services, found.tenant, { units: [found.subjectUnitId], people: [viewer.personId] }) : undefined;
  const context: PrefillContext = {
    today,
    year: typeof year === 'number' ? year : Number(today.slice(0, 4)),
    unit: found.subjectUnitId,
    person: viewer.personId,
    ...(named && { unitName: named.unit(found.subjectUnitId), personName: named.person(viewer.personId) ?? '' }),
    ...(asks('answers') && { answers: await earlierAnswers(services, found) }),
    parties: signers,
    partyUnits: signers.map((signer) => signer.unit),
    facts: found.facts,
    period: reportPeriod(dayOfInstant(task.openedAt)),
    ...(task.dueAt === null ? {} : { dueYear: Number(dayOfInstant(task.dueAt).slice(0, 4)) }),
    previous: { openFindings: await openFindings(services, found, definition), ...(form.prefill.some(({ from }) => from?.startsWith('previous.model')) ? await plannedModels(services, found) : {}) },
  };
  return prefillOf(form, context);
}

/** Everybody who signs what this step signs, each unit once, with who holds the seat today. */
async function signersOf(services: CaseServices, found: CaseRecord, definition: ProcessDefinition, step: string): Promise<{ unit: string; representative?: string }[]> {
  const tasks = tasksOf(definition);
  const signed = tasks.find((node) => node.key === step)?.signs;
  if (!signed) return [];
  const seats = new Map<string, string>();
  for (const node of tasks.filter((candidate) => candidate.signs === signed)) {
    const unit = found.parties[node.seat.party];
    if (unit && !seats.has(unit)) seats.set(unit, seatKey(unit, node.seat.role));
  }
  const holders = await holdersOfSeats(services.database, found.tenant, [...seats.values()], services.clock());
  const names = await loadNames(services, found.tenant, { people: holders.map((holder) => holder.personId) });
  return [...seats].map(([unit, key]) => {
    const holder = holders.find((candidate) => candidate.seatKey === key);
    const representative = holder && names.person(holder.personId);
    return representative ? { unit, representative } : { unit };
  });
}

type Row = Record<string, unknown>;
const rowsOf = (data: Record<string, unknown>): Row[] => (Array.isArray(data.findings) ? data.findings.filter((row): row is Row => row !== null && typeof row === 'object') : []);

/** Answers of this case that count now, by form; of two to the same form the later one. Whoever opens a task may read the case. */
async function earlierAnswers(services: CaseServices, found: CaseRecord): Promise<Record<string, Record<string, unknown>>> {
  const ids = Object.values(found.state.steps).flatMap(({ submission }) => submission?.id ?? []);
  const submissions = [...(await loadSubmissions(services, found.tenant, ids)).values()].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  return Object.fromEntries(submissions.flatMap(({ form, data }) => (form ? [[form.key, data]] : [])));
}

/** The models of the plan behind a case: its own, or that of the case it follows up. */
async function plannedModels(services: CaseServices, found: CaseRecord): Promise<Pick<NonNullable<PrefillContext['previous']>, 'models' | 'modelName' | 'modelSummary'>> {
  const parent = found.parentCaseId === null ? null : await services.database.cases.findOne({ _id: recordId(found.tenant, found.parentCaseId) }, { projection: { 'state.steps': 1 } });
  const ids = [parent, found].flatMap((one) => Object.values(one?.state.steps ?? {}).flatMap(({ submission }) => submission?.id ?? []));
  const plan = [...(await loadSubmissions(services, found.tenant, ids)).values()].find(({ form }) => form?.key === 'plan');
  const models = (Array.isArray(plan?.data.models) ? plan.data.models : []).filter((row): row is Row => row !== null && typeof row === 'object');
  const named = models.flatMap(({ name, summary }) => (typeof name === 'string' ? [{ name, summary }] : []));
  const [first] = named;
  return { models: named.map(({ name }) => ({ name, count: 1 })), ...(first && { modelName: first.name, ...(typeof first.summary === 'string' && { modelSummary: first.summary }) }) };
}

/** How each kind of visit names what is left to mend. */
const leftOpenBy: Record<string, (data: Record<string, unknown>) => unknown[]> = {
  inspection: (data) => rowsOf(data).map((row) => row.what),
  recheck: (data) => rowsOf(data).filter((row) => row.status === 'open').map((row) => row.finding),
};

/** What the latest visit left open; a visit that was only sent back has no rows and does not count. */
async function openFindings(services: CaseServices, found: CaseRecord, definition: ProcessDefinition): Promise<{ what: string }[]> {
  const visits = tasksOf(definition).filter((node): node is TaskNode & { form: { key: string } } => node.form !== undefined && node.form.key in leftOpenBy);
  const records = visits.flatMap((node) => {
    const record = found.state.steps[node.key];
    return record?.submission ? [{ form: node.form.key, at: record.completedAt, id: record.submission.id }] : [];
  });
  const latest = records.sort((a, b) => (a.at < b.at ? 1 : -1))[0];
  if (!latest) return [];
  const submission: SubmissionRecord | undefined = (await loadSubmissions(services, found.tenant, [latest.id])).get(latest.id);
  const rows = submission ? (leftOpenBy[latest.form]?.(submission.data) ?? []) : [];
  return rows.filter((what): what is string => typeof what === 'string').map((what) => ({ what }));
}
