import type { ProcessDefinition } from '../../domain/process';
import { eventually } from '../../test/support/case-world';
import { smallProcedure, taskNode } from '../../test/support/small-procedure';
import { previewMigration } from './preview-migration';
import { OperationWorld } from './testing/operation-world';

const SCHOOLS = Array.from({ length: 200 }, (_, index) => `truong-${String(index + 1).padStart(3, '0')}`);
const MAP = { plan: 'school-plan' };
const first = smallProcedure();
/** The plan has another name, and one office checks where police and office signed. */
const second: ProcessDefinition = {
  ...first, version: 2,
  steps: [{ ...taskNode('school-plan', 'school', 'principal') }, taskNode('office-check', 'office', 'specialist'), first.steps[2]!],
};

let world: OperationWorld;
beforeAll(async () => {
  world = await OperationWorld.create([first]);
  await world.addSchools(SCHOOLS);
  await world.startAll('small', SCHOOLS.map((unitId) => ({ caseId: `d-${unitId}`, unitId })));
  await world.cases.publish([second]);
}, 180_000);
afterAll(() => world.cases.close(), 60_000);

const versions = async (): Promise<Record<number, number>> => {
  const { database, tenant } = world.cases;
  const [one, two] = await Promise.all([1, 2].map((version) => database.cases.countDocuments({ tenant, 'process.version': version, 'state.definition.version': version })));
  return { 1: one ?? 0, 2: two ?? 0 };
};

test('200 running cases are migrated: the dry run says what happens, three need a person, the rest moves and is taken back', async () => {
  const { cases, services } = world;
  const { database, tenant } = cases;
  const needing = SCHOOLS.slice(0, 3).map((id) => `d-${id}`);
  for (const caseId of needing) await cases.decide(caseId, 'plan', 'on');

  const dry = await previewMigration(services, world.viewer(), { process: 'small', version: 2, map: MAP, limit: 20 });
  expect(dry.totals).toEqual({ cases: 200, kept: 0, moved: 197, needsPerson: 3, complete: true });
  expect(dry.items).toHaveLength(20);
  expect(dry.items.slice(0, 3).map((item) => [item.caseId, item.verdict])).toEqual(needing.map((id) => [id, 'needs-person']));
  expect(dry.items[0]?.obstacles.map((obstacle) => obstacle.step)).toContain('signing');
  expect(dry.items[3]).toMatchObject({ verdict: 'moved', fromVersion: 1, tasks: [{ from: 'plan', to: 'school-plan', changed: true }] });
  const further = await previewMigration(services, world.viewer(), { process: 'small', version: 2, map: MAP, limit: 20, ...(dry.next ? { cursor: dry.next } : {}) });
  expect(further).toMatchObject({ totals: null, items: expect.arrayContaining([expect.objectContaining({ caseId: `d-${SCHOOLS[20]}` })]) });
  expect(await versions()).toEqual({ 1: 200, 2: 0 });

  const migration = await world.carriedOut({ kind: 'migrate', process: 'small', version: 2, map: MAP });
  expect(migration).toMatchObject({ total: 200, counts: { done: 197, refused: 0, needsPerson: 3 } });
  expect(await versions()).toEqual({ 1: 3, 2: 197 });
  const rows = await database.operationRows.find({ tenant, operationId: migration.id, status: 'needs-person' }).toArray();
  expect(rows.map((row) => [row.caseId, row.code])).toEqual(needing.map((id) => [id, 'migration-needs-person']));
  expect(await database.tasks.countDocuments({ tenant, step: 'school-plan', status: 'open' })).toBe(197);

  // Somebody decides on in one of them: that one stays where it is.
  await cases.decide(`d-${SCHOOLS[10]}`, 'school-plan', 'on');

  // The worker stops in the middle of taking it back; another goes on, and every row is done once.
  const undo = await world.order({ kind: 'undo-migration', operationId: migration.id });
  await eventually(async () => ((await world.find(undo.id))?.counts.done ?? 0) > 0, 'the first cases are back', 30_000);
  await cases.stopWorker();
  const halfway = (await world.find(undo.id))?.counts.done ?? 0;
  expect(halfway).toBeLessThan(196);
  await cases.startWorker();
  const undone = await world.done(undo.id);
  expect(undone).toMatchObject({ total: 197, counts: { done: 196, refused: 1, needsPerson: 0 } });
  expect(await versions()).toEqual({ 1: 199, 2: 1 });
  expect(await database.tasks.countDocuments({ tenant, step: 'plan', status: 'open' })).toBe(196);
  expect(await database.journal.countDocuments({ tenant, 'event.kind': 'migrated', 'event.undoes': true })).toBe(196);
  expect(await database.journal.countDocuments({ tenant, 'event.kind': 'migrated', 'event.undoes': false })).toBe(197);
  expect((await cases.verify()).faults).toEqual([]);
}, 180_000);
