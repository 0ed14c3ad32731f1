import { recordId } from '../../domain/contracts/records';
import { submissionHash } from '../cases/store-submission';
import type { Database } from '../mongo/database';
import type { StoredCase } from './verify-case';

/** The submissions of a case with their hashes computed anew, from their content and that of their files as it was uploaded. */
export async function hashedSubmissions(database: Database, tenant: string, caseId: string): Promise<StoredCase['submissions']> {
  const submissions = await database.submissions.find({ tenant, caseId }).toArray();
  const wanted = new Set(submissions.flatMap(({ data }) => [...fileIdsIn(data)]));
  const files = await database.files.find({ _id: { $in: [...wanted].map((id) => recordId(tenant, id)) } }, { projection: { id: 1, sha256: 1 } }).toArray();
  const sums = new Map(files.map(({ id, sha256 }) => [id, sha256]));
  return submissions.map(({ id, hash, step, form, data }) => {
    const own = [...fileIdsIn(data)].sort((a, b) => (a < b ? -1 : 1)).map((fileId) => ({ id: fileId, sha256: sums.get(fileId) ?? '' }));
    return { id, hash, computedHash: submissionHash({ step, form, data, files: own }) };
  });
}

/** Files stand in the data as objects with a `fileId`, however deep. */
function fileIdsIn(value: unknown): Set<string> {
  if (value === null || typeof value !== 'object') return new Set();
  const { fileId } = value as { fileId?: unknown };
  return new Set([...(typeof fileId === 'string' ? [fileId] : []), ...Object.values(value).flatMap((member) => [...fileIdsIn(member)])]);
}
