import { NATIONAL } from '../../domain/contracts/operation-api';
import { recordId, type CalendarRecord } from '../../domain/contracts/records';
import { vietnamHolidays } from '../../domain/deadline';
import { calendarDifferences, mergedCalendar, readCalendar, type ExistingDesign, type PackageEntry, type PackedCalendar, type PackedThing } from '../../domain/design-package';
import { AppError } from '../../domain/errors/codes';
import type { Localized } from '../../domain/process';
import { canonicalJson } from '../journal/hash-entry';
import type { Viewer } from '../auth/viewer';
import { widestScope } from '../auth/viewer';
import { saveCalendar } from '../calendars/save-calendar';
import type { CaseServices } from '../cases/case-services';
import type { OperationServices } from '../operations/operation-services';

type Reading = Pick<CaseServices, 'database' | 'units'>;
const NATIONAL_NAME = 'Lịch nghỉ toàn quốc';
/** Units with days of their own that travel in one package. */
const MOST_UNITS = 90;
/** Ids that a package can hold as keys. */
const isPackable = (unitId: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(unitId) && unitId !== NATIONAL;

const contentOf = (record: Pick<CalendarRecord, 'table' | 'layer'> | null | undefined, unitId: string): Pick<PackedCalendar, 'table' | 'layer'> =>
  (unitId === NATIONAL ? { table: record?.table ?? vietnamHolidays, layer: null } : { table: null, layer: record?.layer ?? null });
const plain = (calendar: PackedCalendar): Record<string, unknown> => ({ ...calendar });

/** The national table, and with `units` the days of every unit that differs from those above it. */
export async function calendarsToPack({ database, units }: Reading, tenant: string, which: 'national' | 'units'): Promise<PackedThing[]> {
  const national = await database.calendars.findOne({ _id: recordId(tenant, NATIONAL) });
  const own = which === 'units' ? await database.calendars.find({ tenant, layer: { $ne: null } }).sort({ unitId: 1 }).limit(MOST_UNITS).toArray() : [];
  const packable = own.filter(({ unitId, layer }) => isPackable(unitId) && layer !== null);
  const known = await units.find(tenant, packable.map(({ unitId }) => unitId));
  return [
    { key: NATIONAL, content: plain({ ...contentOf(national, NATIONAL), name: NATIONAL_NAME }) },
    ...packable.map((record) => ({ key: record.unitId, content: plain({ ...contentOf(record, record.unitId), name: known.get(record.unitId)?.name ?? record.unitId }) })),
  ];
}

interface CalendarPlan {
  /** As the planner compares them: a calendar to which the package's adds nothing is the same. */
  existing: ExistingDesign[];
  /** What taking a calendar changes, by its key; one that cannot be taken is not in it. */
  differences: ReadonlyMap<string, Localized[]>;
}

/** The calendars here that a package's are held against. */
export async function planCalendars({ database, units }: Reading, viewer: Viewer, contents: readonly PackageEntry[]): Promise<CalendarPlan> {
  const packed = contents.filter(({ kind }) => kind === 'calendar');
  const keys = packed.map(({ key }) => key);
  const [records, known] = await Promise.all([database.calendars.find({ _id: { $in: keys.map((key) => recordId(viewer.tenant, key)) } }).toArray(), units.find(viewer.tenant, keys.filter((key) => key !== NATIONAL))]);
  const byUnit = new Map(records.map((record) => [record.unitId, record]));
  const mayTake = widestScope(viewer, 'calendar.write') === 'tenant';
  const existing: ExistingDesign[] = [];
  const differences = new Map<string, Localized[]>();
  for (const { key, version, content } of packed) {
    const theirs = readCalendar(content);
    if (!theirs || (key !== NATIONAL && !known.has(key)) || !fits(key, theirs)) continue;
    const here = contentOf(byUnit.get(key), key);
    const merged = mergedCalendar(here, theirs);
    const adds = !merged || canonicalJson(merged) !== canonicalJson(here);
    existing.push({ kind: 'calendar', key, version, content: adds ? { ...here, name: theirs.name } : content });
    if (merged && adds && mayTake) differences.set(key, calendarDifferences(here, merged));
  }
  return { existing, differences };
}

/** The table belongs to the national calendar, a layer to the unit it names. */
const fits = (key: string, { table, layer }: PackedCalendar): boolean => (key === NATIONAL ? table !== null : layer?.unitId === key);

/**
 * Puts the package's days into the calendar here; the order that counts the open cases again goes with it, as whenever
 * somebody changes a calendar. Null when nothing was to be done or could be.
 */
export async function takeCalendar(services: OperationServices, viewer: Viewer, key: string, content: Readonly<Record<string, unknown>>, requestKey: string): Promise<{ operationId: string } | null> {
  const theirs = readCalendar(content);
  if (!theirs) return null;
  const record = await services.database.calendars.findOne({ _id: recordId(viewer.tenant, key) });
  const merged = mergedCalendar(contentOf(record, key), theirs);
  if (!merged || canonicalJson(merged) === canonicalJson(contentOf(record, key))) return null;
  try {
    const { operationId } = await saveCalendar(services, viewer, key, { ...merged, revision: record?.revision ?? 0, reason: 'Nhập từ gói thiết kế' }, requestKey);
    return { operationId };
  } catch (error) {
    if (error instanceof AppError && (error.code === 'forbidden' || error.code === 'revision-stale')) return null;
    throw error;
  }
}
