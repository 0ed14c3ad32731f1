import { isRole, roleTitles } from '../org/roles';
import { outcomeTitles } from '../procedures/outcomes';
import { treeOf, type Localized, type ProcessDefinition, type Side } from '../process';
import { fill } from './fill';

const asks = fill('Xin gia hạn: {step}', 'More time asked for: {step}');

export const roleTitle = (role: string): Localized => (isRole(role) ? roleTitles[role] : { vi: role, en: role });

/** How an ended case is called. */
export const outcomeTitle = (outcome: string): Localized => outcomeTitles[outcome] ?? { vi: outcome, en: outcome };

export const stepTitle = (definition: ProcessDefinition, step: string): Localized => treeOf(definition).get(step)?.node.title ?? { vi: step, en: step };

/** What a task is called: its step, or what stands beside it. */
export function taskTitle(definition: ProcessDefinition, step: string, side: Side | null | undefined): Localized {
  const title = stepTitle(definition, step);
  if (!side) return title;
  if (side.kind === 'extension') return asks({ step: title });
  const node = treeOf(definition).get(step)?.node;
  const rung = node?.kind === 'task' ? node.ladder.find((candidate) => candidate.key === side.rung) : undefined;
  return rung?.act.kind === 'assist' ? rung.act.title : title;
}
