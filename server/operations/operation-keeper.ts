import type { OperationGateway } from '../../domain/ports';
import { PeriodicWork } from '../composition/periodic-work';
import type { Database } from '../mongo/database';

const LOOK_EVERY_MS = 30_000;

export interface KeptOperations { database: Database; operations: OperationGateway; tenant: string; onError(error: unknown): void; everyMs?: number }

/** Sets running orders going whose workflow was never started, because Temporal was away, or is gone. Any number may run. */
export function operationKeeper({ database, operations, tenant, onError, everyMs = LOOK_EVERY_MS }: KeptOperations): PeriodicWork {
  return new PeriodicWork({
    everyMs, onError,
    async look() {
      for await (const { id } of database.operations.find({ tenant, status: 'running' }, { projection: { id: 1 } }).sort({ at: 1 })) await operations.start(tenant, id);
    },
  });
}
