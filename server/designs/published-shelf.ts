import type { Collection } from 'mongodb';
import type { DesignKind } from '../../domain/contracts/studio-api';
import { recordId, type FormRecord } from '../../domain/contracts/records';
import type { Database } from '../mongo/database';

/** A published version, of a form or of a procedure; the definition is what its kind says. */
export type PublishedVersion = FormRecord;
export type VersionHead = Omit<PublishedVersion, 'definition'>;

/** Most versions that a page lists; one a week makes 200 in four years. */
const LISTED_VERSIONS = 200;

export const shelfOf = (database: Pick<Database, 'forms' | 'processes'>, kind: DesignKind): Collection<PublishedVersion> =>
  kind === 'form' ? database.forms : (database.processes as unknown as Collection<PublishedVersion>);

/** The versions without their definitions, newest first. */
export const versionsOf = (database: Database, tenant: string, kind: DesignKind, key: string): Promise<VersionHead[]> =>
  shelfOf(database, kind).find<VersionHead>({ tenant, key }, { projection: { definition: 0 } }).sort({ version: -1 }).limit(LISTED_VERSIONS).toArray();

export const latestVersion = (database: Database, tenant: string, kind: DesignKind, key: string): Promise<PublishedVersion | null> =>
  shelfOf(database, kind).find({ tenant, key }).sort({ version: -1 }).limit(1).next();

export const findVersion = (database: Database, tenant: string, kind: DesignKind, key: string, version: number): Promise<PublishedVersion | null> =>
  shelfOf(database, kind).findOne({ _id: recordId(tenant, key, version) });

export interface LatestTitle { key: string; version: number; title: unknown }

/** Key, latest version and title of everything published of a kind. */
export async function latestTitles(database: Database, tenant: string, kind: DesignKind): Promise<LatestTitle[]> {
  const latest = await shelfOf(database, kind).aggregate<{ _id: string; record: string; version: number }>([
    { $match: { tenant } }, { $project: { key: 1, version: 1 } }, { $sort: { key: 1, version: -1 } },
    { $group: { _id: '$key', record: { $first: '$_id' }, version: { $first: '$version' } } },
  ]).toArray();
  const rows = await shelfOf(database, kind).find({ _id: { $in: latest.map(({ record }) => record) } }, { projection: { key: 1, 'definition.title': 1 } }).toArray();
  const titles = new Map(rows.map(({ key, definition }) => [key, (definition as { title?: unknown } | undefined)?.title]));
  return latest.map(({ _id, version }) => ({ key: _id, version, title: titles.get(_id) }));
}
