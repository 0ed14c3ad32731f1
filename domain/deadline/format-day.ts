import { dayOfInstant, instantMs, weekday } from './local-day';
import type { ResolvedDeadline } from './resolve-deadline';

export type DisplayLocale = 'vi' | 'en';

const WEEKDAYS: Record<DisplayLocale, readonly string[]> = {
  vi: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** '2026-11-24' → 'Thứ Ba, 24/11/2026'. Own tables instead of Intl: workflows and old browsers lack Vietnamese data. */
export function formatDay(day: string, locale: DisplayLocale = 'vi'): string {
  return `${WEEKDAYS[locale][weekday(day)]}, ${formatDate(day)}`;
}

/** '2026-11-24' → '24/11/2026', day first in both languages as on Vietnamese documents. */
export function formatDate(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** An instant as local time: '14:05, Thứ Ba, 24/11/2026'. Throws RangeError when it names no zone. */
export function formatInstant(instant: string, locale: DisplayLocale = 'vi'): string {
  const local = new Date(instantMs(instant) + 7 * 3_600_000).toISOString();
  return `${local.slice(11, 16)}, ${formatDay(dayOfInstant(instant), locale)}`;
}

/** A due time as people say it: 'hết ngày Thứ Tư, 24/02/2021' for days, the clock time for hour rules. */
export function formatDue(due: ResolvedDeadline, locale: DisplayLocale = 'vi'): string {
  const endsWithTheDay = instantMs(due.dueAt) % 86_400_000 === 17 * 3_600_000;
  if (!endsWithTheDay) return formatInstant(due.dueAt, locale);
  return locale === 'vi' ? `hết ngày ${formatDay(due.lastDay, 'vi')}` : `end of ${formatDay(due.lastDay, 'en')}`;
}
