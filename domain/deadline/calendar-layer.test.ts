import { isWorkingDay } from './calendar';
import { calendarLayerSchema, layeredCalendar, layeredHolidays, type CalendarLayer } from './calendar-layer';
import { compareCalendars } from './compare-calendars';
import { explainDeadline } from './explain-deadline';
import { buildCalendar, vietnamHolidays } from './holiday-table';

const span = ['2025-12-01', '2026-12-31'] as const;
const national = buildCalendar(vietnamHolidays, ...span);
const day = (date: string, kind: CalendarLayer['days'][number]['kind'], more: object = {}) => ({ date, kind, name: { vi: 'Ngày của đơn vị', en: 'The unit’s day' }, source: 'Thông báo của đơn vị', verified: true, ...more });
const layer = (unitId: string, ...days: CalendarLayer['days']): CalendarLayer => calendarLayerSchema.parse({ unitId, days });
const layered = (...layers: CalendarLayer[]) => layeredCalendar(vietnamHolidays, layers, ...span);

describe('the calendar of a unit', () => {
  it('is the national one without layers, to the letter', () => {
    expect(layered()).toEqual(national);
    expect(layered(layer('tinh'))).toEqual(national);
  });

  it('adds its own days off to those above', () => {
    const province = layer('tinh', day('2026-03-04', 'off'));
    const commune = layer('xa', day('2026-03-05', 'holiday'));
    expect(compareCalendars(national, layered(province, commune)).days).toEqual([{ day: '2026-03-04', working: false }, { day: '2026-03-05', working: false }]);
  });

  it('overrides its parent’s day, and its parent the national one', () => {
    const province = layer('tinh', day('2026-03-04', 'off'), day('2026-01-10', 'off'));
    const commune = layer('xa', day('2026-03-04', 'swap-work'));
    const calendar = layered(province, commune);
    expect(isWorkingDay('2026-03-04', calendar)).toBe(true);
    // The Saturday that the country works for 02/01.
    expect([isWorkingDay('2026-01-10', national), isWorkingDay('2026-01-10', calendar)]).toEqual([true, false]);
    expect(calendar.workingWeekend).not.toContain('2026-01-10');
  });

  it('may swap a day of its own', () => {
    const swap = layer('xa', day('2026-03-06', 'swap-off', { swappedWith: '2026-03-14' }), day('2026-03-14', 'swap-work', { swappedWith: '2026-03-06' }));
    expect(compareCalendars(national, layered(swap)).days).toEqual([{ day: '2026-03-06', working: false }, { day: '2026-03-14', working: true }]);
  });

  it('has the hours of the nearest unit that names some', () => {
    const hours = { usual: [{ from: '07:00', to: '11:00' }] };
    const province = calendarLayerSchema.parse({ unitId: 'tinh', days: [], hours });
    expect(layered(province, layer('xa')).hours).toEqual(hours);
    expect(compareCalendars(national, layered(province))).toEqual({ days: [], hoursChanged: true });
    expect(national.hours).toBeUndefined();
  });

  it('names its days in explanations', () => {
    const layers = [layer('xa', day('2026-03-05', 'off'))];
    const days = explainDeadline({ kind: 'after', from: 'opened', amount: 2, unit: 'working-days' }, { anchors: { opened: '2026-03-04T02:00:00Z' }, calendar: layered(...layers) }, layeredHolidays(vietnamHolidays, layers))!;
    expect(days.map(({ reason, name }) => [reason, name?.vi])).toEqual([['start', undefined], ['off', 'Ngày của đơn vị'], ['working', undefined], ['weekend', undefined], ['weekend', undefined], ['working', undefined]]);
    // A holiday of the nation keeps its name under the layer.
    expect(layeredHolidays(vietnamHolidays, layers).years['2026']).toHaveLength(vietnamHolidays.years['2026']!.length + 1);
  });

  it.each([
    ['a day twice', [day('2026-03-04', 'off'), day('2026-03-04', 'holiday')], '2026-03-04 stands twice'],
    ['half a swap', [day('2026-03-06', 'swap-off', { swappedWith: '2026-03-14' })], '2026-03-14 does not stand as the other half of the swap'],
    ['a swapped day without its other half', [day('2026-03-06', 'swap-off')], 'A swapped day names the day it is swapped with'],
    ['a weekend day given away', [day('2026-03-07', 'swap-off', { swappedWith: '2026-03-14' })], '2026-03-07 is a weekend day already'],
    ['a holiday that names another day', [day('2026-03-04', 'holiday', { swappedWith: '2026-03-14' })], 'Only a swapped day names another'],
    ['a day that does not exist', [day('2026-02-30', 'off')], 'Not a day (yyyy-MM-dd) up to 2199-12-31'],
    ['a day in the year 9999', [day('9999-12-31', 'off')], 'Not a day (yyyy-MM-dd) up to 2199-12-31'],
  ])('is refused with %s', (_, days, message) => {
    expect(calendarLayerSchema.safeParse({ unitId: 'xa', days }).error?.issues.map((issue) => issue.message)).toContain(message);
  });
});

describe('comparing calendars', () => {
  it('finds nothing between equal ones, written differently or not', () => {
    expect(compareCalendars(national, national)).toEqual({ days: [], hoursChanged: false });
    const usual = [{ from: '07:30', to: '11:30' }, { from: '13:30', to: '17:00' }];
    expect(compareCalendars(national, { ...national, hours: { usual, byWeekday: { '3': usual } } }).hoursChanged).toBe(false);
  });

  it('looks only at the span that both list', () => {
    const longer = buildCalendar(vietnamHolidays, '2025-12-01', '2027-12-31');
    expect(compareCalendars(national, longer).days.every(({ day: changed }) => changed.startsWith('2027'))).toBe(true);
    expect(compareCalendars(national, longer, { from: span[0], to: span[1] }).days).toEqual([]);
  });
});
