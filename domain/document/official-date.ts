/**
 * 'ngày 05 tháng 02 năm 2026': days below ten and the months January and February get a zero
 * (Decree 30/2020/NĐ-CP, Annex I, part II, section 4). Null, a draft, leaves the day to be written in.
 */
export function officialDate(day: string | null): string {
  if (day === null) return 'ngày      tháng      năm        ';
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
  return `ngày ${pad(dayOfMonth, 10)} tháng ${pad(month, 3)} năm ${year}`;
}

/** '08 giờ 05 phút, ngày 05 tháng 02 năm 2026' in Asia/Ho_Chi_Minh (UTC+7 all year). */
export function officialTime(instant: string): string {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return `${local.slice(11, 13)} giờ ${local.slice(14, 16)} phút, ${officialDate(local.slice(0, 10))}`;
}

function pad(number: number, from: number): string {
  return number < from ? `0${number}` : String(number);
}
