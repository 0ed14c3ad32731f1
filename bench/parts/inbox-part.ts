import { recordId, seatKey, type CaseRecord, type TaskRecord, type UnitRecord } from '../../domain/contracts/records';
import { isRole } from '../../domain/org/roles';
import { open } from '../../domain/process';
import type { Viewer } from '../../server/auth/viewer';
import { DEMO_PASSWORD } from '../../server/demo';
import { demoSeatHolders } from '../../server/demo/demo-people';
import type { Database } from '../../server/mongo/database';
import { listOpenTasks } from '../../server/repositories/task-repository';
import { OFFICE, TENANT } from '../load/bench-world';
import { lifecycleProcedure } from '../product/bench-procedures';
import { latencyOf, round, type Latency } from '../measure/statistics';

export interface InboxSize { tasks: number; open: number; query: Latency; route: Latency; officeQuery: Latency }
export interface InboxResult { sizes: InboxSize[]; growth: number; routeGrowth: number }

interface Options { database: Database; url: string; sizes: readonly number[]; queries: number; progress: (what: 'filling' | 'asking', done: number, total: number) => void }

/** Who works where in the made-up cases; every seat of the demo province that a road to the certificate passes. */
const seats: readonly { role: string; of: (school: UnitRecord) => string }[] = [
  { role: 'drafter', of: ({ id }) => id },
  { role: 'principal', of: ({ id }) => id },
  { role: 'officer', of: ({ relations }) => relations['commune-police'] ?? '' },
  { role: 'specialist', of: () => OFFICE },
  { role: 'police-inspector', of: () => 'cong-an-tinh' },
  { role: 'secretary', of: () => 'ban-chi-dao' },
  { role: 'chairman', of: () => 'ubnd-tinh' },
];
const CASES_PER_SCHOOL = 20;
/** One task of a case is open, three are decided. */
const TASKS_PER_CASE = 4;
const BATCH = 2_000;
const MINUTE_MS = 60_000;
const STEP_KEYS = lifecycleProcedure.steps.map(({ key }) => key);

/**
 * A page of one's inbox among ever more tasks of others: 10 % of a school's and 17 of a commune's cases wait for one
 * seat, whatever the whole province holds. The repository's query is timed by itself, the route with session and names.
 */
export async function measureInbox({ database, url, sizes, queries, progress }: Options): Promise<InboxResult> {
  const demoSchools = await database.units.find({ tenant: TENANT, kind: 'school' }).sort({ _id: 1 }).toArray();
  const people = demoSeatHolders.filter(({ roles }) => roles.some((role) => ['drafter', 'principal', 'officer'].includes(role)));
  const cookies = await Promise.all(people.map(({ email }) => signIn(url, email)));
  await addCases(database, demoSchools);
  const results: InboxSize[] = [];
  let filled = 0;
  for (const tasks of sizes) {
    filled = await fill(database, demoSchools, filled, tasks, (done) => progress('filling', done, sizes.at(-1) ?? tasks));
    progress('asking', tasks, sizes.at(-1) ?? tasks);
    const viewers = people.map(({ id, unit, roles: [role] }) => viewerAt(id, unit.id, role ?? ''));
    const query = await timed(queries, (index) => listOpenTasks(database, viewers[index % viewers.length] as Viewer, { limit: 50 }));
    const route = await timed(queries, (index) => getInbox(url, cookies[index % cookies.length] ?? ''));
    const officeQuery = await timed(queries, () => listOpenTasks(database, viewerAt('chuyen-vien', OFFICE, 'specialist'), { limit: 50 }));
    results.push({ tasks, open: Math.floor(tasks / TASKS_PER_CASE), query, route, officeQuery });
  }
  const grown = (read: (size: InboxSize) => Latency): number => round(read(results.at(-1) as InboxSize).p95 / read(results[0] as InboxSize).p95);
  return { sizes: results, growth: grown(({ query }) => query), routeGrowth: grown(({ route }) => route) };
}

function viewerAt(personId: string, unitId: string, role: string): Viewer {
  if (!isRole(role)) throw new RangeError(`${role} is no role`);
  return { tenant: TENANT, personId, name: '', email: '', title: '', locale: 'vi', seats: [{ role, unitId, seatKey: seatKey(unitId, role) }], unitIds: [unitId], roles: [role] } as Viewer;
}

async function timed(times: number, work: (index: number) => Promise<{ items: unknown[] }>): Promise<Latency> {
  for (let index = 0; index < times / 4; index += 1) await work(index);
  const latencies: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const begun = performance.now();
    const { items } = await work(index);
    latencies.push(performance.now() - begun);
    if (items.length === 0) throw new Error('an inbox that should hold tasks is empty');
  }
  return latencyOf(latencies);
}

