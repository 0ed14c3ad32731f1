import type { Client } from '@temporalio/client';
import { AppError } from '../../domain/errors/codes';
import type { Database } from '../mongo/database';
import type { CaseStarter } from './case-starter';
import { createCaseGateway } from './case-gateway';

/** What Temporal's client throws, by gRPC status; the journal knows nothing of the key. */
async function codeFor(status: number): Promise<string> {
  const error = Object.assign(new Error('refused'), { code: status, details: '', metadata: {} });
  const client = {
    workflow: { getHandle: () => ({ executeUpdate: () => Promise.reject(error) }) },
    withDeadline: (_deadline: number, work: () => Promise<unknown>) => work(),
  } as unknown as Client;
  const database = { cases: { findOne: () => Promise.resolve(null) } } as unknown as Database;
  const gateway = createCaseGateway({ client, database, starter: {} as CaseStarter });
  const request = { taskId: 't', outcome: 'on', actor: { personId: 'p', seat: { role: 'r', unitId: 'u' } }, key: 'k', bodyHash: 'b', submission: { id: 'k', hash: 'h' }, facts: {}, signedHash: null };
  return gateway.decide('tenant', 'case', request).then(() => 'answered', (thrown: unknown) => (thrown instanceof AppError ? thrown.code : String(thrown)));
}

test.each([[8, 'case-busy'], [14, 'engine-unavailable'], [4, 'engine-unavailable']])('gRPC status %i becomes %s', async (status, code) => {
  expect(await codeFor(status)).toBe(code);
});
