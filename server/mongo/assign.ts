import { randomBytes } from 'node:crypto';
import type { ClientSession } from 'mongodb';
import { recordId, type RosterRecord, type UnitRecord } from '../../domain/contracts/records';
import { dayOfInstant } from '../../domain/deadline';
import { documentKindSchema } from '../../domain/document/document-kind';
import { existsOn } from '../../domain/org/validity';
import { formatNumber, NOTATION_MAX } from '../../domain/document/document-number';
import type { Assigned, Effect } from '../../domain/process';
import type { CaseHead } from './case-head';
import { newHead } from './new-head';
import { RetiredProcedureError, UnresolvedSeatError } from './commit-failures';
import type { Database } from './database';
import type { DefinitionStore } from './definition-store';
import { retiredAmong } from './retired-among';
import type { UnitDirectory } from './unit-directory';

export interface AssignContext { database: Database; directory: UnitDirectory; definitions: DefinitionStore; session: ClientSession; tenant: string; caseId: string; at: string; head: CaseHead }

/**
 * Allocates what only the database can know: the units behind seats, the next numbers of registers, the
 * rosters of cases to start. Inside the commit's transaction, so that a number is never used twice or skipped.
 */
export async function assign(given: AssignContext, effects: readonly Effect[]): Promise<Assigned> {
  const head = await newHead(given, effects);
  const assigned: Assigned = { seats: {}, documents: {}, rosters: {}, ...(head ? { head } : {}) };
  const context = head?.parties ? { ...given, head: { ...given.head, parties: head.parties } } : given;
  for (const effect of effects) {
    if (effect.kind === 'open-task' || effect.kind === 'move-task') assigned.seats[effect.taskId] = unitOf(context, effect.seat.party);
    if (effect.kind === 'issue-document') assigned.documents[effect.documentId] = await number(context, effect);
    if (effect.kind === 'start-cases') assigned.rosters[effect.step] = await fillRoster(context, effect);
  }
  return assigned;
}

function unitOf({ head, caseId }: AssignContext, party: string): string {
  const unitId = head.parties[party];
  if (!unitId) throw new UnresolvedSeatError(caseId, party);
  return unitId;
}

/** Registers restart at 01 each 1 January in the local year (Nghị định 30/2020, numbering). */
async function number(context: AssignContext, effect: Extract<Effect, { kind: 'issue-document' }>): Promise<Assigned['documents'][string]> {
  const issuer = unitOf(context, effect.issuer);
  const year = Number(dayOfInstant(context.at).slice(0, 4));
  const register = await context.database.registers.findOneAndUpdate(
    { _id: recordId(context.tenant, issuer, effect.register, year) },
    { $inc: { n: 1 }, $setOnInsert: { tenant: context.tenant } },
    { upsert: true, returnDocument: 'after', session: context.session },
  );
  if (!register) throw new Error(`register ${effect.register} of ${issuer} gave no number`);
  const unit = (await context.directory.find(context.tenant, [issuer])).get(issuer);
  const notation = (await writtenNotation(context, effect)) ?? effect.notation.replaceAll('{unit}', unit?.abbreviation ?? issuer);
  const kind = documentKindSchema.safeParse(effect.template);
  return {
    n: register.n, year,
    number: formatNumber({ n: register.n, year, notation, ...(kind.success ? { kind: kind.data } : {}) }),
    verifyCode: randomBytes(12).toString('base64url').replaceAll(/[-_]/g, 'x'),
  };
}

/** The symbol as its author wrote it; null when there is none. */
async function writtenNotation({ database, session, tenant }: AssignContext, { notationFrom }: Extract<Effect, { kind: 'issue-document' }>): Promise<string | null> {
  if (!notationFrom) return null;
  const submission = await database.submissions.findOne({ _id: recordId(tenant, notationFrom.submission.id) }, { session, projection: { data: 1 } });
  const written = submission?.data[notationFrom.field];
  return typeof written === 'string' && written.trim() !== '' ? written.trim().slice(0, NOTATION_MAX) : null;
}

async function fillRoster(context: AssignContext, effect: Extract<Effect, { kind: 'start-cases' }>): Promise<Assigned['rosters'][string]> {
  const { database, definitions, session, tenant, caseId } = context;
  const definition = await definitions.findLatest(tenant, effect.process);
  if (!definition) throw new RangeError(`process ${effect.process} has no published version`);
  const unitIds = effect.units ? await queriedUnits(context, effect.units) : await listedUnits(context, effect);
  const before = await database.rosters.find({ tenant, caseId }, { session, projection: { step: 1, childCaseId: 1 } }).toArray();
  // Two steps may start a case about the same unit: the second one's has the step in its id.
  const taken = new Set(before.filter(({ step }) => step !== effect.step).map(({ childCaseId }) => childCaseId));
  const childOf = (unitId: string): string => (taken.has(`${caseId}-${unitId}`) ? `${caseId}-${effect.step}-${unitId}` : `${caseId}-${unitId}`);
  const rows = unitIds.map((unitId): RosterRecord => ({
    _id: recordId(tenant, caseId, effect.step, unitId), tenant, caseId, step: effect.step, unitId, childCaseId: childOf(unitId),
    process: effect.process, version: definition.version, status: 'pending', trouble: null, facts: effect.facts,
  }));
  // After a return the step comes again: who has a case keeps it, only those added since get one.
  const listedBefore = new Set(before.map(({ _id }) => _id));
  const added = rows.filter((row) => !listedBefore.has(row._id));
  if (added.length > 0 && (await retiredAmong(database, tenant, 'procedure', [effect.process], session)).size > 0) throw new RetiredProcedureError(caseId, effect.process);
  if (added.length > 0) await database.rosters.insertMany(added, { session, ordered: false });
  return { count: rows.length, version: definition.version };
}

/** The units as they were listed, but for those that were closed since. */
async function listedUnits({ database, session, tenant, at }: AssignContext, { submission, field }: Extract<Effect, { kind: 'start-cases' }>): Promise<string[]> {
  const found = submission && (await database.submissions.findOne({ _id: recordId(tenant, submission.id) }, { session }));
  const listed = found && field !== null ? found.data[field] : null;
  const ids = [...new Set(Array.isArray(listed) ? listed.filter((id): id is string => typeof id === 'string') : [])];
  const closed = await database.units.find({ _id: { $in: ids.map((id) => recordId(tenant, id)) }, to: { $lt: dayOfInstant(at) } }, { session, projection: { id: 1 } }).toArray();
  return closed.length === 0 ? ids : ids.filter((id) => !closed.some((unit) => unit.id === id));
}

/** Every unit of a kind below a party's unit that exists on the day. */
async function queriedUnits(context: AssignContext, { kind, under }: { kind: string; under: string }): Promise<string[]> {
  const { database, session, tenant, at } = context;
  const units = await database.units.find({ tenant, path: unitOf(context, under), kind: kind as UnitRecord['kind'] }, { session, projection: { id: 1, from: 1, to: 1 } }).sort({ _id: 1 }).toArray();
  return units.filter((unit) => existsOn(unit, dayOfInstant(at))).map((unit) => unit.id);
}
