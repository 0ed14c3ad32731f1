import { randomUUID } from 'node:crypto';
import type { ClientSession } from 'mongodb';
import { recordId, type DesignNoticeRecord, type DesignRecord } from '../../domain/contracts/records';
import type { Database } from '../mongo/database';

/** What a notice tells of; a person who did it themselves is not told. */
export type Told = Pick<DesignNoticeRecord, 'template' | 'version' | 'by' | 'at' | 'to'>;

/**
 * Puts a mail about a design into the outbox, in the transaction of what it tells of: both stand, or neither does. Its id
 * is drawn, because one revision may be asked about again after it was returned.
 */
export async function putNotice({ designNotices }: Database, { tenant, kind, key, title, revision }: Pick<DesignRecord, 'tenant' | 'kind' | 'key' | 'title' | 'revision'>, told: Told, session: ClientSession): Promise<void> {
  const id = `design.${kind}.${key}.${revision}.${told.template}.${randomUUID()}`;
  await designNotices.insertOne({ _id: recordId(tenant, id), tenant, id, kind, key, title, ...told }, { session });
}

/** Those people, without whoever did it; null when nobody is left to be told. */
export function toOthers(people: readonly string[], by: string): Extract<DesignNoticeRecord['to'], { kind: 'people' }> | null {
  const ids = [...new Set(people)].filter((id) => id !== by);
  return ids.length > 0 ? { kind: 'people', ids } : null;
}
