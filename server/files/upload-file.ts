import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { recordId, type FileRecord } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import { seatsGranting, type Viewer } from '../auth/viewer';
import type { Database } from '../mongo/database';
import { acceptedType, beginsLikeZip, cleanFileName, HEAD_BYTES } from './accepted-types';
import { readContent, removeContent, storeContent } from './content-store';

/** The record of an upload, with where its content is. */
export type StoredFileRecord = FileRecord & { contentId: string };

/**
 * Keeps one file for a person's unit. Its type is found in its content; what the client says of it is not used.
 * @throws AppError file-type-refused, file-too-large
 */
export async function uploadFile(database: Database, viewer: Viewer, source: Readable, givenName: string, now: Date): Promise<StoredFileRecord> {
  const [seat] = seatsGranting(viewer, 'file.upload', 'seat');
  if (!seat) throw new AppError('forbidden');
  const name = cleanFileName(givenName);
  let type: string | null = null;
  const stored = await storeContent(database, name, source, async (head) => {
    type = await acceptedType(head, name);
    if (type === null && !beginsLikeZip(head)) throw new AppError('file-type-refused');
  }, HEAD_BYTES);
  type ??= await acceptedType(await readContent(database, stored.contentId), name);
  if (type === null) {
    await removeContent(database, stored.contentId);
    throw new AppError('file-type-refused');
  }
  const id = `f-${randomBytes(12).toString('hex')}`;
  const record: StoredFileRecord = {
    _id: recordId(viewer.tenant, id), tenant: viewer.tenant, id, name, type, size: stored.size, sha256: stored.sha256,
    unitId: seat.unitId, personId: viewer.personId, uploadedAt: now.toISOString(), caseIds: [], contentId: stored.contentId,
  };
  await database.files.insertOne(record);
  return record;
}
