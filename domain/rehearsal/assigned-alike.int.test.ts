import { randomUUID } from 'node:crypto';
import { inventWorld, indexOf, startRehearsal, giveOrder, type Rehearsal } from '.';
import { CaseJournal } from '../../server/mongo/commit';
import { connectDatabase, type Database } from '../../server/mongo/database';
import { ensureIndexes } from '../../server/mongo/indexes';
import { recordId, type SubmissionRecord, type UnitKind } from '../contracts/records';
import { shippedProcedures } from '../procedures';
import { advance, open, type Assigned, type CaseState, type JournalEntry } from '../process';
import { AT, decided, done, wholeRoad } from './testing/school-road';

/**
 * The rehearsal's assignment is held to the commit's: every entry of a rehearsal is committed for real, to the same units with
 * the same submissions, and must be given the same seats, numbers, rosters and heads. Only the code under which a document can
 * be verified is random for real.
 */

const TENANT = 'pretend';
let database: Database;
beforeAll(async () => {
  const uri = process.env.MONGODB_URI;
  if (!uri) throw new Error('MONGODB_URI is not set: run through "npm test", which provides the engines');
  database = await connectDatabase(uri, `rehearsal-${randomUUID()}`);
  await ensureIndexes(database);
});
afterAll(async () => {
  await database.db.dropDatabase();
  await database.client.close();
});

/** What was committed of each case so far. */
type Committed = Map<string, { count: number; hash: string; state: CaseState }>;

/** Commits what is new in every case; gives what the rehearsal and the commit assigned, entry by entry. */
async function commitNew(journal: CaseJournal, rehearsal: Rehearsal, committed: Committed): Promise<{ rehearsed: Assigned; real: Assigned }[]> {
  const pairs: { rehearsed: Assigned; real: Assigned }[] = [];
  for (const held of rehearsal.cases.values()) {
    const versions = [held.definition, ...held.past];
    for (const submission of held.submissions.values()) {
      const record = { _id: recordId(TENANT, submission.id), tenant: TENANT, id: submission.id, caseId: held.id, data: submission.data } as unknown as SubmissionRecord;
      await database.submissions.replaceOne({ _id: record._id }, record, { upsert: true });
    }
    for (const entry of held.entries.slice(committed.get(held.id)?.count ?? 0)) {
      const before = committed.get(held.id);
      const step = before ? advance(versionAt(versions, entry, before.state), before.state, entry.event) : open(held.definition, entry.event as Extract<JournalEntry['event'], { kind: 'opened' }>);
      const result = await journal.append({ tenant: TENANT, caseId: held.id, sequence: entry.sequence, prevHash: before?.hash ?? '', event: entry.event, effects: step.effects, state: step.state });
      if (result.kind !== 'appended') throw new Error('another entry stands here');
      const { opening: _opening, ...rehearsed } = entry.assigned;
      pairs.push({ rehearsed: plain(rehearsed), real: plain(result.assigned) });
      const record = await database.cases.findOne({ _id: recordId(TENANT, held.id) });
      committed.set(held.id, { count: entry.sequence + 1, hash: result.hash, state: record!.state });
    }
    const record = await database.cases.findOne({ _id: recordId(TENANT, held.id) });
    expect(record).toMatchObject({ parties: held.parties, visibleTo: held.visibleTo, subjectUnitId: held.subjectUnitId, title: held.title, outcome: held.state.outcome });
  }
  return pairs;
}

const versionAt = (versions: Rehearsal['definitions'], { event }: JournalEntry, state: CaseState) => {
  const { key, version } = event.kind === 'migrated' ? event.to : state.definition;
  return versions.find((one) => one.key === key && one.version === version)!;
};

function plain(assigned: Assigned): Assigned {
  const documents = Object.fromEntries(Object.entries(assigned.documents).map(([id, document]) => [id, { ...document, verifyCode: '' }]));
  return JSON.parse(JSON.stringify({ ...assigned, documents })) as Assigned;
}

test('a directive, its schools, their roads, a return, a succession and a new version: the same seats, numbers and rosters', async () => {
  const newer = shippedProcedures.filter(({ key }) => key === 'periodic-report').map((definition) => ({ ...definition, version: 2, parties: { ...definition.parties, authority: { kind: 'relation' as const, relation: 'authority' } } }));
  const definitions = [...shippedProcedures, ...newer];
  const world = inventWorld(definitions, 3);
  const index = indexOf(world);
  await database.units.insertMany(world.units.map(({ from, to, ...unit }) => ({ ...unit, kind: unit.kind as UnitKind, _id: recordId(TENANT, unit.id), tenant: TENANT, superiorName: null, place: '', address: '', path: [...index.pathOf(unit.id)], from: from ?? null, to: to ?? null })));
  await database.processes.insertMany(definitions.map((definition) => ({ _id: recordId(TENANT, definition.key, definition.version), tenant: TENANT, key: definition.key, version: definition.version, hash: '', definition, publishedAt: AT })));
  const journal = new CaseJournal(database);
  const committed: Committed = new Map();
  let compared = 0;
  const compare = async (rehearsal: Rehearsal): Promise<void> => {
    for (const { rehearsed, real } of await commitNew(journal, rehearsal, committed)) {
      expect(rehearsed).toEqual(real);
      compared += 1;
    }
  };
  let now = done(startRehearsal({ definitions, world, at: AT, open: { process: 'directive' } }));
  await compare(now);
  const schools = world.units.filter(({ kind }) => kind === 'school').map(({ id }) => id);
  now = decided(now, 'draft', 'submit', { facts: { planDue: '2027-02-26' }, data: { recipients: [...schools, schools[0]], notation: ' 7/KH ' } });
  now = decided(now, 'approve', 'approve');
  await compare(now);
  const [first = '', second = ''] = [...now.cases.keys()].slice(1);
  for (const caseId of [first, second]) {
    now = decided(now, 'plan', 'submit', { caseId, facts: { registers: true } });
    now = decided(now, 'plan-approval', 'return', { caseId });
    for (const [step, outcome, facts] of wholeRoad) {
      now = decided(now, step, outcome, { caseId, facts: facts ?? {} });
      await compare(now);
    }
  }
  const third = [...now.cases.values()].find(({ subjectUnitId, definition }) => subjectUnitId === schools[2] && definition.key === 'safe-school');
  now = done(giveOrder(now, { caseId: third?.id ?? '', order: { kind: 'unit-succeeded', unitId: schools[2] ?? '', successorId: schools[0] ?? '' } }));
  await compare(now);
  const report = [...now.cases.values()].find(({ definition }) => definition.key === 'periodic-report');
  now = done(giveOrder(now, { caseId: report?.id ?? '', order: { kind: 'migrated', to: { key: 'periodic-report', version: 2 }, map: {}, undoes: false } }));
  await compare(now);
  expect(now.cases.get(report?.id ?? '')?.parties.authority).toBe('ubnd');
  expect(compared).toBeGreaterThan(45);
}, 60_000);
