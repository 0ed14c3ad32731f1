import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { createProgressReport } from '../engines/progress-report.mjs';
import { processFlags } from '../scripts/process-flags.mjs';
import { recordId } from '../domain/contracts/records';
import { connectDatabase } from '../server/mongo/database';
import { createWorld, productEnvironment, TENANT, type BenchWorld, type Engines } from './load/bench-world';
import { Child } from './load/child';
import { HandCodedLifecycle } from './load/hand-coded-lifecycle';
import { LifecycleLoad } from './load/lifecycle-load';
import { EngineLifecycle, HttpLifecycle } from './load/product-lifecycle';
import { countCommands, countEvents } from './parts/counts-part';
import { measureInbox } from './parts/inbox-part';
import { measureStarts } from './parts/starts-part';
import { measureSteps, type Contender, type StepsOptions } from './parts/steps-part';
import { goalsOf, type BenchResult } from './bench-result';
import { lifecycleProcedure } from './product/bench-procedures';
import { quickSizes, fullSizes, type Part, type Sizes } from './sizes';

export interface BenchOptions { quick: boolean; parts: readonly Part[]; delivery: boolean; profile: boolean; engines: Engines & { pids: Record<string, number> }; folder: string; signal: AbortSignal }

type Report = ReturnType<typeof createProgressReport>;

/** Runs the chosen parts one after the other, with the processes of both sides beside this one. */
export async function runBench(options: BenchOptions, report: Report): Promise<BenchResult> {
  const sizes = options.quick ? quickSizes : fullSizes;
  const begun = Date.now();
  const result: BenchResult = { at: new Date(begun).toISOString(), quick: options.quick, delivery: options.delivery, machine: machineOf(), seconds: 0, steps: [], commands: null, events: null, starts: null, inbox: null, goals: [] };
  const world = await createWorld(options.engines, options.folder);
  const stopped = new Promise<never>((_, reject) => options.signal.addEventListener('abort', () => reject(new Error('the bench was stopped')), { once: true }));
  try {
    await Promise.race([measure(options, world, sizes, result, report), stopped, Child.whenOneEnds()]);
  } finally {
    await Child.stopAll();
    await world.close();
  }
  result.seconds = Math.round((Date.now() - begun) / 1_000);
  result.goals = goalsOf(result);
  return result;
}

async function measure(options: BenchOptions, world: BenchWorld, sizes: Sizes, result: BenchResult, report: Report): Promise<void> {
  if (options.parts.includes('steps')) await stepsAndStarts(options, world, sizes, result, report);
  else if (options.parts.includes('starts')) await stepsAndStarts(options, world, { ...sizes, users: [] }, result, report);
  if (options.parts.includes('commands')) await counts(options, world, sizes, result, report);
  if (options.parts.includes('inbox')) await inbox(options, sizes, result, report);
}

const machineOf = (): BenchResult['machine'] => ({ cpu: cpus()[0]?.model ?? '', cores: cpus().length, memoryGib: Math.round(totalmem() / 2 ** 30), node: process.version, platform: `${process.platform} ${process.arch}` });

async function startSides({ engines, folder, delivery, profile }: BenchOptions, world: BenchWorld, more: readonly string[]): Promise<{ product: Child; handCoded: Child }> {
  const profiled = (name: string): string[] => (profile ? ['--cpu-prof', `--cpu-prof-dir=${join(folder, `profile-${name}`)}`] : []);
  const product = await Child.start('product', 'product-process.cjs', { folder, env: productEnvironment(engines, 'bench_product'), args: [...(delivery ? ['--delivery'] : []), ...more], execArgv: [...processFlags, ...profiled('product')] });
  const args = [engines.temporalAddress, engines.mongodbUri, 'bench_hand_coded', world.handCoded.taskQueue, join(__dirname, 'hand-coded-bundle.js'), ...more];
  const handCoded = await Child.start('hand-coded', 'worker-process.cjs', { folder, args, execArgv: ['--enable-source-maps', ...profiled('hand-coded')] });
  return { product, handCoded };
}

async function loadsOf(world: BenchWorld, product: Child): Promise<{ loads: Record<Contender, LifecycleLoad>; http: HttpLifecycle }> {
  const http = new HttpLifecycle(world, product.url);
  await http.signIn();
  return { http, loads: { 'hand-coded': new LifecycleLoad(new HandCodedLifecycle(world)), engine: new LifecycleLoad(new EngineLifecycle(world)), http: new LifecycleLoad(http) } };
}

