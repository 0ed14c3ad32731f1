import type { Scalar } from '../logic/evaluate';
import type { Assigned, Effect, ProcessEvent } from './messages';
import type { Side } from './state';

/** One link of a case's journal: what happened, what followed, what was assigned, and the hash of the link before. */
export interface JournalEntry {
  tenant: string;
  caseId: string;
  sequence: number;
  prevHash: string;
  hash: string;
  at: string;
  kernelVersion: number;
  event: ProcessEvent;
  effects: Effect[];
  assigned: Assigned;
}

export interface ProjectedTask {
  id: string;
  step: string;
  role: string;
  party: string;
  unitId: string;
  form: { key: string; version: number } | null;
  status: 'open' | 'decided' | 'cancelled';
  outcome: string | null;
  openedAt: string;
  closedAt: string | null;
  closedBy: string | null;
  dueAt: string | null;
  lastDay: string | null;
  returned: { step: string; submissionId: string | null } | null;
  signs: { step: string; submissionId: string; hash: string } | null;
  submissionId: string | null;
  lastRemindedAt: string | null;
  /** Set for a task beside the main one of its step. */
  side?: Side;
  flaggedOnly?: true;
  /** The clock stands still since then. */
  pausedAt?: string | null;
  /** The last day was granted, not the rule's. */
  extended?: boolean;
}

/** What one entry does to the collections that people read. The commit and the rebuild apply the same operations. */
export interface Projection {
  opened: ProjectedTask[];
  closed: { id: string; status: 'decided' | 'cancelled'; outcome: string | null; closedAt: string; closedBy: string | null; submissionId: string | null }[];
  /** Tasks whose seat was reminded, by the ladder or by a supervisor. */
  reminded: string[];
  /** Tasks that stand elsewhere now: at another seat, step or form. */
  moved: { id: string; step: string; role: string; party: string; unitId: string; form: { key: string; version: number } | null }[];
  due: { id: string; dueAt: string | null; lastDay: string | null; pausedAt: string | null; extended: boolean }[];
  /** Change in the number of open main tasks by step. */
  counts: Record<string, number>;
  /** Documents that are valid no longer. */
  revoked: string[];
  definition: { key: string; version: number } | null;
  handedOver: { unitId: string; successorId: string }[];
  replacedBy: string | null;
  reopened: boolean;
  finished: { outcome: string; at: string } | null;
  documents: { id: string; step: string; template: string; number: string; n: number; year: number; verifyCode: string; issuer: string; register: string; from: { step: string; submissionId: string }[]; revoked?: true }[];
  facts: Record<string, Scalar>;
}

