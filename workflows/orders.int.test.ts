import type { Order, ProcessDefinition } from '../domain/process';
import { recordId } from '../domain/contracts/records';
import { AppError } from '../domain/errors/codes';
import { CaseWorld } from '../test/support/case-world';
import { procedure } from '../test/support/kinds-procedures';
import { smallProcedure, taskNode } from '../test/support/small-procedure';

/** Every order once against the real engines. */

const head = { personId: 'head', seat: { role: 'head', unitId: 'office' } };
const deadline = { kind: 'after', from: 'opened', amount: 5, unit: 'working-days' } as const;
const planned = (version: number, more: Partial<ProcessDefinition> = {}): ProcessDefinition => procedure('planned', [
  taskNode('plan', 'school', 'principal', { deadline, pausable: true, extension: { grantedBy: { role: 'head', party: 'office' } } }),
  taskNode('approve', 'office', 'specialist'),
], { version, ...more });
const renamed: ProcessDefinition = planned(2, { steps: [
  taskNode('outline', 'school', 'principal', { deadline: { ...deadline, amount: 8 } }), taskNode('approve', 'office', 'specialist'), taskNode('publish', 'school', 'principal'),
] });

let world: CaseWorld;
beforeAll(async () => {
  // Versions are published one after the other: a case starts with the newest.
  world = await CaseWorld.create([smallProcedure(), planned(1)]);
}, 120_000);
afterAll(() => world.close());

let keys = 0;
/** What tells one order from another. */
type Particular = Order extends infer O ? (O extends Order ? Omit<O, 'actor' | 'key' | 'bodyHash' | 'note'> : never) : never;
const order = (caseId: string, particular: Particular, key = `order-${(keys += 1)}`) => world.gateway.order(world.tenant, caseId, { actor: head, key, bodyHash: `body-${key}`, note: null, ...particular } as Order);
const codeOf = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'done', (error: unknown) => (error instanceof AppError ? error.code : String(error)));
const task = async (caseId: string, step: string) => {
  const found = await world.database.tasks.findOne({ tenant: world.tenant, caseId, step, status: 'open', side: { $exists: false } });
  if (!found) throw new Error(`${step} is not open in ${caseId}`);
  return found;
};
const record = (caseId: string) => world.database.cases.findOne({ _id: recordId(world.tenant, caseId) });

test('more time: asked, granted by who may, and asked twice refused', async () => {
  await world.start('e', 'planned');
  const { id, dueAt } = await task('e', 'plan');
  const asking = { kind: 'extension-asked' as const, taskId: id, until: '2099-12-31' };
  const holder = { personId: 'p', seat: { role: 'principal', unitId: 'school-1' } };
  await world.gateway.order(world.tenant, 'e', { actor: holder, key: 'ask', bodyHash: 'b', note: null, ...asking });
  expect(await codeOf(world.gateway.order(world.tenant, 'e', { actor: holder, key: 'again', bodyHash: 'b', note: null, ...asking }))).toBe('extension-not-allowed');
  const side = await world.database.tasks.findOne({ tenant: world.tenant, caseId: 'e', side: { $exists: true }, status: 'open' });
  expect(side).toMatchObject({ role: 'head', unitId: 'office', side: { kind: 'extension', until: '2099-12-31' } });
  await world.gateway.decide(world.tenant, 'e', { taskId: side?.id ?? '', outcome: 'grant', actor: head, key: 'grant', bodyHash: 'b', submission: { id: 'grant', hash: 'h' }, facts: {}, signedHash: null, until: '2030-06-14' });
  const after = await task('e', 'plan');
  expect(after).toMatchObject({ id, lastDay: '2030-06-14', extended: true });
  expect(Date.parse(after.dueAt ?? '')).toBeGreaterThan(Date.parse(dueAt ?? ''));
});

test('the clock stops and goes on; the same key does it once', async () => {
  await world.start('p', 'planned');
  const { id } = await task('p', 'plan');
  const first = await order('p', { kind: 'paused', taskId: id }, 'pause');
  const second = await order('p', { kind: 'paused', taskId: id }, 'pause');
  expect(second.sequence).toBe(first.sequence);
  expect(await task('p', 'plan')).toMatchObject({ dueAt: null });
  expect((await record('p'))?.state.timers).toEqual([]);
  await order('p', { kind: 'resumed', taskId: id });
  expect((await task('p', 'plan')).dueAt).not.toBeNull();
  expect(await codeOf(order('p', { kind: 'resumed', taskId: id }))).toBe('pause-not-allowed');
});

test('a holiday announced late moves the deadline and says so', async () => {
  await world.start('h', 'planned');
  const before = await task('h', 'plan');
  const state = (await record('h'))?.state;
  await order('h', { kind: 'calendar-changed', calendar: { nonWorking: [...(state?.calendar.nonWorking ?? []), before.lastDay ?? ''], workingWeekend: state?.calendar.workingWeekend ?? [] } });
  const after = await task('h', 'plan');
  expect(Date.parse(after.dueAt ?? '')).toBeGreaterThan(Date.parse(before.dueAt ?? ''));
  const entry = await world.database.journal.findOne({ tenant: world.tenant, caseId: 'h', sequence: 1 });
  expect(entry?.effects.map((effect) => effect.kind)).toEqual(expect.arrayContaining(['set-due', 'notify']));
});

