import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Database } from '../../server/mongo/database';

/** What is still under way; all zero when a run may be judged. */
export interface Left { cases: number; rosters: number; workflows: number; mails: number }

/**
 * Waits until every case has ended, nothing runs for one any more and every mail is out.
 * @returns what is left when it takes longer than `withinMs`
 */
export async function settle(options: { database: Database; tenant: string; temporal: Client; withinMs: number; onLook: (left: Left) => void }): Promise<Left> {
  const until = performance.now() + options.withinMs;
  for (;;) {
    // An engine may still be on its way back.
    const left = await look(options).catch(() => null);
    if (left) options.onLook(left);
    if (left && Object.values(left).every((n) => n === 0)) return left;
    if (performance.now() > until) return left ?? look(options);
    await pause(200);
  }
}

async function look({ database, tenant, temporal }: { database: Database; tenant: string; temporal: Client }): Promise<Left> {
  const [cases, rosters, mails] = await Promise.all([
    database.cases.countDocuments({ tenant, status: 'open' }),
    database.rosters.countDocuments({ tenant, status: 'pending' }),
    database.journal.countDocuments({ tenant, pending: { $exists: true } }),
  ]);
  const { count: workflows } = await temporal.workflow.count('ExecutionStatus="Running"');
  return { cases, rosters, workflows, mails };
}
