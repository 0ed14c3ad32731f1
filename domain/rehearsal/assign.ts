import { dayOfInstant } from '../deadline';
import { documentKindSchema } from '../document/document-kind';
import { formatNumber, NOTATION_MAX } from '../document/document-number';
import { resolveParty } from '../org/relations';
import { existsOn } from '../org/validity';
import type { Assigned, Effect, ProcessDefinition } from '../process';
import { contentHash } from './content-hash';
import { Stop } from './refusals';
import type { PretendSubmission, Rehearsal, RosterRow } from './rehearsal';
import type { WorldIndex } from './world';

/**
 * What the commit resolves (server/mongo: assign, new-head, case-parties), from the pretend world: the units behind seats, the
 * numbers of registers, the rosters of cases to start. A test holds both to the same answers.
 */

type Of<K extends Effect['kind']> = Extract<Effect, { kind: K }>;
type Head = NonNullable<Assigned['head']>;

export interface Assigning {
  world: WorldIndex;
  definitions: readonly ProcessDefinition[];
  children: Rehearsal['children'];
  registers: ReadonlyMap<string, number>;
  at: string;
  held: {
    id: string; subjectUnitId: string; initiatorUnitId: string; parties: Readonly<Record<string, string>>; visibleTo: readonly string[];
    submissions: ReadonlyMap<string, PretendSubmission>; rosters: readonly RosterRow[];
  };
}

/** What an entry is given, with the registers and the rosters as they are then. */
export interface Allotted { assigned: Assigned; registers: ReadonlyMap<string, number>; rosters: readonly RosterRow[] }

export const findLatest = (definitions: readonly ProcessDefinition[], key: string): ProcessDefinition | undefined =>
  definitions.reduce<ProcessDefinition | undefined>((latest, one) => (one.key === key && (!latest || one.version > latest.version) ? one : latest), undefined);

/** The units behind the parties, and who may see the case: they, and all that stand above the subject. */
export function resolveParties(world: WorldIndex, definition: ProcessDefinition, subjectUnitId: string, initiatorUnitId: string): { parties: Record<string, string>; visibleTo: string[] } {
  const parties = Object.fromEntries(Object.entries(definition.parties).flatMap(([party, rule]) => {
    const unitId = resolveParty(rule, subjectUnitId, initiatorUnitId, (id) => world.unit(id));
    return unitId ? [[party, unitId]] : [];
  }));
  return { parties, visibleTo: [...new Set([...Object.values(parties), initiatorUnitId, subjectUnitId, ...world.pathOf(subjectUnitId)])].sort() };
}

/** @throws Stop when nobody stands behind a seat, or a procedure to start is not there */
export function assign(given: Assigning, effects: readonly Effect[]): Allotted {
  const head = newHead(given, effects);
  const context = head?.parties ? { ...given, held: { ...given.held, parties: head.parties } } : given;
  const assigned: Assigned = { seats: {}, documents: {}, rosters: {}, ...(head ? { head } : {}) };
  let { registers } = given;
  let { rosters } = given.held;
  for (const effect of effects) {
    if (effect.kind === 'open-task' || effect.kind === 'move-task') assigned.seats[effect.taskId] = unitOf(context, effect.seat.party);
    if (effect.kind === 'issue-document') {
      const numbered = number(context, registers, effect);
      assigned.documents[effect.documentId] = numbered.document;
      registers = numbered.registers;
    }
    if (effect.kind === 'start-cases') {
      const filled = fillRoster(context, rosters, effect);
      assigned.rosters[effect.step] = filled.told;
      rosters = filled.rosters;
    }
  }
  return { assigned, registers, rosters };
}

function unitOf({ held, world }: Assigning, party: string): string {
  const unitId = Object.hasOwn(held.parties, party) ? held.parties[party] : undefined;
  if (!unitId) throw new Stop('seat-unresolved', { party, unit: world.unitName(held.subjectUnitId) });
  return unitId;
}

export const registerKey = (issuer: string, register: string, year: number): string => `${issuer}/${register}/${year}`;

/** Registers restart at 01 each 1 January in the local year (Nghị định 30/2020/NĐ-CP, numbering). */
function number(context: Assigning, registers: ReadonlyMap<string, number>, effect: Of<'issue-document'>) {
  const issuer = unitOf(context, effect.issuer);
  const year = Number(dayOfInstant(context.at).slice(0, 4));
  const key = registerKey(issuer, effect.register, year);
  const n = (registers.get(key) ?? 0) + 1;
  const notation = writtenNotation(context, effect) ?? effect.notation.replaceAll('{unit}', context.world.unit(issuer)?.abbreviation ?? issuer);
  const kind = documentKindSchema.safeParse(effect.template);
  return {
    registers: new Map(registers).set(key, n),
    document: { n, year, number: formatNumber({ n, year, notation, ...(kind.success ? { kind: kind.data } : {}) }), verifyCode: contentHash(effect.documentId) },
  };
}

