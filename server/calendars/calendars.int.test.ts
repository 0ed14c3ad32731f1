import { randomUUID } from 'node:crypto';
import { NATIONAL } from '../../domain/contracts/operation-api';
import { addDays, addWorkingDays, buildCalendar, dayOfInstant, isWeekend, vietnamHolidays, type CalendarLayer, type HolidayTable } from '../../domain/deadline';
import { AppError } from '../../domain/errors/codes';
import { smallProcedure } from '../../test/support/small-procedure';
import { campaignOf, OperationWorld } from '../operations/testing/operation-world';
import { calendarView, listCalendars } from './calendar-views';
import { previewCalendar } from './preview-calendar';
import { saveCalendar } from './save-calendar';

const today = dayOfInstant(new Date().toISOString());
const nationwide = buildCalendar(vietnamHolidays, today, addDays(today, 60));
/** The third working day from now: within five working days, so that it moves what is due then. */
const announced = addWorkingDays(today, 3, nationwide);
const name = { vi: 'Nghỉ đột xuất', en: 'Announced late' };
const withHoliday: HolidayTable = {
  sources: { ...vietnamHolidays.sources, late: 'Thông báo mới' },
  years: { ...vietnamHolidays.years, [announced.slice(0, 4)]: [...(vietnamHolidays.years[announced.slice(0, 4)] ?? []), { date: announced, kind: 'off', name, verified: true, source: 'late' }] },
};
const schoolDay: CalendarLayer = { unitId: 'truong-b', days: [{ date: addWorkingDays(today, 4, nationwide), kind: 'off', name, source: 'Trường', verified: true }] };

let world: OperationWorld;
beforeAll(async () => {
  world = await OperationWorld.create([smallProcedure({ plan: { deadline: { kind: 'after', from: 'opened', amount: 5, unit: 'working-days' } } }), campaignOf('small')]);
  await world.addSchools(['truong-a', 'truong-b', 'truong-c']);
  await world.issue('d', ['truong-a', 'truong-b', 'truong-c']);
}, 120_000);
afterAll(() => world.cases.close(), 60_000);

const codeOf = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'answered', (error: unknown) => (error instanceof AppError ? error.code : String(error)));
const dues = async (): Promise<Record<string, string | null>> => Object.fromEntries((await world.cases.database.tasks.find({ tenant: world.cases.tenant, parentCaseId: 'd', status: 'open' }).toArray()).map((task) => [task.id, task.dueAt]));

test('a holiday that is announced late moves what the preview said, and nothing else', async () => {
  const { services } = world;
  const admin = world.viewer();
  const before = await dues();
  const preview = await previewCalendar(services, admin, NATIONAL, { layer: null, table: withHoliday, limit: 2 });
  expect(preview).toMatchObject({ days: [{ day: announced, working: false }], hoursChanged: false, totals: { cases: 3, tasks: 3, complete: true } });
  const rest = await previewCalendar(services, admin, NATIONAL, { layer: null, table: withHoliday, limit: 2, ...(preview.next ? { cursor: preview.next } : {}) });
  const told = [...preview.items, ...rest.items];
  expect(told).toHaveLength(3);
  expect(told.map((item) => item.before).sort()).toEqual(Object.values(before).sort());

  const key = randomUUID();
  const saved = await saveCalendar(services, admin, NATIONAL, { layer: null, table: withHoliday, revision: 0 }, key);
  expect(saved.calendar).toMatchObject({ unitId: NATIONAL, revision: 1 });
  expect(await world.done(saved.operationId)).toMatchObject({ kind: 'calendar', total: 3, counts: { done: 3, refused: 0, needsPerson: 0 } });
  const after = await dues();
  expect(after).toEqual(Object.fromEntries(told.map((item) => [item.taskId, item.after])));
  expect(Object.values(after).every((dueAt, index) => dueAt !== Object.values(before)[index])).toBe(true);

  // Saved again with the same key it is the same; with what was read before, somebody else was faster.
  expect((await saveCalendar(services, admin, NATIONAL, { layer: null, table: withHoliday, revision: 0 }, key)).operationId).toBe(saved.operationId);
  expect(await codeOf(saveCalendar(services, admin, NATIONAL, { layer: null, table: vietnamHolidays, revision: 0 }, randomUUID()))).toBe('revision-stale');
  expect(await codeOf(saveCalendar(services, admin, NATIONAL, { layer: null, table: vietnamHolidays, revision: 0 }, key))).toBe('key-conflict');
}, 60_000);

test('a school’s own day is counted for that school, in running cases and in new ones', async () => {
  const { services } = world;
  const preview = await previewCalendar(services, world.viewer(), 'truong-b', { layer: schoolDay, table: null, limit: 20 });
  expect(preview.items.map((item) => item.caseId)).toEqual(['d-truong-b']);
  const saved = await saveCalendar(services, world.viewer(), 'truong-b', { layer: schoolDay, table: null, revision: 0 }, randomUUID());
  expect(await world.done(saved.operationId)).toMatchObject({ total: 1, counts: { done: 1 } });
  expect((await dues())[preview.items[0]?.taskId ?? '']).toBe(preview.items[0]?.after);

  await world.cases.start('own', 'small', 'truong-b');
  await world.cases.start('other', 'small', 'truong-c');
  const { database, tenant } = world.cases;
  const [own, other] = await Promise.all(['own', 'other'].map((id) => database.cases.findOne({ tenant, id })));
  expect(own?.state.calendar.nonWorking).toEqual(expect.arrayContaining([announced, schoolDay.days[0]?.date]));
  expect(other?.state.calendar.nonWorking).toContain(announced);
  expect(other?.state.calendar.nonWorking).not.toContain(schoolDay.days[0]?.date);

  const view = await calendarView(services, world.viewer('drafter', 'truong-b'), 'truong-b');
  expect(view.days.find((day) => day.date === schoolDay.days[0]?.date)).toMatchObject({ from: 'truong-b' });
  expect(view.days.find((day) => day.date === announced)).toMatchObject({ from: NATIONAL, source: 'Thông báo mới' });
  expect((await listCalendars(services, world.viewer(), { limit: 20 })).items.map((item) => [item.unitId, item.revision])).toEqual([[NATIONAL, 1], ['truong-b', 1]]);
  expect(await codeOf(saveCalendar(services, world.viewer(), 'truong-c', { layer: schoolDay, table: null, revision: 0 }, randomUUID()))).toBe('validation-failed');
  expect(await codeOf(saveCalendar(services, world.viewer('head'), 'truong-b', { layer: null, table: null, revision: 1 }, randomUUID()))).toBe('forbidden');
  expect(isWeekend(announced)).toBe(false);
  expect((await world.cases.verify()).faults).toEqual([]);
}, 60_000);