async function stepsAndStarts(options: BenchOptions, world: BenchWorld, sizes: Sizes, result: BenchResult, report: Report): Promise<void> {
  const { product, handCoded } = await startSides(options, world, []);
  const { temporal, mongodb } = options.engines.pids;
  const shared = { load: process.pid, Temporal: temporal, MongoDB: mongodb };
  const processes: StepsOptions['processes'] = { 'hand-coded': { server: handCoded.pid, ...shared }, engine: { server: product.pid, ...shared }, http: { server: product.pid, ...shared } };
  const { loads, http } = await loadsOf(world, product);
  for (const users of sizes.users) {
    const tell = (done: number, total: number): void => report({ task: `bench ${users}`, state: 'running', message: { vi: `các bước với ${users} người`, en: `steps at ${users} users` }, done, total });
    result.steps.push(await measureSteps({ users, rounds: sizes.rounds, secondsPerRound: sizes.secondsPerRound, loads, processes, progress: tell }));
    report({ task: `bench ${users}`, state: 'done', message: { vi: `các bước với ${users} người`, en: `steps at ${users} users` } });
  }
  http.close();
  if (options.parts.includes('starts')) {
    const names: Record<string, string> = { 'hand-coded': 'mã viết tay', product: 'Liên Ký' };
    result.starts = await measureStarts({
      world, cases: sizes.starts, worker: { product, handCoded },
      progress: (side, done, total) => report({ task: 'starts', state: 'running', message: { vi: `mở hồ sơ: ${names[side]}`, en: `starting cases: ${side}` }, done, total }),
    });
    report({ task: 'starts', state: 'done', message: { vi: 'đã mở hồ sơ', en: 'cases started' } });
  }
  await Child.stopAll();
}

/** In processes of their own, whose commands are logged: that costs time which the rounds above must not pay. */
async function counts(options: BenchOptions, world: BenchWorld, sizes: Sizes, result: BenchResult, report: Report): Promise<void> {
  const { product, handCoded } = await startSides({ ...options, delivery: false, profile: false }, world, ['--log-commands']);
  const { loads, http } = await loadsOf(world, product);
  const tell = (done: number, total: number): void => report({ task: 'commands', state: 'running', message: { vi: 'đếm lệnh MongoDB', en: 'counting MongoDB commands' }, done, total });
  result.commands = { handCoded: await countCommands(loads['hand-coded'], handCoded, sizes.countedCases, tell), engine: await countCommands(loads.engine, product, sizes.countedCases, tell), http: await countCommands(loads.http, product, sizes.countedCases, tell) };
  result.events = await countEvents({ client: world.product.client, cases: loads.http.finished.slice(-5) }, { client: world.handCoded.client, cases: loads['hand-coded'].finished.slice(-5) });
  report({ task: 'commands', state: 'done', message: { vi: 'đã đếm lệnh MongoDB', en: 'MongoDB commands counted' } });
  http.close();
  await Child.stopAll();
}

async function inbox({ engines, folder }: BenchOptions, sizes: Sizes, result: BenchResult, report: Report): Promise<void> {
  const product = await Child.start('inbox', 'product-process.cjs', { folder, env: { ...productEnvironment(engines, 'bench_inbox'), TEMPORAL_TASK_QUEUE: 'bench-inbox' } });
  const database = await connectDatabase(engines.mongodbUri, 'bench_inbox');
  try {
    await database.processes.insertOne({ _id: recordId(TENANT, lifecycleProcedure.key, 1), tenant: TENANT, key: lifecycleProcedure.key, version: 1, hash: '', definition: lifecycleProcedure, publishedAt: new Date().toISOString() });
    result.inbox = await measureInbox({
      database, url: product.url, sizes: sizes.inbox, queries: sizes.queries,
      progress: (what, done, total) => report({ task: 'inbox', state: 'running', message: what === 'filling' ? { vi: 'thêm việc', en: 'adding tasks' } : { vi: 'hỏi danh sách việc', en: 'asking for inboxes' }, done, total }),
    });
    report({ task: 'inbox', state: 'done', message: { vi: 'đã đo danh sách việc', en: 'inbox measured' } });
  } finally {
    await database.client.close();
    await product.stop();
  }
}
