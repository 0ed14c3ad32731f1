import { MongoServerError } from 'mongodb';
import { recordId, type DesignRecord } from '../../domain/contracts/records';
import type { DesignKind } from '../../domain/contracts/studio-api';
import { AppError } from '../../domain/errors/codes';
import { isPlainObject } from '../../domain/logic/plain-object';
import type { Database } from '../mongo/database';
import { latestVersion } from './published-shelf';

/** Which design: kind and key. */
export interface DesignPlace { kind: DesignKind; key: string }
export type Title = DesignRecord['title'];

const DUPLICATE_KEY = 11000;
const LONGEST_TITLE = 300;

export const designId = (tenant: string, { kind, key }: DesignPlace): string => recordId(tenant, kind, key);

/** A design of which nothing is known but its name. */
export const unwritten = (tenant: string, { kind, key }: DesignPlace, title: Title): DesignRecord => ({ _id: designId(tenant, { kind, key }), tenant, kind, key, title, revision: 0, draft: null, editing: null, retired: null });

/** The title a definition gives itself, when it is one. */
export function titleOf(definition: unknown): Title | null {
  const title = isPlainObject(definition) ? definition.title : null;
  if (!isPlainObject(title) || typeof title.vi !== 'string' || typeof title.en !== 'string' || title.vi.trim() === '') return null;
  return { vi: title.vi.slice(0, LONGEST_TITLE), en: title.en.slice(0, LONGEST_TITLE) };
}

/** The record of a design, or what it would be for one that only has published versions. @throws AppError not-found */
export async function findDesign(database: Database, tenant: string, place: DesignPlace): Promise<DesignRecord> {
  const record = await database.designs.findOne({ _id: designId(tenant, place) });
  if (record) return record;
  const published = await latestVersion(database, tenant, place.kind, place.key);
  if (!published) throw new AppError('not-found');
  return unwritten(tenant, place, titleOf(published.definition) ?? { vi: place.key, en: place.key });
}

/** Sees to it that there is a record to change. @throws AppError not-found */
export async function ensureDesign(database: Database, tenant: string, place: DesignPlace): Promise<void> {
  if (await database.designs.findOne({ _id: designId(tenant, place) }, { projection: { _id: 1 } })) return;
  await writeIfMissing(database, await findDesign(database, tenant, place));
}

/** Two at once write the same. */
export async function writeIfMissing({ designs }: Database, { _id, ...record }: DesignRecord): Promise<void> {
  try {
    await designs.updateOne({ _id }, { $setOnInsert: record }, { upsert: true });
  } catch (error) {
    if (!(error instanceof MongoServerError && error.code === DUPLICATE_KEY)) throw error;
  }
}
