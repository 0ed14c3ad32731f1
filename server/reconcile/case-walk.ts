import { setTimeout as wait } from 'node:timers/promises';
import type { CaseRecord } from '../../domain/contracts/records';
import { PeriodicWork } from '../composition/periodic-work';
import { DefinitionStore } from '../mongo/definition-store';
import type { CaseStarter } from '../temporal/case-starter';
import { CaseWorkflows } from './case-workflows';
import { tellBehind, type CatchUpParts } from './catch-up';
import { pagesById } from './pages';
import { isStuck, reviveCase } from './revive-case';

/** Between one case and the next: about five a second, so that a start with thousands of running cases is no burden. */
const REST_MS = 200;
const WALK_EVERY_MS = 6 * 60 * 60_000;
const PAGE = 200;

/** `behind`: its workflow was told to read on. `gone`: another workflow goes on with it. */
export type Mended = 'behind' | 'gone';
export interface CaseWalk extends CatchUpParts { starter: CaseStarter; tenant: string; restMs?: number; onMended(caseId: string, what: Mended): void; onError(error: unknown): void }

/**
 * Walks over all cases when a worker starts (something may have been killed before), and a few times a day: workflows
 * that run, the newest first, then open cases without one.
 */
export function caseKeeper({ tenant, restMs = REST_MS, onMended, onError, ...parts }: CaseWalk): PeriodicWork {
  const workflows = new CaseWorkflows(parts.client, parts.taskQueue, tenant);
  const definitions = new DefinitionStore(parts.database);

  async function mend(caseId: string): Promise<Mended | null> {
    const seen = await workflows.describe(caseId);
    // A worker with other code or another key fails every task: that it replaced every case by itself would be too much.
    if (isStuck(seen)) throw new Error(`the workflow task of ${caseId} failed ${seen.taskTries} times: it goes on when somebody decides in it, or by reconcile --write`);
    if (seen.status === 'RUNNING') return (await tellBehind(parts, workflows, tenant, caseId)) ? 'behind' : null;
    const done = await reviveCase({ ...parts, definitions, workflows, tenant }, caseId);
    if (done.kind === 'refused') throw new Error(`${caseId} is open without a workflow; not resumed: ${done.reason}`);
    return done.kind === 'revived' ? 'gone' : null;
  }

  async function* cases(): AsyncGenerator<string> {
    const running = await workflows.running();
    yield* running;
    for await (const page of pagesById<Pick<CaseRecord, '_id' | 'id'>>(parts.database.cases, tenant, { status: 'open' }, { id: 1 }, PAGE)) {
      yield* page.map(({ id }) => id).filter((id) => !running.has(id));
    }
  }

  async function look(signal: AbortSignal): Promise<void> {
    for await (const caseId of cases()) {
      if (signal.aborted) return;
      try {
        const mended = await mend(caseId);
        if (mended) onMended(caseId, mended);
      } catch (error) {
        onError(error);
      }
      await wait(restMs, undefined, { signal }).catch(() => undefined);
    }
  }
  return new PeriodicWork({ look, everyMs: WALK_EVERY_MS, onError });
}
