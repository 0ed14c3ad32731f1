import type { Filter } from 'mongodb';
import { z } from 'zod';
import type { unitSchema } from '../../domain/contracts/api';
import type { UnitRecord } from '../../domain/contracts/records';
import type { Viewer } from '../auth/viewer';
import type { Database } from '../mongo/database';
import type { UnitDirectory } from '../mongo/unit-directory';
import { decodeCursor, pageOf, type Page } from './cursor';
import { requireScope } from './visibility';

const place = z.tuple([z.string().max(400), z.string().max(400)]);
export interface UnitQuery { cursor?: string | undefined; limit: number; kind?: string | undefined; q?: string | undefined; closed: boolean }

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Units of the tenant that exist on the day, by name; `q` is a part of the name, taken literally. With `closed` also
 * those that existed before, for who supervises: nobody chooses them, but their cases and orders are still read.
 * @param today local day, yyyy-MM-dd
 * @throws AppError forbidden
 */
export async function listUnits(database: Database, directory: UnitDirectory, viewer: Viewer, query: UnitQuery, today: string): Promise<Page<z.infer<typeof unitSchema>>> {
  requireScope(viewer, 'unit.read');
  if (query.closed) requireScope(viewer, 'supervise.read');
  const after = decodeCursor(query.cursor, place);
  const filter: Filter<UnitRecord> = {
    tenant: viewer.tenant,
    ...(query.kind !== undefined && { kind: query.kind as UnitRecord['kind'] }),
    ...(query.q !== undefined && query.q.trim() !== '' && { name: { $regex: literal(query.q.trim().normalize('NFC')), $options: 'i' } }),
    $and: [
      ...(query.closed ? [] : [{ $or: [{ to: null }, { to: { $gte: today } }] }]), { $or: [{ from: null }, { from: { $lte: today } }] },
      ...(after ? [{ $or: [{ name: { $gt: after[0] } }, { name: after[0], _id: { $gt: after[1] } }] }] : []),
    ],
  };
  const rows = await database.units.find(filter).sort({ name: 1, _id: 1 }).limit(query.limit + 1).toArray();
  const { items, next } = pageOf(rows, query.limit, (unit) => [unit.name, unit._id]);
  const named = await directory.find(viewer.tenant, items.flatMap(({ parentId, successorId }) => [parentId, successorId].filter((id) => typeof id === 'string')));
  const nameOf = (id: string | null | undefined): string | null => (id ? (named.get(id)?.name ?? null) : null);
  return {
    next,
    items: items.map(({ id, name, kind, parentId, to, successorId }) => ({
      id, name, kind, parentName: nameOf(parentId), ...(to && to < today ? { closed: { lastDay: to, successorName: nameOf(successorId) } } : {}),
    })),
  };
}
