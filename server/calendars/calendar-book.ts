import { NATIONAL } from '../../domain/contracts/operation-api';
import { recordId, type CalendarRecord } from '../../domain/contracts/records';
import { layeredCalendar, vietnamHolidays, type Calendar, type CalendarLayer, type HolidayTable } from '../../domain/deadline';
import type { Database } from '../mongo/database';
import type { UnitDirectory } from '../mongo/unit-directory';
import type { CalendarSpan } from './calendar-span';

/**
 * How long a process may go on with calendars that were changed elsewhere. A change therefore waits so long before it
 * looks for the cases it touches: those opened meanwhile are among them then.
 */
export const CALENDARS_FRESH_MS = 2_000;
/** Built calendars kept: a campaign opens thousands of cases on one day with few different ones. */
const BUILT_KEPT = 200;

type Content = Pick<CalendarRecord, 'layer' | 'table'>;
/** A calendar that is looked at before it is saved. */
export interface Instead extends Content { unitId: string }
interface Held extends Content { revision: number }

/** The national table and the units' layers over it, kept in memory for a moment. */
export class CalendarBook {
  private readonly revisions = new Map<string, { readAt: number; revisions: Map<string, number> }>();
  private readonly held = new Map<string, Held>();
  private readonly built = new Map<string, Calendar>();

  constructor(private readonly database: Database, private readonly units: UnitDirectory, private readonly clock: () => number = Date.now) {}

  /** The working calendar of a unit: the national table with the layers of its path, root first. */
  async calendarOf(tenant: string, unitId: string, { from, to }: CalendarSpan, instead?: Instead): Promise<Calendar> {
    const { table, layers, mark } = await this.chainOf(tenant, unitId, instead);
    if (instead) return layeredCalendar(table, layers, from, to);
    const key = `${mark} ${from} ${to}`;
    const known = this.built.get(key);
    if (known) return known;
    const calendar = layeredCalendar(table, layers, from, to);
    if (this.built.size >= BUILT_KEPT) this.built.clear();
    this.built.set(key, calendar);
    return calendar;
  }

  /** What the calendar of a unit is made of; `mark` names the revisions. */
  async chainOf(tenant: string, unitId: string, instead?: Instead): Promise<{ table: HolidayTable; layers: CalendarLayer[]; mark: string }> {
    const revisions = await this.revisionsOf(tenant);
    const path = unitId === NATIONAL ? [] : ((await this.units.find(tenant, [unitId])).get(unitId)?.path ?? [unitId]);
    const wanted = [NATIONAL, ...path].filter((id) => revisions.has(id));
    const contents = await this.contentsOf(tenant, wanted, revisions);
    if (instead) contents.set(instead.unitId, { layer: instead.layer, table: instead.table, revision: -1 });
    return {
      table: contents.get(NATIONAL)?.table ?? vietnamHolidays,
      layers: path.flatMap((id) => contents.get(id)?.layer ?? []),
      mark: `${tenant} ${wanted.map((id) => `${id}:${revisions.get(id)}`).join(' ')}`,
    };
  }

  private async contentsOf(tenant: string, unitIds: readonly string[], revisions: ReadonlyMap<string, number>): Promise<Map<string, Held>> {
    const stale = unitIds.filter((id) => this.held.get(recordId(tenant, id))?.revision !== revisions.get(id));
    if (stale.length > 0) {
      const records = await this.database.calendars.find({ _id: { $in: stale.map((id) => recordId(tenant, id)) } }).toArray();
      for (const { _id, layer, table, revision } of records) this.held.set(_id, { layer, table, revision });
    }
    return new Map(unitIds.flatMap((id) => {
      const content = this.held.get(recordId(tenant, id));
      return content ? [[id, content] as const] : [];
    }));
  }

  private async revisionsOf(tenant: string): Promise<Map<string, number>> {
    const known = this.revisions.get(tenant);
    if (known && this.clock() - known.readAt < CALENDARS_FRESH_MS) return known.revisions;
    const records = await this.database.calendars.find({ tenant }, { projection: { unitId: 1, revision: 1 } }).toArray();
    const revisions = new Map(records.map(({ unitId, revision }) => [unitId, revision]));
    this.revisions.set(tenant, { readAt: this.clock(), revisions });
    return revisions;
  }
}
