import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { verifyJournal } from '../journal/verify-journal';
import { connectDatabase, type Database } from '../mongo/database';
import { ensureIndexes } from '../mongo/indexes';
import { createCaseEffects } from '../temporal/case-effects';
import { createCaseGateway } from '../temporal/case-gateway';
import { CaseStarter } from '../temporal/case-starter';
import { startCaseWorker, type RunningWorker } from '../temporal/case-worker';
import { connectTemporal } from '../temporal/connection';
import { eventually, workflowBundle } from '../../test/support/case-world';
import { seedDemo, startDemoLife, type DemoLifeOptions } from '.';

const tenant = 'an-hoa';
let database: Database;
let client: Client;
let worker: RunningWorker;
let options: DemoLifeOptions;

beforeAll(async () => {
  const id = randomUUID();
  const settings = { address: process.env.TEMPORAL_ADDRESS ?? '', namespace: 'default', taskQueue: `life-${id}`, codecKey: null };
  [database, client] = await Promise.all([connectDatabase(process.env.MONGODB_URI ?? '', `life-${id}`), connectTemporal(settings)]);
  await ensureIndexes(database);
  await seedDemo(database, tenant, () => undefined);
  const starter = new CaseStarter(client, settings.taskQueue, database);
  worker = await startCaseWorker({ settings, workflowBundle: await workflowBundle(), effects: createCaseEffects(database, starter) });
  options = { database, gateway: createCaseGateway({ client, starter, database }), tenant, publicUrl: 'http://localhost:3000', logger: { info: () => undefined } };
}, 60_000);
afterAll(async () => {
  await worker.stop();
  await database.db.dropDatabase();
  await database.client.close();
  await client.connection.close();
});

test('a visitor finds a directive under way, with something to do on many seats and a school at its end', async () => {
  expect((await startDemoLife(options)).decisions).toBeGreaterThan(40);
  await eventually(async () => (await database.cases.countDocuments({ tenant, 'process.key': 'safe-school', status: 'ended' })) === 1, 'the school that was commended is at its end');
  await eventually(async () => (await database.tasks.countDocuments({ tenant, step: 'proposal', status: 'open' })) === 1, 'its model can be proposed for others');
  const open = await database.tasks.distinct('step', { tenant, status: 'open' });
  expect(open.sort()).toEqual(['certification', 'classification', 'education-signature', 'inspection', 'plan', 'plan-approval', 'police-signature', 'proposal', 'remedy', 'self-assessment']);
  expect(await database.cases.countDocuments({ tenant, 'process.key': 'safe-school' })).toBe(12);
  // Six plans are signed: their reports wait for the next first of June or December.
  const reports = await eventually(async () => {
    const found = await database.cases.find({ tenant, 'process.key': 'periodic-report' }).toArray();
    return found.length === 6 && found;
  }, 'six schools have their reports waiting');
  for (const { state } of reports) expect(state.timers).toEqual([{ node: 'reports', at: expect.stringMatching(/^\d{4}-(06|12)-01T01:00:00/) as string }]);
  expect(await database.documents.countDocuments({ tenant, template: 'commendation-decision' })).toBe(1);
  // The office's directive carries on the one that it received from the Steering Committee, with an earlier day for its schools.
  const [directive, provincial] = await Promise.all(['directive', 'provincial-directive'].map((key) => database.cases.findOne({ tenant, 'process.key': key })));
  expect(directive?.cascadeOf).toBe(provincial?.id);
  expect(String(directive?.facts.planDue) < String(provincial?.facts.planDue)).toBe(true);
  await eventually(async () => (await database.cases.findOne({ tenant, 'process.key': 'carrying-out', parentCaseId: provincial?.id ?? '' }))?.status === 'ended', 'the office told that it carried the directive on');
  // One plan was sent back, with the reasons beside its fields.
  const returned = await database.tasks.findOne({ tenant, step: 'plan', status: 'open', returned: { $ne: null } });
  expect((await database.submissions.findOne({ tenant, id: returned?.returned?.submissionId ?? '' }))?.fieldNotes).toHaveProperty('policeInput');
  expect((await verifyJournal(database, tenant, () => undefined)).faults).toEqual([]);
}, 120_000);

test('it happens once', async () => {
  expect(await startDemoLife(options)).toEqual({ decisions: 0 });
});
