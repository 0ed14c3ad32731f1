import type { TimelineEntry } from '../../domain/contracts/api';
import { recordId, type CaseRecord, type JournalRecord } from '../../domain/contracts/records';
import type { Actor } from '../../domain/process';
import { linesOf, type Line, type Scene } from '../../domain/timeline/timeline-lines';
import type { Viewer } from '../auth/viewer';
import type { Page } from '../repositories/cursor';
import { findCase, listJournal } from '../repositories/case-repository';
import { loadNames, type Names } from '../repositories/names';
import type { CaseServices } from './case-services';
import { loadSubmissions } from './shown-submission';

/** The scene with the names of people too. */
type NamedScene = Scene & { names: Names };

/** Who did it; null for what the system did by itself. */
const actorOf = ({ event }: JournalRecord): Actor | null => (event.kind === 'opened' ? event.by : 'actor' in event ? event.actor : null);

/** What happened to a case, newest first. The journal has no words: reasons come from the submissions. */
export async function timeline(services: CaseServices, viewer: Viewer, caseId: string, page: { cursor?: string | undefined; limit: number }): Promise<Page<TimelineEntry>> {
  const found = await findCase(services.database, viewer, caseId, 'case.read');
  const { items, next } = await listJournal(services.database, found, page);
  const scene = await sceneOf(services, found, items);
  return { next, items: items.flatMap((entry) => linesOf(entry, scene).reverse().map((line) => withActor(entry, line, scene))) };
}

async function sceneOf(services: CaseServices, found: CaseRecord, entries: readonly JournalRecord[]): Promise<NamedScene> {
  const { database } = services;
  const { tenant, id: caseId } = found;
  const actors = entries.flatMap((entry) => actorOf(entry) ?? []);
  const successions = entries.flatMap(({ event }) => (event.kind === 'unit-succeeded' ? [event.unitId, event.successorId] : []));
  const tasks = await database.tasks.find({ tenant, caseId }, { projection: { id: 1, step: 1, side: 1, processVersion: 1 } }).toArray();
  const [definitions, names, submissions, numbers, corrected] = await Promise.all([
    definitionsOf(services, found, tasks.map((task) => task.processVersion)),
    loadNames(services, tenant, { people: actors.flatMap((actor) => [actor.personId, actor.onBehalfOf ?? null]), units: [...actors.map((actor) => actor.seat.unitId), ...successions] }),
    loadSubmissions(services, tenant, entries.flatMap(({ event }) => (event.kind === 'decided' ? [event.submission.id] : 'note' in event && event.note ? [event.note.id] : []))),
    numbersOf(services, tenant, entries.flatMap(({ effects }) => effects.flatMap((effect) => (effect.kind === 'revoke-document' ? [effect.documentId] : [])))),
    entriesAt(services, found, entries.flatMap(({ event }) => (event.kind === 'corrected' ? [event.sequence] : []))),
  ]);
  return { definitions, names, submissions, numbers, corrected, tasks: new Map(tasks.map((task) => [task.id, task])) };
}

/** The versions the case has had tasks of, the present one first. */
function definitionsOf(services: CaseServices, { tenant, process }: CaseRecord, versions: readonly number[]): Promise<Scene['definitions']> {
  const distinct = [...new Set([process.version, ...[...versions].sort((a, b) => b - a)])];
  return Promise.all(distinct.map((version) => services.processes.get(tenant, process.key, version)));
}

async function numbersOf({ database }: CaseServices, tenant: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const documents = await database.documents.find({ _id: { $in: ids.map((id) => recordId(tenant, id)) } }, { projection: { id: 1, number: 1 } }).toArray();
  return new Map(documents.map(({ id, number }) => [id, number]));
}

async function entriesAt({ database }: CaseServices, { tenant, id }: CaseRecord, sequences: readonly number[]): Promise<Map<number, JournalRecord>> {
  if (sequences.length === 0) return new Map();
  const entries = await database.journal.find({ _id: { $in: sequences.map((sequence) => recordId(tenant, id, sequence)) } }).toArray();
  return new Map(entries.map((entry) => [entry.sequence, entry]));
}

function withActor(entry: JournalRecord, line: Line, { names }: NamedScene): TimelineEntry {
  const actor = line.kind === entry.event.kind ? actorOf(entry) : null;
  return {
    sequence: entry.sequence, at: entry.at, comment: null, byName: names.person(actor?.personId ?? null), unitName: actor && names.unit(actor.seat.unitId),
    onBehalfOfName: names.person(actor?.onBehalfOf ?? null), ...line,
  };
}
