import { z } from 'zod';
import type { DesignDraft, DesignRecord } from '../../domain/contracts/records';
import type { DesignKind, DesignSummary } from '../../domain/contracts/studio-api';
import { foldText } from '../../domain/text/fold-text';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import type { Database } from '../mongo/database';
import { decodeCursor, pageOf, type Page } from '../repositories/cursor';
import { loadNames } from '../repositories/names';
import { requireScope } from '../repositories/visibility';
import { titleOf, unwritten, type Title } from './design-record';
import { draftState, withDraft } from './design-view';
import { editingView } from './editing-lease';
import { latestTitles } from './published-shelf';
import { runningByProcedure } from './running-cases';

const place = z.tuple([z.enum(['form', 'procedure']), z.string().max(100)]);

/** The design without what was typed. */
type Row = Omit<DesignRecord, 'draft'> & { draft: Omit<DesignDraft, 'text'> | null };
interface Shelved { record: Row; title: Title; latestVersion: number | null }
export interface DesignsQuery { kind?: DesignKind | undefined; q?: string | undefined; cursor?: string | undefined; limit: number }

/**
 * Forms, then procedures, by key. A tenant has some hundred of them at most, so the shelf is read whole (heads only) and
 * searched here: MongoDB does not know that «chay» finds «cháy».
 */
export async function listDesigns(services: CaseServices, viewer: Viewer, { kind, q, cursor, limit }: DesignsQuery): Promise<Page<DesignSummary>> {
  requireScope(viewer, 'design.read');
  const after = decodeCursor(cursor, place);
  const kinds: DesignKind[] = kind ? [kind] : ['form', 'procedure'];
  const shelved = (await Promise.all(kinds.map((one) => shelf(services.database, viewer.tenant, one)))).flat();
  const found = shelved.filter((one) => isAfter(one, after) && matches(one, q));
  const { items, next } = pageOf(found, limit, ({ record }) => [record.kind, record.key]);
  return { items: await summarize(services, viewer, items), next };
}

const isAfter = ({ record }: Shelved, after: z.infer<typeof place> | null): boolean => !after || record.kind > after[0] || (record.kind === after[0] && record.key > after[1]);

function matches({ record, title }: Shelved, q: string | undefined): boolean {
  const wanted = foldText(q ?? '');
  return wanted === '' || [record.key, title.vi, title.en].some((text) => foldText(text).includes(wanted));
}

async function shelf(database: Database, tenant: string, kind: DesignKind): Promise<Shelved[]> {
  const [latest, records] = await Promise.all([latestTitles(database, tenant, kind), database.designs.find<Row>({ tenant, kind }, { projection: { 'draft.text': 0 } }).toArray()]);
  const byKey = new Map(records.map((record) => [record.key, record]));
  const published = latest.map(({ key, version, title }): Shelved => {
    const known = titleOf({ title }) ?? { vi: key, en: key };
    return { record: byKey.get(key) ?? unwritten(tenant, { kind, key }, known), title: known, latestVersion: version };
  });
  const keys = new Set(latest.map(({ key }) => key));
  // A design whose only draft was discarded is not shown; its key is free again.
  const drafts = records.filter((record) => record.draft && !keys.has(record.key)).map((record): Shelved => ({ record, title: record.title, latestVersion: null }));
  return [...published, ...drafts].sort((a, b) => (a.record.key < b.record.key ? -1 : 1));
}

async function summarize(services: CaseServices, viewer: Viewer, items: readonly Shelved[]): Promise<DesignSummary[]> {
  const at = services.clock().toISOString();
  const [names, running] = await Promise.all([
    loadNames(services, viewer.tenant, { people: items.flatMap(({ record }) => [record.draft?.changedBy ?? null, record.editing?.personId ?? null]) }),
    runningByProcedure(services.database, viewer.tenant, items.flatMap(({ record }) => (record.kind === 'procedure' ? [record.key] : []))),
  ]);
  return items.map(({ record, title, latestVersion }) => ({
    kind: record.kind, key: record.key, title, latestVersion, retired: record.retired !== null, editing: editingView(record, viewer, names, at),
    runningCases: record.kind === 'procedure' ? (running.get(record.key) ?? 0) : null,
    draft: withDraft(record) ? { revision: record.revision, changedAt: record.draft.changedAt, changedByName: names.person(record.draft.changedBy) ?? record.draft.changedBy, state: draftState(record) } : null,
  }));
}
