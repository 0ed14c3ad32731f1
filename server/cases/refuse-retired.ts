import type { CaseRecord } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import { advance, treeOf, type ProcessDefinition, type ProcessEvent } from '../../domain/process';
import { retiredAmong } from '../mongo/retired-among';
import type { CaseServices } from './case-services';

export type Decided = Extract<ProcessEvent, { kind: 'decided' }>;

/**
 * Whoever would set new cases of a retired procedure going is told so, and the case stays where it is. What a timer sets
 * going meets the same rule at the commit (server/mongo/assign.ts) and waits for an administrator.
 * @param decision one that the kernel does not refuse
 * @throws AppError procedure-retired
 */
export async function refuseRetired({ database }: CaseServices, { tenant, state }: Pick<CaseRecord, 'tenant' | 'state'>, definition: ProcessDefinition, decision: Decided): Promise<void> {
  if (![...treeOf(definition).values()].some(({ node }) => node.kind === 'spawn')) return;
  // The kernel is asked before the database: few decisions start cases.
  const started = advance(definition, state, decision).effects.flatMap((effect) => (effect.kind === 'start-cases' ? [effect.process] : []));
  if ((await retiredAmong(database, tenant, 'procedure', started)).size > 0) throw new AppError('procedure-retired');
}
