import type { Client } from '@temporalio/client';
import type { Database } from '../../../server/mongo/database';
import { checkOf, type Check } from './check';

/** Every case that should be there is there and at its end, with nothing left running for it. */
export async function casesFinished(database: Database, tenant: string, temporal: Client, expected: number): Promise<Check> {
  const faults: string[] = [];
  const total = await database.cases.countDocuments({ tenant });
  if (total !== expected) faults.push(`${total} cases are there, ${expected} should be`);
  const left = await database.cases.find({ tenant, $or: [{ status: 'open' }, { trouble: { $ne: null } }] }, { projection: { id: 1, status: 1, sequence: 1, trouble: 1 } }).limit(20).toArray();
  for (const { id, status, sequence, trouble } of left) {
    const tasks = await database.tasks.find({ tenant, caseId: id, status: 'open' }, { projection: { step: 1 } }).toArray();
    faults.push(`${id} is ${status} at entry ${sequence}, open: ${tasks.map(({ step }) => step).join(', ') || 'no task'}${trouble ? `, in need of attention: ${trouble.reason}` : ''}`);
  }
  for await (const { workflowId } of temporal.workflow.list({ query: 'ExecutionStatus="Running"' })) faults.push(`workflow ${workflowId} still runs`);
  return checkOf('cases-finished', { vi: 'mọi hồ sơ đều đi đến kết thúc', en: 'every case came to its end' }, total, faults);
}
