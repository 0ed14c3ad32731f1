import { recordId } from '../../domain/contracts/records';
import { eventually } from '../../test/support/case-world';
import { taskNode } from '../../test/support/small-procedure';
import { campaignOf, OperationWorld } from '../operations/testing/operation-world';
import { ChildrenWatcher } from './children-watcher';

const words = (text: string) => ({ vi: text, en: text });
let world: OperationWorld;
beforeAll(async () => {
  world = await OperationWorld.create([
    { key: 'short', version: 1, title: words('short'), subjectKind: 'school', parties: { school: { kind: 'subject' } }, steps: [taskNode('plan', 'school', 'principal')] },
    campaignOf('short', { wait: true }),
  ]);
}, 120_000);
afterAll(() => world.cases.close(), 60_000);

test('a directive goes on when the cases it waits for have ended, whichever of two watchers sees it', async () => {
  const { cases } = world;
  const { database, tenant, gateway } = cases;
  await world.issue('w', ['school-1', 'school-2']);
  const record = () => database.cases.findOne({ _id: recordId(tenant, 'w') });
  await eventually(async () => (await record())?.awaiting?.includes('cases'), 'the directive waits');

  const errors: unknown[] = [];
  const told: number[] = [];
  const watch = { database, tenant, everyMs: 50, onError: (error: unknown) => void errors.push(error), gateway: { childrenFinished: async (...given: Parameters<typeof gateway.childrenFinished>) => { told.push(given[2].count); await gateway.childrenFinished(...given); } } };
  const first = new ChildrenWatcher(watch);
  first.start();
  await cases.decide('w-school-1', 'plan', 'on');
  // The first is stopped before the last case ends: what it knew is in MongoDB.
  await first.close();
  expect(told).toEqual([]);
  await cases.decide('w-school-2', 'plan', 'on');
  expect((await record())?.status).toBe('open');
  const others = [new ChildrenWatcher(watch), new ChildrenWatcher(watch)];
  for (const other of others) other.start();
  await eventually(async () => (await record())?.status === 'ended', 'the directive ends');
  await Promise.all(others.map((other) => other.close()));
  expect(await record()).toMatchObject({ outcome: 'completed' });
  expect(told.every((count) => count === 2)).toBe(true);
  expect(await database.journal.countDocuments({ tenant, caseId: 'w', 'event.kind': 'children-finished' })).toBe(1);
  expect(errors).toEqual([]);
  expect((await cases.verify()).faults).toEqual([]);
}, 60_000);
