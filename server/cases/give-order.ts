import type { TransitionAnswer } from '../../domain/contracts/case-workflow';
import type { DecisionAnswer } from '../../domain/contracts/api';
import { recordId, type CaseRecord } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import { Refusal, refusalOf, type CaseState, type Order, type ProcessDefinition, type SubmissionRef } from '../../domain/process';
import { actorOf, type Viewer, type ViewerSeat } from '../auth/viewer';
import type { CaseServices } from './case-services';
import { answerAgain, nameAnswer } from './decision-answer';
import { bodyHashOf, decisionKey } from './decision-key';
import { refusalError } from './refusal-error';
import { storeSubmission, submissionHash } from './store-submission';

type Details<O> = O extends Order ? Omit<O, 'actor' | 'key' | 'bodyHash' | 'note'> : never;
/** An order without who gives it and why. */
export type OrderDetails = Details<Order>;

export interface GivenOrder {
  found: CaseRecord; definition: ProcessDefinition; seat: ViewerSeat;
  /** What the key stands for: the task's id or the case's. */
  objectId: string;
  idempotencyKey: string;
  /** The validated body: the same key with another one is a conflict. */
  body: unknown;
  details: OrderDetails;
  reason: string;
  /** The step and the task that it is about, when it is about one. */
  step?: string; taskId?: string;
}

/**
 * Gives an order about a running case, once a key: may it be given now, keep the reason, let the case carry it out.
 * @throws AppError a refusal of the kernel, key-conflict, case-busy, engine-unavailable (the same key tries again)
 */
export async function giveOrder(services: CaseServices, viewer: Viewer, given: GivenOrder): Promise<DecisionAnswer> {
  const { found, definition, seat, details } = given;
  const answered = await answeredBefore(services, viewer, { ...given, kind: details.kind });
  if (answered) return answered;
  const { key, bodyHash } = keyOf(viewer, { ...given, kind: details.kind });
  const note: SubmissionRef = { id: key, hash: submissionHash(contentOf(given)) };
  // Spreading a union loses which kind it is; the members of each kind stay together.
  const order = { ...details, actor: actorOf(viewer, seat), key, bodyHash, note } as Order;
  const refusal = refusalOf(definition, found.state, { ...order, at: services.clock().toISOString() });
  if (refusal) throw refusalError(refusal);
  await keepReason(services, viewer, given, note, bodyHash);
  const answer = await carriedOut(services, viewer.tenant, found.id, order);
  return nameAnswer(services, viewer, { ...found, state: await stateNow(services, found) }, definition, answer, answer.repeated);
}

type Keyed = Pick<GivenOrder, 'objectId' | 'idempotencyKey' | 'body'> & { kind: Order['kind'] };
const keyOf = (viewer: Viewer, { objectId, kind, idempotencyKey, body }: Keyed) => ({ key: decisionKey(viewer, objectId, `${kind}|${idempotencyKey}`), bodyHash: bodyHashOf(body) });

/**
 * The first answer to a key that was used before, told again; null for a new key. Who looks up what an order is about
 * asks this first: since then it may have become something else.
 * @throws AppError key-conflict
 */
export async function answeredBefore(services: CaseServices, viewer: Viewer, given: Keyed & Pick<GivenOrder, 'found' | 'definition'>): Promise<DecisionAnswer | null> {
  const { found, definition } = given;
  const { key, bodyHash } = keyOf(viewer, given);
  const known = found.state.decided[key];
  if (!known) return null;
  if (known.bodyHash !== bodyHash) throw new AppError('key-conflict');
  return nameAnswer(services, viewer, found, definition, await answerAgain(services, found, known), true);
}

const contentOf = ({ step = '', reason }: GivenOrder) => ({ step, form: null, data: { reason }, files: [] });

/** The words stay here; the journal has their id and hash. */
async function keepReason(services: CaseServices, viewer: Viewer, given: GivenOrder, note: SubmissionRef, bodyHash: string): Promise<void> {
  const { found, seat, details, reason, taskId = '' } = given;
  const { step, data } = contentOf(given);
  await storeSubmission(services.database, {
    _id: recordId(viewer.tenant, note.id), tenant: viewer.tenant, id: note.id, caseId: found.id, taskId, step, form: null, outcome: details.kind, data, comment: reason, fieldNotes: {},
    personId: viewer.personId, unitId: seat.unitId, role: seat.role, hash: note.hash, bodyHash, signedHash: null, facts: {}, createdAt: services.clock().toISOString(),
  });
}

async function carriedOut(services: CaseServices, tenant: string, caseId: string, order: Order): Promise<TransitionAnswer & { repeated: boolean }> {
  try {
    return await services.gateway.order(tenant, caseId, order);
  } catch (error) {
    throw error instanceof Refusal ? refusalError(error) : error;
  }
}

/** An order may have opened tasks beside others: the snapshot says which. */
async function stateNow({ database }: CaseServices, found: CaseRecord): Promise<CaseState> {
  const now = await database.cases.findOne({ _id: found._id }, { projection: { 'state.tasks': 1 } });
  return { ...found.state, tasks: now?.state.tasks ?? {} };
}
