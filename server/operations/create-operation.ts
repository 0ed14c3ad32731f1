import { MongoServerError } from 'mongodb';
import type { OperationRequest } from '../../domain/contracts/operation-api';
import { recordId, type OperationRecord } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import type { SubmissionRef } from '../../domain/process';
import { actorOf, type Viewer } from '../auth/viewer';
import { bodyHashOf } from '../cases/decision-key';
import { storeSubmission, submissionHash } from '../cases/store-submission';
import { sha256 } from '../journal/hash-entry';
import { checkOperation, type CheckedOperation } from './check-operation';
import type { OperationServices } from './operation-services';

const DUPLICATE_KEY = 11000;
/** A lock without its operation is that of a request that broke off; after so long another may take its place. */
const LOCK_STALE_MS = 60_000;

export const operationId = (viewer: Viewer, key: string): string => `op-${sha256(`${viewer.tenant}|${viewer.personId}|${key}`).slice(0, 16)}`;

/**
 * Takes an order for many cases and sets it going. The same key is one order; the same order again while it runs is refused.
 * @throws AppError key-conflict, operation-repeated, or what `checkOperation` refuses
 */
export async function createOperation(services: OperationServices, viewer: Viewer, request: OperationRequest, key: string): Promise<OperationRecord> {
  const standing = await standingOperation(services, viewer, request, key);
  return standing ?? takeOperation(services, viewer, { request, key, checked: await checkOperation(services, viewer, request) });
}

export interface TakenOperation { request: OperationRecord['request'] & { reason?: string | undefined }; key: string; checked: CheckedOperation }

/** What this key stands for already, set going again should it have stopped; null for a new key. */
export async function standingOperation(services: OperationServices, viewer: Viewer, request: OperationRecord['request'], key: string): Promise<OperationRecord | null> {
  const standing = await services.database.operations.findOne({ _id: recordId(viewer.tenant, operationId(viewer, key)) });
  if (!standing) return null;
  if (standing.bodyHash !== bodyHashOf(request)) throw new AppError('key-conflict');
  if (standing.status === 'running') await setGoing(services, standing);
  return standing;
}

/** Writes a checked order and starts it. Its rows are written by the worker, in batches. */
export async function takeOperation(services: OperationServices, viewer: Viewer, { request, key, checked }: TakenOperation): Promise<OperationRecord> {
  const { tenant } = viewer;
  const id = operationId(viewer, key);
  const lock = recordId(tenant, sha256(checked.lock));
  const at = services.clock().toISOString();
  await takeLock(services, { lock, tenant, id, at });
  const record: OperationRecord = {
    _id: recordId(tenant, id), tenant, id, kind: request.kind, by: actorOf(viewer, checked.seat), at, bodyHash: bodyHashOf(request),
    note: request.reason === undefined ? null : await keepReason(services, viewer, checked, id, request.kind, request.reason, at),
    subject: checked.subject, status: 'running', total: 0, counts: { done: 0, refused: 0, needsPerson: 0 }, endedAt: null,
    request, visibleTo: checked.visibleTo, listing: { source: 0, after: '' }, lock,
  };
  try {
    await services.database.operations.insertOne(record);
  } catch (error) {
    const standing = error instanceof MongoServerError && error.code === DUPLICATE_KEY ? await standingOperation(services, viewer, request, key) : null;
    if (!standing) throw error;
    return standing;
  }
  await setGoing(services, record);
  return record;
}

/** An engine that is away delays it only: the worker looks for orders that run without a workflow. */
async function setGoing({ operations }: OperationServices, { tenant, id }: OperationRecord): Promise<void> {
  try {
    await operations.start(tenant, id);
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'engine-unavailable')) throw error;
  }
}

interface Lock { lock: string; tenant: string; id: string; at: string }

/** One document by id, removed at the end. @throws AppError operation-repeated */
async function takeLock(services: OperationServices, wanted: Lock): Promise<void> {
  const { operationLocks, operations } = services.database;
  for (;;) {
    try {
      await operationLocks.insertOne({ _id: wanted.lock, tenant: wanted.tenant, operationId: wanted.id, at: wanted.at });
      return;
    } catch (error) {
      if (!(error instanceof MongoServerError && error.code === DUPLICATE_KEY)) throw error;
    }
    const held = await operationLocks.findOne({ _id: wanted.lock });
    if (held?.operationId === wanted.id) return;
    const holder = held && (await operations.findOne({ _id: recordId(wanted.tenant, held.operationId) }, { projection: { status: 1 } }));
    const stale = held !== null && !holder && Date.parse(held.at) < Date.parse(wanted.at) - LOCK_STALE_MS;
    if (held && holder?.status !== 'done' && !stale) throw new AppError('operation-repeated');
    if (held) await operationLocks.deleteOne({ _id: held._id, operationId: held.operationId });
  }
}

/** The words stay here; the journals have their id and hash. */
async function keepReason({ database }: OperationServices, viewer: Viewer, { seat }: CheckedOperation, id: string, kind: string, reason: string, createdAt: string): Promise<SubmissionRef> {
  const data = { reason };
  const hash = submissionHash({ step: '', form: null, data, files: [] });
  await storeSubmission(database, {
    _id: recordId(viewer.tenant, id), tenant: viewer.tenant, id, caseId: id, taskId: '', step: '', form: null, outcome: kind, data, comment: reason, fieldNotes: {},
    personId: viewer.personId, unitId: seat.unitId, role: seat.role, hash, bodyHash: bodyHashOf({ kind, reason }), signedHash: null, facts: {}, createdAt,
  });
  return { id, hash };
}