/** The symbol as its author wrote it; null when there is none. */
function writtenNotation({ held }: Assigning, { notationFrom }: Of<'issue-document'>): string | null {
  const written = notationFrom && ownField(held.submissions.get(notationFrom.submission.id), notationFrom.field);
  return typeof written === 'string' && written.trim() !== '' ? written.trim().slice(0, NOTATION_MAX) : null;
}

const ownField = (submission: PretendSubmission | undefined, field: string): unknown => (submission && Object.hasOwn(submission.data, field) ? submission.data[field] : null);

function fillRoster(context: Assigning, before: readonly RosterRow[], effect: Of<'start-cases'>): { told: Assigned['rosters'][string]; rosters: readonly RosterRow[] } {
  const { held, definitions, children } = context;
  const definition = findLatest(definitions, effect.process);
  if (!definition && children === 'played') throw new Stop('process-missing', { process: effect.process });
  const version = definition?.version ?? 1;
  const unitIds = effect.units ? queriedUnits(context, effect.units) : listedUnits(context, effect);
  // Two steps may start a case about the same unit: the second one's has the step in its id.
  const taken = new Set(before.filter(({ step }) => step !== effect.step).map(({ childCaseId }) => childCaseId));
  const childOf = (unitId: string): string => (taken.has(`${held.id}-${unitId}`) ? `${held.id}-${effect.step}-${unitId}` : `${held.id}-${unitId}`);
  // After a return the step comes again: who has a case keeps it, only those added since get one.
  const listed = new Set(before.filter(({ step }) => step === effect.step).map(({ unitId }) => unitId));
  const added = unitIds.filter((unitId) => !listed.has(unitId)).map((unitId): RosterRow => ({ step: effect.step, unitId, childCaseId: childOf(unitId), process: effect.process, version, facts: effect.facts, trouble: null }));
  return { told: { count: unitIds.length, version }, rosters: [...before, ...added] };
}

/** The units as they were listed, but for those that were closed since. */
function listedUnits({ held, world, at }: Assigning, { submission, field }: Of<'start-cases'>): string[] {
  const listed = submission && field !== null ? ownField(held.submissions.get(submission.id), field) : null;
  const ids = [...new Set(Array.isArray(listed) ? listed.filter((id): id is string => typeof id === 'string') : [])];
  return ids.filter((id) => !isClosed(world.unit(id)?.to, at));
}

const isClosed = (to: string | null | undefined, at: string): boolean => Boolean(to) && (to ?? '') < dayOfInstant(at);

/** Every unit of a kind below a party's unit that exists on the day. */
function queriedUnits(context: Assigning, { kind, under }: { kind: string; under: string }): string[] {
  const { world, at } = context;
  const top = unitOf(context, under);
  return world.world.units.filter((unit) => unit.kind === kind && world.pathOf(unit.id).includes(top) && existsOn(unit, dayOfInstant(at))).map((unit) => unit.id).sort();
}

/** A successor takes the place of a unit, another version brings parties of its own. */
function newHead({ world, definitions, held }: Assigning, effects: readonly Effect[]): Head | null {
  let changed: Head | null = null;
  for (const effect of effects) {
    if (effect.kind === 'hand-over') {
      const before: Head = changed ?? {};
      const replaced = (unitId: string): string => (unitId === effect.unitId ? effect.successorId : unitId);
      changed = {
        ...before,
        parties: Object.fromEntries(Object.entries(before.parties ?? held.parties).map(([party, unitId]) => [party, replaced(unitId)])),
        visibleTo: [...new Set([...(before.visibleTo ?? held.visibleTo), effect.successorId, ...world.pathOf(effect.successorId)])].sort(),
        subjectUnitId: replaced(before.subjectUnitId ?? held.subjectUnitId),
      };
    }
    if (effect.kind === 'use-definition') {
      const definition = definitions.find((one) => one.key === effect.key && one.version === effect.version);
      if (!definition) throw new Stop('process-missing', { process: `${effect.key} v${effect.version}` });
      const resolved = resolveParties(world, definition, held.subjectUnitId, held.initiatorUnitId);
      // Who takes part already stays; only parties that the new version adds are resolved.
      changed = {
        ...changed, process: { key: effect.key, version: effect.version }, parties: { ...resolved.parties, ...(changed?.parties ?? held.parties) },
        visibleTo: [...new Set([...(changed?.visibleTo ?? held.visibleTo), ...resolved.visibleTo])].sort(),
      };
    }
  }
  return changed;
}
