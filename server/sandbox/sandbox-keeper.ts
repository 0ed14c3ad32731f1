import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { caseWorkflowId } from '../../domain/contracts/case-workflow';
import { recordId, type SandboxRecord } from '../../domain/contracts/records';
import type { CaseGateway, Mailer } from '../../domain/ports';
import { ChildrenWatcher } from '../campaigns/children-watcher';
import { PeriodicWork } from '../composition/periodic-work';
import { NoticeDeliverer } from '../delivery/deliver-notice';
import { Outbox } from '../delivery/outbox';
import type { DeliveryLogger } from '../delivery/logger';
import type { Database } from '../mongo/database';
import { casesOf, isLeftOver, removeSome } from './clear-sandbox';

const LOOK_EVERY_MS = 2_000;
/** Batches removed in one look: the others are looked at, too. */
const BATCHES_A_LOOK = 25;
/** How long after its data are gone a transition that was under way may still write. Milliseconds. */
const LEFT_OVER_MS = 5 * 60_000;

/** What a pretend person is sent stays here: there is nobody to deliver it to. */
const kept: Mailer = { send: () => Promise.resolve() };

interface SandboxCare {
  database: Database; gateway: Pick<CaseGateway, 'childrenFinished'>; client: Client; tenant: string; publicUrl: string; logger: DeliveryLogger;
  onError(error: unknown): void;
  everyMs?: number;
}

/**
 * Does for sandboxes what the province's own processes do for the province: tells cases that those they started have
 * ended, and writes the mails; and removes what is to be cleared. It keeps nothing, so it may be killed at any time, and
 * any number may run.
 */
export class SandboxKeeper {
  private readonly work: PeriodicWork;
  private readonly children = new Map<string, ChildrenWatcher>();

  constructor(private readonly care: SandboxCare) {
    this.work = new PeriodicWork({ look: (signal) => this.look(signal), everyMs: care.everyMs ?? LOOK_EVERY_MS, onError: care.onError });
  }

  start(): void {
    this.work.start();
  }

  close(): Promise<void> {
    return this.work.close();
  }

  /** One look over every sandbox that is not done with. */
  async look(signal: AbortSignal): Promise<void> {
    const { database, tenant } = this.care;
    const standing = await database.sandboxes.find({ tenant, state: { $in: ['running', 'clearing'] } }).toArray();
    for (const space of this.children.keys()) if (!standing.some((one) => one.space === space)) this.children.delete(space);
    for (const sandbox of standing) {
      if (signal.aborted) return;
      // One that has a fault must not keep the others from going on.
      await (sandbox.state === 'running' ? this.tend(sandbox, signal) : this.clear(sandbox, signal)).catch((error: unknown) => this.care.onError(error));
    }
    const since = new Date(Date.now() - LEFT_OVER_MS).toISOString();
    for await (const sandbox of database.sandboxes.find({ tenant, state: 'cleared', clearedAt: { $gte: since } })) {
      if (await isLeftOver(database, sandbox)) await database.sandboxes.updateOne({ _id: sandbox._id, state: 'cleared' }, { $set: { state: 'clearing' } });
    }
  }

  private async tend({ space }: SandboxRecord, signal: AbortSignal): Promise<void> {
    const { database, gateway, publicUrl, logger, onError } = this.care;
    const watcher = this.children.get(space) ?? new ChildrenWatcher({ database, gateway, tenant: space, onError });
    this.children.set(space, watcher);
    await watcher.look(signal);
    const deliverer = new NoticeDeliverer({ database, tenant: space, publicUrl, mailer: kept, logger });
    for await (const notices of new Outbox(database, space, deliverer.log).undelivered(new Date().toISOString())) {
      for (const notice of notices) await deliverer.deliver(notice);
    }
  }

  /** A look that ends a workflow removes nothing yet: what was under way in it may still be written. */
  private async clear(sandbox: SandboxRecord, signal: AbortSignal): Promise<void> {
    const { database } = this.care;
    if (await this.endCases(sandbox)) return;
    for (let batch = 0; batch < BATCHES_A_LOOK && !signal.aborted; batch += 1) {
      const removed = await removeSome(database, sandbox);
      const _id = recordId(sandbox.tenant, sandbox.id);
      if (removed > 0) await database.sandboxes.updateOne({ _id }, { $inc: { 'clearing.removed': removed } });
      else return void (await database.sandboxes.updateOne({ _id, state: 'clearing' }, { $set: { state: 'cleared', clearedAt: new Date().toISOString() } }));
    }
  }

  /** True when a case was still running. */
  private async endCases(sandbox: SandboxRecord): Promise<boolean> {
    let ended = false;
    for (const caseId of await casesOf(this.care.database, sandbox)) ended = (await this.end(sandbox.space, caseId)) || ended;
    return ended;
  }

  private async end(space: string, caseId: string): Promise<boolean> {
    try {
      await this.care.client.workflow.getHandle(caseWorkflowId(space, caseId)).terminate('sandbox cleared');
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }
}
