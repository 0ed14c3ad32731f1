import { addDays, atHour, dayOfYear } from './local-day';

/** Months counted on a day of the month, or given days of every year. A day that a month lacks is its last. */
export type RoundRule = { kind: 'months'; every: number; day: number } | { kind: 'yearly'; dates: readonly { month: number; day: number }[] };

/** Rounds begin when people come to work, so that their mails do not arrive at midnight. */
const OPENING_HOUR = 8;

/** The instant at which work of that local day begins. */
export const openingOf = (day: string): string => atHour(day, OPENING_HOUR);

/**
 * The first day of the rule after `after` (that day itself not counted). Months are counted from the month in
 * which the repeat was entered, so a late round moves none of the following.
 */
export function nextRoundDay(rule: RoundRule, { enteredOn, after }: { enteredOn: string; after: string }): string {
  return rule.kind === 'months' ? nextMonthly(rule, enteredOn, after) : nextYearly(rule, after);
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
