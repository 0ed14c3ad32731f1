import type { Client } from '@temporalio/client';
import { DefinitionStore } from '../mongo/definition-store';
import type { Database } from '../mongo/database';
import type { CaseStarter } from '../temporal/case-starter';
import { CaseWorkflows, type Described } from './case-workflows';
import { journalEnd } from './journal-end';

/** A worker that restarts fails a task once or twice; a history that no longer fits fails it for ever. */
const STUCK_AFTER_TRIES = 3;

export const isStuck = ({ status, taskTries }: Described): boolean => status === 'RUNNING' && taskTries >= STUCK_AFTER_TRIES;

export interface ReviveParts { database: Database; definitions: DefinitionStore; starter: CaseStarter; workflows: CaseWorkflows; tenant: string }

/**
 * Puts a new workflow, made from the journal, in the place of one whose tasks fail again and again, or of one that is
 * gone: whoever replaces it may be killed between ending the old one and starting the new. Temporal can lose a task
 * that was on its way when it is killed and take the answer to it for the answer to another: what is recorded then is
 * not what the workflow did, and no worker can replay it (docs/decisions/0043). Nothing that was acknowledged is lost:
 * that is in the journal. Two at once are harmless: only the run that was seen to be stuck is ended.
 *
 * @returns what was done, or why nothing was
 */
export async function reviveCase(parts: ReviveParts, caseId: string): Promise<{ kind: 'revived' } | { kind: 'well' } | { kind: 'refused'; reason: string }> {
  const seen = await parts.workflows.describe(caseId);
  const stuck = isStuck(seen);
  if (!stuck && seen.status === 'RUNNING') return { kind: 'well' };
  const end = await journalEnd(parts, caseId);
  if (end.kind === 'refused') return end;
  // Before its first entry it has acknowledged nothing, and after its last there is nothing to go on with.
  if (end.kind !== 'open') return stuck ? { kind: 'refused', reason: end.kind === 'none' ? 'the journal has no entry' : 'the journal says it has ended' } : { kind: 'well' };
  if (stuck) await parts.workflows.terminate(caseId, `its workflow task failed ${seen.taskTries} times; another goes on from entry ${end.resume.resume.state.sequence} of the journal`, seen.runId);
  return (await parts.starter.resume(end.resume)) || stuck ? { kind: 'revived' } : { kind: 'well' };
}

/** For the gateway: whoever meets a case whose workflow is stuck or gone puts it right and goes on. */
export function reviver({ client, starter, database, taskQueue }: { client: Client; starter: CaseStarter; database: Database; taskQueue: string }) {
  const definitions = new DefinitionStore(database);
  return async (tenant: string, caseId: string): Promise<boolean> =>
    (await reviveCase({ database, definitions, starter, workflows: new CaseWorkflows(client, taskQueue, tenant), tenant }, caseId)).kind === 'revived';
}
