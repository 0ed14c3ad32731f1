import { setTimeout as wait } from 'node:timers/promises';
import { NATIONAL } from '../../../domain/contracts/operation-api';
import type { CaseRecord } from '../../../domain/contracts/records';
import { CALENDARS_FRESH_MS } from '../../calendars/calendar-book';
import { renewedCalendar } from '../../calendars/renewed-calendar';
import type { Database } from '../../mongo/database';
import type { UnitDirectory } from '../../mongo/unit-directory';
import { orderFor } from '../operation-parts';
import { openCasesAfter, requestOf, type ListedCase, type ListedRow, type Source } from './source';

/** After a change, until the cases that were opened with what it replaced are in the journal. */
const SETTLED_MS = 2 * CALENDARS_FRESH_MS;

/** Open cases whose subject is the unit or stands below it; all for the national table. The preview looks at the same ones. */
export async function casesUnder(sources: { database: Database; units: UnitDirectory }, tenant: string, unitId: string, after: string, limit: number, state: Record<string, 1>): Promise<{ cases: ListedCase[]; next: string | null }> {
  if (unitId === NATIONAL) return openCasesAfter(sources.database, tenant, {}, after, limit, state);
  const { cases, next } = await openCasesAfter(sources.database, tenant, { visibleTo: unitId }, after, limit, state);
  const known = await sources.units.find(tenant, cases.map((one) => one.subjectUnitId));
  return { cases: cases.filter(({ subjectUnitId }) => subjectUnitId === unitId || known.get(subjectUnitId)?.path.includes(unitId)), next };
}

const affected: Source = async (parts, operation, after, limit) => {
  const { unitId } = requestOf(operation, 'calendar');
  // Until then a worker may still open cases with the calendar it has in memory; they are among the open ones later.
  if (after === '') await wait(Math.min(SETTLED_MS, Math.max(0, Date.parse(operation.at) + SETTLED_MS - Date.now())));
  const { cases, next } = await casesUnder(parts, operation.tenant, unitId, after, limit, { 'state.calendar': 1 });
  const rows: ListedRow[] = [];
  for (const one of cases) {
    const calendar = await renewedCalendar(parts.calendars, one as Pick<CaseRecord, 'tenant' | 'id' | 'subjectUnitId' | 'startedAt' | 'state'>, operation.at);
    if (calendar) rows.push({ caseId: one.id, subjectUnitId: one.subjectUnitId, order: orderFor(operation, one.id, { kind: 'calendar-changed', calendar }) });
  }
  return { rows, next };
};

export const calendar: readonly Source[] = [affected];
