import { recordId, seatKey, type CaseRecord, type TaskRecord } from '../../domain/contracts/records';
import { answerIds, prefillContext, signingSeats, type SentAnswer } from '../../domain/prefill/prefill-context';
import type { CaseState, ProcessDefinition } from '../../domain/process';
import type { FormDefinition, JsonObject } from '../../forms';
import { prefillOf } from '../../forms/prefill';
import type { Viewer } from '../auth/viewer';
import { loadNames } from '../repositories/names';
import { holdersOfSeats } from '../repositories/seat-holders';
import type { CaseServices } from './case-services';
import { loadSubmissions } from './shown-submission';

/** What a new form opens with: the form says where each value comes from, this looks up what it asks for. Whoever opens a task may read the case. */
export async function prefill(services: CaseServices, viewer: Viewer, form: FormDefinition, found: CaseRecord, definition: ProcessDefinition, task: TaskRecord): Promise<JsonObject> {
  if (form.prefill.length === 0) return {};
  const asks = (source: string) => form.prefill.some(({ from }) => from === source || from?.startsWith(`${source}.`));
  const named = asks('unitName') || asks('personName') ? await loadNames(services, found.tenant, { units: [found.subjectUnitId], people: [viewer.personId] }) : undefined;
  const holders = asks('parties') ? await holderNames(services, found, definition, task.step) : undefined;
  const parentSteps = form.prefill.some(({ from }) => from?.startsWith('previous.model')) ? await stepsOfParent(services, found) : undefined;
  return prefillOf(form, prefillContext({
    at: services.clock().toISOString(), personId: viewer.personId, definition, held: found, task,
    ...(named && { unitName: named.unit(found.subjectUnitId), personName: named.person(viewer.personId) ?? '' }),
    holderName: ({ unit, role }) => holders?.get(seatKey(unit, role)),
    parentSteps,
    answers: asks('answers') || asks('previous') ? await sentAnswers(services, found.tenant, [...answerIds(parentSteps ?? {}), ...answerIds(found.state.steps)]) : [],
  }));
}

/** Who holds the seats that sign together, by `seatKey`; of several the first. */
async function holderNames(services: CaseServices, found: CaseRecord, definition: ProcessDefinition, step: string): Promise<Map<string, string | null>> {
  const seats = signingSeats(definition, found.parties, step).map(({ unit, role }) => seatKey(unit, role));
  if (seats.length === 0) return new Map();
  const holders = await holdersOfSeats(services.database, found.tenant, seats, services.clock());
  const names = await loadNames(services, found.tenant, { people: holders.map((holder) => holder.personId) });
  return new Map(holders.toReversed().map((holder) => [holder.seatKey, names.person(holder.personId)]));
}

async function stepsOfParent(services: CaseServices, found: CaseRecord): Promise<CaseState['steps'] | undefined> {
  if (found.parentCaseId === null) return undefined;
  const parent = await services.database.cases.findOne({ _id: recordId(found.tenant, found.parentCaseId) }, { projection: { 'state.steps': 1 } });
  return parent?.state.steps;
}

async function sentAnswers(services: CaseServices, tenant: string, ids: readonly string[]): Promise<SentAnswer[]> {
  const submissions = await loadSubmissions(services, tenant, ids);
  return [...submissions.values()].map(({ id, form, data, createdAt }) => ({ id, form, data, at: createdAt }));
}
