import type { Client } from '@temporalio/client';
import type { CaseGateway, OperationGateway } from '../../domain/ports';
import type { Config } from '../config/config';
import { connectDatabase, type Database } from '../mongo/database';
import { ensureIndexes } from '../mongo/indexes';
import { LaterCatchUp } from '../reconcile/catch-up';
import { reviver } from '../reconcile/revive-case';
import { createCaseGateway } from '../temporal/case-gateway';
import { createOperationGateway } from '../temporal/operation-gateway';
import { CaseStarter } from '../temporal/case-starter';
import { CaseSearchAttributes } from '../temporal/search-attributes';
import { connectTemporal, temporalSettings, type TemporalSettings } from '../temporal/connection';

/** The connections that every process needs, made once. */
export interface CaseEngine {
  tenant: string;
  /** Where people reach the product. */
  publicUrl: string;
  database: Database;
  client: Client;
  settings: TemporalSettings;
  starter: CaseStarter;
  searchAttributes: CaseSearchAttributes;
  gateway: CaseGateway;
  operations: OperationGateway;
  close(): Promise<void>;
}

export async function connectCaseEngine(config: Config): Promise<CaseEngine> {
  const settings = temporalSettings(config);
  const [database, client] = await Promise.all([connectDatabase(config.mongodbUri, config.mongodbDatabase), connectTemporal(settings)]);
  await ensureIndexes(database);
  const searchAttributes = new CaseSearchAttributes(client.connection, settings.namespace);
  const starter = new CaseStarter(client, settings.taskQueue, database, { searchAttributes });
  const parts = { client, database, taskQueue: settings.taskQueue };
  const later = new LaterCatchUp(parts);
  return {
    tenant: config.tenant, publicUrl: config.publicUrl, database, client, settings, starter, searchAttributes,
    gateway: createCaseGateway({ client, starter, database, revive: reviver({ ...parts, starter }), catchUpSoon: (tenant, caseId) => later.soon(tenant, caseId) }),
    operations: createOperationGateway(client, settings.taskQueue),
    async close() {
      await client.connection.close();
      await database.client.close();
    },
  };
}
