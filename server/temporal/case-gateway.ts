import { ApplicationFailure } from '@temporalio/common';
import { isGrpcServiceError, WorkflowNotFoundError, WorkflowUpdateFailedError, WorkflowUpdateRPCTimeoutOrCancelledError, type Client } from '@temporalio/client';
import { caseWorkflowId, failureTypes, updateNames, type OrderRequest, type TransitionAnswer } from '../../domain/contracts/case-workflow';
import { recordId, type CaseRecord } from '../../domain/contracts/records';
import { AppError, errorStatus, type ErrorCode } from '../../domain/errors/codes';
import type { CaseGateway } from '../../domain/ports';
import { refusalOf, type CaseState } from '../../domain/process';
import type { Database } from '../mongo/database';
import { DefinitionStore } from '../mongo/definition-store';
import type { CaseStarter } from './case-starter';

/** How long a person waits for an answer before the page says that the work is kept and will be tried again. */
const ANSWER_WITHIN_MS = 12_000;
const GRPC_RESOURCE_EXHAUSTED = 8;
/** Temporal's answer while the workflow's task fails again and again. */
const GRPC_FAILED_PRECONDITION = 9;
/** Temporal's word for an Update that a worker under load lost before it saw it: nothing happened, the same key may come again. */
const UNPROCESSED = 'UnprocessedUpdate';

export interface GatewayOptions {
  client: Client; starter: CaseStarter; database: Database; answerWithinMs?: number;
  /** Puts another workflow in the place of one that is stuck or gone; false when it is neither, or cannot be helped. */
  revive?: (tenant: string, caseId: string) => Promise<boolean>;
  /** An answer was found in the journal: sees to it, later, that the workflow has it as well. */
  catchUpSoon?: (tenant: string, caseId: string) => void;
}

