import { performance } from 'node:perf_hooks';
import { shippedProcedures } from '../../domain/procedures';
import type { ProcessDefinition, ProcessNode } from '../../domain/process';
import { outcome, on, procedure, task } from '../../domain/publishing/testing/sample';
import { ApiWorld, TENANT, type Person } from '../http/testing/api-world';
import { PlayingTime } from './in-turns';
import { passRehearsal } from './rehearsal-gate';

let world: ApiWorld;
let admin: Person;
let reviewer: Person;

beforeAll(async () => {
  world = await ApiWorld.create();
  [admin, reviewer] = [await world.signIn('quantri.sogddt'), await world.signIn('giamsat.sogddt')];
}, 60_000);
afterAll(async () => { await world.close(); });

const services = () => ({ database: world.database, clock: () => world.time.now });
const title = (words: string) => ({ vi: words, en: words });
const seat = { role: 'specialist', party: 'office' };
const drill = (key: string, ...steps: ProcessNode[]): ProcessDefinition => procedure(
  [task('ask', { seat }), ...steps, task('answer', { seat: { role: 'head', party: 'office' }, outcomes: [on(), outcome('back', { kind: 'return', to: 'ask' })] })],
  { key, subjectKind: 'education-office', parties: { office: { kind: 'subject' } }, starts: seat, title: title('Diễn tập') },
);
const at = (key: string, rest = '') => `/designs/procedure/${key}${rest}`;
async function approved(key: string, definition: unknown): Promise<number> {
  const { body } = await admin.send('POST', '/designs', { kind: 'procedure', key, title: title(key), from: { kind: 'definition', definition } });
  return approve(key, body.draft.revision as number);
}
async function approve(key: string, revision: number): Promise<number> {
  await admin.send('POST', at(key, '/review-request'), { revision });
  expect((await reviewer.send('POST', at(key, '/review'), { revision, verdict: 'approve' })).status).toBe(200);
  return revision;
}
const publish = (key: string, body: object, requestKey?: string) => admin.send('POST', at(key, '/publication'), body, requestKey);
const scenario = (key: string, expected: object[]) => ({ title: title('Đường thẳng'), process: key, at: '2026-03-02T02:00:00.000Z', world: { invent: { schools: 1 } }, script: [{ do: 'open' }, { do: 'decide', step: 'ask', outcome: 'on' }], expected });
const keep = (key: string, revision: number, expected: object[]) => admin.send('PUT', at(key, '/scenarios/straight'), { revision, title: 'Đường thẳng', scenario: scenario(key, expected) });

test('a scenario that is red keeps its procedure from being published, with words and its step', async () => {
  const revision = await approved('gated', drill('gated'));
  expect((await keep('gated', 0, [{ expect: 'step', step: 'answer', is: 'closed' }])).status).toBe(200);
  const red = await publish('gated', { revision }, 'gated-once');
  expect(red).toMatchObject({ status: 422, body: { code: 'rehearsal-red', problems: [{ pointer: '/definition/steps/1', code: 'scenario-red', message: expect.stringContaining('Kịch bản “Đường thẳng” không đạt') as string }] } });
  expect(red.body.params).toBeUndefined();
  expect((await admin.get(at('gated'))).body).toMatchObject({ latestVersion: null, draft: { state: 'approved' } });
  await keep('gated', 1, [{ expect: 'step', step: 'answer', is: 'open' }]);
  expect((await publish('gated', { revision }, 'gated-once')).body).toMatchObject({ version: 1, repeated: false });
  expect((await publish('gated', { revision }, 'gated-once')).body).toMatchObject({ version: 1, repeated: true });
});

