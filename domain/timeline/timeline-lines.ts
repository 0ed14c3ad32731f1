import type { TimelineEntry } from '../contracts/api';
import { formatDate, formatInstant } from '../deadline';
import { outcomesOf, treeOf, type Effect, type JournalEntry, type Localized, type ProcessDefinition, type Side } from '../process';
import { timelineTexts } from './timeline-texts';
import { outcomeTitle, roleTitle, stepTitle, taskTitle } from './titles';

export interface SceneTask { id: string; step: string; side?: Side }

/** What the lines of some entries are told with. */
export interface Scene {
  /** The versions the case has had, the one it has first: an older step is found in an older version. */
  definitions: readonly ProcessDefinition[];
  names: { unit(id: string): string };
  submissions: ReadonlyMap<string, { comment: string | null }>;
  tasks: ReadonlyMap<string, SceneTask>;
  /** Document id → its number. */
  numbers: ReadonlyMap<string, string>;
  /** Entries that corrections speak of. */
  corrected: ReadonlyMap<number, JournalEntry>;
}
export type Line = Pick<TimelineEntry, 'kind' | 'text' | 'tone'> & Partial<TimelineEntry>;

/** One event or effect in words, as far as people want to know of it. */
export function linesOf(entry: JournalEntry, scene: Scene): Line[] {
  return [...eventLines(entry, scene), ...entry.effects.flatMap((effect) => effectLine(entry, effect, scene) ?? [])];
}

const definitionWith = ({ definitions }: Scene, step: string): ProcessDefinition | undefined => definitions.find((one) => treeOf(one).has(step)) ?? definitions[0];
const titled = (scene: Scene, step: string): Localized => {
  const definition = definitionWith(scene, step);
  return definition ? stepTitle(definition, step) : { vi: step, en: step };
};
const stepOf = (scene: Scene, taskId: string): string => scene.tasks.get(taskId)?.step ?? '';
/** The place of a task in its procedure, when it is one of the versions at hand. */
function nodeOf(scene: Scene, step: string) {
  const definition = definitionWith(scene, step);
  return definition && treeOf(definition).get(step)?.node;
}

function outcomeOf(scene: Scene, task: SceneTask | undefined, outcome: string) {
  const node = nodeOf(scene, task?.step ?? '');
  return node?.kind === 'task' ? outcomesOf(node, task?.side).find((candidate) => candidate.key === outcome) : undefined;
}

function eventLines(entry: JournalEntry, scene: Scene): Line[] {
  const { event } = entry;
  const line = (text: Localized, tone: Line['tone'] = 'neutral'): Line[] => [{ kind: event.kind, text, tone, comment: commentOf(entry, scene) }];
  switch (event.kind) {
    case 'opened': return line(timelineTexts.opened({ process: scene.definitions[0]?.title ?? '' }));
    case 'decided': return decidedLine(entry, event, scene);
    case 'cases-started': {
      const node = nodeOf(scene, event.step);
      const awaited: Line[] = node?.kind === 'spawn' && node.wait && event.count > 0 ? line(timelineTexts.casesAwaited({ step: node.title })) : [];
      return [...line(timelineTexts.casesStarted({ count: String(event.count) }), 'positive'), ...awaited];
    }
    case 'children-finished': return line(timelineTexts.childrenFinished({ step: titled(scene, event.step), count: String(event.count) }), 'positive');
    case 'extension-asked': return line(timelineTexts.extensionAsked({ step: titled(scene, stepOf(scene, event.taskId)), day: formatDate(event.until) }));
    case 'extended': {
      const step = 'taskId' in event.target ? stepOf(scene, event.target.taskId) : event.target.step;
      return line(timelineTexts.extended({ step: titled(scene, step), day: formatDate(event.until) }), 'positive');
    }
    case 'paused': return line(timelineTexts.paused({ step: titled(scene, stepOf(scene, event.taskId)) }), 'warning');
    case 'resumed': return line(timelineTexts.resumed({ step: titled(scene, stepOf(scene, event.taskId)) }));
    case 'calendar-changed': return line(timelineTexts.calendarChanged());
    case 'unit-succeeded': return line(timelineTexts.handedOver({ unit: scene.names.unit(event.unitId), successor: scene.names.unit(event.successorId) }));
    case 'recalled': return line(timelineTexts.recalled(), 'negative');
    case 'migrated': return line((event.undoes ? timelineTexts.migrationUndone : timelineTexts.migrated)({ version: String(event.to.version) }));
    case 'corrected': return line(correctedText(event, scene), 'warning');
    case 'nudged': case 'due': return [];
    // Events of a later version, read by this one.
    default: return [];
  }
}

