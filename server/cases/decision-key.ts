import { canonicalJson, sha256 } from '../journal/hash-entry';
import type { Viewer } from '../auth/viewer';

/** One person's key for one object: also the Update's id and the submission's id. */
export const decisionKey = (viewer: Viewer, objectId: string, idempotencyKey: string): string => sha256(`${viewer.tenant}|${viewer.personId}|${objectId}|${idempotencyKey}`);

/** The same key with another content is a conflict; this is what "content" means. */
export const bodyHashOf = (body: unknown): string => sha256(canonicalJson(body));
