import type { OperationActivities } from '../../domain/contracts/case-workflow';
import { recordId, type OperationRecord, type OperationRowRecord } from '../../domain/contracts/records';
import { AppError, type ErrorCode } from '../../domain/errors/codes';
import { planMigration, type Order } from '../../domain/process';
import { isEngineAway } from '../http/problem';
import { listRows } from './list-rows';
import { WRITES, type OperationParts } from './operation-parts';
import { startMissingCase } from './start-missing-case';

/** Orders on their way at once: enough to keep the engines busy, few enough to leave them room for people. */
const PARALLEL_ORDERS = 8;

/** What became of a row. `again`: an engine was away or busy, it is tried once more. */
type Answer = { kind: 'answered'; status: 'done' | 'refused' | 'needs-person'; code: string | null } | { kind: 'again'; error: unknown };

/** Refusals that somebody can do something about. */
const forPeople: readonly ErrorCode[] = ['migration-needs-person', 'case-needs-attention'];
const passing: readonly ErrorCode[] = ['engine-unavailable', 'case-busy'];

/** The activity behind every order for many cases: first its rows are written, then they are carried out, a batch at a time. */
export function createOperationEffects(parts: OperationParts): OperationActivities {
  return {
    async carryOutBatch({ tenant, operationId, limit }) {
      const operation = await parts.database.operations.findOne({ _id: recordId(tenant, operationId) });
      if (!operation || operation.status === 'done') return { left: 0 };
      if (operation.listing) {
        await listRows(parts, operation);
        return { left: 1 };
      }
      const rows = await parts.database.operationRows.find({ tenant, operationId, status: 'pending' }).sort({ tries: 1, _id: 1 }).limit(limit).toArray();
      if (rows.length === 0) {
        await finish(parts, operation);
        return { left: 0 };
      }
      return { left: await carryOut(parts, operation, rows) };
    },
  };
}

/** @throws what stood in the way when no row of the batch could be answered: Temporal waits and tries again. */
async function carryOut(parts: OperationParts, operation: OperationRecord, rows: readonly OperationRowRecord[]): Promise<number> {
  const answers: [OperationRowRecord, Answer][] = [];
  for (let from = 0; from < rows.length; from += PARALLEL_ORDERS) {
    answers.push(...(await Promise.all(rows.slice(from, from + PARALLEL_ORDERS).map(async (row): Promise<[OperationRowRecord, Answer]> => [row, await tell(parts, operation, row)]))));
  }
  await record(parts, operation, answers);
  const failed = answers.flatMap(([, answer]) => (answer.kind === 'again' ? [answer.error] : []));
  if (failed.length === rows.length) throw failed[0];
  const { total = 0, counts = { done: 0, refused: 0, needsPerson: 0 } } = (await parts.database.operations.findOne({ _id: operation._id }, { projection: { total: 1, counts: 1 } })) ?? {};
  // At least one, so that the round that finds no row is made: it ends the operation.
  return Math.max(1, total - counts.done - counts.refused - counts.needsPerson);
}

async function tell(parts: OperationParts, operation: OperationRecord, row: OperationRowRecord): Promise<Answer> {
  try {
    if (row.order) {
      if (await needsPerson(parts, row, row.order)) return { kind: 'answered', status: 'needs-person', code: 'migration-needs-person' };
      await parts.gateway.order(operation.tenant, row.caseId, row.order);
    } else {
      await startMissingCase(parts, operation, row);
    }
    return { kind: 'answered', status: 'done', code: null };
  } catch (error) {
    if (isEngineAway(error) || (error instanceof AppError && passing.includes(error.code))) return { kind: 'again', error };
    if (error instanceof AppError) return { kind: 'answered', status: forPeople.includes(error.code) ? 'needs-person' : 'refused', code: error.code };
    // What nobody foresaw holds up no other case; the row says that somebody must look.
    return { kind: 'answered', status: 'needs-person', code: 'internal' };
  }
}

/** The plan sees more than the case itself can, which no longer has the version it came from. */
async function needsPerson({ database, definitions }: OperationParts, { tenant, caseId }: OperationRowRecord, order: Order): Promise<boolean> {
  if (order.kind !== 'migrated' || order.undoes) return false;
  const record = await database.cases.findOne({ _id: recordId(tenant, caseId) }, { projection: { state: 1 } });
  if (!record || record.state.decided[order.key]) return false;
  const { key, version } = record.state.definition;
  const [from, to] = [await definitions.get(tenant, key, version), await definitions.get(tenant, order.to.key, order.to.version)];
  return planMigration(from, to, record.state, order.map).verdict === 'needs-person';
}

/** The answers and their sums in one transaction; a row that was answered meanwhile is not counted twice. */
async function record({ database }: OperationParts, operation: OperationRecord, answers: readonly [OperationRowRecord, Answer][]): Promise<void> {
  const groups = new Map<string, { status: 'done' | 'refused' | 'needs-person'; code: string | null; ids: string[] }>();
  for (const [{ _id }, answer] of answers) {
    if (answer.kind === 'again') continue;
    const name = `${answer.status} ${answer.code ?? ''}`;
    const group = groups.get(name) ?? { status: answer.status, code: answer.code, ids: [] };
    groups.set(name, { ...group, ids: [...group.ids, _id] });
  }
  const again = answers.flatMap(([{ _id }, answer]) => (answer.kind === 'again' ? [_id] : []));
  await database.client.withSession((session) => session.withTransaction(async () => {
    const counts = { done: 0, refused: 0, 'needs-person': 0 };
    for (const { status, code, ids } of groups.values()) {
      counts[status] += (await database.operationRows.updateMany({ _id: { $in: ids }, status: 'pending' }, { $set: { status, code } }, { session })).modifiedCount;
    }
    if (again.length > 0) await database.operationRows.updateMany({ _id: { $in: again }, status: 'pending' }, { $inc: { tries: 1 } }, { session });
    await database.operations.updateOne({ _id: operation._id }, { $inc: { 'counts.done': counts.done, 'counts.refused': counts.refused, 'counts.needsPerson': counts['needs-person'] } }, { session });
  }, WRITES));
}

async function finish({ database, clock }: OperationParts, { _id, tenant, id, lock }: OperationRecord): Promise<void> {
  await database.operations.updateOne({ _id, status: 'running' }, { $set: { status: 'done', endedAt: clock().toISOString() } });
  await database.operationLocks.deleteOne({ _id: lock, tenant, operationId: id });
}