function decidedLine(entry: JournalEntry, event: Extract<JournalEntry['event'], { kind: 'decided' }>, scene: Scene): Line[] {
  const task = scene.tasks.get(event.taskId);
  const outcome = outcomeOf(scene, task, event.outcome);
  const step = titled(scene, task?.step ?? '');
  const line = (text: Localized): Line[] => [{ kind: event.kind, text, tone: outcome?.tone ?? 'neutral', comment: commentOf(entry, scene) }];
  if (task?.side?.kind === 'extension') {
    return line(event.outcome === 'grant' ? timelineTexts.extensionGranted({ step, day: formatDate(event.until ?? task.side.until) }) : timelineTexts.extensionRefused({ step }));
  }
  const definition = definitionWith(scene, task?.step ?? '');
  if (task?.side && definition) return line(timelineTexts.assisted({ title: taskTitle(definition, task.step, task.side), outcome: outcome?.title ?? event.outcome }));
  return line(timelineTexts.decided({ step, outcome: outcome?.title ?? event.outcome }));
}

/** Which decision no longer counts: what it was and when, as long as its entry is there to tell. */
function correctedText({ sequence, step }: { sequence: number; step: string }, scene: Scene): Localized {
  const entry = scene.corrected.get(sequence);
  const closed = entry?.effects.find((effect): effect is Extract<Effect, { kind: 'close-task' }> => effect.kind === 'close-task' && effect.reason === 'decided' && !effect.beside);
  if (!entry || !closed?.outcome) return timelineTexts.corrected({ step: titled(scene, step) });
  const outcome = outcomeOf(scene, { id: closed.taskId, step }, closed.outcome)?.title ?? closed.outcome;
  return timelineTexts.correctedFrom({ step: titled(scene, step), outcome, at: { vi: formatInstant(entry.at, 'vi'), en: formatInstant(entry.at, 'en') } });
}

/** Reasons stand in submissions; the journal has no words. */
function commentOf({ event }: JournalEntry, { submissions }: Scene): string | null {
  const id = event.kind === 'decided' ? event.submission.id : 'note' in event ? event.note?.id : undefined;
  return (id === undefined ? undefined : submissions.get(id)?.comment) ?? null;
}

