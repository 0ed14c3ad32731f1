import type { Side as SideView } from '../../domain/contracts/api';
import { treeOf, type Localized, type ProcessDefinition, type Side } from '../../domain/process';
import { fill } from '../i18n/fill';

const asks = fill('Xin gia hạn: {step}', 'More time asked for: {step}');

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

export const sideView = (side: Side | null | undefined): SideView | null =>
  side ? { kind: side.kind, forTask: side.kind === 'extension' ? side.forTask : null, until: side.kind === 'extension' ? side.until : null } : null;