async function signIn(url: string, email: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password: DEMO_PASSWORD }) });
  if (!response.ok) throw new Error(`${email} could not sign in: ${response.status}`);
  return (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
}

async function getInbox(url: string, cookie: string): Promise<{ items: unknown[] }> {
  const response = await fetch(`${url}/api/v1/inbox?state=open&limit=50`, { headers: { cookie } });
  if (!response.ok) throw new Error(`the inbox answered ${response.status} ${await response.text()}`);
  return (await response.json()) as { items: unknown[] };
}

/** The first schools are the demo's own, whose people ask; the others are like them. */
function schoolAt(demoSchools: readonly UnitRecord[], index: number): UnitRecord {
  const like = demoSchools[index % demoSchools.length] as UnitRecord;
  if (index < demoSchools.length) return like;
  const id = `${like.id}-${Math.floor(index / demoSchools.length)}`;
  // So that a commune of the demo keeps its number of schools however many there are.
  return { ...like, id, path: [...like.path.slice(0, -1), id], relations: { 'commune-police': `cong-an-xa-${Math.floor(index / 6)}` } };
}

const caseIdOf = (index: number): string => `cv-inbox-${index}`;

function taskAt(demoSchools: readonly UnitRecord[], index: number): TaskRecord {
  const caseIndex = Math.floor(index / TASKS_PER_CASE);
  const place = index % TASKS_PER_CASE;
  const school = schoolAt(demoSchools, Math.floor(caseIndex / CASES_PER_SCHOOL));
  const seat = seats[(caseIndex + place) % seats.length] as (typeof seats)[number];
  const unitId = seat.of(school);
  const open = place === 0;
  const openedAt = new Date(Date.UTC(2026, 0, 5) + (index % 400_000) * MINUTE_MS).toISOString();
  const later = (days: number): string => new Date(Date.parse(openedAt) + days * 1_440 * MINUTE_MS).toISOString();
  const id = `${caseIdOf(caseIndex)}.${place}.1`;
  return {
    _id: recordId(TENANT, id), tenant: TENANT, id, step: STEP_KEYS[(caseIndex + place) % STEP_KEYS.length] ?? '', role: seat.role, party: seat.role, unitId, form: null, status: open ? 'open' : 'decided', outcome: open ? null : 'on',
    openedAt, closedAt: open ? null : later(3), closedBy: open ? null : `${unitId}.nguoi-dung`, dueAt: caseIndex % 9 === 0 ? null : later(10), lastDay: null, returned: null, signs: null, submissionId: open ? null : `sub-${index}`, lastRemindedAt: null,
    caseId: caseIdOf(caseIndex), processKey: lifecycleProcedure.key, processVersion: 1, parentCaseId: `cv-directive-${Math.floor(caseIndex / 3_000)}`, subjectUnitId: school.id, seatKey: seatKey(unitId, seat.role),
    visibleTo: [...new Set([...seats.map(({ of }) => of(school)), ...school.path])].sort(),
  };
}

async function fill(database: Database, demoSchools: readonly UnitRecord[], from: number, to: number, progress: (done: number) => void): Promise<number> {
  for (let index = from; index < to; index += BATCH) {
    const tasks = Array.from({ length: Math.min(BATCH, to - index) }, (_, offset) => taskAt(demoSchools, index + offset));
    await database.tasks.insertMany(tasks, { ordered: false });
    progress(index + tasks.length);
  }
  return to;
}

const STARTED_AT = '2026-01-05T00:00:00.000Z';

function stateOf(caseId: string, subjectUnitId: string): CaseRecord['state'] {
  const calendar = { nonWorking: [], workingWeekend: [] };
  return open(lifecycleProcedure, { kind: 'opened', at: STARTED_AT, tenant: TENANT, caseId, by: null, facts: {}, calendar, parties: { subjectUnitId, initiatorUnitId: OFFICE, parentCaseId: null } }).state;
}

/** The cases behind the tasks of the people who ask: their titles are read with the page. */
async function addCases(database: Database, demoSchools: readonly UnitRecord[]): Promise<void> {
  const cases = Array.from({ length: demoSchools.length * CASES_PER_SCHOOL }, (_, index): CaseRecord => {
    const school = schoolAt(demoSchools, Math.floor(index / CASES_PER_SCHOOL));
    const id = caseIdOf(index);
    return {
      _id: recordId(TENANT, id), tenant: TENANT, id, process: { key: lifecycleProcedure.key, version: 1 }, title: school.name, subjectUnitId: school.id, initiatorUnitId: OFFICE, parentCaseId: null, parties: {}, visibleTo: school.path,
      status: 'open', outcome: null, startedAt: STARTED_AT, endedAt: null, sequence: 0, hash: '', state: stateOf(id, school.id), facts: {}, trouble: null,
    };
  });
  await database.cases.insertMany(cases, { ordered: false });
}
