import type { ClientSession } from 'mongodb';
import { recordId } from '../../domain/contracts/records';
import type { DesignKind } from '../../domain/contracts/studio-api';
import type { Database } from './database';

/** Which of these are retired. */
export async function retiredAmong({ designs }: Pick<Database, 'designs'>, tenant: string, kind: DesignKind, keys: readonly string[], session?: ClientSession): Promise<Set<string>> {
  const ids = [...new Set(keys)].map((key) => recordId(tenant, kind, key));
  if (ids.length === 0) return new Set();
  const found = await designs.find({ _id: { $in: ids }, retired: { $ne: null } }, { projection: { key: 1 }, ...(session && { session }) }).toArray();
  return new Set(found.map(({ key }) => key));
}
