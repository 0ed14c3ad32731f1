import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { readConfig, type Config } from '../../config/config';
import { DEMO_PASSWORD, seedDemo } from '../../demo';
import type { OperationGateway } from '../../../domain/ports';
import { recordId } from '../../../domain/contracts/records';
import { connectDatabase, type Database } from '../../mongo/database';
import { ensureIndexes } from '../../mongo/indexes';
import { createOperationEffects } from '../../operations/carry-out';
import { createOperationParts } from '../../operations/operation-parts';
import { createApp } from '../app';
import { KernelGateway } from './kernel-gateway';

export const TENANT = 'an-hoa';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what an answer holds is what the tests are there to find out
export type Loose = any;
export interface Reply { status: number; headers: Headers; body: Loose }

/** Carries orders for many cases out before the answer: the same rows and batches, without the workflow that repeats them. */
function operationsAtOnce(database: Database, gateway: KernelGateway, clock: () => Date): OperationGateway {
  const effects = createOperationEffects(createOperationParts(database, gateway, {
    begun: async (tenant, caseIds) => new Set((await database.journal.find({ _id: { $in: caseIds.map((id) => recordId(tenant, id, 0)) } }).toArray()).map(({ caseId }) => caseId)),
    openAgain: ({ definition, ...request }) => gateway.start({ ...request, processKey: definition.key }),
  }, clock));
  return {
    async start(tenant, operationId) {
      while ((await effects.carryOutBatch({ tenant, operationId, limit: 25 })).left > 0);
    },
  };
}

/** The API on a real MongoDB with the demo province, in a database of its own; the clock is the test's. */
export class ApiWorld {
  private constructor(readonly database: Database, readonly gateway: KernelGateway, readonly url: string, private readonly server: Server, readonly time: { now: Date }, readonly log: string[]) {}

  static async create(changes: Record<string, string> = {}): Promise<ApiWorld> {
    const uri = process.env.MONGODB_URI;
    if (!uri) throw new Error('MONGODB_URI is not set: run the integration tests with the engines');
    const config: Config = readConfig({ MONGODB_URI: uri, TEMPORAL_ADDRESS: '127.0.0.1:1', REDIS_URL: 'redis://127.0.0.1:1', LOG_LEVEL: 'info', LIENKY_WEB_ROOT: 'web/no-build', ...changes });
    const database = await connectDatabase(uri, `http-${randomUUID()}`);
    await ensureIndexes(database);
    await seedDemo(database, TENANT, () => undefined);
    // From the real time on: MongoDB removes what has expired by its own clock.
    const time = { now: new Date() };
    const log: string[] = [];
    const gateway = new KernelGateway(database, () => time.now);
    const app = createApp({ config, database, gateway, operations: operationsAtOnce(database, gateway, () => time.now), logger: pino({ level: 'info' }, { write: (line: string) => void log.push(line) }), clock: () => time.now });
    const server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new ApiWorld(database, gateway, `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server, time, log);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    await this.database.db.dropDatabase();
    await this.database.client.close();
  }

  async call(method: string, path: string, options: { cookie?: string | null; body?: unknown; raw?: BodyInit; headers?: Record<string, string> } = {}): Promise<Reply> {
    const response = await fetch(this.url + path, {
      method,
      headers: { ...(options.body !== undefined && { 'content-type': 'application/json' }), ...(options.cookie && { cookie: options.cookie }), ...options.headers },
      ...(options.body !== undefined ? { body: JSON.stringify(options.body) } : options.raw !== undefined ? { body: options.raw } : {}),
    });
    const type = response.headers.get('content-type') ?? '';
    const body = type.includes('json') ? await response.json() : Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, body };
  }

  /** The day in Vietnam, shifted by whole days. */
  day(shift = 0): string {
    return new Date(this.time.now.getTime() + 7 * 3_600_000 + shift * 86_400_000).toISOString().slice(0, 10);
  }

  /** Signs in a demo person by the part of the address before the domain, for example "chuyenvien.sogddt". */
  async signIn(who: string): Promise<Person> {
    const reply = await this.call('POST', '/api/v1/session', { body: { email: `${who}@demo.lienky.example`, password: DEMO_PASSWORD } });
    if (reply.status !== 200) throw new Error(`${who} could not sign in: ${JSON.stringify(reply.body)}`);
    return new Person(this, (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '', reply.body);
  }
}

/** A signed-in person; mutating calls carry a key of their own unless one is given. */
export class Person {
  constructor(readonly world: ApiWorld, readonly cookie: string, readonly session: Loose) {}

  get = (path: string): Promise<Reply> => this.world.call('GET', `/api/v1${path}`, { cookie: this.cookie });
  send = (method: string, path: string, body?: unknown, key: string | null = randomUUID()): Promise<Reply> =>
    this.world.call(method, `/api/v1${path}`, { cookie: this.cookie, body, headers: key === null ? {} : { 'idempotency-key': key } });

  decide = (taskId: string, decision: Record<string, unknown>, key: string = randomUUID()): Promise<Reply> => this.send('POST', `/tasks/${taskId}/decision`, decision, key);

  async upload(content: Uint8Array, name: string): Promise<Reply> {
    const form = new FormData();
    form.append('file', new Blob([content as BlobPart]), name);
    return this.world.call('POST', '/api/v1/files', { cookie: this.cookie, raw: form });
  }

  /** The open task of a step in this person's inbox. */
  async task(step: string, subject?: string): Promise<Loose> {
    const { body } = await this.get('/inbox?limit=100');
    const found = body.items.find((task: Loose) => task.step === step && (subject === undefined || task.subjectUnitName.includes(subject)));
    if (!found) throw new Error(`no task ${step} among ${body.items.map((task: Loose) => task.step).join(', ')}`);
    return found;
  }
}

/** The smallest PDF that is one. */
export const pdfBytes = (): Uint8Array => new TextEncoder().encode('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
