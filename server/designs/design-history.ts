import { z } from 'zod';
import { recordId } from '../../domain/contracts/records';
import type { DesignRevision, DesignVersion } from '../../domain/contracts/studio-api';
import { AppError } from '../../domain/errors/codes';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import { decodeCursor, pageOf, type Page } from '../repositories/cursor';
import { loadNames } from '../repositories/names';
import { requireScope } from '../repositories/visibility';
import type { DesignPlace } from './design-record';
import { findVersion } from './published-shelf';

const place = z.tuple([z.int().positive()]);

/** @throws AppError not-found */
export async function designVersion(services: CaseServices, viewer: Viewer, { kind, key }: DesignPlace, version: number): Promise<DesignVersion> {
  requireScope(viewer, 'design.read');
  const found = await findVersion(services.database, viewer.tenant, kind, key, version);
  if (!found) throw new AppError('not-found');
  const names = await loadNames(services, viewer.tenant, { people: [found.publication?.by ?? null] });
  return { version: found.version, hash: found.hash, publishedAt: found.publishedAt, publishedByName: names.person(found.publication?.by ?? null), definition: found.definition };
}

/** The kept saves of a design, newest first. */
export async function listRevisions(services: CaseServices, viewer: Viewer, { kind, key }: DesignPlace, page: { cursor?: string | undefined; limit: number }): Promise<Page<Omit<DesignRevision, 'definition'>>> {
  requireScope(viewer, 'design.read');
  const after = decodeCursor(page.cursor, place);
  const rows = await services.database.designRevisions.find({ tenant: viewer.tenant, kind, key, ...(after && { revision: { $lt: after[0] } }) }, { projection: { text: 0 } }).sort({ revision: -1 }).limit(page.limit + 1).toArray();
  const { items, next } = pageOf(rows, page.limit, ({ revision }) => [revision]);
  const names = await loadNames(services, viewer.tenant, { people: items.map(({ by }) => by) });
  return { next, items: items.map(({ revision, at, by }) => ({ revision, at, byName: names.person(by) ?? by })) };
}

/** @throws AppError not-found */
export async function findRevision(services: CaseServices, viewer: Viewer, { kind, key }: DesignPlace, revision: number): Promise<DesignRevision> {
  requireScope(viewer, 'design.read');
  const found = await services.database.designRevisions.findOne({ _id: recordId(viewer.tenant, kind, key, revision) });
  if (!found) throw new AppError('not-found');
  const names = await loadNames(services, viewer.tenant, { people: [found.by] });
  return { revision, at: found.at, byName: names.person(found.by) ?? found.by, definition: JSON.parse(found.text) as unknown };
}
