import type { Loose, Person } from '../http/testing/api-world';
import { ApiWorld } from '../http/testing/api-world';

/** Two installations, each with a database of its own. */
let [from, to]: ApiWorld[] = [];
interface Crew { admin: Person; reviewer: Person }
let [here, there]: Crew[] = [];

const crewOf = async (world: ApiWorld): Promise<Crew> => ({ admin: await world.signIn('quantri.sogddt'), reviewer: await world.signIn('giamsat.sogddt') });
beforeAll(async () => {
  [from, to] = await Promise.all([ApiWorld.create(), ApiWorld.create()]);
  [here, there] = await Promise.all([crewOf(from), crewOf(to)]);
}, 120_000);
afterAll(async () => { await Promise.all([from?.close(), to?.close()]); });

const title = (words: string) => ({ vi: words, en: words });
const seat = { role: 'specialist', party: 'office' };
const form = (label: string) => ({
  key: 'fire-check', version: 1, title: title('Phiếu kiểm tra'), description: title('Phiếu kiểm tra'),
  components: [{ type: 'textfield', key: 'place', label, input: true }], rules: [], facts: [], english: { place: 'Place' }, prefill: [],
});
const check = {
  key: 'fire-check', version: 1, title: title('Kiểm tra phòng cháy'), subjectKind: 'education-office', parties: { office: { kind: 'subject' } }, starts: seat,
  steps: [{
    kind: 'task', key: 'ask', title: title('Lập phiếu'), seat, form: { key: 'fire-check', version: 2 }, shows: [], differsFrom: [], ladder: [],
    outcomes: [{ key: 'on', title: title('Gửi'), tone: 'positive', go: { kind: 'on' }, needsReason: false, needsForm: true }],
  }],
};

async function publish({ admin, reviewer }: Crew, kind: string, key: string): Promise<number> {
  const { revision } = (await admin.get(`/designs/${kind}/${key}`)).body.draft as { revision: number };
  await admin.send('POST', `/designs/${kind}/${key}/review-request`, { revision });
  await reviewer.send('POST', `/designs/${kind}/${key}/review`, { revision, verdict: 'approve' });
  const { status, body } = await admin.send('POST', `/designs/${kind}/${key}/publication`, { revision });
  expect([status, body.problems]).toEqual([200, undefined]);
  return body.version as number;
}
const draft = async ({ admin }: Crew, kind: string, definition: Loose): Promise<void> => {
  const made = await admin.send('POST', '/designs', { kind, key: definition.key, title: definition.title, from: { kind: 'definition', definition } });
  if (made.status !== 201) await admin.send('PUT', `/designs/${kind}/${definition.key}/draft`, { revision: 0, definition });
};
const exported = async ({ admin }: Crew, version: number): Promise<Loose> => (await admin.send('POST', '/design-packages/export', { procedures: [{ key: 'fire-check', version }] })).body;
const fingerprintOf = async ({ admin }: Crew, file: Loose): Promise<string> => (await admin.send('POST', '/design-packages/plan', { file })).body.fingerprint as string;

test('a package goes to another installation and says the same when it leaves there again', async () => {
  await draft(here!, 'form', form('Nơi'));
  await publish(here!, 'form', 'fire-check');
  await draft(here!, 'form', form('Địa điểm'));
  expect(await publish(here!, 'form', 'fire-check')).toBe(2);
  await draft(here!, 'procedure', check);
  const version = await publish(here!, 'procedure', 'fire-check');
  const file = await exported(here!, version);
  expect(file.contents.filter(({ kind }: Loose) => kind === 'form' || kind === 'procedure').map(({ kind, key, version: number }: Loose) => [kind, key, number])).toEqual([['form', 'fire-check', 2], ['procedure', 'fire-check', 1]]);

  const { body: plan } = await there!.admin.send('POST', '/design-packages/plan', { file });
  expect(plan.entries.filter(({ state }: Loose) => state !== 'same').map(({ kind, state, as }: Loose) => [kind, state, as])).toEqual([['form', 'new', 1], ['procedure', 'new', 1]]);
  const { body: imported } = await there!.admin.send('POST', '/design-packages/import', { file });
  expect(imported.entries.filter(({ result }: Loose) => result !== 'same').map(({ result }: Loose) => result)).toEqual(['drafted', 'drafted']);
  await publish(there!, 'form', 'fire-check');
  const arrived = await publish(there!, 'procedure', 'fire-check');

  const again = await exported(there!, arrived);
  // Version 2 there is version 1 here: the numbers are this installation's own, what is said is not.
  expect(again.contents.find(({ kind }: Loose) => kind === 'procedure').content.steps[0].form).toEqual({ key: 'fire-check', version: 1 });
  expect(await fingerprintOf(here!, again)).toBe(await fingerprintOf(there!, file));
  const back = (await here!.admin.send('POST', '/design-packages/plan', { file: again })).body.entries as Loose[];
  expect([...new Set(back.map(({ state }) => state))]).toEqual(['same']);
}, 60_000);

test('the same versions on both sides give the same bytes but for the time, and the same hashes', async () => {
  const shipped = async ({ admin }: Crew): Promise<Loose> => (await admin.send('POST', '/design-packages/export', { procedures: [{ key: 'safe-school', version: (await admin.get('/designs/procedure/safe-school')).body.latestVersion }], calendars: 'units' })).body;
  const [one, other] = [await shipped(here!), await shipped(there!)];
  expect(other.contents).toEqual(one.contents);
}, 30_000);
