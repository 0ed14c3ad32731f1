import type { ProcessDefinition, ProcessNode, SeatRule } from './definition';
import type { Effect, NoticeTemplate, ProcessEvent } from './messages';
import type { CaseState, SubmissionRef } from './state';
import { placeOf, subtreeKeys, treeOf, type Tree } from './tree';
import { behaviourOf } from './nodes';

/** One transition under way: a private copy of the state that the node behaviours change, and the effects so far. */
export class Transition {
  readonly effects: Effect[] = [];
  readonly tree: Tree;
  private ids = 0;

  constructor(
    readonly definition: ProcessDefinition,
    readonly state: CaseState,
    readonly event: ProcessEvent,
  ) {
    this.tree = treeOf(definition);
  }

  /** Ids are made from case, sequence and index, so the same inputs always give the same ids. */
  nextId(): string {
    this.ids += 1;
    return `${this.state.caseId}.${this.state.sequence}.${this.ids}`;
  }

  emit(effect: Effect): void {
    this.effects.push(effect);
  }

  notify(template: NoticeTemplate, to: SeatRule, step: string, task: { id: string; dueAt: string | null } | null): void {
    this.emit({ kind: 'notify', id: this.nextId(), template, to, step, taskId: task?.id ?? null, dueAt: task?.dueAt ?? null });
  }

  enter(node: ProcessNode, returned: { step: string; submission: SubmissionRef } | null = null): void {
    behaviourOf(node).enter(this, node, returned);
  }

  /** The node is done: enter the next of its sequence, or tell the holder that the sequence is done. */
  complete(key: string): void {
    if (this.state.status === 'ended') return;
    const place = placeOf(this.tree, key);
    this.goTo(place.steps, place.index + 1, place.owner);
  }

  /** Enters a sequence at its start. */
  begin(steps: readonly ProcessNode[], owner: { key: string; branch: string } | null): void {
    this.goTo(steps, 0, owner);
  }

  private goTo(steps: readonly ProcessNode[], index: number, owner: { key: string; branch: string } | null): void {
    const next = steps[index];
    if (next) {
      this.enter(next);
      return;
    }
    if (!owner) {
      this.finish('completed');
      return;
    }
    const holder = placeOf(this.tree, owner.key).node;
    behaviourOf(holder).branchDone?.(this, holder, owner.branch);
  }

  /** Takes back everything from the target on, in the sequence that holds it, and opens the target again. */
  returnTo(targetKey: string, from: string, submission: SubmissionRef): void {
    const target = placeOf(this.tree, targetKey);
    const undone = target.steps.slice(target.index).flatMap(subtreeKeys);
    this.cancel(undone);
    this.voidSignatures(undone);
    this.enter(target.node, { step: from, submission });
  }

  cancel(keys: readonly string[]): void {
    for (const key of keys) {
      const node = placeOf(this.tree, key).node;
      behaviourOf(node).cancel?.(this, node);
    }
  }

  closeTask(taskId: string, reason: 'decided' | 'cancelled', outcome: string | null): void {
    const task = this.state.tasks[taskId];
    if (!task) return;
    delete this.state.tasks[taskId];
    this.state.timers = this.state.timers.filter((timer) => timer.taskId !== taskId);
    this.emit({ kind: 'close-task', taskId, step: task.step, reason, outcome });
  }

  private voidSignatures(keys: readonly string[]): void {
    const kept = this.state.signatures.filter((signature) => {
      const undone = keys.includes(signature.step) || keys.includes(signature.signs);
      if (undone) this.emit({ kind: 'void-signature', step: signature.step, signs: signature.signs });
      return !undone;
    });
    this.state.signatures = kept;
  }

  finish(outcome: string): void {
    for (const taskId of Object.keys(this.state.tasks)) this.closeTask(taskId, 'cancelled', null);
    this.state.parallels = {};
    this.state.spawning = [];
    this.state.timers = [];
    this.state.status = 'ended';
    this.state.outcome = outcome;
    this.emit({ kind: 'finish', outcome });
  }
}
