import { MongoServerError } from 'mongodb';
import { z } from 'zod';
import { recordId, type ScenarioRecord } from '../../domain/contracts/records';
import type { ScenarioSave, ScenarioSummary, ScenarioView } from '../../domain/contracts/studio-api';
import { AppError } from '../../domain/errors/codes';
import { scenarioSchema } from '../../domain/rehearsal/scenario';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import { problemsOf } from '../i18n/zod-message';
import { sha256 } from '../journal/hash-entry';
import { decodeCursor, pageOf, type Page } from '../repositories/cursor';
import { loadNames, type Names } from '../repositories/names';
import { requireScope } from '../repositories/visibility';
import { findDesign, type DesignPlace } from './design-record';
import { keptJson } from './kept-json';

const DUPLICATE_KEY = 11000;
/** Faults told at once. */
const MOST_PROBLEMS = 50;
const place = z.tuple([z.string().max(200)]);
const scenarioId = (tenant: string, { key }: DesignPlace, id: string): string => recordId(tenant, key, id);

/** Only procedures are rehearsed. @throws AppError not-found */
async function procedureOf({ database }: CaseServices, tenant: string, design: DesignPlace): Promise<string> {
  if (design.kind !== 'procedure') throw new AppError('not-found');
  return (await findDesign(database, tenant, design)).key;
}

export async function listScenarios(services: CaseServices, viewer: Viewer, design: DesignPlace, { cursor, limit }: { cursor?: string | undefined; limit: number }): Promise<Page<ScenarioSummary>> {
  requireScope(viewer, 'design.read');
  const procedure = await procedureOf(services, viewer.tenant, design);
  const after = decodeCursor(cursor, place);
  const rows = await services.database.scenarios.find({ tenant: viewer.tenant, procedure, ...(after && { id: { $gt: after[0] } }) }, { projection: { text: 0 } }).sort({ id: 1 }).limit(limit + 1).toArray();
  const { items, next } = pageOf(rows, limit, ({ id }) => [id]);
  const names = await loadNames(services, viewer.tenant, { people: items.map(({ by }) => by) });
  return { next, items: items.map((row) => summaryOf(row, names)) };
}

/** @throws AppError not-found */
export async function findScenario(services: CaseServices, viewer: Viewer, design: DesignPlace, id: string): Promise<ScenarioView> {
  requireScope(viewer, 'design.read');
  await procedureOf(services, viewer.tenant, design);
  const found = await services.database.scenarios.findOne({ _id: scenarioId(viewer.tenant, design, id) });
  if (!found) throw new AppError('not-found');
  return show(services, found);
}

/**
 * Keeps a scenario; revision 0 makes one. The same sent twice is kept once.
 * @throws AppError not-found, validation-failed, revision-stale
 */
export async function saveScenario(services: CaseServices, viewer: Viewer, design: DesignPlace, id: string, { revision, title, scenario }: ScenarioSave): Promise<ScenarioView> {
  requireScope(viewer, 'design.write');
  const { scenarios } = services.database;
  const procedure = await procedureOf(services, viewer.tenant, design);
  const text = keptJson(scenario, '/scenario');
  const judged = scenarioSchema.safeParse(scenario);
  if (!judged.success) throw new AppError('validation-failed', { problems: problemsOf(judged.error, '/scenario').slice(0, MOST_PROBLEMS) });
  const _id = scenarioId(viewer.tenant, design, id);
  const content = { title, text, hash: sha256(`${title}\n${text}`), by: viewer.personId, at: services.clock().toISOString() };
  const kept = revision === 0
    ? await insert(services, { _id, tenant: viewer.tenant, procedure, id, revision: 1, ...content })
    : await scenarios.findOneAndUpdate({ _id, revision }, { $set: content, $inc: { revision: 1 } }, { returnDocument: 'after' });
  if (kept) return show(services, kept);
  const standing = await scenarios.findOne({ _id });
  if (!standing && revision > 0) throw new AppError('not-found');
  if (standing?.revision !== revision + 1 || standing.hash !== content.hash || standing.by !== viewer.personId) throw new AppError('revision-stale');
  return show(services, standing);
}

/** Null when there is one. */
async function insert({ database }: CaseServices, record: ScenarioRecord): Promise<ScenarioRecord | null> {
  try {
    await database.scenarios.insertOne(record);
    return record;
  } catch (error) {
    if (error instanceof MongoServerError && error.code === DUPLICATE_KEY) return null;
    throw error;
  }
}

export async function deleteScenario(services: CaseServices, viewer: Viewer, design: DesignPlace, id: string): Promise<void> {
  requireScope(viewer, 'design.write');
  await procedureOf(services, viewer.tenant, design);
  await services.database.scenarios.deleteOne({ _id: scenarioId(viewer.tenant, design, id) });
}

async function show(services: CaseServices, record: ScenarioRecord): Promise<ScenarioView> {
  const names = await loadNames(services, record.tenant, { people: [record.by] });
  return { ...summaryOf(record, names), scenario: JSON.parse(record.text) as unknown };
}

const summaryOf = ({ id, title, revision, at, by }: Omit<ScenarioRecord, 'text'>, names: Names): ScenarioSummary => ({ id, title, revision, changedAt: at, changedByName: names.person(by) ?? by });
