import { addDays, atHour, dayOfInstant, dayOfYear, instantMs, toInstant } from './local-day';
import { OFFICE_HOUR } from './resolve-offset';
import { UNIT_MS } from './resolve-deadline';

/** Months counted on a day of the month, given days of every year (a day that a month lacks is its last), or so much time. */
export type RoundRule =
  | { kind: 'months'; every: number; day: number }
  | { kind: 'yearly'; dates: readonly { month: number; day: number }[] }
  | { kind: 'every'; amount: number; unit: keyof typeof UNIT_MS };

/**
 * When the round after the one that began at `began` begins: rules of days when offices open, so that mails do not
 * arrive at midnight. Months are counted from the month in which the repeat was entered, so a late round moves none
 * of the following.
 */
export function nextRoundAt(rule: RoundRule, { enteredAt, began }: { enteredAt: string; began: string }): string {
  switch (rule.kind) {
    case 'every': return toInstant(instantMs(began) + rule.amount * UNIT_MS[rule.unit]);
    case 'months': return atHour(nextMonthly(rule, dayOfInstant(enteredAt), dayOfInstant(began)), OFFICE_HOUR);
    case 'yearly': return atHour(nextYearly(rule, dayOfInstant(began)), OFFICE_HOUR);
  }
}

function nextMonthly({ every, day }: Extract<RoundRule, { kind: 'months' }>, enteredOn: string, after: string): string {
  const base = monthIndex(enteredOn);
  let months = Math.max(0, Math.floor((monthIndex(after) - base) / every) * every);
  for (;;) {
    const candidate = dayInMonth(base + months, day);
    if (candidate > after && candidate > enteredOn) return candidate;
    months += every;
  }
}

function nextYearly({ dates }: Extract<RoundRule, { kind: 'yearly' }>, after: string): string {
  const year = Number(after.slice(0, 4));
  const days = [year, year + 1].flatMap((each) => dates.map(({ month, day }) => dayOfYear(each, month, day))).sort();
  return days.find((day) => day > after) ?? addDays(after, 366);
}

const monthIndex = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

function dayInMonth(index: number, day: number): string {
  return dayOfYear(Math.floor(index / 12), (index % 12) + 1, day);
}
