import { z } from 'zod';
import type { ProcedureDetail, ProcedureSummary } from '../../domain/contracts/publishing-api';
import { recordId, type ProcessRecord } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import { decodeCursor, pageOf, type Page } from '../repositories/cursor';
import { loadNames } from '../repositories/names';
import { requireScope } from '../repositories/visibility';

const place = z.tuple([z.string().max(100)]);
type Row = Omit<ProcessRecord, 'definition'>;

/** The latest version of every procedure, by key. */
export async function listProcedures(services: CaseServices, viewer: Viewer, page: { cursor?: string | undefined; limit: number }): Promise<Page<ProcedureSummary>> {
  requireScope(viewer, 'procedure.read');
  const after = decodeCursor(page.cursor, place);
  const { processes } = services.database;
  const latest = await processes.aggregate<{ _id: string; record: string; versions: number }>([
    { $match: { tenant: viewer.tenant, ...(after && { key: { $gt: after[0] } }) } },
    { $project: { key: 1, version: 1 } }, { $sort: { key: 1, version: -1 } },
    { $group: { _id: '$key', record: { $first: '$_id' }, versions: { $sum: 1 } } },
    { $sort: { _id: 1 } }, { $limit: page.limit + 1 },
  ]).toArray();
  const cut = pageOf(latest, page.limit, ({ _id }) => [_id]);
  const rows = await processes.find({ _id: { $in: cut.items.map(({ record }) => record) } }, { projection: { 'definition.steps': 0 } }).toArray();
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const names = await loadNames(services, viewer.tenant, { people: rows.map(publisherOf) });
  return {
    next: cut.next,
    items: cut.items.flatMap(({ _id, versions }) => {
      const row = byKey.get(_id);
      return row ? [{ ...summaryOf(row, names.person(publisherOf(row))), title: row.definition.title, subjectKind: row.definition.subjectKind, byHand: row.definition.starts !== undefined, versions }] : [];
    }),
  };
}

/** One published version with its definition. @throws AppError not-found */
export async function findProcedure(services: CaseServices, viewer: Viewer, key: string, version: number): Promise<ProcedureDetail> {
  requireScope(viewer, 'procedure.read');
  const row = await services.database.processes.findOne({ _id: recordId(viewer.tenant, key, version) });
  if (!row) throw new AppError('not-found');
  const names = await loadNames(services, viewer.tenant, { people: [publisherOf(row)] });
  return { ...summaryOf(row, names.person(publisherOf(row))), definition: row.definition };
}

const publisherOf = ({ publication }: Row): string | null => publication?.by ?? null;
const summaryOf = ({ key, version, hash, publishedAt }: Row, publishedBy: string | null) => ({ key, version, hash, publishedAt, publishedBy });
