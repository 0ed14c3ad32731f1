import { dayOfInstant, formatDue } from '../deadline';
import { noticeContent, type Sentences } from '../notices/notice-content';
import { outcomesOf, type Actor, type Localized, type OpenTask, type Outcome, type Side } from '../process';
import { linesOf, type Line } from '../timeline/timeline-lines';
import { roleTitle, stepTitle, taskTitle } from '../timeline/titles';
import { taskNode } from './act';
import type { PretendDocument, PretendNotice, Rehearsal, RehearsedCase } from './rehearsal';
import { indexOf } from './world';

/** What each person would see, as far as it follows from the cases. */

export interface InboxItem {
  caseId: string; caseTitle: string; processTitle: Localized;
  taskId: string; step: string; title: Localized; side: Side | null;
  role: string; roleTitle: Localized; unitId: string; unitName: string;
  form: { key: string; version: number } | null;
  outcomes: readonly Outcome[];
  /** Earlier steps whose content stands beside the form. */
  shows: readonly string[];
  openedAt: string; dueAt: string | null; lastDay: string | null; due: Localized | null; late: boolean; pausedAt: string | null;
  /** Which step sent it back. */
  returnedFrom: string | null;
  /** What is signed by going on. */
  signs: { step: string; hash: string } | null;
  extendable: boolean; pausable: boolean;
  /** Set when four eyes keep this person from deciding it. */
  barred: boolean;
}

/** Everything that a person could do now, oldest first. */
export function inboxOf(rehearsal: Rehearsal, personId: string): InboxItem[] {
  const index = indexOf(rehearsal.world);
  const today = dayOfInstant(rehearsal.now);
  const items: InboxItem[] = [];
  for (const held of rehearsal.cases.values()) {
    for (const task of Object.values(held.state.tasks)) {
      const holder = index.holders(task.unitId ?? '', task.seat.role, today).find(({ person }) => person.id === personId);
      if (holder) items.push(itemOf(rehearsal, held, task, [personId, holder.onBehalfOf]));
    }
  }
  return items.sort((a, b) => (a.openedAt < b.openedAt ? -1 : a.openedAt > b.openedAt ? 1 : 0));
}

/** Who may decide a task today, those first whom four eyes allow. */
export function whoMay({ world, now }: Rehearsal, held: RehearsedCase, task: OpenTask): string[] {
  const holders = indexOf(world).holders(task.unitId ?? '', task.seat.role, dayOfInstant(now));
  const barred = (names: readonly (string | null)[]): boolean => isBarred(held, task, names);
  return [...holders.filter(({ person, onBehalfOf }) => !barred([person.id, onBehalfOf])), ...holders.filter(({ person, onBehalfOf }) => barred([person.id, onBehalfOf]))].map(({ person }) => person.id);
}

/** Neither the person who acts nor the one who is substituted may check their own work. */
export function isBarred(held: RehearsedCase, task: OpenTask, names: readonly (string | null)[]): boolean {
  return !task.side && taskNode(held, task).differsFrom.some((step) => names.includes(held.state.steps[step]?.by ?? ''));
}

/** People with something to do, with how much. */
export function busyPeople(rehearsal: Rehearsal): { personId: string; tasks: number }[] {
  const counts = new Map<string, number>();
  for (const held of rehearsal.cases.values()) for (const task of Object.values(held.state.tasks)) for (const personId of whoMay(rehearsal, held, task)) counts.set(personId, (counts.get(personId) ?? 0) + 1);
  return [...counts].map(([personId, tasks]) => ({ personId, tasks }));
}