export function createCaseGateway({ client, starter, database, answerWithinMs = ANSWER_WITHIN_MS, revive = () => Promise.resolve(false), catchUpSoon = () => undefined }: GatewayOptions): CaseGateway {
  const definitions = new DefinitionStore(database);

  /** What the journal's snapshot says; the truth when the workflow cannot be asked. */
  const recordOf = (tenant: string, caseId: string): Promise<CaseRecord | null> => database.cases.findOne({ _id: recordId(tenant, caseId) });

  /** How far the case has come, so that a workflow behind its journal reads on before it refuses. */
  const sequenceOf = async (tenant: string, caseId: string): Promise<number> => (await database.cases.findOne({ _id: recordId(tenant, caseId) }, { projection: { sequence: 1 } }))?.sequence ?? 0;

  const revived = (tenant: string, caseId: string): Promise<boolean> => revive(tenant, caseId).catch((error: unknown) => {
    throw translated(error);
  });

  async function answeredBefore(tenant: string, caseId: string, key: string, bodyHash: string): Promise<(TransitionAnswer & { repeated: boolean }) | null> {
    const record = await recordOf(tenant, caseId);
    const known = record?.state.decided[key];
    if (!record || !known) return null;
    if (known.bodyHash !== bodyHash) throw new AppError('key-conflict');
    return { ...answerOf(record.state), sequence: known.sequence, repeated: true };
  }

  /**
   * Sends an Update under a deadline. On a lost or refused road the journal is asked for the key before the
   * caller is told anything (hazard 4): the winner must not be refused. "Not found" of a case that is open means that
   * Temporal was killed and lost the Update, or that whoever put another workflow in the place of a stuck one was killed
   * in the middle: it is sent once more, to the workflow that is there then.
   */
  async function update<R extends TransitionAnswer>(tenant: string, caseId: string, name: string, request: { key: string; bodyHash: string; seen?: number }, sentAgain = false): Promise<R & { repeated: boolean }> {
    try {
      const handle = client.workflow.getHandle(caseWorkflowId(tenant, caseId));
      const answer = await client.withDeadline(Date.now() + answerWithinMs, () => handle.executeUpdate<R, [unknown]>(name, { args: [request], updateId: request.key }));
      return { repeated: false, ...answer };
    } catch (error) {
      const known = await answeredBefore(tenant, caseId, request.key, request.bodyHash);
      if (known) {
        catchUpSoon(tenant, caseId);
        return known as R & { repeated: boolean };
      }
      const lost = error instanceof WorkflowNotFoundError;
      const status = lost ? ((await recordOf(tenant, caseId))?.status ?? null) : null;
      if (lost && status !== 'open') throw new AppError(status === 'ended' ? 'case-ended' : 'not-found', { cause: error });
      if (!sentAgain && (lost || isFailing(error)) && ((await revived(tenant, caseId)) || lost)) return update(tenant, caseId, name, request, true);
      if (lost) throw new AppError('engine-unavailable', { retryAfterSeconds: 5, cause: error });
      throw translated(error);
    }
  }

  /** An Update that may come twice: whoever sends it comes again, and finds a workflow then. */
  async function unkeyed(tenant: string, caseId: string, name: string, args: [unknown]): Promise<void> {
    try {
      await client.withDeadline(Date.now() + answerWithinMs, () => client.workflow.getHandle(caseWorkflowId(tenant, caseId)).executeUpdate<void, [unknown]>(name, { args }));
    } catch (error) {
      if (error instanceof WorkflowNotFoundError || isFailing(error)) await revived(tenant, caseId);
      throw translated(error);
    }
  }

  /** A correction or recall of an ended case: its workflow is gone, so another is started from the journal with the order as its first event. */
  async function reopen(record: CaseRecord, request: OrderRequest): Promise<TransitionAnswer & { repeated: boolean }> {
    const { tenant, id, state } = record;
    const known = await answeredBefore(tenant, id, request.key, request.bodyHash);
    if (known) return known;
    const definition = await definitions.get(tenant, state.definition.key, state.definition.version);
    const event = { ...request, at: new Date().toISOString() };
    const refusal = refusalOf(definition, state, event);
    if (refusal) throw new AppError(refusal.code, { cause: refusal });
    try {
      await client.withDeadline(Date.now() + answerWithinMs, () => starter.reopen(record, definition, event));
    } catch (error) {
      const done = await answeredBefore(tenant, id, request.key, request.bodyHash);
      if (done) return done;
      throw translated(error);
    }
    const done = await answeredBefore(tenant, id, request.key, request.bodyHash);
    if (!done) throw new AppError('case-busy', { retryAfterSeconds: 2 });
    return { ...done, repeated: false };
  }

  return {
    async start({ tenant, caseId, processKey, subjectUnitId, initiatorUnitId, by, facts, cascadeOf }) {
      const before = await recordOf(tenant, caseId);
      if (before) return answerOf(before.state);
      const definition = await definitions.findLatest(tenant, processKey);
      if (!definition) throw new AppError('not-found');
      try {
        return await client.withDeadline(Date.now() + answerWithinMs, () =>
          starter.startAndOpen({ tenant, caseId, definition, subjectUnitId, initiatorUnitId, parentCaseId: null, by, facts, ...(cascadeOf ? { cascadeOf } : {}) }));
      } catch (error) {
        const opened = await recordOf(tenant, caseId);
        if (opened) return answerOf(opened.state);
        throw translated(error);
      }
    },
    catchUpSoon,
    decide: (tenant, caseId, request) => update(tenant, caseId, updateNames.decide, request),
    nudge: async (tenant, caseId, request) => update(tenant, caseId, updateNames.nudge, { ...request, seen: await sequenceOf(tenant, caseId) }),
    async order(tenant, caseId, request) {
      const record = request.kind === 'corrected' || request.kind === 'recalled' ? await recordOf(tenant, caseId) : null;
      return record?.status === 'ended' ? reopen(record, request) : update(tenant, caseId, updateNames.order, { ...request, seen: record?.sequence ?? (await sequenceOf(tenant, caseId)) });
    },
    async childrenFinished(tenant, caseId, request) {
      await unkeyed(tenant, caseId, updateNames.childrenFinished, [request]);
    },
    async retry(tenant, caseId) {
      await unkeyed(tenant, caseId, updateNames.retry, [null]);
    },
  };
}

function answerOf(state: CaseState): TransitionAnswer {
  return {
    sequence: state.sequence, outcome: state.outcome, status: state.status,
    tasks: Object.values(state.tasks).map(({ id, step, seat, unitId }) => ({ id, step, role: seat.role, unitId })),
  };
}

const isErrorCode = (value: unknown): value is ErrorCode => typeof value === 'string' && Object.hasOwn(errorStatus, value);

/** A refusal keeps its code; an engine or a worker away is 503; what is not known stays unknown and becomes a 500 with an id. */
function translated(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : error;
  if (cause instanceof ApplicationFailure) {
    if (cause.type === UNPROCESSED) return new AppError('case-busy', { retryAfterSeconds: 2, cause });
    if (cause.type === failureTypes.conflict) return new AppError('key-conflict', { cause });
    const code: unknown = cause.details?.[0];
    if (isErrorCode(code)) return new AppError(code, { cause });
  }
  if (error instanceof WorkflowNotFoundError) return new AppError('not-found', { cause: error });
  // Temporal's own limit of Updates in flight on one workflow.
  if (isGrpcServiceError(error) && error.code === GRPC_RESOURCE_EXHAUSTED) return new AppError('case-busy', { retryAfterSeconds: 2, cause: error });
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || isGrpcServiceError(error) || isConnectionLoss(error)) {
    return new AppError('engine-unavailable', { retryAfterSeconds: 5, cause: error });
  }
  return error;
}

/** The workflow's task fails again and again, so that Temporal takes no Update for it. */
function isFailing(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  return isGrpcServiceError(cause) && cause.code === GRPC_FAILED_PRECONDITION;
}

function isConnectionLoss(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  return isGrpcServiceError(cause) || (error instanceof Error && error.name === 'ServiceError');
}
