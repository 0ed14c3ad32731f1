import { randomBytes } from 'node:crypto';
import { Worker } from '@temporalio/worker';
import { temporal } from '@temporalio/proto';
import { caseWorkflowId, updateNames } from '../../domain/contracts/case-workflow';
import { CaseWorld, eventually, workflowBundle } from '../../test/support/case-world';
import { smallProcedure } from '../../test/support/small-procedure';
import { createCaseGateway } from './case-gateway';
import { CaseStarter } from './case-starter';
import { connectTemporal, dataConverter } from './connection';

/** What an operator of Temporal can read of a case that went wrong: types and shapes, but no text, name or stack. */
const key = randomBytes(32).toString('base64');
const newKey = randomBytes(32).toString('base64');
/** The first three tries of the first decision fail, so both roads of a commit, local and ordinary, leave failures in the history. */
let failures = 0;
let world: CaseWorld;

beforeAll(async () => {
  world = await CaseWorld.create([smallProcedure()], {
    settings: { codecKey: key },
    wrapEffects: (effects) => ({ ...effects, append: (request) => {
      if (request.event.kind !== 'decided' || failures >= 3) return effects.append(request);
      failures += 1;
      return Promise.reject(new Error('Nguyễn Văn Mật could not be reached'));
    } }),
  });
}, 120_000);
afterAll(() => world.close());

/** Every failure of a history, with the failures that caused it. */
function failuresIn(value: unknown): Record<string, unknown>[] {
  if (value === null || typeof value !== 'object') return [];
  const own = 'source' in value || Object.keys(value).some((name) => name.endsWith('FailureInfo')) ? [value as Record<string, unknown>] : [];
  return [...own, ...Object.values(value).flatMap(failuresIn)];
}

test('messages and stacks of failures are sealed in the history, and refusals still reach whoever asked', async () => {
  await world.start('lost', 'small', 'school-lost');
  // No unit stands behind a party of this school: the commit fails for good, and with it the Update.
  await expect(world.decide('lost', 'plan', 'on')).rejects.toMatchObject({ code: 'case-needs-attention' });
  // The validator's refusal is in no history, the handler's is.
  const request = await world.decision('lost', 'plan', 'on');
  await expect(world.gateway.decide(world.tenant, 'lost', { ...request, taskId: 'another', key: 'other' })).rejects.toMatchObject({ code: 'task-closed' });

  const history = temporal.api.history.v1.History.fromObject(await world.history('lost'));
  const found = failuresIn(history.toJSON());
  // The activity's first tries, its last, and the Update's.
  expect(found.length).toBeGreaterThanOrEqual(3);
  for (const failure of found) {
    expect(failure).toMatchObject({ message: 'Encoded failure', encodedAttributes: expect.anything() as unknown });
    expect(failure.stackTrace ?? '').toBe('');
  }
  const bytes = Buffer.from(temporal.api.history.v1.History.encode(history).finish());
  for (const text of ['Nguyễn Văn Mật', 'could not be reached', 'no unit stands behind', 'needs attention', 'case-needs-attention', '    at ', '.ts:', 'holder-principal', 'school-lost']) expect([text, bytes.includes(text)]).toEqual([text, false]);
  // What an operator does need: which kind of failure it was.
  expect(bytes.includes('UnresolvedSeat')).toBe(true);

  // The reason that supervisors read is the true one.
  const record = await eventually(async () => (await world.database.cases.findOne({ tenant: world.tenant, id: 'lost' }))?.trouble, 'the case is parked');
  expect(record.reason).toContain('no unit stands behind');
}, 60_000);

test('a history that was sealed with an old key replays and goes on under a new one', async () => {
  failures = 3;
  await world.start('long', 'small');
  await world.decide('long', 'plan', 'on');
  await world.stopWorker();
  const rotated = { ...world.settings, codecKey: newKey, codecOldKeys: [key] };
  const client = await connectTemporal(rotated);
  await world.startWorker(rotated);
  try {
    const gateway = createCaseGateway({ client, starter: new CaseStarter(client, rotated.taskQueue, world.database), database: world.database });
    await gateway.decide(world.tenant, 'long', await world.decision('long', 'police-sign', 'on'));
    expect(await gateway.decide(world.tenant, 'long', await world.decision('long', 'office-sign', 'on'))).toMatchObject({ status: 'ended', outcome: 'completed' });
    const history = await world.history('long');
    const keyIds = new Set([...JSON.stringify(temporal.api.history.v1.History.fromObject(history).toJSON()).matchAll(/"encryption-key-id":"([^"]+)"/g)].map(([, id]) => id));
    expect(keyIds.size).toBe(2);
    await Worker.runReplayHistory({ workflowBundle: await workflowBundle(), dataConverter: dataConverter(newKey, [key]) }, history);
    // Who has the new key only learns which one is missing.
    const stranger = await connectTemporal({ ...rotated, codecOldKeys: [] });
    const opened = stranger.workflow.getHandle(caseWorkflowId(world.tenant, 'long')).executeUpdate(updateNames.opened, { updateId: 'opened' });
    await expect(opened).rejects.toThrow(/was sealed with the key [0-9a-f]{16}/);
    await stranger.connection.close();
  } finally {
    await client.connection.close();
  }
}, 60_000);
