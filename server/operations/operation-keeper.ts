import { setTimeout as wait } from 'node:timers/promises';
import type { OperationGateway } from '../../domain/ports';
import type { Database } from '../mongo/database';

const LOOK_EVERY_MS = 30_000;

export interface KeptOperations { database: Database; operations: OperationGateway; tenant: string; onError(error: unknown): void; everyMs?: number }

/** Sets running orders going whose workflow was never started, because Temporal was away, or is gone. Any number may run. */
export class OperationKeeper {
  private readonly leaving = new AbortController();
  private running: Promise<void> | null = null;

  constructor(private readonly kept: KeptOperations) {}

  start(): void {
    this.running ??= this.run();
  }

  async close(): Promise<void> {
    this.leaving.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { database, operations, tenant, onError, everyMs = LOOK_EVERY_MS } = this.kept;
    const { signal } = this.leaving;
    while (!signal.aborted) {
      try {
        for await (const { id } of database.operations.find({ tenant, status: 'running' }, { projection: { id: 1 } }).sort({ at: 1 })) await operations.start(tenant, id);
      } catch (error) {
        onError(error);
      }
      await wait(everyMs, undefined, { signal }).catch(() => undefined);
    }
  }
}
