import { randomBytes } from 'node:crypto';
import { defineSearchAttributeKey, TypedSearchAttributes } from '@temporalio/common';
import { msToTs } from '@temporalio/common/lib/time';
import { caseWorkflowId } from '../../domain/contracts/case-workflow';
import { CaseWorld, eventually } from '../../test/support/case-world';
import { smallProcedure } from '../../test/support/small-procedure';
import { CaseStarter } from './case-starter';
import { CaseSearchAttributes } from './search-attributes';

/** A namespace of its own: attributes that are registered once stay. */
const namespace = `found-${randomBytes(4).toString('hex')}`;
let world: CaseWorld;

beforeAll(async () => {
  world = await CaseWorld.create([smallProcedure()], { worker: false, settings: { namespace } });
  await world.client.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs('1 day') });
  await eventually(() => world.client.workflowService.countWorkflowExecutions({ namespace }).catch(() => null), 'the namespace is known');
}, 60_000);
afterAll(() => world.close());

const request = (caseId: string) => ({ tenant: world.tenant, caseId, definition: smallProcedure(), subjectUnitId: 'school-1', initiatorUnitId: 'office', parentCaseId: null, by: null, facts: {} });
const carried = async (caseId: string) => (await world.history(caseId)).events?.[0]?.workflowExecutionStartedEventAttributes?.searchAttributes?.indexedFields ?? {};

test('cases start without attributes until somebody registers them, and are found by them afterwards', async () => {
  let now = 0;
  const attributes = new CaseSearchAttributes(world.client.connection, namespace, () => now);
  const starter = new CaseStarter(world.client, world.settings.taskQueue, world.database, { searchAttributes: attributes });
  await starter.start(request('before'));
  expect(await carried('before')).toEqual({});

  // Two workers at the same time, and one that comes late.
  const other = new CaseSearchAttributes(world.client.connection, namespace);
  expect(await Promise.all([other.register(), new CaseSearchAttributes(world.client.connection, namespace).register()])).toEqual([null, null]);
  expect(await other.register()).toBeNull();

  // The first "no" is remembered for a minute: a namespace without them is not asked for every case.
  expect(await attributes.usable()).toBe(false);
  now = 61_000;
  await starter.start(request('after'));
  expect(Object.keys(await carried('after')).sort()).toEqual(['LienKyProcess', 'LienKyTenant', 'LienKyUnit']);
  const query = `LienKyTenant = '${world.tenant}' AND LienKyProcess = 'small' AND LienKyUnit = 'school-1'`;
  const found = await eventually(async () => {
    for await (const { workflowId } of world.client.workflow.list({ query })) return workflowId;
    return null;
  }, 'the case is listed');
  expect(found).toBe(caseWorkflowId(world.tenant, 'after'));
}, 60_000);

test('attributes that were believed to be there and are not hold up no start', async () => {
  const attributes = new CaseSearchAttributes(world.client.connection, namespace);
  attributes.usable = () => Promise.resolve(true);
  attributes.of = () => new TypedSearchAttributes([{ key: defineSearchAttributeKey('LienKyNobodyHas', 'KEYWORD'), value: 'x' }]);
  const starter = new CaseStarter(world.client, world.settings.taskQueue, world.database, { searchAttributes: attributes });
  await starter.start(request('mistaken'));
  expect(await carried('mistaken')).toEqual({});
  await world.startWorker();
  expect(await starter.startAndOpen(request('opened'))).toMatchObject({ status: 'open' });
  expect(await carried('opened')).toEqual({});
}, 60_000);

test('who may not change the namespace hears why', async () => {
  const refused = Object.assign(new Error('7 PERMISSION_DENIED: no'), { code: 7, details: 'Request unauthorized.', metadata: {} });
  const connection = { workflowService: { countWorkflowExecutions: () => Promise.reject(Object.assign(new Error('3'), { code: 3, details: 'invalid query', metadata: {} })) }, operatorService: { addSearchAttributes: () => Promise.reject(refused) } };
  const attributes = new CaseSearchAttributes(connection as never, namespace);
  expect(await attributes.register()).toBe('Request unauthorized.');
  expect(await attributes.usable()).toBe(false);
});
