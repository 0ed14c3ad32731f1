import { recordId, type CaseRecord, type RosterRecord } from '../../../domain/contracts/records';
import { treeOf, type SpawnNode } from '../../../domain/process';
import { existsOn } from '../../../domain/org/validity';
import { dayOfInstant } from '../../../domain/deadline';
import { retiredAmong } from '../../mongo/retired-among';
import type { OperationParts } from '../operation-parts';
import { requestOf, type ListedRow, type Source } from './source';

const rowOf = ({ childCaseId, unitId }: Pick<RosterRecord, 'childCaseId' | 'unitId'>): ListedRow => ({ caseId: childCaseId, subjectUnitId: unitId, order: null });

/** Rows of the roster whose case has no first entry: those that could not open, or were lost. */
const failed: Source = async ({ database, starter }, operation, after, limit) => {
  const { directiveId } = requestOf(operation, 'start-missing');
  const { tenant } = operation;
  const rows = await database.rosters.find({ tenant, caseId: directiveId, _id: { $gt: after === '' ? recordId(tenant, directiveId, '') : after, $lt: `${recordId(tenant, directiveId)}0` } }).sort({ _id: 1 }).limit(limit).toArray();
  const begun = await starter.begun(tenant, rows.map((row) => row.childCaseId));
  const directive = await database.cases.findOne({ _id: recordId(tenant, directiveId) }, { projection: { 'state.spawning': 1 } });
  // What the directive is still starting by itself is not missing.
  const missing = rows.filter((row) => !begun.has(row.childCaseId) && !(row.status === 'pending' && directive?.state.spawning.includes(row.step)));
  return { rows: missing.map(rowOf), next: rows.length < limit ? null : (rows.at(-1)?._id ?? null) };
};

/** Units that were named now, put on the roster first; and those that a query of the directive would find today. */
const added: Source = async (parts, operation, after, limit) => {
  const { directiveId, unitIds } = requestOf(operation, 'start-missing');
  const { database, definitions } = parts;
  const directive = await database.cases.findOne({ _id: recordId(operation.tenant, directiveId) });
  if (!directive) return { rows: [], next: null };
  const definition = await definitions.get(operation.tenant, directive.process.key, directive.process.version);
  const rows: ListedRow[] = [];
  const further: string[] = [];
  for (const { node } of treeOf(definition).values()) {
    if (node.kind !== 'spawn') continue;
    const pattern = await database.rosters.findOne({ tenant: operation.tenant, caseId: directiveId, step: node.key });
    if (!pattern || (await retiredAmong(database, operation.tenant, 'procedure', [pattern.process])).size > 0) continue;
    const found = 'unitKind' in node.over ? await queried(parts, directive, node, operation.at, after, limit) : named(unitIds, after, limit);
    rows.push(...(await enlist(parts, pattern, found.ids)));
    if (found.next !== null) further.push(found.next);
  }
  // The nearest place: what another step has beyond it comes once more, and a row that stands is not written twice.
  return { rows, next: further.sort()[0] ?? null };
};

interface FoundUnits { ids: string[]; next: string | null }

function named(unitIds: readonly string[], after: string, limit: number): FoundUnits {
  const from = Number(after || '0');
  return { ids: unitIds.slice(from, from + limit), next: from + limit < unitIds.length ? String(from + limit) : null };
}

async function queried({ database }: OperationParts, { tenant, parties }: CaseRecord, { over }: SpawnNode, at: string, after: string, limit: number): Promise<FoundUnits> {
  if (!('unitKind' in over)) return { ids: [], next: null };
  const under = parties[over.under];
  const units = await database.units.find({ tenant, path: under ?? '', kind: over.unitKind as never, _id: { $gt: after === '' ? recordId(tenant, '') : after } }, { projection: { id: 1, from: 1, to: 1 } }).sort({ _id: 1 }).limit(limit).toArray();
  return { ids: units.filter((unit) => existsOn(unit, dayOfInstant(at))).map(({ id }) => id), next: units.length < limit ? null : (units.at(-1)?._id ?? null) };
}

/** Puts units on the roster that are not on it yet, like those that are; gives back the new ones. */
async function enlist({ database }: OperationParts, like: RosterRecord, unitIds: readonly string[]): Promise<ListedRow[]> {
  const { tenant, caseId, step } = like;
  const ids = [...new Set(unitIds)];
  const known = new Set((await database.rosters.find({ _id: { $in: ids.map((id) => recordId(tenant, caseId, step, id)) } }, { projection: { unitId: 1, status: 1 } }).toArray()).filter((row) => row.status === 'started').map((row) => row.unitId));
  const fresh = ids.filter((id) => !known.has(id));
  // Two steps may start a case about the same unit: the second one's has the step in its id, as when the roster is first filled.
  const taken = new Set((await database.rosters.find({ tenant, caseId, step: { $ne: step }, unitId: { $in: fresh } }, { projection: { unitId: 1 } }).toArray()).map((row) => row.unitId));
  const rows = fresh.map((unitId): RosterRecord => ({ ...like, _id: recordId(tenant, caseId, step, unitId), unitId, childCaseId: taken.has(unitId) ? `${caseId}-${step}-${unitId}` : `${caseId}-${unitId}`, status: 'pending', trouble: null }));
  if (rows.length > 0) await database.rosters.bulkWrite(rows.map(({ _id, ...row }) => ({ updateOne: { filter: { _id }, update: { $setOnInsert: row }, upsert: true } })), { ordered: false });
  return rows.map(rowOf);
}

export const startMissing: readonly Source[] = [failed, added];
