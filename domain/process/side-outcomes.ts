import type { Outcome, TaskNode } from './definition';
import type { Side } from './state';

const done: Outcome = { key: 'done', title: { vi: 'Đã thực hiện', en: 'Done' }, tone: 'positive', go: { kind: 'on' }, needsReason: false, needsForm: false };
const grant: Outcome = { key: 'grant', title: { vi: 'Đồng ý gia hạn', en: 'Grant' }, tone: 'positive', go: { kind: 'on' }, needsReason: false, needsForm: false };
const refuse: Outcome = { key: 'refuse', title: { vi: 'Không gia hạn', en: 'Refuse' }, tone: 'negative', go: { kind: 'on' }, needsReason: true, needsForm: false };

/** What can be decided on a task: the outcomes of its step, or those of the task that stands beside it. */
export function outcomesOf(node: TaskNode, side: Side | null | undefined): readonly Outcome[] {
  if (!side) return node.outcomes;
  return side.kind === 'rung' ? [done] : [grant, refuse];
}
