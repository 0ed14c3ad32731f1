import { addDays, addWorkingDays, buildCalendar, dayOfInstant, vietnamHolidays, type Calendar } from '../deadline';
import type { OpenTask } from '../process';
import { stepTitle } from '../timeline/titles';
import { act } from './act';
import { MOST_WAKES, type Answer } from './answer';
import { jumpTo, jumpToNext, type Jump } from './clock';
import { askExtension, endChildren, giveOrder, nudge } from './orders';
import { inWords, Stop } from './refusals';
import type { Rehearsal, RehearsedCase } from './rehearsal';
import type { CaseRef, ScriptEvent, Span } from './scenario';
import { openCase } from './start-rehearsal';
import { whoMay } from './views';

/** One event of a script, carried out where the rehearsal stands. Refused in one of several cases, it is done in none. */
export function playEvent(rehearsal: Rehearsal, process: string, event: ScriptEvent): Answer {
  try {
    const waited = event.after ? jumped(jumpTo(rehearsal, later(rehearsal, event.after))) : rehearsal;
    return { rehearsal: carriedOut(waited, process, event), refusal: null };
  } catch (error) {
    return { rehearsal, refusal: error instanceof Refused ? error.answer : inWords(error) };
  }
}

/** An act that answered with a refusal, on its way out. */
class Refused extends Error {
  constructor(readonly answer: NonNullable<Answer['refusal']>) {
    super(answer.code);
  }
}

function taken({ rehearsal, refusal }: Answer): Rehearsal {
  if (refusal) throw new Refused(refusal);
  return rehearsal;
}

function jumped({ rehearsal, refusal, stopped }: Jump): Rehearsal {
  if (refusal) throw new Refused(refusal);
  if (stopped === 'too-many-wakes') throw new Stop('too-many-wakes', { most: String(MOST_WAKES) });
  return rehearsal;
}

function carriedOut(rehearsal: Rehearsal, process: string, event: ScriptEvent): Rehearsal {
  switch (event.do) {
    case 'open': return taken(openCase(rehearsal, { process: event.process ?? process, subjectUnitId: event.unit, personId: event.person, facts: event.facts }));
    case 'wait': return jumped(jumpTo(rehearsal, later(rehearsal, event.for)));
    case 'wait-until': return jumped(jumpTo(rehearsal, event.instant));
    case 'next-due': return jumped(jumpToNext(rehearsal));
    case 'decide': case 'ask-extension': case 'extend': case 'pause': case 'resume': case 'nudge': case 'recall': case 'correct': case 'children-ended':
      return casesOf(rehearsal, event.case).reduce((before, { id }) => taken(toCase(before, before.cases.get(id) as RehearsedCase, event)), rehearsal);
  }
}

type CaseEvent = Exclude<ScriptEvent, { do: 'open' | 'wait' | 'wait-until' | 'next-due' }>;

function toCase(rehearsal: Rehearsal, held: RehearsedCase, event: CaseEvent): Answer {
  const caseId = held.id;
  switch (event.do) {
    case 'decide': {
      const task = openTask(held, event.step, event.beside);
      const { outcome, facts, data, comment, flagged } = event;
      return act(rehearsal, { taskId: task.id, personId: personFor(rehearsal, held, task, event.person), outcome, facts, data, comment, flagged, until: event.until === undefined ? undefined : dayFor(rehearsal, event.until) });
    }
    case 'ask-extension': {
      const task = openTask(held, event.step);
      return askExtension(rehearsal, { taskId: task.id, personId: personFor(rehearsal, held, task, event.person), until: dayFor(rehearsal, event.until) });
    }
    case 'extend': return giveOrder(rehearsal, { caseId, order: { kind: 'extended', target: { taskId: openTask(held, event.step).id }, until: dayFor(rehearsal, event.until) } });
    case 'pause': return giveOrder(rehearsal, { caseId, order: { kind: 'paused', taskId: openTask(held, event.step).id } });
    case 'resume': return giveOrder(rehearsal, { caseId, order: { kind: 'resumed', taskId: openTask(held, event.step).id } });
    case 'nudge': return nudge(rehearsal, { taskId: openTask(held, event.step).id });
    case 'recall': return giveOrder(rehearsal, { caseId, order: { kind: 'recalled', replacedBy: null } });
    case 'correct': return giveOrder(rehearsal, { caseId, order: { kind: 'corrected', step: event.step, sequence: lastDecision(held, event.step) } });
    case 'children-ended': return endChildren(rehearsal, { caseId, step: event.step, count: event.count });
  }
}

/** @throws Stop `no-such-case` */
export function casesOf({ cases }: Rehearsal, ref: CaseRef | undefined): RehearsedCase[] {
  const all = [...cases.values()];
  const found = ref?.process === undefined && ref?.unit === undefined
    ? all.filter(({ generation }) => generation === 0)
    : all.filter((held) => (ref.process === undefined || held.definition.key === ref.process) && (ref.unit === undefined || held.subjectUnitId === ref.unit));
  const last = found.at(-1);
  if (!last) throw new Stop('no-such-case', { process: ref?.process ?? '–', unit: ref?.unit ?? '–' });
  return ref?.every ? found : [last];
}

function openTask(held: RehearsedCase, step: string, beside?: 'extension' | { rung: string }): OpenTask {
  const found = Object.values(held.state.tasks).find((task) => task.step === step && fits(task, beside));
  if (!found) throw new Stop('step-not-open', { step: stepTitle(held.definition, step), unit: held.title });
  return found;
}

function fits({ side }: OpenTask, beside: 'extension' | { rung: string } | undefined): boolean {
  if (beside === undefined) return !side;
  return beside === 'extension' ? side?.kind === 'extension' : side?.kind === 'rung' && side.rung === beside.rung;
}

/** Whoever the script names, or the first who may. */
function personFor(rehearsal: Rehearsal, held: RehearsedCase, task: OpenTask, named: string | undefined): string {
  const person = named ?? whoMay(rehearsal, held, task)[0];
  if (person === undefined) throw new Stop('nobody-may', { step: stepTitle(held.definition, task.step), unit: held.title });
  return person;
}

const lastDecision = (held: RehearsedCase, step: string): number => {
  const ids = new Set([...held.tasks.values()].filter((task) => task.step === step && !task.side).map(({ id }) => id));
  return held.entries.findLast(({ event }) => event.kind === 'decided' && ids.has(event.taskId))?.sequence ?? 0;
};

const UNIT_MS = { hours: 3_600_000, minutes: 60_000, seconds: 1000 } as const;

/** The instant so much later; days keep the time of day. */
export function later(rehearsal: Rehearsal, { amount, unit }: Span): string {
  if (unit !== 'working-days' && unit !== 'calendar-days') return new Date(Date.parse(rehearsal.now) + amount * UNIT_MS[unit]).toISOString();
  const today = dayOfInstant(rehearsal.now);
  const then = unit === 'calendar-days' ? addDays(today, amount) : addWorkingDays(today, amount, calendarAt(rehearsal));
  return new Date(Date.parse(rehearsal.now) + Date.parse(`${then}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)).toISOString();
}

/** A day as named, or so much from now. */
export const dayFor = (rehearsal: Rehearsal, until: string | Span): string => (typeof until === 'string' ? until : dayOfInstant(later(rehearsal, until)));

const MOST_DAYS_AHEAD = 2_000;

function calendarAt({ calendar, now }: Rehearsal): Calendar {
  return calendar ?? buildCalendar(vietnamHolidays, addDays(dayOfInstant(now), -1), addDays(dayOfInstant(now), MOST_DAYS_AHEAD));
}
