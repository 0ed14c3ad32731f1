import { z } from 'zod';
import type { CalendarPreview, CalendarPreviewQuery } from '../../domain/contracts/operation-api';
import { recordId, type CaseRecord } from '../../domain/contracts/records';
import { compareCalendars, dayOfInstant } from '../../domain/deadline';
import { advance, Refusal, treeOf, type Actor, type Effect, type ProcessDefinition } from '../../domain/process';
import type { Viewer } from '../auth/viewer';
import { casesUnder } from '../operations/sources/calendar';
import type { ListedCase } from '../operations/sources/source';
import type { OperationServices } from '../operations/operation-services';
import { decodeCursor, encodeCursor } from '../repositories/cursor';
import { loadNames } from '../repositories/names';
import { requireScope } from '../repositories/visibility';
import type { Instead } from './calendar-book';
import { openingSpan } from './calendar-span';
import { nameOfCalendar, yearWarnings } from './calendar-views';
import { renewedCalendar } from './renewed-calendar';
import { checkContent } from './save-calendar';

/** Cases that the totals look at, at most: some seconds of work. */
const COUNTED_MAX = 20_000;
const COUNTED_AT_ONCE = 250;
const place = z.tuple([z.string().max(400), z.int().nonnegative()]);

interface Moved { one: ListedCase; definition: ProcessDefinition; taskId: string; before: string | null; after: string | null; lastDay: string | null }
type SetDue = Extract<Effect, { kind: 'set-due' }>;

/** Which days a calendar changes, and which open tasks' deadlines would move: the kernel is asked, nothing is done. */
export async function previewCalendar(services: OperationServices, viewer: Viewer, unitId: string, query: CalendarPreviewQuery): Promise<CalendarPreview> {
  requireScope(viewer, 'calendar.write');
  await nameOfCalendar(services, viewer.tenant, unitId);
  checkContent(unitId, query);
  const preview = new Preview(services, viewer, { unitId, layer: query.layer, table: query.table });
  const from = decodeCursor(query.cursor, place) ?? ['', 0];
  const [days, page, totals] = await Promise.all([preview.days(), preview.page(from[0], from[1], query.limit), query.cursor === undefined ? preview.totals() : null]);
  return { ...days, ...page, totals };
}

class Preview {
  private readonly at: string;

  constructor(private readonly services: OperationServices, private readonly viewer: Viewer, private readonly instead: Instead) {
    this.at = services.clock().toISOString();
  }

  async days(): Promise<Pick<CalendarPreview, 'days' | 'hoursChanged' | 'warnings'>> {
    const { calendars } = this.services;
    const { tenant } = this.viewer;
    const { unitId } = this.instead;
    const span = openingSpan(this.at);
    const [before, after, chain] = await Promise.all([calendars.calendarOf(tenant, unitId, span), calendars.calendarOf(tenant, unitId, span, this.instead), calendars.chainOf(tenant, unitId, this.instead)]);
    return { ...compareCalendars(before, after, span), warnings: yearWarnings(chain.table, Number(dayOfInstant(this.at).slice(0, 4))) };
  }

  /** The next tasks that move; a case's tasks are cut by `skip`, which a cursor names. */
  async page(after: string, skip: number, limit: number): Promise<Pick<CalendarPreview, 'items' | 'next'>> {
    const found: Moved[] = [];
    let place: string | null = after;
    /** The case before the one looked at: a cursor that stops within a case goes on after this one. */
    let previous = after;
    let left = skip;
    while (place !== null) {
      const { cases, next }: { cases: ListedCase[]; next: string | null } = await this.casesAfter(place, COUNTED_AT_ONCE);
      for (const one of cases) {
        const moved = (await this.movedIn(one))?.slice(left) ?? [];
        if (found.length + moved.length > limit) {
          const taken = limit - found.length;
          const items = await this.shown([...found, ...moved.slice(0, taken)]);
          return { items, next: encodeCursor([previous, left + taken]) };
        }
        found.push(...moved);
        left = 0;
        previous = recordId(one.tenant, one.id);
      }
      place = next;
    }
    return { items: await this.shown(found), next: null };
  }

  async totals(): Promise<NonNullable<CalendarPreview['totals']>> {
    const totals = { cases: 0, tasks: 0, complete: true };
    let seen = 0;
    for (let after: string | null = ''; after !== null;) {
      const { cases, next }: { cases: ListedCase[]; next: string | null } = await this.casesAfter(after, COUNTED_AT_ONCE);
      for (const one of cases) {
        const moved = await this.movedIn(one);
        if (moved) totals.cases += 1;
        totals.tasks += moved?.length ?? 0;
      }
      seen += cases.length;
      if (next !== null && seen >= COUNTED_MAX) return { ...totals, complete: false };
      after = next;
    }
    return totals;
  }

  private casesAfter(after: string, limit: number) {
    return casesUnder(this.services, this.viewer.tenant, this.instead.unitId, after, limit, { state: 1 });
  }

  /** The open tasks of a case that move; null when its calendar stays as it is. */
  private async movedIn(one: ListedCase): Promise<Moved[] | null> {
    const calendar = await renewedCalendar(this.services.calendars, one as Pick<CaseRecord, 'tenant' | 'id' | 'subjectUnitId' | 'startedAt' | 'state'>, this.at, this.instead);
    if (!calendar) return null;
    const definition = await this.services.processes.get(one.tenant, one.state.definition.key, one.state.definition.version);
    const actor: Actor = { personId: this.viewer.personId, seat: { role: 'administrator', unitId: '' } };
    try {
      const { effects } = advance(definition, one.state, { kind: 'calendar-changed', at: this.at, calendar, actor, key: 'preview', bodyHash: '', note: null });
      return effects.filter((effect): effect is SetDue => effect.kind === 'set-due').map(({ taskId, dueAt, lastDay }) => ({ one, definition, taskId, before: one.state.tasks[taskId]?.dueAt ?? null, after: dueAt, lastDay }));
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  }

  private async shown(moved: readonly Moved[]): Promise<CalendarPreview['items']> {
    const names = await loadNames(this.services, this.viewer.tenant, { units: moved.map(({ one }) => one.subjectUnitId) });
    return moved.map(({ one, definition, taskId, before, after, lastDay }) => {
      const step = one.state.tasks[taskId]?.step ?? '';
      return {
        caseId: one.id, subjectUnitId: one.subjectUnitId, subjectUnitName: names.unit(one.subjectUnitId), taskId, step,
        title: treeOf(definition).get(step)?.node.title ?? { vi: step, en: step }, before, after, lastDayAfter: lastDay,
      };
    });
  }
}
