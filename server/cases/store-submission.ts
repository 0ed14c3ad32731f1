import { MongoServerError } from 'mongodb';
import { recordId, type SubmissionRecord } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import { canonicalJson, sha256 } from '../journal/hash-entry';
import type { Database } from '../mongo/database';

const DUPLICATE_KEY = 11000;

/** What co-signers sign: the step, the form's version, the content and the content of its files; not the comment. */
export const submissionHash = (content: { step: string; form: SubmissionRecord['form']; data: Record<string, unknown>; files: readonly { id: string; sha256: string }[] }): string => sha256(canonicalJson(content));

/**
 * The submission that this key stored before, if any.
 * @throws AppError key-conflict when the key came with another content.
 */
export async function storedBefore(database: Database, tenant: string, key: string, bodyHash: string): Promise<SubmissionRecord | null> {
  const before = await database.submissions.findOne({ _id: recordId(tenant, key) });
  if (before && before.bodyHash !== bodyHash) throw new AppError('key-conflict');
  return before;
}

/**
 * Stores a submission once; it never changes afterwards. Sent twice at the same time, the first one stands.
 * @throws AppError key-conflict
 */
export async function storeSubmission(database: Database, submission: SubmissionRecord): Promise<SubmissionRecord> {
  try {
    await database.submissions.insertOne(submission);
    return submission;
  } catch (error) {
    if (!(error instanceof MongoServerError) || error.code !== DUPLICATE_KEY) throw error;
    const standing = await storedBefore(database, submission.tenant, submission.id, submission.bodyHash);
    if (!standing) throw error;
    return standing;
  }
}
