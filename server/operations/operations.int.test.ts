import { recordId } from '../../domain/contracts/records';
import { addDays, dayOfInstant } from '../../domain/deadline';
import { AppError } from '../../domain/errors/codes';
import type { ProcessDefinition } from '../../domain/process';
import { eventually } from '../../test/support/case-world';
import { smallProcedure, taskNode } from '../../test/support/small-procedure';
import { createCaseEffects } from '../temporal/case-effects';
import { startCaseWorker } from '../temporal/case-worker';
import { workflowBundle } from '../../test/support/case-world';
import { createOperationEffects } from './carry-out';
import { createOperationParts } from './operation-parts';
import { getOperation, listOperationRows, listOperations } from './operation-views';
import { campaignOf, OperationWorld } from './testing/operation-world';

const words = (text: string) => ({ vi: text, en: text });
const due = { kind: 'after' as const, from: 'opened' as const, amount: 5, unit: 'working-days' as const };
/** Its first step is the commune police's: a school without one has no case. */
const policed: ProcessDefinition = {
  key: 'policed', version: 1, title: words('policed'), subjectKind: 'school', parties: { school: { kind: 'subject' }, police: { kind: 'relation', relation: 'commune-police' } },
  steps: [taskNode('look', 'police', 'officer'), taskNode('answer', 'school', 'principal')],
};

let world: OperationWorld;
const SCHOOLS = ['truong-a', 'truong-b', 'truong-c', 'truong-d'];
beforeAll(async () => {
  world = await OperationWorld.create([smallProcedure({ plan: { deadline: due } }), policed, campaignOf('small'), campaignOf('small', { key: 'waiting', wait: true }), campaignOf('policed', { key: 'police-campaign' })]);
  await world.addSchools(SCHOOLS);
}, 120_000);
afterAll(() => world.cases.close(), 60_000);

const codeOf = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'answered', (error: unknown) => (error instanceof AppError ? error.code : String(error)));
const caseOf = (id: string) => world.cases.database.cases.findOne({ _id: recordId(world.cases.tenant, id) });
const rowsOf = async (id: string) => Object.fromEntries((await world.cases.database.operationRows.find({ tenant: world.cases.tenant, operationId: id }).toArray()).map((row) => [row.caseId, [row.status, row.code]]));

test('an extension reaches the chosen units, and tells of those that it does not', async () => {
  await world.issue('e', SCHOOLS);
  await world.cases.decide('e-truong-b', 'plan', 'on');
  const until = addDays(dayOfInstant(new Date().toISOString()), 60);
  const chosen = await world.carriedOut({ kind: 'extend', directiveId: 'e', step: 'plan', until, units: { ids: ['truong-a', 'truong-b', 'elsewhere'] } }, world.viewer('head'));
  expect(chosen).toMatchObject({ total: 3, counts: { done: 1, refused: 2, needsPerson: 0 } });
  expect(await rowsOf(chosen.id)).toEqual({ 'e-truong-a': ['done', null], 'e-truong-b': ['refused', 'task-closed'], 'e-elsewhere': ['refused', 'not-found'] });
  const tasks = await world.cases.database.tasks.find({ tenant: world.cases.tenant, parentCaseId: 'e', step: 'plan', status: 'open' }).sort({ caseId: 1 }).toArray();
  expect(tasks.map((task) => [task.caseId, task.extended === true])).toEqual([['e-truong-a', true], ['e-truong-c', false], ['e-truong-d', false]]);

  // All below a unit: whoever has that day already is refused.
  const below = await world.carriedOut({ kind: 'extend', directiveId: 'e', step: 'plan', until, units: { under: 'office' } }, world.viewer('head'));
  expect(below).toMatchObject({ total: 4, counts: { done: 2, refused: 2, needsPerson: 0 } });

  // Another office's people do not find the directive; those of a role without the action never ask.
  expect(await codeOf(world.order({ kind: 'extend', directiveId: 'e', step: 'plan', until, units: { under: 'office' } }, world.viewer('head', 'elsewhere')))).toBe('not-found');
  expect(await codeOf(world.order({ kind: 'extend', directiveId: 'e', step: 'office-sign', until, units: { under: 'office' } }))).toBe('validation-failed');

  const { items } = await listOperations(world.services, world.viewer('head'), { limit: 20 });
  expect(items.map((item) => item.id).sort()).toEqual([below.id, chosen.id].sort());
  const refused = await listOperationRows(world.services, world.viewer('head'), chosen.id, { limit: 1, status: 'refused' });
  expect(refused).toMatchObject({ items: [{ caseId: 'e-elsewhere', code: 'not-found', reason: { vi: 'Không tìm thấy nội dung này.' } }], next: expect.any(String) });
}, 60_000);

