import { CaseWorld, eventually } from '../test/support/case-world';
import { procedure, timed } from '../test/support/kinds-procedures';
import { taskNode } from '../test/support/small-procedure';

/** Every act of a ladder once against the real engines, with a deadline of a second. */

const words = (text: string) => ({ vi: text, en: text });
const above = { role: 'secretary', party: 'body' };
const next = taskNode('next', 'office', 'specialist');
let world: CaseWorld;
beforeAll(async () => {
  world = await CaseWorld.create([
    procedure('remind', [timed('plan', 1, { kind: 'remind' }), next]),
    procedure('escalate', [timed('plan', 1, { kind: 'escalate', to: above }), next]),
    procedure('reassign', [timed('plan', 1, { kind: 'reassign', to: above }), next]),
    procedure('assist', [timed('plan', 1, { kind: 'assist', to: above, title: words('Gọi trường') }), next]),
    procedure('take', [timed('plan', 1, { kind: 'take', outcome: 'on' }), next]),
  ]);
}, 120_000);
afterAll(() => world.close());

const fired = (caseId: string) => eventually(async () => world.database.journal.findOne({ tenant: world.tenant, caseId, 'event.kind': 'due' }), `a rung of ${caseId} fires`);
const tasks = (caseId: string) => world.database.tasks.find({ tenant: world.tenant, caseId }).sort({ _id: 1 }).toArray();
const told = async (caseId: string): Promise<string[]> => (await fired(caseId)).effects.flatMap((effect) => (effect.kind === 'notify' ? [`${effect.template} ${effect.to.role}`] : []));

test('remind and escalate tell, and the work stays', async () => {
  await Promise.all([world.start('remind', 'remind'), world.start('escalate', 'escalate')]);
  expect(await told('remind')).toEqual(['reminder principal']);
  expect(await told('escalate')).toEqual(['escalation secretary']);
  expect((await tasks('escalate')).map((task) => [task.step, task.status, task.unitId])).toEqual([['plan', 'open', 'school-1']]);
});

test('reassign moves the same task to the seat above, which can decide it', async () => {
  await world.start('reassign', 'reassign');
  expect(await told('reassign')).toEqual(['task-reassigned principal', 'task-opened secretary']);
  const [task] = await tasks('reassign');
  expect(task).toMatchObject({ role: 'secretary', unitId: 'body', seatKey: 'body#secretary', status: 'open' });
  expect((await world.decide('reassign', 'plan', 'on')).tasks.map((one) => one.step)).toEqual(['next']);
});

test('assist opens a task beside it that holds nothing up', async () => {
  await world.start('assist', 'assist');
  await fired('assist');
  const side = await world.database.tasks.findOne({ tenant: world.tenant, caseId: 'assist', side: { $exists: true } });
  expect(side).toMatchObject({ step: 'plan', unitId: 'body', status: 'open', side: { kind: 'rung', rung: 'late' } });
  const main = await world.database.tasks.findOne({ tenant: world.tenant, caseId: 'assist', step: 'plan', side: { $exists: false } });
  expect(await world.database.counters.findOne({ tenant: world.tenant, scope: 'assist', step: 'plan' })).toMatchObject({ n: 1 });
  const request = await world.decision('assist', 'plan', 'on', { taskId: main?.id ?? '', actor: { personId: 'p', seat: { role: 'principal', unitId: 'school-1' } } });
  await world.gateway.decide(world.tenant, 'assist', request);
  expect((await tasks('assist')).map((task) => [task.step, task.status])).toEqual(expect.arrayContaining([['plan', 'decided'], ['plan', 'cancelled'], ['next', 'open']]));
});

test('take decides in the person’s stead, without a name', async () => {
  await world.start('take', 'take');
  expect(await told('take')).toEqual(['outcome-taken principal', 'task-opened specialist']);
  const [plan] = await tasks('take');
  expect(plan).toMatchObject({ step: 'plan', status: 'decided', outcome: 'on', closedBy: null, submissionId: null });
  expect((await world.verify()).faults).toEqual([]);
});
