import type { Filter } from 'mongodb';
import { recordId, type CaseRecord } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import { requireScope, visibleRecords } from '../repositories/visibility';
import type { Viewer } from '../auth/viewer';
import type { Database } from '../mongo/database';
import type { StoredFileRecord } from './upload-file';

/**
 * A file of one's own unit, or of a case that one may read.
 * @throws AppError not-found
 */
export async function findFile(database: Database, viewer: Viewer, fileId: string): Promise<StoredFileRecord> {
  requireScope(viewer, 'file.read');
  const file = (await database.files.findOne({ _id: recordId(viewer.tenant, fileId) })) as StoredFileRecord | null;
  if (!file) throw new AppError('not-found');
  if (viewer.unitIds.includes(file.unitId)) return file;
  const ids = file.caseIds.map((caseId) => recordId(viewer.tenant, caseId));
  const readable = ids.length > 0 && (await database.cases.findOne({ ...visibleRecords(viewer, 'file.read'), _id: { $in: ids } } as Filter<CaseRecord>, { projection: { _id: 1 } }));
  if (!readable) throw new AppError('not-found');
  return file;
}
