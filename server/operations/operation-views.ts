import type { Filter } from 'mongodb';
import { z } from 'zod';
import type { OperationRow, OperationView } from '../../domain/contracts/operation-api';
import { recordId, type OperationRecord, type OperationRowRecord } from '../../domain/contracts/records';
import { AppError, errorStatus, type ErrorCode } from '../../domain/errors/codes';
import type { Localized } from '../../domain/process';
import type { Viewer } from '../auth/viewer';
import { titlesOf } from '../cases/case-titles';
import { problemTitles } from '../i18n/problem-titles';
import { decodeCursor, pageOf, type Page } from '../repositories/cursor';
import { loadNames } from '../repositories/names';
import { visibleRecords } from '../repositories/visibility';
import type { OperationServices } from './operation-services';
import { operationTitles } from './operation-titles';

interface PageRequest { cursor?: string | undefined; limit: number }
const byTime = z.tuple([z.iso.datetime(), z.string().max(400)]);
const byId = z.tuple([z.string().max(400)]);

export async function listOperations(services: OperationServices, viewer: Viewer, page: PageRequest): Promise<Page<OperationView>> {
  const after = decodeCursor(page.cursor, byTime);
  const place = after === null ? {} : { $and: [{ $or: [{ at: { $lt: after[0] } }, { at: after[0], _id: { $gt: after[1] } }] }] };
  const filter = { ...visibleRecords(viewer, 'operation.read'), ...place } as Filter<OperationRecord>;
  // The request may name thousands of units; a list has no use for it.
  const rows = await services.database.operations.find(filter, { projection: { request: 0 } }).sort({ at: -1, _id: 1 }).limit(page.limit + 1).toArray();
  const { items, next } = pageOf(rows, page.limit, (row) => [row.at, row._id]);
  return { items: await showOperations(services, viewer.tenant, items), next };
}

export async function getOperation(services: OperationServices, viewer: Viewer, id: string): Promise<OperationView> {
  const [shown] = await showOperations(services, viewer.tenant, [await findOperation(services, viewer, id)]);
  if (!shown) throw new AppError('not-found');
  return shown;
}

async function findOperation({ database }: OperationServices, viewer: Viewer, id: string): Promise<OperationRecord> {
  const found = await database.operations.findOne({ ...visibleRecords(viewer, 'operation.read'), _id: recordId(viewer.tenant, id) } as Filter<OperationRecord>, { projection: { request: 0 } });
  if (!found) throw new AppError('not-found');
  return found;
}

/** Operations as people read them; their reasons and the titles of directives come from the submissions. */
export async function showOperations(services: OperationServices, tenant: string, operations: readonly OperationRecord[]): Promise<OperationView[]> {
  const { database } = services;
  const caseIds = [...new Set(operations.flatMap(({ subject }) => subject.caseId ?? []))];
  const [names, cases, notes] = await Promise.all([
    loadNames(services, tenant, { units: operations.flatMap(({ by, subject }) => [by.seat.unitId, subject.unitId ?? [], subject.successorId ?? []].flat()), people: operations.map(({ by }) => by.personId) }),
    caseIds.length === 0 ? [] : database.cases.find({ _id: { $in: caseIds.map((id) => recordId(tenant, id)) } }, { projection: { id: 1, title: 1, process: 1, 'state.steps': 1 } }).toArray(),
    database.submissions.find({ _id: { $in: operations.flatMap(({ note }) => (note ? [recordId(tenant, note.id)] : [])) } }, { projection: { id: 1, comment: 1 } }).toArray(),
  ]);
  const definitions = new Map(await Promise.all(cases.map(async ({ process: { key, version } }) => [`${key} ${version}`, await services.processes.get(tenant, key, version)] as const)));
  const titles = await titlesOf(services, tenant, cases, (key, version) => definitions.get(`${key} ${version}`)!);
  const reasons = new Map(notes.map(({ id, comment }) => [id, comment]));
  return operations.map(({ id, kind, by, at, endedAt, note, subject, status, listing, total, counts }) => ({
    id, kind, title: operationTitles[kind], byName: names.person(by.personId), unitName: names.unit(by.seat.unitId), at, endedAt, reason: (note && reasons.get(note.id)) ?? null,
    subject: {
      caseId: subject.caseId ?? null, caseTitle: subject.caseId === undefined ? null : (titles.get(subject.caseId) ?? null), step: subject.step ?? null, processKey: subject.processKey ?? null, version: subject.version ?? null,
      unitId: subject.unitId ?? null, unitName: subject.unitId === undefined ? null : names.unit(subject.unitId), successorId: subject.successorId ?? null,
      successorName: subject.successorId === undefined ? null : names.unit(subject.successorId), until: subject.until ?? null, operationId: subject.operationId ?? null,
    },
    status, listed: listing === null, total, counts,
  }));
}

const reasonOf = (code: string | null): Localized | null => (code !== null && Object.hasOwn(errorStatus, code) ? problemTitles[code as ErrorCode] : null);

/** What became of each case, by the case's id. */
export async function listOperationRows(services: OperationServices, viewer: Viewer, id: string, { status, ...page }: PageRequest & { status?: OperationRowRecord['status'] | undefined }): Promise<Page<OperationRow>> {
  await findOperation(services, viewer, id);
  const after = decodeCursor(page.cursor, byId);
  const first = recordId(viewer.tenant, id);
  const filter: Filter<OperationRowRecord> = { tenant: viewer.tenant, operationId: id, ...(status ? { status } : {}), _id: { $gt: after?.[0] ?? `${first}/`, $lt: `${first}0` } };
  const rows = await services.database.operationRows.find(filter, { projection: { order: 0 } }).sort({ _id: 1 }).limit(page.limit + 1).toArray();
  const { items, next } = pageOf(rows, page.limit, (row) => [row._id]);
  const names = await loadNames(services, viewer.tenant, { units: items.map((row) => row.subjectUnitId) });
  return { next, items: items.map((row) => ({ caseId: row.caseId, subjectUnitId: row.subjectUnitId, subjectUnitName: names.unit(row.subjectUnitId), status: row.status, code: row.code, reason: reasonOf(row.code) })) };
}