test('kept scenarios are listed and read, judge every later version, and let go when they are deleted', async () => {
  const first = await approved('kept', drill('kept'));
  await keep('kept', 0, [{ expect: 'step', step: 'answer', is: 'open' }]);
  const office = { id: 'phong', kind: 'education-office', name: 'Phòng Giáo dục', abbreviation: 'PGD', parentId: null, relations: {} };
  const people = [['chuyen-vien', 'specialist'], ['truong-phong', 'head']].map(([id, role]) => ({ id, name: `Người ${id}`, title: '', seats: [{ unitId: 'phong', role }] }));
  const chosen = { ...scenario('kept', [{ expect: 'holder', step: 'answer', person: 'truong-phong' }]), world: { units: [office], people } };
  expect((await admin.send('PUT', at('kept', '/scenarios/units'), { revision: 0, title: 'Đơn vị đã chọn', scenario: chosen })).status).toBe(200);
  expect((await admin.get(at('kept', '/scenarios?limit=1'))).body).toMatchObject({ next: expect.any(String) as string, items: [{ id: 'straight', title: 'Đường thẳng', revision: 1 }] });
  expect((await admin.get(at('kept', '/scenarios'))).body.items.map(({ id }: { id: string }) => id)).toEqual(['straight', 'units']);
  expect((await admin.get(at('kept', '/scenarios/units'))).body).toMatchObject({ scenario: { process: 'kept', world: { units: [{ id: 'phong' }] } } });
  expect((await publish('kept', { revision: first })).body).toMatchObject({ version: 1 });

  const saved = await admin.send('PUT', at('kept', '/draft'), { revision: 0, definition: drill('kept', task('check', { seat })) });
  const second = await approve('kept', saved.body.revision as number);
  const red = await publish('kept', { revision: second });
  expect(red.body).toMatchObject({ code: 'rehearsal-red' });
  expect(red.body.problems.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual([['/definition/steps/2', 'scenario-red'], ['/definition/steps/2', 'scenario-red']]);
  await keep('kept', 1, [{ expect: 'step', step: 'check', is: 'open' }]);
  expect((await publish('kept', { revision: second })).body.problems).toHaveLength(1);
  expect((await admin.send('DELETE', at('kept', '/scenarios/units'))).status).toBe(204);
  expect((await publish('kept', { revision: second })).body).toMatchObject({ version: 2 });
  expect((await admin.get(at('kept', '/scenarios'))).body.items).toHaveLength(1);
});

test('what the walk misses is told, and passes once the publisher has said so', async () => {
  const dead: ProcessNode = { kind: 'choice', key: 'which', title: title('Chọn'), arms: [
    { key: 'never', title: title('Không bao giờ'), when: { and: [{ '==': [1, 2] }] }, steps: [task('lost', { seat })] }, { key: 'always', title: title('Luôn luôn'), steps: [] },
  ] };
  const revision = await approved('missing', drill('missing', dead));
  const red = await publish('missing', { revision });
  expect(red.body).toMatchObject({ code: 'rehearsal-red', params: { misses: 'arm:which/never step:lost' } });
  expect(red.body.problems.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual([['/definition/steps/1', 'walk-missed'], ['/definition/steps/1/arms/0/steps/0', 'walk-missed']]);
  expect((await publish('missing', { revision, acknowledgedMisses: ['step:lost'] })).body).toMatchObject({ code: 'rehearsal-red', params: { misses: 'arm:which/never' } });
  const acknowledgedMisses = ['step:lost', 'arm:which/never'];
  expect((await publish('missing', { revision, acknowledgedMisses }, 'missing-once')).body).toMatchObject({ version: 1 });
  expect((await publish('missing', { revision, acknowledgedMisses: [...acknowledgedMisses].reverse() }, 'missing-once')).body).toMatchObject({ repeated: true });
  expect((await publish('missing', { revision }, 'missing-once')).body.code).toBe('key-conflict');
  expect((await world.database.processes.findOne({ tenant: TENANT, key: 'missing' }))?.publication).toMatchObject({ acknowledgedMisses: ['arm:which/never', 'step:lost'], revision });
});

test('the shipped procedures pass, and the process answers others meanwhile', async () => {
  for (const definition of shippedProcedures) {
    const time = new PlayingTime(60_000);
    const from = performance.now();
    await passRehearsal(services(), TENANT, definition, [], time);
    console.log(`${definition.key}: ${Math.round(performance.now() - from)} ms in all, ${Math.round(time.longest)} ms at a stretch`);
    expect(time.longest).toBeLessThan(500);
  }
}, 60_000);

test('a rehearsal that does not end in its time is told as such', async () => {
  await expect(passRehearsal(services(), TENANT, shippedProcedures.find(({ key }) => key === 'safe-school')!, [], new PlayingTime(0))).rejects.toMatchObject({ code: 'rehearsal-red', detail: { problems: [{ code: 'rehearsal-long' }] } });
});
