import type { DayReason, ExplainedDay } from './explain-deadline';
import { formatDay } from './format-day';

interface Words { vi: string; en: string }

/** What a day did to a deadline, as the list "why this day" says it. */
const dayReasons: Record<DayReason, Words> = {
  start: { vi: 'Ngày xảy ra sự kiện, không tính', en: 'The day of the event, not counted' },
  'late-start': { vi: 'Đến sau giờ tiếp nhận, tính từ ngày làm việc kế tiếp', en: 'Received too late, counts as of the next working day' },
  working: { vi: 'Ngày làm việc', en: 'Working day' },
  'swap-work': { vi: 'Ngày làm bù', en: 'Working day in exchange' },
  calendar: { vi: 'Được tính (kể cả ngày nghỉ)', en: 'Counted (days off too)' },
  elapsed: { vi: 'Tính theo giờ', en: 'Counted by the hour' },
  'no-hours': { vi: 'Không có giờ được tính', en: 'No time that counts' },
  weekend: { vi: 'Nghỉ cuối tuần', en: 'Weekend' },
  holiday: { vi: 'Nghỉ lễ, tết', en: 'Public holiday' },
  substitute: { vi: 'Nghỉ bù', en: 'Day off in lieu' },
  'swap-off': { vi: 'Nghỉ hoán đổi', en: 'Day off in exchange' },
  off: { vi: 'Ngày nghỉ', en: 'Day off' },
  paused: { vi: 'Tạm dừng thời hạn, không tính', en: 'The clock stood still, not counted' },
  extended: { vi: 'Thời gian được gia hạn', en: 'Time that was granted' },
  excluded: { vi: 'Không tính', en: 'Not counted' },
};

/** A day of "why this day" with its words; members that may be missing are null. */
export interface ToldDay { day: string; text: Words; counted: boolean; reason: DayReason; why: Words; name: Words | null; countedMs: number | null; until: string | null; last: boolean }

export const toldDay = ({ day, counted, reason, name, countedMs, until, last }: ExplainedDay): ToldDay => ({
  day, text: { vi: formatDay(day, 'vi'), en: formatDay(day, 'en') }, counted, reason, why: dayReasons[reason], name: name ?? null, countedMs: countedMs ?? null, until: until ?? null, last,
});
