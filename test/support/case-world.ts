import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, Runtime, type WorkflowBundleOption } from '@temporalio/worker';
import type { CaseEffects } from '../../activities/case-activities';
import { caseWorkflowId, type DecideRequest } from '../../domain/contracts/case-workflow';
import { recordId, type UnitKind, type UnitRecord } from '../../domain/contracts/records';
import type { CaseGateway } from '../../domain/ports';
import { advance, type Actor, type ProcessDefinition } from '../../domain/process';
import { verifyJournal, type JournalVerdict } from '../../server/journal/verify-journal';
import { connectDatabase, type Database } from '../../server/mongo/database';
import { createOperationEffects } from '../../server/operations/carry-out';
import { createOperationParts } from '../../server/operations/operation-parts';
import { ensureIndexes } from '../../server/mongo/indexes';
import { createCaseEffects } from '../../server/temporal/case-effects';
import { createCaseGateway } from '../../server/temporal/case-gateway';
import { CaseStarter } from '../../server/temporal/case-starter';
import { startCaseWorker, type RunningWorker } from '../../server/temporal/case-worker';
import { connectTemporal, type TemporalSettings } from '../../server/temporal/connection';

const need = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run through "npm test", which provides the engines`);
  return value;
};

let bundle: Promise<WorkflowBundleOption> | null = null;

/** The workflow bundle, built once a test file; never a stale one from an earlier build. */
export function workflowBundle(): Promise<WorkflowBundleOption> {
  bundle ??= makeBundle();
  return bundle;
}

async function makeBundle(): Promise<WorkflowBundleOption> {
  // Once a process: Temporal's runtime cannot be installed twice.
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const built = process.env.LIENKY_WORKFLOW_BUNDLE;
  if (built && existsSync(built)) return { codePath: built };
  return workflowBundleOf(join(__dirname, '../../workflows/index.ts'));
}

/** A bundle of other workflows, with what ours are bundled with. */
export const workflowBundleOf = (workflowsPath: string): Promise<WorkflowBundleOption> =>
  bundleWorkflowCode({ preloadModules: [join(__dirname, '../../workflows/preload.ts')], workflowsPath, failureConverterPath: join(__dirname, '../../workflows/failure-converter.ts'), logger: new DefaultLogger('ERROR') });

export interface WorldOptions {
  worker?: boolean;
  /** Puts a fault between the workflow and MongoDB. */
  wrapEffects?: (effects: CaseEffects, world: CaseWorld) => CaseEffects;
  continueAfterEvents?: number;
  temporalAddress?: string;
  mongodbUri?: string;
  settings?: Partial<TemporalSettings>;
}

/** Real engines, an own database and task queue: what one test file needs to run cases. */
export class CaseWorld {
  static async create(definitions: readonly ProcessDefinition[], options: WorldOptions = {}): Promise<CaseWorld> {
    const id = randomBytes(4).toString('hex');
    const settings: TemporalSettings = { address: options.temporalAddress ?? need('TEMPORAL_ADDRESS'), namespace: 'default', taskQueue: `test-${id}`, codecKey: null, ...options.settings };
    const database = await connectDatabase(options.mongodbUri ?? need('MONGODB_URI'), `test_${id}`);
    await ensureIndexes(database);
    const client = await connectTemporal(settings);
    const world = new CaseWorld(`t${id}`, settings, database, client, options);
    await world.publish(definitions);
    await world.addUnits();
    if (options.worker !== false) await world.startWorker();
    return world;
  }

  readonly starter: CaseStarter;
  readonly gateway: CaseGateway;
  readonly effects: CaseEffects;
  private worker: RunningWorker | null = null;

  private constructor(readonly tenant: string, readonly settings: TemporalSettings, readonly database: Database, readonly client: Client, options: WorldOptions) {
    this.starter = new CaseStarter(client, settings.taskQueue, database, options.continueAfterEvents ? { continueAfterEvents: options.continueAfterEvents } : {});
    this.gateway = createCaseGateway({ client, starter: this.starter, database, answerWithinMs: 8_000 });
    const effects = createCaseEffects(database, this.starter);
    this.effects = options.wrapEffects?.(effects, this) ?? effects;
  }

  async startWorker(settings = this.settings, bundle = workflowBundle()): Promise<void> {
    this.worker = await startCaseWorker({ settings, workflowBundle: await bundle, effects: this.effects, operations: createOperationEffects(createOperationParts(this.database, this.gateway, this.starter)) });
  }

  async stopWorker(): Promise<void> {
    await this.worker?.stop();
    this.worker = null;
  }

  async publish(definitions: readonly ProcessDefinition[]): Promise<void> {
    if (definitions.length > 0) await this.database.processes.insertMany(definitions.map((definition) => ({
      _id: recordId(this.tenant, definition.key, definition.version), tenant: this.tenant, key: definition.key, version: definition.version, hash: '', definition, publishedAt: new Date().toISOString(),
    })));
  }

  /** One office, one commune police, two schools: enough for every relation the tests use. */
  private async addUnits(): Promise<void> {
    const unit = (id: string, kind: UnitKind, parentId: string | null, relations: Record<string, string> = {}): UnitRecord => ({
      _id: recordId(this.tenant, id), tenant: this.tenant, id, kind, name: `Đơn vị ${id}`, abbreviation: id.toUpperCase(), superiorName: null, place: 'An Hòa', address: '',
      parentId, path: parentId ? [parentId, id] : [id], relations,
    });
    await this.database.units.insertMany([
      unit('office', 'education-office', null, { education: 'office', 'standing-body': 'body', 'provincial-police': 'police', authority: 'committee' }),
      unit('body', 'standing-body', null), unit('police', 'provincial-police', null), unit('committee', 'peoples-committee', null), unit('commune', 'commune-police', null),
      unit('school-1', 'school', 'office', { 'commune-police': 'commune' }), unit('school-2', 'school', 'office', { 'commune-police': 'commune' }),
      unit('school-lost', 'school', null),
    ]);
  }

  /** A decision as the server would send it, for the open task of a step. */
  async decision(caseId: string, step: string, outcome: string, more: Partial<DecideRequest> & { personId?: string } = {}): Promise<DecideRequest> {
    const task = await this.database.tasks.findOne({ tenant: this.tenant, caseId, step, status: 'open' });
    if (!task) throw new Error(`no open task ${step} in ${caseId}`);
    const { personId = `holder-${task.role}-${task.unitId}`, ...rest } = more;
    const actor: Actor = { personId, seat: { role: task.role, unitId: task.unitId } };
    const key = rest.key ?? randomBytes(8).toString('hex');
    return { taskId: task.id, outcome, actor, key, bodyHash: `body-${key}`, submission: { id: key, hash: `hash-${key}` }, facts: {}, signedHash: task.signs?.hash ?? null, ...rest };
  }

  async decide(caseId: string, step: string, outcome: string, more: Partial<DecideRequest> & { personId?: string } = {}) {
    return this.gateway.decide(this.tenant, caseId, await this.decision(caseId, step, outcome, more));
  }

  /** A decision in the journal that the workflow does not know of, as after Temporal was killed between commit and history. */
  async decidePast(definition: ProcessDefinition, caseId: string, step: string, outcome: string): Promise<void> {
    const record = await this.database.cases.findOne({ _id: recordId(this.tenant, caseId) });
    if (!record) throw new Error(`no case ${caseId}`);
    const event = { kind: 'decided' as const, at: new Date().toISOString(), ...(await this.decision(caseId, step, outcome)) };
    const next = advance(definition, record.state, event);
    await this.effects.append({ tenant: this.tenant, caseId, sequence: record.sequence + 1, prevHash: record.hash, event, effects: next.effects, state: next.state });
  }

  start(caseId: string, processKey: string, subjectUnitId = 'school-1', facts: Record<string, string | number | boolean | null> = {}) {
    return this.gateway.start({ tenant: this.tenant, caseId, processKey, subjectUnitId, initiatorUnitId: 'office', by: null, facts });
  }

  async history(caseId: string, runId?: string) {
    return this.client.workflow.getHandle(caseWorkflowId(this.tenant, caseId), runId).fetchHistory();
  }

  verify(): Promise<JournalVerdict> {
    return verifyJournal(this.database, this.tenant, () => undefined);
  }

  async close(): Promise<void> {
    await this.stopWorker();
    await this.database.db.dropDatabase();
    await this.database.client.close();
    await this.client.connection.close();
  }
}

/** Waits until a condition of the outside world holds; fails with what it last saw. */
export async function eventually<T>(probe: () => Promise<T | null | undefined | false>, what: string, withinMs = 15_000): Promise<T> {
  const until = Date.now() + withinMs;
  for (;;) {
    const seen = await probe();
    if (seen) return seen;
    if (Date.now() > until) throw new Error(`did not happen within ${withinMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