function effectLine(entry: JournalEntry, effect: Effect, scene: Scene): Line | null {
  const step = (key: string): Localized => titled(scene, key);
  switch (effect.kind) {
    case 'issue-document': {
      const number = entry.assigned.documents[effect.documentId]?.number ?? '';
      return { kind: 'document', text: timelineTexts.document({ document: step(effect.step), number }), tone: 'positive' };
    }
    case 'revoke-document': return { kind: 'document-revoked', text: timelineTexts.documentRevoked({ document: step(effect.step), number: scene.numbers.get(effect.documentId) ?? '' }), tone: 'negative' };
    case 'void-signature': return { kind: 'signature-voided', text: timelineTexts.voided({ step: step(effect.step) }), tone: 'warning' };
    case 'finish': return { kind: 'finished', text: timelineTexts.finished({ outcome: outcomeTitle(effect.outcome) }), tone: badEnds.has(effect.outcome) ? 'negative' : 'positive' };
    case 'reopen': return { kind: 'reopened', text: timelineTexts.reopened(), tone: 'warning' };
    case 'replaced': return { kind: 'replaced', text: timelineTexts.replaced(), tone: 'neutral' };
    case 'set-due': return movedLine(entry, effect, scene);
    case 'set-facts': return factLine(effect.facts, scene);
    case 'move-task': return effect.why === 'reassigned' ? { kind: 'reassigned', text: timelineTexts.reassigned({ step: step(effect.step), role: roleTitle(effect.seat.role) }), tone: 'warning' } : null;
    case 'open-task': return assistanceLine(effect, scene);
    case 'close-task': {
      // Only the ladder closes a task with an outcome when nobody decides.
      if (entry.event.kind !== 'due' || effect.reason !== 'decided' || effect.outcome === null) return null;
      const outcome = outcomeOf(scene, { id: effect.taskId, step: effect.step }, effect.outcome);
      return { kind: 'outcome-taken', text: timelineTexts.outcomeTaken({ step: step(effect.step), outcome: outcome?.title ?? effect.outcome }), tone: 'warning' };
    }
    case 'notify': {
      const values = { step: step(effect.step), role: roleTitle(effect.to.role) };
      if (effect.template === 'reminder') return { kind: 'reminder', text: timelineTexts.reminder(values), tone: 'neutral' };
      if (effect.template === 'escalation') return { kind: 'escalation', text: timelineTexts.escalation(values), tone: 'warning' };
      if (effect.template === 'nudge') return { kind: 'nudged', text: timelineTexts.nudged(values), tone: 'warning' };
      return null;
    }
    // Told by their event, or nobody's business.
    case 'hand-over': case 'void-decision': case 'use-definition': case 'renamed-steps': case 'start-cases': case 'wake': return null;
    default: return null;
  }
}

const badEnds = new Set(['refused', 'cancelled', 'recalled', 'rejected']);

/** A granted day is told by its order; what a pause, the calendar or another version did to a day is told here. */
function movedLine({ event }: JournalEntry, { taskId, lastDay, why }: Extract<Effect, { kind: 'set-due' }>, scene: Scene): Line | null {
  if (why === 'extended' || why === 'paused') return null;
  const step = titled(scene, stepOf(scene, taskId));
  const kind = event.kind === 'calendar-changed' ? 'due-moved' : `due-${why}`;
  return { kind, text: lastDay === null ? timelineTexts.dueGone({ step }) : timelineTexts.dueMoved({ step, day: formatDate(lastDay) }), tone: 'neutral' };
}

/** Facts that the kernel sets: what a vote came to, and which round begins. */
function factLine(facts: Extract<Effect, { kind: 'set-facts' }>['facts'], scene: Scene): Line | null {
  for (const [fact, value] of Object.entries(facts)) {
    const vote = fact.endsWith('-result') ? nodeOf(scene, fact.slice(0, -'-result'.length)) : undefined;
    if (vote?.kind === 'parallel') return value === 'met' ? { kind: 'vote', text: timelineTexts.voteMet({ step: vote.title }), tone: 'positive' } : { kind: 'vote', text: timelineTexts.voteRejected({ step: vote.title }), tone: 'negative' };
    const round = fact.endsWith('-round') ? nodeOf(scene, fact.slice(0, -'-round'.length)) : undefined;
    if (round?.kind === 'repeat') return { kind: 'round', text: timelineTexts.nextRound({ step: round.title, n: String(value) }), tone: 'neutral' };
  }
  return null;
}

function assistanceLine({ step, seat, side }: Extract<Effect, { kind: 'open-task' }>, scene: Scene): Line | null {
  const definition = definitionWith(scene, step);
  if (side?.kind !== 'rung' || !definition) return null;
  return { kind: 'assistance', text: timelineTexts.assistance({ step: titled(scene, step), title: taskTitle(definition, step, side), role: roleTitle(seat.role) }), tone: 'warning' };
}
