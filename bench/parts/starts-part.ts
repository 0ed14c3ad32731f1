import { randomUUID } from 'node:crypto';
import { recordId, type SubmissionRecord, type UnitRecord } from '../../domain/contracts/records';
import { submissionHash } from '../../server/cases/store-submission';
import type { Database } from '../../server/mongo/database';
import { createCaseGateway } from '../../server/temporal/case-gateway';
import { CaseStarter } from '../../server/temporal/case-starter';
import type { BenchWorld } from '../load/bench-world';
import { OFFICE, TENANT } from '../load/bench-world';
import type { Child } from '../load/child';
import { HandCodedLifecycle } from '../load/hand-coded-lifecycle';
import { benchSteps } from '../lifecycle-steps';
import { growth, pairedRatio, round } from '../measure/statistics';
import { residentMib } from '../measure/process-use';

export interface StartsSide { cases: number; seconds: number; casesPerSecond: number; memoryMib: { first: number; last: number; most: number }; memoryGrowth: number }
export interface StartsResult { handCoded: StartsSide; product: StartsSide; ratio: number }

interface Options { world: BenchWorld; cases: number; worker: { product: Child; handCoded: Child }; progress: (side: string, done: number, total: number) => void }

const FIRST_STEP = benchSteps[0]?.key ?? '';
const LOOK_EVERY_MS = 250;

/**
 * One directive to so many schools, until the last first task is in MongoDB. The hand-coded side takes the first and
 * the last half of its cases around the product's run, so that a slow drift of the machine meets both.
 */
export async function measureStarts({ world, cases, worker, progress }: Options): Promise<StartsResult> {
  const schools = await addSchools(world, cases);
  const half = Math.floor(cases / 2);
  const memory: number[] = [];
  const first = await startHandCoded(world, schools.slice(0, half), worker.handCoded, memory, (done) => progress('hand-coded', done, cases));
  const product = await startProduct(world, schools, worker.product, (done) => progress('product', done, cases));
  const second = await startHandCoded(world, schools.slice(half), worker.handCoded, memory, (done) => progress('hand-coded', half + done, cases));
  const handCoded = sideOf(cases, first + second, memory);
  return { handCoded, product, ratio: pairedRatio([product.casesPerSecond], [handCoded.casesPerSecond]) };
}

function sideOf(cases: number, seconds: number, memory: readonly number[]): StartsSide {
  return {
    cases, seconds: round(seconds, 1), casesPerSecond: round(cases / seconds, 1), memoryGrowth: growth(memory),
    memoryMib: { first: round(memory[0] ?? Number.NaN, 0), last: round(memory.at(-1) ?? Number.NaN, 0), most: round(Math.max(...memory), 0) },
  };
}

/** Schools of the province, many more than the demo has, each at one of its communes. */
async function addSchools(world: BenchWorld, count: number): Promise<UnitRecord[]> {
  const schools = Array.from({ length: count }, (_, index): UnitRecord => {
    const like = world.schools[index % world.schools.length] as UnitRecord;
    const id = `truong-${index + 1}`;
    return { ...like, _id: recordId(TENANT, id), id, name: `${like.name} ${index + 1}`, path: [...like.path.slice(0, -1), id] };
  });
  for (let from = 0; from < count; from += 1_000) await world.product.database.units.insertMany(schools.slice(from, from + 1_000), { ordered: false });
  return schools;
}

/** Looks at the counter of first tasks until it holds them all; samples the worker's memory meanwhile. */
async function untilOpen(database: Database, directiveId: string, cases: number, worker: Child, memory: number[], progress: (done: number) => void): Promise<void> {
  for (;;) {
    const counter = await database.counters.findOne({ _id: recordId(TENANT, directiveId, FIRST_STEP) });
    memory.push(residentMib(worker.pid));
    progress(counter?.n ?? 0);
    if ((counter?.n ?? 0) >= cases) break;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  const tasks = await database.tasks.countDocuments({ tenant: TENANT, parentCaseId: directiveId, status: 'open', step: FIRST_STEP });
  if (tasks !== cases) throw new Error(`${tasks} first tasks instead of ${cases}`);
}

async function startHandCoded(world: BenchWorld, schools: readonly UnitRecord[], worker: Child, memory: number[], progress: (done: number) => void): Promise<number> {
  const directiveId = `hc-directive-${randomUUID().slice(0, 8)}`;
  const lifecycle = new HandCodedLifecycle({ ...world, schools: [...schools] });
  const cursors = schools.map(({ id }) => ({ caseId: `${directiveId}-${id}`, subjectId: id, step: 0, taskId: '' }));
  const begun = performance.now();
  await Promise.all([lifecycle.startAll(cursors, directiveId), untilOpen(world.handCoded.database, directiveId, schools.length, worker, memory, progress)]);
  return (performance.now() - begun) / 1_000;
}

async function startProduct(world: BenchWorld, schools: readonly UnitRecord[], worker: Child, progress: (done: number) => void): Promise<StartsSide> {
  const { database, client, settings } = world.product;
  const gateway = createCaseGateway({ client, starter: new CaseStarter(client, settings.taskQueue, database), database });
  const caseId = `cv-${randomUUID().slice(0, 8)}`;
  const opened = await gateway.start({ tenant: TENANT, caseId, processKey: 'bench-campaign', subjectUnitId: OFFICE, initiatorUnitId: OFFICE, by: null, facts: {} });
  const taskId = opened.tasks[0]?.id ?? '';
  const submission = await sendList(database, caseId, taskId, schools.map(({ id }) => id));
  const memory: number[] = [];
  const begun = performance.now();
  await gateway.decide(TENANT, caseId, {
    taskId, outcome: 'on', actor: { personId: `${OFFICE}.nguoi-dung`, seat: { role: 'specialist', unitId: OFFICE } }, key: submission.id, bodyHash: submission.bodyHash,
    submission: { id: submission.id, hash: submission.hash }, facts: {}, signedHash: null,
  });
  await untilOpen(database, caseId, schools.length, worker, memory, progress);
  return sideOf(schools.length, (performance.now() - begun) / 1_000, memory);
}

/** The list of recipients as the directive's author sent it. */
async function sendList(database: Database, caseId: string, taskId: string, recipients: string[]): Promise<SubmissionRecord> {
  const id = randomUUID().replaceAll('-', '');
  const data = { recipients };
  const submission: SubmissionRecord = {
    _id: recordId(TENANT, id), tenant: TENANT, id, caseId, taskId, step: 'draft', form: null, outcome: 'on', data, comment: null, fieldNotes: {}, personId: `${OFFICE}.nguoi-dung`, unitId: OFFICE, role: 'specialist',
    hash: submissionHash({ step: 'draft', form: null, data, files: [] }), bodyHash: id, signedHash: null, facts: {}, createdAt: new Date().toISOString(),
  };
  await database.submissions.insertOne(submission);
  return submission;
}
