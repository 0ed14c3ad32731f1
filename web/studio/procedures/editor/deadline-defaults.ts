import { addDays, isDayUnit, type DeadlineRule, type DeadlineUnit } from '../../../../domain/deadline';
import { deadlinePresets, type DeadlinePreset } from '../../../../domain/design/deadlines';

export const deadlineKinds = ['after', 'yearly', 'date', 'fact'] as const satisfies readonly DeadlineRule['kind'][];
export const deadlineUnits: readonly DeadlineUnit[] = ['working-days', 'calendar-days', 'working-hours', 'hours', 'minutes', 'seconds'];

/** Largest amount of each unit that a rule may have: the limits of domain/deadline. */
export const mostOf: Record<DeadlineUnit, number> = { 'working-days': 1000, 'calendar-days': 3650, 'working-hours': 8000, hours: 87_600, minutes: 5_256_000, seconds: 315_360_000 };

/** Days in which a deadline on a fixed date first lies ahead. */
const DATE_DAYS = 30;

/** A rule of another kind that says as much of the same as it can. */
export function changeKind(rule: DeadlineRule | undefined, kind: DeadlineRule['kind'], { fact, today }: { fact: string; today: string }): DeadlineRule {
  if (rule?.kind === kind) return rule;
  const meaning = rule?.meaning ?? 'by';
  switch (kind) {
    case 'after': return { kind, from: 'opened', amount: 5, unit: 'working-days' };
    case 'fact': return { kind, fact, meaning };
    case 'yearly': return { kind, month: 12, day: 15, meaning };
    case 'date': return { kind, day: addDays(today, DATE_DAYS), meaning };
  }
}

/** Another unit keeps the amount within its limit; a time of day only goes with days. */
export function changeUnit(rule: Extract<DeadlineRule, { kind: 'after' }>, unit: DeadlineUnit): DeadlineRule {
  const { cutOff, receivedUntil, meaning, ...rest } = rule;
  const amount = Math.min(rule.amount, mostOf[unit]);
  return isDayUnit(unit) ? { ...rest, unit, amount, ...(meaning && { meaning }), ...(cutOff !== undefined && { cutOff }), ...(receivedUntil !== undefined && { receivedUntil }) } : { ...rest, unit, amount };
}

/** The usual deadline that this is to the letter; members of usual ones are texts and numbers. */
export const presetOf = (rule: DeadlineRule | undefined): DeadlinePreset | undefined => rule && deadlinePresets.find((preset) => {
  const [one, other] = [preset.rule, rule] as unknown as Record<string, unknown>[];
  return Object.keys({ ...one, ...other }).every((member) => one![member] === other![member]);
});
