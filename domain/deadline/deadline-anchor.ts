import { isWorkingDay, workingDayOnOrAfter, type Calendar } from './calendar';
import type { DeadlineAnchor, DeadlineRule } from './deadline-rule';
import { addDays, atTimeMs, dayOfMs, instantMs, isDay, isInstant, isUsableDay } from './local-day';
import { workedStretches } from './working-time';

/** What happened in the case so far, as far as deadlines look at it. Instants are ISO with a zone. */
export interface DeadlineContext {
  /** `opened` is the step's opening, `started` the case's. */
  anchors: { opened: string; started?: string; /** When each finished step ended. */ steps?: Record<string, string> };
  /** Case facts; a day ('yyyy-MM-dd') or an instant where a rule points. */
  facts?: Record<string, unknown>;
  calendar: Calendar;
}

/** A point that periods count from: a local day, and the moment within it when one is known. */
export interface Moment { day: string; ms: number | null }

/**
 * The point a rule counts from, or null when it has not happened, or lies outside the days that deadlines
 * may name. Throws RangeError for a malformed anchor of the case, which would be a fault of ours.
 */
export function anchorMoment(anchor: DeadlineAnchor, context: DeadlineContext): Moment | null {
  if (typeof anchor === 'object' && 'fact' in anchor) return factMoment(anchor.fact, context);
  const instant = anchorInstant(anchor, context);
  return instant === null ? null : momentAt(instantMs(instant));
}

/** What a fact names: a day, or a day and the moment within it; null when it is missing or no usable date. */
export function factMoment(fact: string, { facts = {} }: DeadlineContext): Moment | null {
  const value = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
  if (isInstant(value)) return momentAt(instantMs(value));
  return isDay(value) && isUsableDay(value) ? { day: value, ms: null } : null;
}

/**
 * The day a period in days counts from (itself not counted). With `receivedUntil`, what came too late for
 * its day, or on a day off, counts as of the next working day; an event known by its day only came in time.
 */
export function countedFrom({ day, ms }: Moment, receivedUntil: Extract<DeadlineRule, { kind: 'after' }>['receivedUntil'], calendar: Calendar): string {
  if (receivedUntil === undefined) return day;
  if (!isWorkingDay(day, calendar)) return workingDayOnOrAfter(day, calendar);
  const end = receivedUntil === 'working-hours' ? workedStretches(day, calendar).at(-1)!.to : atTimeMs(day, receivedUntil);
  return ms !== null && ms >= end ? workingDayOnOrAfter(addDays(day, 1), calendar) : day;
}

/** The moment a period in hours counts from: a day without a time is over first (its own day is not counted). */
export function startOfTime({ day, ms }: Moment): number {
  return ms ?? atTimeMs(day, '24:00');
}

function momentAt(ms: number): Moment | null {
  const day = dayOfMs(ms);
  return isUsableDay(day) ? { day, ms } : null;
}

function anchorInstant(anchor: Exclude<DeadlineAnchor, { fact: string }>, { anchors }: DeadlineContext): string | null {
  if (anchor === 'opened') return anchors.opened;
  if (anchor === 'started') return anchors.started ?? null;
  return anchors.steps && Object.hasOwn(anchors.steps, anchor.step) ? (anchors.steps[anchor.step] ?? null) : null;
}
