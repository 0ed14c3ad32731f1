import { buildCalendar, vietnamHolidays } from '../../domain/deadline';
import type { CommitRequest } from '../../domain/contracts/case-workflow';
import { advance, open, settle, type CaseState } from '../../domain/process';
import { CaseWorld } from '../../test/support/case-world';
import { smallProcedure } from '../../test/support/small-procedure';
import { CaseJournal } from './commit';
import { connectDatabase } from './database';
import { verifyJournal } from '../journal/verify-journal';

/** Many cases of one directive commit at once: the first of each counter and of each register is made by whoever comes first. */
const definition = { ...smallProcedure(), steps: [smallProcedure().steps[2]!, smallProcedure().steps[0]!] };
const at = new Date().toISOString();
const calendar = buildCalendar(vietnamHolidays, '2026-01-01', '2027-12-31');

const opening = (tenant: string, caseId: string): CommitRequest => {
  const event = { kind: 'opened' as const, at, tenant, caseId, by: null, facts: {}, calendar, parties: { subjectUnitId: 'school-1', initiatorUnitId: 'office', parentCaseId: 'd-0' } };
  const { state, effects } = open(definition, event);
  return { tenant, caseId, sequence: 0, prevHash: '', event, effects, state };
};

const decision = (tenant: string, caseId: string, state: CaseState, prevHash: string): CommitRequest => {
  const [task] = Object.values(state.tasks);
  const event = { kind: 'decided' as const, at, taskId: task!.id, outcome: 'on', actor: { personId: 'p', seat: { role: task!.seat.role, unitId: task!.unitId! } }, key: `k-${caseId}`, bodyHash: 'b', submission: { id: `k-${caseId}`, hash: 'h' }, facts: {}, signedHash: null };
  const next = advance(definition, state, event);
  return { tenant, caseId, sequence: 1, prevHash, event, effects: next.effects, state: next.state };
};

async function opened(journal: CaseJournal, tenant: string, caseId: string): Promise<CommitRequest> {
  const request = opening(tenant, caseId);
  const result = await journal.append(request);
  if (result.kind !== 'appended') throw new Error(result.kind);
  return decision(tenant, caseId, settle(request.state, result.assigned), result.hash);
}

let world: CaseWorld;
let journal: CaseJournal;
beforeEach(async () => {
  world = await CaseWorld.create([definition], { worker: false });
  journal = new CaseJournal(world.database);
}, 60_000);
afterEach(() => world.close());

test('thirty cases at once share counters and a register that nobody has made yet', async () => {
  const results = await Promise.all(Array.from({ length: 30 }, async (_, n) => (await journal.append(await opened(journal, world.tenant, `m-${n}`))).kind));
  expect(results).toEqual(Array(30).fill('appended'));
  const numbers = (await world.database.documents.find({ tenant: world.tenant }).toArray()).map((document) => document.n).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
  expect((await world.database.counters.find({ tenant: world.tenant }).toArray()).map(({ step, n }) => [step, n])).toEqual([['plan', 0]]);
  expect((await verifyJournal(world.database, world.tenant, () => undefined)).faults).toEqual([]);
}, 60_000);

test('those that wait share a transaction', async () => {
  const decisions = await Promise.all(Array.from({ length: 12 }, (_, n) => opened(journal, world.tenant, `m-${n}`)));
  const watched = await connectDatabase(`${process.env.MONGODB_URI ?? ''}&monitorCommands=true`, world.database.db.databaseName);
  let commits = 0;
  watched.client.on('commandSucceeded', ({ commandName }) => {
    commits += commandName === 'commitTransaction' ? 1 : 0;
  });
  try {
    const own = new CaseJournal(watched);
    // Another process has not appended the entries before: it reads which directive they belong to from the case, and goes alone.
    expect((await own.append(decisions[0]!)).kind).toBe('appended');
    expect(commits).toBe(1);
    const openings = Array.from({ length: 12 }, (_, n) => own.append(opening(world.tenant, `n-${n}`)));
    expect((await Promise.all(openings)).map(({ kind }) => kind)).toEqual(Array(12).fill('appended'));
    // The first finds nobody before it; the eleven that came meanwhile go together.
    expect(commits).toBe(3);
  } finally {
    await watched.client.close();
  }
}, 60_000);

test('one entry that has no place holds up none of those that share its turn', async () => {
  const decisions = await Promise.all(Array.from({ length: 12 }, (_, n) => opened(journal, world.tenant, `m-${n}`)));
  const [first, second, third, ...others] = decisions as [CommitRequest, CommitRequest, CommitRequest, ...CommitRequest[]];
  // A repeated one, one whose journal lacks the entries before it, and one that comes after another took its place.
  const late = { ...third, event: { ...third.event, key: 'late' } } as CommitRequest;
  const settled = await Promise.allSettled([third, ...others, first, first, { ...second, sequence: 7 }, late].map((request) => journal.append(request)));
  expect(settled.map((one) => (one.status === 'fulfilled' ? one.value.kind : (one.reason as Error).name))).toEqual([...Array<string>(11).fill('appended'), 'stands', 'JournalGapError', 'stands']);
  expect((await journal.append(second)).kind).toBe('appended');
  expect((await verifyJournal(world.database, world.tenant, () => undefined)).faults).toEqual([]);
  expect((await world.database.counters.find({ tenant: world.tenant }).toArray()).map(({ step, n }) => [step, n])).toEqual([['plan', 0]]);
}, 60_000);