export function projectEntry(entry: JournalEntry): Projection {
  const { event, effects, assigned, at } = entry;
  const decided = event.kind === 'decided' ? event : null;
  const projection: Projection = {
    opened: [], closed: [], reminded: [], moved: [], due: [], counts: {}, finished: null, documents: [], revoked: [], definition: null, handedOver: [],
    replacedBy: null, reopened: false, facts: { ...(decided?.facts ?? (event.kind === 'opened' ? event.facts : {})) },
  };
  const count = (step: string, change: number): void => {
    projection.counts[step] = (projection.counts[step] ?? 0) + change;
  };
  for (const effect of effects) {
    switch (effect.kind) {
      case 'open-task':
        projection.opened.push({
          id: effect.taskId, step: effect.step, role: effect.seat.role, party: effect.seat.party,
          unitId: assigned.seats[effect.taskId] ?? '', form: effect.form, status: 'open', outcome: null,
          openedAt: at, closedAt: null, closedBy: null, dueAt: effect.dueAt, lastDay: effect.lastDay,
          returned: effect.returned && { step: effect.returned.step, submissionId: effect.returned.submission?.id ?? null },
          signs: effect.signs && { step: effect.signs.step, submissionId: effect.signs.submission.id, hash: effect.signs.submission.hash },
          submissionId: null, lastRemindedAt: null, ...(effect.side ? { side: effect.side } : {}), ...(effect.flaggedOnly ? { flaggedOnly: true as const } : {}),
        });
        if (!effect.side) count(effect.step, 1);
        break;
      case 'close-task': {
        const own = decided?.taskId === effect.taskId;
        projection.closed.push({ id: effect.taskId, status: effect.reason, outcome: effect.outcome, closedAt: at, closedBy: own ? decided.actor.personId : null, submissionId: own ? decided.submission.id : null });
        if (!effect.beside) count(effect.step, -1);
        break;
      }
      case 'issue-document': {
        const given = assigned.documents[effect.documentId];
        if (given) {
          projection.documents.push({ id: effect.documentId, step: effect.step, template: effect.template, ...given, issuer: effect.issuer, register: effect.register, from: effect.from.map(({ step, submission }) => ({ step, submissionId: submission.id })) });
        }
        break;
      }
      case 'finish':
        projection.finished = { outcome: effect.outcome, at };
        break;
      case 'notify':
        if (effect.taskId && (effect.template === 'reminder' || effect.template === 'nudge')) projection.reminded.push(effect.taskId);
        break;
      case 'move-task':
        projection.moved.push({ id: effect.taskId, step: effect.step, role: effect.seat.role, party: effect.seat.party, unitId: assigned.seats[effect.taskId] ?? '', form: effect.form });
        break;
      case 'set-due':
        projection.due.push({ id: effect.taskId, dueAt: effect.dueAt, lastDay: effect.lastDay, pausedAt: effect.pausedAt, extended: effect.why === 'extended' });
        break;
      case 'renamed-steps':
        for (const { from, to, open } of effect.steps) {
          count(from, -open);
          count(to, open);
        }
        break;
      case 'set-facts': Object.assign(projection.facts, effect.facts); break;
      case 'revoke-document': projection.revoked.push(effect.documentId); break;
      case 'use-definition': projection.definition = { key: effect.key, version: effect.version }; break;
      case 'hand-over': projection.handedOver.push({ unitId: effect.unitId, successorId: effect.successorId }); break;
      case 'replaced': projection.replacedBy = effect.by; break;
      case 'reopen': projection.reopened = true; break;
      case 'start-cases': case 'wake': case 'void-signature': case 'void-decision':
        break;
    }
  }
  return projection;
}

/** The members of a task that a new deadline sets; the commit and the fold set the same. */
export const dueMembers = ({ extended, ...due }: Omit<Projection['due'][number], 'id'>): Partial<ProjectedTask> => ({ ...due, ...(extended ? { extended: true } : {}) });

export interface FoldedCase {
  tasks: Map<string, ProjectedTask>;
  counts: Record<string, number>;
  facts: Record<string, Scalar>;
  documents: Projection['documents'];
  outcome: string | null;
  sequence: number;
}

/** The whole of a case as its journal tells it: what the collections must hold. */
export function foldJournal(entries: readonly JournalEntry[]): FoldedCase {
  const folded: FoldedCase = { tasks: new Map(), counts: {}, facts: {}, documents: [], outcome: null, sequence: -1 };
  const change = (id: string, members: Partial<ProjectedTask>): void => {
    const task = folded.tasks.get(id);
    if (task) folded.tasks.set(id, { ...task, ...members });
  };
  for (const entry of entries) {
    const projection = projectEntry(entry);
    for (const task of projection.opened) folded.tasks.set(task.id, task);
    for (const { id, ...closing } of projection.closed) change(id, closing);
    for (const id of projection.reminded) change(id, { lastRemindedAt: entry.at });
    for (const { id, ...moving } of projection.moved) change(id, moving);
    for (const { id, ...due } of projection.due) change(id, dueMembers(due));
    for (const [step, change] of Object.entries(projection.counts)) {
      const n = (folded.counts[step] ?? 0) + change;
      if (n === 0) delete folded.counts[step];
      else folded.counts[step] = n;
    }
    Object.assign(folded.facts, projection.facts);
    folded.documents.push(...projection.documents);
    folded.documents = folded.documents.map((document) => (projection.revoked.includes(document.id) ? { ...document, revoked: true as const } : document));
    folded.outcome = projection.reopened && !projection.finished ? null : (projection.finished?.outcome ?? folded.outcome);
    folded.sequence = entry.sequence;
  }
  return folded;
}
