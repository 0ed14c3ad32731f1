import { setTimeout as wait } from 'node:timers/promises';
import { seatKey, type CaseRecord } from '../../../domain/contracts/records';
import { successorFor } from '../../../domain/org/succession';
import { orderFor, type OperationParts } from '../operation-parts';
import { chosenCasesAfter, openCasesAfter, requestOf, type ListedRow, type Source } from './source';
import type { OperationRecord } from '../../../domain/contracts/records';

/** After a unit was closed, until a case that was being opened with it at that moment is in the journal. */
const SETTLED_MS = 3_000;

/** Each case goes to the successor of its own subject: a unit that is split has several. */
async function rowsOf({ units }: OperationParts, operation: OperationRecord, cases: readonly Pick<CaseRecord, 'id' | 'subjectUnitId'>[]): Promise<ListedRow[]> {
  const { unitId, ...rule } = requestOf(operation, 'succession');
  const subjects = await units.find(operation.tenant, cases.map(({ subjectUnitId }) => subjectUnitId));
  return cases.map(({ id, subjectUnitId }) => {
    const successorId = successorFor(rule, subjects.get(subjectUnitId)?.path ?? [subjectUnitId]);
    return { caseId: id, subjectUnitId, order: orderFor(operation, id, { kind: 'unit-succeeded', unitId, successorId }) };
  });
}

/** Every open case in which the unit is a party. */
const parties: Source = async (parts, operation, after, limit) => {
  const { unitId } = requestOf(operation, 'succession');
  const { cases, next } = await openCasesAfter(parts.database, operation.tenant, { visibleTo: unitId }, after, limit);
  return { rows: await rowsOf(parts, operation, cases.filter((one) => one.subjectUnitId === unitId || Object.values(one.parties).includes(unitId))), next };
};

/** And every open case in which it holds a task without being one. */
const holders: Source = async (parts, operation, after, limit) => {
  const { database } = parts;
  const { unitId } = requestOf(operation, 'succession');
  const { tenant } = operation;
  // All seats of a unit lie between its id with '#' and with '$', the next character.
  const place = after === '' ? {} : { $gt: after };
  const tasks = await database.tasks.find({ tenant, seatKey: { $gte: seatKey(unitId, ''), $lt: `${unitId}$` }, status: 'open', _id: place as { $gt: string } }, { projection: { caseId: 1 } }).sort({ _id: 1 }).limit(limit).toArray();
  const { cases } = await chosenCasesAfter(database, tenant, tasks.map((task) => task.caseId), '', limit);
  return { rows: await rowsOf(parts, operation, cases), next: tasks.length < limit ? null : (tasks.at(-1)?._id ?? null) };
};

/** And what was just being opened when the unit was closed. A case that has its row keeps it. */
const latecomers: Source = async (parts, operation, after, limit) => {
  if (after === '') await wait(Math.min(SETTLED_MS, Math.max(0, Date.parse(operation.at) + SETTLED_MS - parts.clock().getTime())));
  return parties(parts, operation, after, limit);
};

export const succession: readonly Source[] = [parties, holders, latecomers];
