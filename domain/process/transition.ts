import type { ProcessDefinition, ProcessNode, SeatRule } from './definition';
import type { Effect, NoticeTemplate, ProcessEvent } from './messages';
import { behaviourOf } from './nodes';
import type { CaseState, SubmissionRef } from './state';
import { placeOf, placesUp, placesWithin, subtreeKeys, treeOf, type Place, type Tree } from './tree';

/** Why a step is open again: who sent it back, with which submission (the reasons are in there), and how much of it. */
export interface Returned { step: string; submission: SubmissionRef | null; flaggedOnly: boolean }

/** What a branch of a parallel came to. */
export type Vote = 'for' | 'against' | 'abstained';

/** The rules that take documents back came with kernel version 2; a case of version 1 keeps what it was promised. */
const REVOKES_FROM_VERSION = 2;

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

  setFacts(facts: CaseState['facts']): void {
    Object.assign(this.state.facts, facts);
    this.emit({ kind: 'set-facts', facts });
  }

  enter(node: ProcessNode, returned: Returned | null = null): void {
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

  private goTo(steps: readonly ProcessNode[], index: number, owner: Place['owner']): void {
    // The case has gone on: a migration can be taken back no longer.
    this.state.undo = null;
    const next = steps[index];
    if (next) {
      this.enter(next);
      return;
    }
    if (owner) this.branchEnds(owner, 'for');
    else this.finish('completed');
  }

  private branchEnds(owner: { key: string; branch: string }, vote: Vote): void {
    const holder = placeOf(this.tree, owner.key).node;
    behaviourOf(holder).branchDone?.(this, holder, owner.branch, vote);
  }

  /** The step says no (or nothing): its branch of the nearest parallel ends with that vote; without one the case is rejected. */
  vote(key: string, vote: 'against' | 'abstained'): void {
    const owner = placesUp(this.tree, key).map((place) => place.owner).find((holder) => holder !== null && placeOf(this.tree, holder.key).node.kind === 'parallel');
    if (!owner) {
      if (vote === 'against') this.finish('rejected');
      else this.complete(key);
      return;
    }
    const parallel = placeOf(this.tree, owner.key).node;
    const branch = parallel.kind === 'parallel' ? parallel.branches.find((candidate) => candidate.key === owner.branch) : undefined;
    this.cancel((branch?.steps ?? []).flatMap(subtreeKeys));
    this.branchEnds(owner, vote);
  }

  /** Takes back everything from the target on, in the sequence that holds it and after what holds that, and opens the target again. */
  returnTo(targetKey: string, returned: Returned, why: 'returned' | 'corrected' = 'returned'): void {
    const target = placeOf(this.tree, targetKey);
    const after = placesWithin(this.tree, targetKey).flatMap(({ steps, index }) => steps.slice(index + 1));
    this.takeBack([target.node, ...after].flatMap(subtreeKeys), why);
    if (this.event.kind === 'due') this.state.ladderWentBack = true;
    this.enter(target.node, returned);
  }

  /** What these steps did counts no more: they are cancelled, their signatures void, their documents revoked. */
  takeBack(keys: readonly string[], why: 'returned' | 'corrected'): void {
    this.cancel(keys);
    this.voidSignatures(keys);
    if (this.state.kernelVersion >= REVOKES_FROM_VERSION) this.revokeDocuments(why, keys);
  }

  cancel(keys: readonly string[]): void {
    for (const key of keys) {
      const node = placeOf(this.tree, key).node;
      behaviourOf(node).cancel?.(this, node);
    }
  }

  /** Closes a task and those that stand beside it. */
  closeTask(taskId: string, reason: 'decided' | 'cancelled', outcome: string | null): void {
    const task = this.state.tasks[taskId];
    if (!task) return;
    delete this.state.tasks[taskId];
    this.dropTimers((timer) => 'taskId' in timer && timer.taskId === taskId);
    this.emit({ kind: 'close-task', taskId, step: task.step, reason, outcome, ...(task.side ? { beside: true as const } : {}) });
    if (task.side) return;
    for (const beside of Object.values(this.state.tasks)) {
      if (beside.side && beside.step === task.step) this.closeTask(beside.id, 'cancelled', null);
    }
  }

  dropTimers(which: (timer: CaseState['timers'][number]) => boolean): void {
    this.state.timers = this.state.timers.filter((timer) => !which(timer));
  }

  /** The one time at which a step that waits by itself wants to be woken; null for none. */
  setNodeTimer(node: string, at: string | null): void {
    this.dropTimers((timer) => 'node' in timer && timer.node === node);
    if (at !== null) this.state.timers.push({ at, node });
  }

  private voidSignatures(keys: readonly string[]): void {
    const kept = this.state.signatures.filter((signature) => {
      const undone = keys.includes(signature.step) || keys.includes(signature.signs);
      if (undone) this.emit({ kind: 'void-signature', step: signature.step, signs: signature.signs });
      return !undone;
    });
    this.state.signatures = kept;
  }

  /** Documents that these steps issued (all when none are named) are valid no longer; those of earlier rounds stand unless their repeat is taken back itself. */
  revokeDocuments(why: 'returned' | 'recalled' | 'corrected', steps?: readonly string[]): void {
    this.state.documents = this.state.documents.filter((document) => {
      const kept = steps !== undefined && (!steps.includes(document.step) || (document.past ?? []).some((repeat) => !steps.includes(repeat)));
      if (!kept) this.emit({ kind: 'revoke-document', documentId: document.id, step: document.step, why });
      return kept;
    });
  }

  finish(outcome: string): void {
    for (const taskId of Object.keys(this.state.tasks)) this.closeTask(taskId, 'cancelled', null);
    Object.assign(this.state, { parallels: {}, spawning: [], awaiting: {}, repeats: {}, waits: {}, timers: [], status: 'ended', outcome });
    this.emit({ kind: 'finish', outcome });
  }
}