test('a directive is recalled with its cases while one of them is being decided', async () => {
  await world.issue('r', SCHOOLS, SCHOOLS.length, 'waiting');
  await world.issue('r2', ['truong-a']);
  const request = { kind: 'recall' as const, directiveId: 'r', replacedBy: 'r2', reason: 'Ban hành nhầm thời hạn' };
  const deciding = Promise.all(SCHOOLS.map((school) => codeOf(world.cases.decide(`r-${school}`, 'plan', 'on'))));
  const recall = await world.carriedOut(request, world.viewer('specialist'));
  // Each decision stands before the recall, or finds its case ended or parting.
  for (const answer of await deciding) expect(['answered', 'case-ended', 'task-closed']).toContain(answer);
  expect(recall).toMatchObject({ total: 5, counts: { done: 5, refused: 0, needsPerson: 0 } });
  expect(await caseOf('r')).toMatchObject({ status: 'ended', outcome: 'recalled', replacedBy: 'r2' });
  for (const school of SCHOOLS) expect(await caseOf(`r-${school}`)).toMatchObject({ status: 'ended', outcome: 'recalled' });
  expect(await world.cases.database.tasks.countDocuments({ tenant: world.cases.tenant, parentCaseId: 'r', status: 'open' })).toBe(0);
  expect(await getOperation(world.services, world.viewer('head'), recall.id)).toMatchObject({ kind: 'recall', reason: 'Ban hành nhầm thời hạn', status: 'done', listed: true });
  expect(await codeOf(world.order({ kind: 'start-missing', directiveId: 'r', unitIds: [] }))).toBe('case-ended');
}, 60_000);

test('one key is one order, and the same order waits for the one under way', async () => {
  await world.issue('k', SCHOOLS);
  await world.cases.stopWorker();
  const request = { kind: 'recall' as const, directiveId: 'k', reason: 'Thử' };
  const [one, two] = await Promise.all([world.order(request, world.viewer(), 'key-of-recall'), world.order(request, world.viewer(), 'key-of-recall')]);
  expect(two.id).toBe(one.id);
  expect(await codeOf(world.order({ ...request, reason: 'Khác' }, world.viewer(), 'key-of-recall'))).toBe('key-conflict');
  expect(await codeOf(world.order(request))).toBe('operation-repeated');
  await world.cases.startWorker();
  // The four cases, and the directive itself though its own case had ended.
  expect(await world.done(one.id)).toMatchObject({ total: 5, counts: { done: 5, refused: 0 } });
  expect((await world.order(request, world.viewer(), 'key-of-recall')).status).toBe('done');
  // Done, it may be given again; there is nothing left to recall.
  expect(await world.carriedOut(request)).toMatchObject({ total: 0, counts: { done: 0, refused: 0 } });
}, 60_000);

