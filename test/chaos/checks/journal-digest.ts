import type { JournalRecord } from '../../../domain/contracts/records';
import type { Database } from '../../../server/mongo/database';

export interface Told { caseId: string; sequence: number; personId: string; outcome: string | null; submissionId: string | null }
export interface Numbered { caseId: string; documentId: string; issuer: string; register: string; year: number; n: number; number: string }
export interface Notice { caseId: string; template: string }

/** What the journals tell, as far as the checks look at it; read in one pass. */
export interface JournalDigest {
  entries: number;
  /** Case → who opened it. */
  opened: Map<string, string | null>;
  decided: Map<string, Told[]>;
  nudged: Map<string, Told[]>;
  numbered: Numbered[];
  notices: Map<string, Notice>;
  /** Tasks that were opened or closed twice, or a step that was open twice at a time. */
  openedTwice: string[];
  /** Notices that two entries have. */
  noticedTwice: string[];
}

export async function readJournals(database: Database, tenant: string): Promise<JournalDigest> {
  const digest: JournalDigest = { entries: 0, opened: new Map(), decided: new Map(), nudged: new Map(), numbered: [], notices: new Map(), openedTwice: [], noticedTwice: [] };
  const cursor = database.journal.find({ tenant, sequence: { $gte: 0 } }).sort({ tenant: 1, caseId: 1, sequence: 1 });
  let steps = new Steps('');
  for await (const entry of cursor) {
    if (steps.caseId !== entry.caseId) steps = new Steps(entry.caseId);
    digest.entries += 1;
    noteEvent(digest, entry);
    noteEffects(digest, entry, steps);
  }
  return digest;
}

function noteEvent(digest: JournalDigest, { caseId, sequence, event }: JournalRecord): void {
  const add = (to: Map<string, Told[]>, taskId: string, told: Omit<Told, 'caseId' | 'sequence'>): void => {
    to.set(taskId, [...(to.get(taskId) ?? []), { caseId, sequence, ...told }]);
  };
  if (event.kind === 'opened') digest.opened.set(caseId, event.by?.personId ?? null);
  if (event.kind === 'decided') add(digest.decided, event.taskId, { personId: event.actor.personId, outcome: event.outcome, submissionId: event.submission.id });
  if (event.kind === 'nudged') add(digest.nudged, event.taskId, { personId: event.actor.personId, outcome: null, submissionId: null });
}

function noteEffects(digest: JournalDigest, { caseId, effects, assigned }: JournalRecord, steps: Steps): void {
  for (const effect of effects) {
    if (effect.kind === 'open-task') digest.openedTwice.push(...steps.open(effect.taskId, effect.step));
    if (effect.kind === 'close-task') digest.openedTwice.push(...steps.close(effect.taskId));
    if (effect.kind === 'notify') {
      if (digest.notices.has(effect.id)) digest.noticedTwice.push(effect.id);
      digest.notices.set(effect.id, { caseId, template: effect.template });
    }
    const given = effect.kind === 'issue-document' ? assigned.documents[effect.documentId] : undefined;
    if (effect.kind === 'issue-document' && given) digest.numbered.push({ caseId, documentId: effect.documentId, issuer: effect.issuer, register: effect.register, year: given.year, n: given.n, number: given.number });
  }
}

/** Which step of one case is open under which task. */
class Steps {
  private readonly openNow = new Map<string, string>();
  private readonly everOpened = new Set<string>();

  constructor(readonly caseId: string) {}

  open(taskId: string, step: string): string[] {
    const faults = [
      ...(this.everOpened.has(taskId) ? [`task ${taskId} was opened twice`] : []),
      ...([...this.openNow.values()].includes(step) ? [`${this.caseId}: step ${step} was opened while it was open`] : []),
    ];
    this.everOpened.add(taskId);
    this.openNow.set(taskId, step);
    return faults;
  }

  close(taskId: string): string[] {
    return this.openNow.delete(taskId) ? [] : [`task ${taskId} was closed and was not open`];
  }
}
