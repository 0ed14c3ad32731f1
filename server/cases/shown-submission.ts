import type { ShownSubmission } from '../../domain/contracts/api';
import { recordId, type CaseRecord, type SubmissionRecord } from '../../domain/contracts/records';
import { tasksOf, type ProcessDefinition } from '../../domain/process';
import { chosenIds } from '../../forms/chosen-ids';
import { describeDocuments } from '../choices/describe-documents';
import { loadNames } from '../repositories/names';
import type { CaseServices } from './case-services';
import { stepTitle } from './task-title';

/** Submissions by id. The caller has found the case that they belong to. */
export async function loadSubmissions(services: CaseServices, tenant: string, ids: readonly string[]): Promise<Map<string, SubmissionRecord>> {
  if (ids.length === 0) return new Map();
  const found = await services.database.submissions.find({ _id: { $in: ids.map((id) => recordId(tenant, id)) } }).toArray();
  return new Map(found.map((submission) => [submission.id, submission]));
}

/** The submission that counts for each step now, in the order of the definition. A step sent back and not yet taken again still has its last one. */
export async function currentSubmissions(services: CaseServices, found: CaseRecord, definition: ProcessDefinition, steps?: readonly string[]): Promise<SubmissionRecord[]> {
  const order = steps ?? tasksOf(definition).map((node) => node.key);
  const ids = order.flatMap((step) => found.state.steps[step]?.submission?.id ?? []);
  const byId = await loadSubmissions(services, found.tenant, ids);
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Submissions as people read them, with the form each was checked against. */
export async function showSubmissions(services: CaseServices, definition: ProcessDefinition, submissions: readonly SubmissionRecord[]): Promise<ShownSubmission[]> {
  const [first] = submissions;
  if (!first) return [];
  const forms = new Map(await Promise.all(submissions.map(async (one) => [one.id, one.form ? await services.forms.get(one.tenant, one.form) : null] as const)));
  const chosen = (one: SubmissionRecord, type: 'personPicker' | 'documentPicker') => chosenIds(forms.get(one.id)?.components ?? [], one.data, type);
  const [names, documents] = await Promise.all([
    loadNames(services, first.tenant, { units: submissions.map((one) => one.unitId), people: submissions.flatMap((one) => [one.personId, ...chosen(one, 'personPicker')]) }),
    chosenDocuments(services, first.tenant, submissions.flatMap((one) => chosen(one, 'documentPicker'))),
  ]);
  return submissions.map((one) => ({
    step: one.step, title: stepTitle(definition, one.step), submissionId: one.id, hash: one.hash, form: one.form,
    definition: forms.get(one.id) ?? null,
    data: one.data, comment: one.comment, byName: names.person(one.personId) ?? '', unitName: names.unit(one.unitId), at: one.createdAt,
    names: {
      people: Object.fromEntries(chosen(one, 'personPicker').flatMap((id) => { const person = names.personRecord(id); return person ? [[id, { name: person.name, title: person.title }]] : []; })),
      documents: Object.fromEntries(chosen(one, 'documentPicker').flatMap((id) => { const document = documents.get(id); return document ? [[id, document]] : []; })),
    },
  }));
}

/** Number and title of what was named in an answer; who reads the answer reads these, even where the document itself is not theirs. */
async function chosenDocuments(services: CaseServices, tenant: string, ids: readonly string[]): Promise<Map<string, ShownSubmission['names']['documents'][string]>> {
  if (ids.length === 0) return new Map();
  const found = await services.database.documents.find({ _id: { $in: ids.map((id) => recordId(tenant, id)) } }).toArray();
  return new Map((await describeDocuments(services, tenant, found)).map(({ id, number, title }) => [id, { number, title }]));
}
