import type { TimelineEntry } from '../../domain/contracts/api';
import type { CaseRecord, JournalRecord, SubmissionRecord } from '../../domain/contracts/records';
import { treeOf, type Effect, type Localized, type ProcessDefinition } from '../../domain/process';
import { timelineTexts } from '../i18n/timeline-texts';
import type { Viewer } from '../auth/viewer';
import type { Page } from '../repositories/cursor';
import { findCase, listJournal } from '../repositories/case-repository';
import { loadNames, type Names } from '../repositories/names';
import type { CaseServices } from './case-services';
import { outcomeTitle } from './case-summary';
import { loadSubmissions } from './shown-submission';
import { roleTitle, stepTitle } from './task-summary';

interface Scene { definition: ProcessDefinition; names: Names; submissions: ReadonlyMap<string, SubmissionRecord>; steps: ReadonlyMap<string, string> }
type Line = Pick<TimelineEntry, 'kind' | 'text' | 'tone'> & Partial<TimelineEntry>;

const actorOf = ({ event }: JournalRecord) => (event.kind === 'opened' ? event.by : event.kind === 'decided' || event.kind === 'nudged' ? event.actor : null);

/** What happened to a case, newest first. The journal has no words: reasons come from the submissions. */
export async function timeline(services: CaseServices, viewer: Viewer, caseId: string, page: { cursor?: string | undefined; limit: number }): Promise<Page<TimelineEntry>> {
  const found = await findCase(services.database, viewer, caseId, 'case.read');
  const { items, next } = await listJournal(services.database, found, page);
  const scene = await sceneOf(services, found, items);
  return { next, items: items.flatMap((entry) => linesOf(entry, scene).reverse().map((line) => withActor(entry, line, scene))) };
}

async function sceneOf(services: CaseServices, found: CaseRecord, entries: readonly JournalRecord[]): Promise<Scene> {
  const actors = entries.flatMap((entry) => actorOf(entry) ?? []);
  const [definition, names, submissions, tasks] = await Promise.all([
    services.processes.get(found.tenant, found.process.key, found.process.version),
    loadNames(services, found.tenant, { people: actors.map((actor) => actor.personId), units: actors.map((actor) => actor.seat.unitId) }),
    loadSubmissions(services, found.tenant, entries.flatMap(({ event }) => (event.kind === 'decided' ? [event.submission.id] : []))),
    services.database.tasks.find({ tenant: found.tenant, caseId: found.id }, { projection: { id: 1, step: 1 } }).toArray(),
  ]);
  return { definition, names, submissions, steps: new Map(tasks.map((task) => [task.id, task.step])) };
}

function withActor(entry: JournalRecord, line: Line, { names }: Scene): TimelineEntry {
  const actor = line.kind === entry.event.kind ? actorOf(entry) : null;
  return { sequence: entry.sequence, at: entry.at, comment: null, byName: names.person(actor?.personId ?? null), unitName: actor && names.unit(actor.seat.unitId), ...line };
}

function linesOf(entry: JournalRecord, scene: Scene): Line[] {
  return [...eventLines(entry, scene), ...entry.effects.flatMap((effect) => effectLine(entry, effect, scene) ?? [])];
}

function eventLines({ event }: JournalRecord, { definition, submissions, steps }: Scene): Line[] {
  switch (event.kind) {
    case 'opened': return [{ kind: event.kind, text: timelineTexts.opened({ process: definition.title }), tone: 'neutral' }];
    case 'decided': {
      const step = steps.get(event.taskId) ?? '';
      const node = treeOf(definition).get(step)?.node;
      const outcome = node?.kind === 'task' ? node.outcomes.find((candidate) => candidate.key === event.outcome) : undefined;
      const text = timelineTexts.decided({ step: stepTitle(definition, step), outcome: outcome?.title ?? event.outcome });
      return [{ kind: event.kind, text, tone: outcome?.tone ?? 'neutral', comment: submissions.get(event.submission.id)?.comment ?? null }];
    }
    case 'cases-started': return [{ kind: event.kind, text: timelineTexts.casesStarted({ count: String(event.count) }), tone: 'positive' }];
    case 'nudged': case 'due': return [];
    default: return [];
  }
}

function effectLine(entry: JournalRecord, effect: Effect, { definition }: Scene): Line | null {
  const step = (key: string): Localized => stepTitle(definition, key);
  switch (effect.kind) {
    case 'issue-document': {
      const number = entry.assigned.documents[effect.documentId]?.number ?? '';
      return { kind: 'document', text: timelineTexts.document({ document: step(effect.step), number }), tone: 'positive' };
    }
    case 'void-signature': return { kind: 'signature-voided', text: timelineTexts.voided({ step: step(effect.step) }), tone: 'warning' };
    case 'finish': return { kind: 'finished', text: timelineTexts.finished({ outcome: outcomeTitle(effect.outcome) }), tone: effect.outcome === 'refused' || effect.outcome === 'cancelled' ? 'negative' : 'positive' };
    case 'notify': {
      const values = { step: step(effect.step), role: roleTitle(effect.to.role) };
      if (effect.template === 'reminder') return { kind: 'reminder', text: timelineTexts.reminder(values), tone: 'neutral' };
      if (effect.template === 'escalation') return { kind: 'escalation', text: timelineTexts.escalation(values), tone: 'warning' };
      if (effect.template === 'nudge') return { kind: 'nudged', text: timelineTexts.nudged(values), tone: 'warning' };
      return null;
    }
    default: return null;
  }
}