test('a unit that is merged hands its open work to the successor, who can decide it', async () => {
  await world.start('s', 'small');
  await order('s', { kind: 'unit-succeeded', unitId: 'school-1', successorId: 'school-2' });
  expect(await task('s', 'plan')).toMatchObject({ unitId: 'school-2', seatKey: 'school-2#principal' });
  expect(await record('s')).toMatchObject({ subjectUnitId: 'school-2', parties: { school: 'school-2' } });
  expect((await record('s'))?.visibleTo).toEqual(expect.arrayContaining(['school-1', 'school-2']));
  expect((await world.decide('s', 'plan', 'on')).tasks.map((one) => one.step).sort()).toEqual(['office-sign', 'police-sign']);
});

test('recalled: the case ends, its documents count no more, who was at work is told', async () => {
  await world.start('r', 'small');
  expect(await order('r', { kind: 'recalled', replacedBy: 'another' })).toMatchObject({ status: 'ended', outcome: 'recalled' });
  expect(await record('r')).toMatchObject({ replacedBy: 'another', outcome: 'recalled' });
  expect(await codeOf(order('r', { kind: 'recalled', replacedBy: null }))).toBe('case-ended');
});

test('a mistaken decision is taken back by an entry of its own', async () => {
  await world.start('c', 'small');
  await world.decide('c', 'plan', 'on');
  await world.decide('c', 'police-sign', 'on');
  const corrected = await order('c', { kind: 'corrected', sequence: 1, step: 'plan' });
  expect(corrected.tasks.map((one) => one.step)).toEqual(['plan']);
  expect(await codeOf(order('c', { kind: 'corrected', sequence: 1, step: 'decision' }))).toBe('correction-out-of-reach');
  expect(await world.database.journal.countDocuments({ tenant: world.tenant, caseId: 'c' })).toBe(4);
});

test('a correction opens an ended case again, revokes its document, and the case can be finished', async () => {
  await world.start('ended', 'small');
  for (const step of ['plan', 'police-sign', 'office-sign']) await world.decide('ended', step, 'on');
  expect((await record('ended'))?.status).toBe('ended');
  const reopened = await order('ended', { kind: 'corrected', sequence: 1, step: 'plan' }, 'reopen');
  expect(reopened).toMatchObject({ status: 'open' });
  expect((await order('ended', { kind: 'corrected', sequence: 1, step: 'plan' }, 'reopen')).sequence).toBe(reopened.sequence);
  expect((await world.database.documents.find({ tenant: world.tenant, caseId: 'ended' }).toArray()).map((document) => document.status)).toEqual(['revoked']);
  for (const step of ['plan', 'police-sign', 'office-sign']) await world.decide('ended', step, 'on');
  expect(await record('ended')).toMatchObject({ status: 'ended', outcome: 'completed', endedAt: expect.any(String) });
  const documents = await world.database.documents.find({ tenant: world.tenant, caseId: 'ended' }).sort({ issuedAt: 1 }).toArray();
  expect(documents.map((document) => document.status)).toEqual(['revoked', 'valid']);
});

test('what was issued is withdrawn after its case has ended, once', async () => {
  await world.start('issued', 'small');
  for (const step of ['plan', 'police-sign', 'office-sign']) await world.decide('issued', step, 'on');
  expect(await order('issued', { kind: 'recalled', replacedBy: 'newer' }, 'withdraw')).toMatchObject({ status: 'ended', outcome: 'recalled' });
  expect(await record('issued')).toMatchObject({ outcome: 'recalled', replacedBy: 'newer' });
  expect((await world.database.documents.find({ tenant: world.tenant, caseId: 'issued' }).toArray()).map((document) => document.status)).toEqual(['revoked']);
  expect(await codeOf(order('issued', { kind: 'recalled', replacedBy: null }))).toBe('case-ended');
});

test('migrated to a newer version, taken back while nobody decided, and refused where the place is gone', async () => {
  await Promise.all([world.start('g', 'planned'), world.start('lost', 'planned')]);
  await world.publish([renamed]);
  const before = await task('g', 'plan');
  await order('g', { kind: 'migrated', to: { key: 'planned', version: 2 }, map: { plan: 'outline' }, undoes: false });
  expect(await task('g', 'outline')).toMatchObject({ id: before.id, processVersion: 2 });
  expect(await record('g')).toMatchObject({ process: { version: 2 }, state: { definition: { version: 2 } } });
  expect(await codeOf(order('lost', { kind: 'migrated', to: { key: 'planned', version: 2 }, map: {}, undoes: false }))).toBe('migration-needs-person');
  await order('g', { kind: 'migrated', to: { key: 'planned', version: 1 }, map: {}, undoes: true });
  expect(await task('g', 'plan')).toMatchObject({ id: before.id, processVersion: 1, dueAt: before.dueAt });
  await order('g', { kind: 'migrated', to: { key: 'planned', version: 2 }, map: { plan: 'outline' }, undoes: false });
  await world.decide('g', 'outline', 'on');
  expect(await codeOf(order('g', { kind: 'migrated', to: { key: 'planned', version: 1 }, map: {}, undoes: true }))).toBe('migration-decided');
  await world.decide('g', 'approve', 'on');
  expect((await world.decide('g', 'publish', 'on')).status).toBe('ended');
  // A version that was never published is refused, and the case goes on.
  expect(await codeOf(order('lost', { kind: 'migrated', to: { key: 'planned', version: 9 }, map: {}, undoes: false }))).toBe('event-unexpected');
  expect((await record('lost'))?.trouble).toBeNull();
  expect((await world.decide('lost', 'plan', 'on')).status).toBe('open');
});

test('every journal of these cases is clean', async () => {
  expect((await world.verify()).faults).toEqual([]);
});
