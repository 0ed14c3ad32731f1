import type { Correctable } from '../../domain/contracts/api';
import type { CorrectionAnswer, CorrectionOrder } from '../../domain/contracts/orders-api';
import { recordId, type CaseRecord, type JournalRecord, type TaskRecord } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import { advance, isCorrectable, Refusal, tasksOf, treeOf, withLaterMembers, type Order, type ProcessDefinition } from '../../domain/process';
import { actorOf, seatsGranting, widestScope, type Viewer, type ViewerSeat } from '../auth/viewer';
import { findCase } from '../repositories/case-repository';
import { loadNames } from '../repositories/names';
import type { CaseServices } from './case-services';
import { answeredBefore, giveOrder } from './give-order';
import { showDocuments } from './show-documents';
import { stepTitle } from './task-title';

/** The entry of the decision that counts for a step, and the unit that took it. */
interface Standing { step: string; sequence: number; at: string; outcome: string; by: string | null; unitId: string }

/** The decisions that count now, by step: each with its journal entry. */
async function standingDecisions({ database }: CaseServices, { tenant, id, state }: CaseRecord, steps: readonly string[]): Promise<Standing[]> {
  const at = steps.flatMap((step) => state.steps[step]?.completedAt ?? []);
  const [tasks, entries] = await Promise.all([
    database.tasks.find({ tenant, caseId: id, status: 'decided' }, { projection: { id: 1, step: 1, unitId: 1 } }).toArray(),
    database.journal.find({ tenant, caseId: id, at: { $in: at } }, { projection: { sequence: 1, at: 1, effects: 1 } }).sort({ sequence: 1 }).toArray(),
  ]);
  return steps.flatMap((step): Standing[] => {
    const record = state.steps[step];
    const taken = record && entries.filter((entry) => entry.at === record.completedAt).map((entry) => ({ entry, tasks: closedBy(entry, tasks) }));
    // A step that was renamed since has its old name in the entry.
    const own = taken?.findLast((one) => one.tasks.some((task) => task.step === step)) ?? taken?.findLast((one) => one.tasks.length === 1 && one.tasks.every((task) => !state.steps[task.step]));
    const unitId = (own?.tasks.find((task) => task.step === step) ?? own?.tasks[0])?.unitId;
    return record && own && unitId !== undefined ? [{ step, sequence: own.entry.sequence, at: record.completedAt, outcome: record.outcome, by: record.by, unitId }] : [];
  });
}

/** The main tasks that an entry closed with an outcome. */
function closedBy({ effects }: Pick<JournalRecord, 'effects'>, tasks: readonly Pick<TaskRecord, 'id' | 'step' | 'unitId'>[]) {
  const ids = effects.flatMap((effect) => (effect.kind === 'close-task' && effect.reason === 'decided' && !effect.beside ? [effect.taskId] : []));
  return tasks.filter((task) => ids.includes(task.id));
}

/**
 * The seat from which the viewer may take a decision back: the head of an office for what was decided in it or below
 * it, an administrator for any.
 */
async function correctingSeat(services: CaseServices, viewer: Viewer, { visibleTo }: CaseRecord, unitId: string): Promise<ViewerSeat | null> {
  const path = (await services.units.find(viewer.tenant, [unitId])).get(unitId)?.path ?? [];
  const heads = seatsGranting(viewer, 'case.correct', 'unit').find((seat) => visibleTo.includes(seat.unitId) && path.includes(seat.unitId));
  return heads ?? seatsGranting(viewer, 'case.correct', 'tenant')[0] ?? null;
}

/** The decisions that the viewer may take back now. */
export async function correctableDecisions(services: CaseServices, viewer: Viewer, found: CaseRecord, definition: ProcessDefinition): Promise<Correctable[]> {
  if (widestScope(viewer, 'case.correct') === 'none') return [];
  const tree = treeOf(definition);
  const steps = tasksOf(definition).map((node) => node.key).filter((step) => found.state.steps[step] && isCorrectable({ state: withLaterMembers(found.state), tree }, step));
  const standing = await standingDecisions(services, found, steps);
  const allowed = await Promise.all(standing.map((one) => correctingSeat(services, viewer, found, one.unitId)));
  const names = await loadNames(services, viewer.tenant, { units: standing.map((one) => one.unitId), people: standing.map((one) => one.by) });
  const open = standing.flatMap((one, index) => (allowed[index] ? [{ ...one, seat: allowed[index] }] : []));
  return Promise.all(open.map(async ({ step, sequence, at, outcome, by, unitId, seat }) => {
    const node = tree.get(step)?.node;
    const revokes = await documentsOf(services, viewer.tenant, definition, wouldRevoke(definition, found, { kind: 'corrected', step, sequence, at: services.clock().toISOString(), actor: actorOf(viewer, seat), key: '', bodyHash: '', note: null }));
    const title = node?.kind === 'task' ? node.outcomes.find((candidate) => candidate.key === outcome)?.title : undefined;
    return { step, title: stepTitle(definition, step), sequence, outcome: title ?? { vi: outcome, en: outcome }, at, byName: names.person(by), unitName: names.unit(unitId), revokes };
  }));
}

