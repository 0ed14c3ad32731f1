import { recordId, type CaseRecord } from '../../domain/contracts/records';
import type { CaseGateway } from '../../domain/ports';
import { PeriodicWork } from '../composition/periodic-work';
import type { Database } from '../mongo/database';

const LOOK_EVERY_MS = 1_500;
/** No province ends more of one directive's cases in a second: who lacks a thousand need not be counted before ten. */
const ENDINGS_PER_SECOND = 100;
/** A case that did not listen holds up no other; it is told again after so long. */
const AGAIN_MS = 5_000;

export interface ChildrenWatch { database: Database; gateway: Pick<CaseGateway, 'childrenFinished'>; tenant: string; onError(error: unknown): void; everyMs?: number }
type Awaiting = Pick<CaseRecord, 'id'> & { state: Pick<CaseRecord['state'], 'awaiting'> };

/**
 * Tells cases that wait for those they started when enough of them have ended. It reads MongoDB and keeps nothing, so it
 * may be killed at any time, and any number may run: a case that has gone on does not listen.
 */
export class ChildrenWatcher {
  /** Case and step → when looking again can find anything. */
  private readonly notBefore = new Map<string, number>();
  private readonly work: PeriodicWork;

  constructor(private readonly watch: ChildrenWatch) {
    this.work = new PeriodicWork({ look: (signal) => this.look(signal), everyMs: watch.everyMs ?? LOOK_EVERY_MS, onError: watch.onError });
  }

  start(): void {
    this.work.start();
  }

  close(): Promise<void> {
    return this.work.close();
  }

  /** One look over all that wait. */
  async look(signal: AbortSignal): Promise<void> {
    const { database, tenant } = this.watch;
    const known = new Set<string>();
    for await (const { id, state } of database.cases.find<Awaiting>({ tenant, awaiting: { $exists: true } }, { projection: { id: 1, 'state.awaiting': 1 } })) {
      for (const [step, { needed, total }] of Object.entries(state.awaiting)) {
        const key = `${id} ${step}`;
        known.add(key);
        if ((this.notBefore.get(key) ?? 0) <= Date.now()) await this.lookAt(key, id, step, needed, total);
        if (signal.aborted) return;
      }
    }
    for (const key of this.notBefore.keys()) if (!known.has(key)) this.notBefore.delete(key);
  }

  private async lookAt(key: string, parentCaseId: string, parentStep: string, needed: number, total: number): Promise<void> {
    const { database, gateway, tenant } = this.watch;
    const children = { tenant, parentCaseId, parentStep } as const;
    // While all are needed and one is open, there is nothing to count.
    if (needed === total && (await database.cases.findOne({ ...children, status: 'open' }, { projection: { _id: 1 } }))) return;
    const ended = await database.cases.countDocuments({ ...children, status: 'ended' }, { limit: needed });
    if (ended < needed) {
      this.notBefore.set(key, Date.now() + ((needed - ended) * 1_000) / ENDINGS_PER_SECOND);
      return;
    }
    try {
      await gateway.childrenFinished(tenant, parentCaseId, { step: parentStep, count: ended });
    } catch (error) {
      // Another watcher may have been first: then the case has gone on, and may have ended.
      const waits = await database.cases.findOne({ _id: recordId(tenant, parentCaseId), awaiting: parentStep }, { projection: { _id: 1 } });
      if (!waits) return;
      this.notBefore.set(key, Date.now() + AGAIN_MS);
      this.watch.onError(error);
    }
  }
}
