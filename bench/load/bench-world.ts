import type { Client } from '@temporalio/client';
import { recordId, type UnitRecord } from '../../domain/contracts/records';
import { seedDemo } from '../../server/demo';
import { connectDatabase, type Database } from '../../server/mongo/database';
import { ensureIndexes } from '../../server/mongo/indexes';
import { connectTemporal, type TemporalSettings } from '../../server/temporal/connection';
import { contentOfSteps, type StepContent } from '../lifecycle-steps';
import { campaignProcedure, lifecycleProcedure } from '../product/bench-procedures';

export const TENANT = 'an-hoa';
export const OFFICE = 'so-gddt';
/** The directive that all cases of the load belong to: its counters are the contended records of both sides. */
export const DIRECTIVE = 'cv-bench';

/** The engines' addresses and two databases on the same MongoDB: the product's and the hand-coded lifecycle's. */
export interface BenchWorld {
  temporalAddress: string; mongodbUri: string; folder: string;
  product: { database: Database; client: Client; settings: TemporalSettings };
  handCoded: { database: Database; client: Client; taskQueue: string };
  schools: UnitRecord[];
  /** Party of a school → unit, for every school. */
  partiesOf(school: UnitRecord): Record<string, string>;
  contents: Map<string, StepContent>;
  close(): Promise<void>;
}

export interface Engines { temporalAddress: string; mongodbUri: string; redisUrl: string }

export const productEnvironment = ({ temporalAddress, mongodbUri, redisUrl }: Engines, database: string): NodeJS.ProcessEnv => ({
  LIENKY_MODE: 'embedded', LIENKY_TENANT: TENANT, PORT: '0', TEMPORAL_ADDRESS: temporalAddress, MONGODB_URI: mongodbUri, MONGODB_DATABASE: database, REDIS_URL: redisUrl, TEMPORAL_TASK_QUEUE: 'bench-product',
});

export async function createWorld({ temporalAddress, mongodbUri }: Engines, folder: string): Promise<BenchWorld> {
  const settings: TemporalSettings = { address: temporalAddress, namespace: 'default', taskQueue: 'bench-product', codecKey: null };
  const [product, handCoded] = await Promise.all(['bench_product', 'bench_hand_coded'].map((name) => connectDatabase(mongodbUri, name)));
  if (!product || !handCoded) throw new Error('two databases are needed');
  // The hand-coded side has the same indexes: they are written with every document.
  await Promise.all([ensureIndexes(product), ensureIndexes(handCoded)]);
  await seedDemo(product, TENANT, () => undefined);
  for (const definition of [lifecycleProcedure, campaignProcedure]) {
    await product.processes.insertOne({ _id: recordId(TENANT, definition.key, definition.version), tenant: TENANT, key: definition.key, version: definition.version, hash: '', definition, publishedAt: new Date().toISOString() });
  }
  const [client, plainClient] = await Promise.all([connectTemporal(settings), connectPlain(temporalAddress)]);
  const units = new Map((await product.units.find({ tenant: TENANT }).toArray()).map((unit) => [unit.id, unit]));
  const schools = [...units.values()].filter(({ kind }) => kind === 'school');
  const office = units.get(OFFICE)?.relations ?? {};
  const police = schools[0]?.relations['commune-police'] ?? '';
  return {
    temporalAddress, mongodbUri, folder, schools,
    product: { database: product, client, settings },
    handCoded: { database: handCoded, client: plainClient, taskQueue: 'bench-hand-coded' },
    partiesOf: ({ id, relations }) => ({ school: id, 'commune-police': relations['commune-police'] ?? '', ...office }),
    contents: await contentOfSteps(schools[0]?.id ?? '', police, OFFICE),
    async close() {
      await Promise.all([client.connection.close(), plainClient.connection.close(), product.client.close(), handCoded.client.close()]);
    },
  };
}

/** Without our payload codec: the hand-coded lifecycle has none. */
async function connectPlain(address: string): Promise<Client> {
  const { Client: TemporalClient, Connection } = await import('@temporalio/client');
  return new TemporalClient({ connection: await Connection.connect({ address }), namespace: 'default' });
}