/** The kernel's own answer to what an order would revoke; nothing is done. */
function wouldRevoke(definition: ProcessDefinition, { state }: CaseRecord, order: Order & { at: string }): string[] {
  try {
    return advance(definition, state, order).effects.flatMap((effect) => (effect.kind === 'revoke-document' ? [effect.documentId] : []));
  } catch (error) {
    // It would be refused now; the list of decisions says only which are in reach.
    if (error instanceof Refusal) return [];
    throw error;
  }
}

/**
 * Takes back a mistaken decision by an entry of its own; the step is open again and what followed is revoked.
 * @throws AppError not-found, forbidden, correction-out-of-reach, and what `giveOrder` throws
 */
export async function correctCase(services: CaseServices, viewer: Viewer, caseId: string, idempotencyKey: string, body: CorrectionOrder): Promise<CorrectionAnswer> {
  const found = await findCase(services.database, viewer, caseId, 'case.correct');
  const definition = await services.processes.get(viewer.tenant, found.process.key, found.process.version);
  const again = await answeredBefore(services, viewer, { found, definition, objectId: caseId, idempotencyKey, body, kind: 'corrected' });
  if (again) return { ...again, revoked: await revokedBy(services, found, definition, again.sequence) };
  const decision = await meantDecision(services, found, body);
  const seat = await correctingSeat(services, viewer, found, decision.unitId);
  if (!seat) throw new AppError('forbidden');
  const { sequence, step } = decision;
  const answer = await giveOrder(services, viewer, { found, definition, seat, objectId: caseId, idempotencyKey, body, details: { kind: 'corrected', sequence, step }, reason: body.reason, step });
  return { ...answer, revoked: await revokedBy(services, found, definition, answer.sequence) };
}

const outOfReach = (pointer: string) => new AppError('correction-out-of-reach', { problems: [{ pointer, code: 'unknown', message: { vi: 'Không có quyết định nào đang được tính ở đây.', en: 'There is no decision here that counts now.' } }] });

/** The decision that is meant: the latest of a step, or the one of a journal entry. Named both ways it must be the same. */
async function meantDecision(services: CaseServices, found: CaseRecord, { step, sequence }: CorrectionOrder): Promise<Standing> {
  const standing = await standingDecisions(services, found, step === undefined ? Object.keys(found.state.steps) : [step]);
  const meant = standing.find((one) => sequence === undefined || one.sequence === sequence);
  if (!meant) throw outOfReach(step === undefined ? '/sequence' : '/step');
  return meant;
}

/** What the correction's own entry says was revoked. */
async function revokedBy(services: CaseServices, { tenant, id }: CaseRecord, definition: ProcessDefinition, sequence: number): Promise<CorrectionAnswer['revoked']> {
  const entry = await services.database.journal.findOne({ _id: recordId(tenant, id, sequence) }, { projection: { effects: 1 } });
  return documentsOf(services, tenant, definition, entry?.effects.flatMap((effect) => (effect.kind === 'revoke-document' ? [effect.documentId] : [])) ?? []);
}

async function documentsOf(services: CaseServices, tenant: string, definition: ProcessDefinition, ids: readonly string[]): Promise<CorrectionAnswer['revoked']> {
  if (ids.length === 0) return [];
  const documents = await services.database.documents.find({ _id: { $in: ids.map((id) => recordId(tenant, id)) } }).sort({ issuedAt: 1, _id: 1 }).toArray();
  return (await showDocuments(services, definition, documents)).map(({ id: documentId, number, title }) => ({ id: documentId, number, title }));
}
