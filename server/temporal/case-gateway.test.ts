import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { AppError } from '../../domain/errors/codes';
import type { Database } from '../mongo/database';
import type { CaseStarter } from './case-starter';
import { createCaseGateway } from './case-gateway';

/** What Temporal's client throws, by gRPC status; the journal knows nothing of the key. */
const codeFor = (status: number) => told([Object.assign(new Error('refused'), { code: status, details: '', metadata: {} })], null);

/** What is told when Temporal answers so, one after the other (the last one for ever), and MongoDB has this case. */
async function told(answers: (Error | object)[], record: object | null): Promise<string> {
  const client = {
    workflow: { getHandle: () => ({ executeUpdate: () => {
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    } }) },
    withDeadline: (_deadline: number, work: () => Promise<unknown>) => work(),
  } as unknown as Client;
  const database = { cases: { findOne: () => Promise.resolve(record) } } as unknown as Database;
  const gateway = createCaseGateway({ client, database, starter: {} as CaseStarter });
  const request = { taskId: 't', outcome: 'on', actor: { personId: 'p', seat: { role: 'r', unitId: 'u' } }, key: 'k', bodyHash: 'b', submission: { id: 'k', hash: 'h' }, facts: {}, signedHash: null };
  return gateway.decide('tenant', 'case', request).then(() => 'answered', (thrown: unknown) => (thrown instanceof AppError ? thrown.code : String(thrown)));
}

test.each([[8, 'case-busy'], [14, 'engine-unavailable'], [4, 'engine-unavailable']])('gRPC status %i becomes %s', async (status, code) => {
  expect(await codeFor(status)).toBe(code);
});

describe('Temporal does not find what it is asked for', () => {
  const lost = new WorkflowNotFoundError('update not found', 'case', undefined);
  const open = { status: 'open', state: { decided: {} } };

  it('sends the decision again when the case is open: Temporal was killed and lost it', async () => expect(await told([lost, { sequence: 1 }], open)).toBe('answered'));
  it('never says that an open case has ended', async () => expect(await told([lost], open)).toBe('engine-unavailable'));
  it('says so when it has', async () => expect(await told([lost], { ...open, status: 'ended' })).toBe('case-ended'));
  it('knows no case that is not there', async () => expect(await told([lost], null)).toBe('not-found'));
});
