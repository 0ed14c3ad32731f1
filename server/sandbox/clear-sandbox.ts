import type { Collection } from 'mongodb';
import type { SandboxRecord } from '../../domain/contracts/records';
import type { SandboxDetail } from '../../domain/contracts/sandbox-api';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import { removeContent } from '../files/content-store';
import type { StoredFileRecord } from '../files/upload-file';
import type { Database } from '../mongo/database';
import { requireScope } from '../repositories/visibility';
import { findSandbox, sandboxDetail } from './sandbox-views';

/** Records removed at once. */
const BATCH = 200;

/**
 * Has a sandbox's cases ended and its data removed; the worker does it in batches. From now on nobody steps into it. A
 * second time changes nothing.
 * @throws AppError not-found
 */
export async function clearSandbox(services: CaseServices, viewer: Viewer, id: string): Promise<SandboxDetail> {
  requireScope(viewer, 'design.write');
  const { _id, space } = await findSandbox(services, viewer, id);
  const clearing = { by: viewer.personId, at: services.clock().toISOString(), removed: 0, total: await countSpace(services.database, space) };
  await services.database.sandboxes.updateOne({ _id, state: { $in: ['preparing', 'running'] } }, { $set: { state: 'clearing', clearing } });
  return sandboxDetail(services, viewer, id);
}

type Rows = Collection<{ _id: string }>;
/** Whatever lies under one space: `_id` begins with it. */
const within = (space: string): object => ({ _id: { $gt: `${space}/`, $lt: `${space}0` } });

/** Every collection whose records begin with a tenant: those of the database's type, and what delivery keeps for itself. */
function collectionsOf(database: Database): Rows[] {
  const typed = Object.values(database).filter((member): member is Rows => typeof member === 'object' && member !== null && 'collectionName' in member && 'insertOne' in member);
  return [...typed, database.db.collection<{ _id: string }>('deliveries')].filter(({ collectionName }) => collectionName !== database.sandboxes.collectionName);
}

async function countSpace(database: Database, space: string): Promise<number> {
  const counts = await Promise.all(collectionsOf(database).map((collection) => collection.countDocuments(within(space))));
  return counts.reduce((sum, n) => sum + n, 0);
}

/** Removes some records of a space; 0 when there are none. What was removed stays so when it is cut off. */
export async function removeSome(database: Database, { space }: Pick<SandboxRecord, 'space'>): Promise<number> {
  for (const collection of collectionsOf(database)) {
    const rows = await collection.find(within(space)).limit(BATCH).toArray();
    if (rows.length === 0) continue;
    for (const row of rows) await removeContentOf(database, row);
    await collection.deleteMany({ _id: { $in: rows.map(({ _id }) => _id) } });
    return rows.length;
  }
  return 0;
}

/** The content of an upload or of a PDF goes with its record. */
async function removeContentOf(database: Database, row: object): Promise<void> {
  const { contentId, fileId } = row as Partial<StoredFileRecord> & { fileId?: unknown };
  const content = contentId ?? fileId;
  if (typeof content === 'string' && /^[0-9a-f]{24}$/.test(content)) await removeContent(database, content);
}

/** The cases of a sandbox that may have a workflow: those that stand, those that were to be started, and its first. */
export async function casesOf(database: Database, { space, caseId }: Pick<SandboxRecord, 'space' | 'caseId'>): Promise<string[]> {
  const [cases, rosters] = await Promise.all([
    database.cases.find({ tenant: space }, { projection: { id: 1 } }).toArray(),
    database.rosters.find({ tenant: space }, { projection: { childCaseId: 1 } }).toArray(),
  ]);
  return [...new Set([caseId, ...cases.map(({ id }) => id), ...rosters.map(({ childCaseId }) => childCaseId)])];
}

/** Something was written after the data were gone: a transition that was under way. */
export async function isLeftOver({ units, journal, cases }: Database, { space }: Pick<SandboxRecord, 'space'>): Promise<boolean> {
  const found = await Promise.all([units, journal, cases].map((collection) => (collection as unknown as Rows).findOne(within(space), { projection: { _id: 1 } })));
  return found.some((one) => one !== null);
}

