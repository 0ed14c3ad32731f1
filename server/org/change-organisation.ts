import type { ClientSession } from 'mongodb';
import { recordId } from '../../domain/contracts/records';
import type { Database } from '../mongo/database';

const TRANSACTION = { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', journal: true } } as const;
const DUPLICATE_KEY = 11000;

/**
 * One change of a tenant's units, people and seats. All write the same record, so that two at once are done one after
 * the other: "the last administrator" and "at most so many seats" are rules about all seats together.
 */
export async function changeOrganisation<T>(database: Database, tenant: string, change: (session: ClientSession) => Promise<T>): Promise<T> {
  const _id = recordId(tenant, 'organisation');
  await ensureRecord(database, tenant, _id);
  return database.client.withSession((session) => session.withTransaction(async () => {
    await database.organisation.updateOne({ _id }, { $inc: { revision: 1 } }, { session });
    return change(session);
  }, TRANSACTION));
}

async function ensureRecord({ organisation }: Database, tenant: string, _id: string): Promise<void> {
  try {
    await organisation.updateOne({ _id }, { $setOnInsert: { tenant, revision: 0 } }, { upsert: true });
  } catch (error) {
    // Another request made it at the same moment.
    if ((error as { code?: unknown }).code !== DUPLICATE_KEY) throw error;
  }
}
