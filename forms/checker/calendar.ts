/** Vietnam keeps UTC+7 all year, so a fixed offset is exact. */
const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;

/** `yyyy-MM-dd` of a day that exists, years 1900 to 2199. 2025-02-31 does not. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `HH:mm`, 00:00 to 23:59. */
export function isClockTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** `yyyy-MM-ddTHH:mm`; what a browser's datetime-local field gives, without seconds. */
export function isLocalDateTime(text: string): boolean {
  return text.length === 16 && text[10] === 'T' && isCalendarDate(text.slice(0, 10)) && isClockTime(text.slice(11));
}

/** The province's clock at an instant: `{ today: 'yyyy-MM-dd', now: 'yyyy-MM-ddTHH:mm' }`. */
export function vietnamClock(instant: Date): { today: string; now: string } {
  const local = new Date(instant.getTime() + VIETNAM_OFFSET_MS).toISOString();
  return { today: local.slice(0, 10), now: local.slice(0, 16) };
}