test('a successor takes over every open case of a unit, as party and as holder of tasks', async () => {
  const { database, tenant } = world.cases;
  const pattern = await database.units.findOne({ _id: recordId(tenant, 'commune') });
  await database.units.insertOne({ ...pattern!, _id: recordId(tenant, 'commune-new'), id: 'commune-new', name: 'Đơn vị mới', path: ['commune-new'] });
  await world.issue('s', ['truong-a', 'truong-b', 'truong-c']);
  await world.cases.decide('s-truong-a', 'plan', 'on');
  await world.cases.start('s-other', 'small', 'school-lost');
  const succession = await world.carriedOut({ kind: 'succession', unitId: 'commune', successorId: 'commune-new', others: [{ successorId: 'police', subjectUnitIds: ['truong-c'] }] });
  expect(succession.counts).toMatchObject({ refused: 0, needsPerson: 0 });
  expect(await database.cases.countDocuments({ tenant, status: 'open', 'parties.police': 'commune' })).toBe(0);
  expect(await database.cases.countDocuments({ tenant, parentCaseId: 's', 'parties.police': 'commune-new' })).toBe(2);
  // The cases of one school go to another successor: the unit was split.
  expect((await caseOf('s-truong-c'))?.parties.police).toBe('police');
  expect(await database.tasks.findOne({ tenant, caseId: 's-truong-a', step: 'police-sign', status: 'open' })).toMatchObject({ unitId: 'commune-new', seatKey: 'commune-new#officer' });
  expect((await caseOf('s-other'))?.parties).not.toHaveProperty('police');
  await world.cases.decide('s-truong-a', 'police-sign', 'on');
  expect(await codeOf(world.order({ kind: 'succession', unitId: 'commune', successorId: 'commune', others: [] }))).toBe('validation-failed');
}, 60_000);

test('what a directive could not start is started: a unit added since, and one that could not open', async () => {
  const { database, tenant } = world.cases;
  await database.units.updateMany({ tenant, kind: 'school' }, { $set: { 'relations.commune-police': 'commune' } });
  await database.units.updateOne({ _id: recordId(tenant, 'school-lost') }, { $unset: { 'relations.commune-police': '' } });
  await world.issue('m', ['truong-a', 'school-lost'], 1, 'police-campaign');
  await eventually(async () => (await database.rosters.findOne({ tenant, childCaseId: 'm-school-lost' }))?.trouble, 'the roster tells of the school without police');
  expect((await world.carriedOut({ kind: 'start-missing', directiveId: 'm', unitIds: [] })).counts).toEqual({ done: 0, refused: 0, needsPerson: 1 });

  await database.units.updateOne({ _id: recordId(tenant, 'school-lost') }, { $set: { 'relations.commune-police': 'commune' } });
  // A worker that does not remember the school as it was.
  await world.cases.stopWorker();
  const worker = await startCaseWorker({ settings: world.cases.settings, workflowBundle: await workflowBundle(), effects: createCaseEffects(database, world.cases.starter), operations: createOperationEffects(createOperationParts(database, world.cases.gateway, world.cases.starter)) });
  try {
    const missing = await world.carriedOut({ kind: 'start-missing', directiveId: 'm', unitIds: ['truong-a', 'truong-d'] });
    expect(await rowsOf(missing.id)).toEqual({ 'm-school-lost': ['done', null], 'm-truong-d': ['done', null] });
    for (const id of ['m-school-lost', 'm-truong-d']) expect(await caseOf(id)).toMatchObject({ status: 'open', parentCaseId: 'm', parentStep: 'cases' });
    expect(await database.rosters.countDocuments({ tenant, caseId: 'm', status: 'started', trouble: null })).toBe(3);
    expect((await world.carriedOut({ kind: 'start-missing', directiveId: 'm', unitIds: [] })).total).toBe(0);
    expect(await codeOf(world.order({ kind: 'start-missing', directiveId: 'm', unitIds: ['commune'] }))).toBe('validation-failed');
  } finally {
    await worker.stop();
    await world.cases.startWorker();
  }
  expect((await world.cases.verify()).faults).toEqual([]);
}, 60_000);