function itemOf({ world, now }: Rehearsal, held: RehearsedCase, task: OpenTask, names: readonly (string | null)[]): InboxItem {
  const node = taskNode(held, task);
  const record = held.tasks.get(task.id);
  const { dueAt } = task;
  const lastDay = record?.lastDay ?? null;
  const due = dueAt === null ? null : { dueAt, lastDay: lastDay ?? dayOfInstant(dueAt) };
  return {
    caseId: held.id, caseTitle: held.title, processTitle: held.definition.title, taskId: task.id, step: task.step, title: taskTitle(held.definition, task.step, task.side), side: task.side ?? null,
    role: task.seat.role, roleTitle: roleTitle(task.seat.role), unitId: task.unitId ?? '', unitName: indexOf(world).unitName(task.unitId ?? ''),
    form: task.side ? null : (node.form ?? null), outcomes: outcomesOf(node, task.side), shows: task.side ? [] : node.shows,
    openedAt: task.openedAt, dueAt, lastDay, due: due && { vi: formatDue(due, 'vi'), en: formatDue(due, 'en') }, late: dueAt !== null && dueAt <= now, pausedAt: task.pausedAt ?? null,
    returnedFrom: record?.returned?.step ?? null, signs: signsOf(held, task, node.signs),
    extendable: !task.side && node.extension !== undefined && dueAt !== null, pausable: !task.side && node.pausable === true && dueAt !== null, barred: isBarred(held, task, names),
  };
}

function signsOf({ state }: RehearsedCase, { side }: OpenTask, signs: string | undefined): InboxItem['signs'] {
  const submission = !side && signs !== undefined ? state.steps[signs]?.submission : null;
  return submission && signs !== undefined ? { step: signs, hash: submission.hash } : null;
}

export interface WordedNotice extends PretendNotice { words: { vi: Sentences; en: Sentences } }

/** The mails that went out, newest first: all of them, or those of one person, worded as they are for real. */
export function noticesOf({ cases }: Rehearsal, personId?: string): WordedNotice[] {
  const found = [...cases.values()].flatMap(({ notices }) => notices).filter(({ receivers }) => personId === undefined || receivers.some((receiver) => receiver.personId === personId));
  // Of the same instant the later one comes first too.
  return found.map((notice) => ({ ...notice, words: { vi: noticeContent(notice.facts, 'vi'), en: noticeContent(notice.facts, 'en') } })).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).reverse();
}

export interface ShownDocument extends PretendDocument { caseId: string; title: Localized; issuerName: string }

/** Documents of one case or of all, in the order issued. */
export function documentsOf({ cases, world }: Rehearsal, caseId?: string): ShownDocument[] {
  const chosen = caseId === undefined ? [...cases.values()] : [cases.get(caseId)].flatMap((held) => held ?? []);
  return chosen.flatMap((held) => held.documents.map((document) => ({ ...document, caseId: held.id, title: stepTitle(held.definition, document.step), issuerName: indexOf(world).unitName(document.issuerUnitId) })));
}

export interface TimelineLine extends Line { at: string; sequence: number; byName: string | null; unitName: string | null; onBehalfOfName: string | null }

/** What happened to a case in the words of the product's own timeline, oldest first. */
export function timelineOf({ cases, world }: Rehearsal, caseId: string): TimelineLine[] {
  const held = cases.get(caseId);
  if (!held) return [];
  const index = indexOf(world);
  const nameOf = (personId: string | undefined): string | null => (personId === undefined ? null : (index.person(personId)?.name ?? null));
  const scene = {
    definitions: [held.definition, ...held.past], names: { unit: (id: string) => index.unitName(id) }, submissions: held.submissions, tasks: held.tasks,
    numbers: new Map(held.documents.map(({ id, number }) => [id, number])), corrected: new Map(held.entries.map((entry) => [entry.sequence, entry])),
  };
  return held.entries.flatMap((entry) => linesOf(entry, scene).map((line): TimelineLine => {
    const { event } = entry;
    const actor: Actor | null = line.kind !== event.kind ? null : event.kind === 'opened' ? event.by : 'actor' in event ? event.actor : null;
    return { ...line, at: entry.at, sequence: entry.sequence, byName: nameOf(actor?.personId), unitName: actor && index.unitName(actor.seat.unitId), onBehalfOfName: nameOf(actor?.onBehalfOf) };
  }));
}
