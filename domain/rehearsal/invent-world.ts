import type { UnitKind } from '../contracts/records';
import { establishments, kindTitle } from '../org/establishment';
import { resolveParty } from '../org/relations';
import { treeOf, type ProcessDefinition, type SeatRule, type TaskNode } from '../process';
import { roleTitle } from '../timeline/titles';
import { communeName, personName, schoolName } from './names';
import { indexOf, type PretendPerson, type PretendUnit, type PretendWorld } from './world';

const PROVINCE = 'tỉnh An Hòa';
const SCHOOLS_A_COMMUNE = 5;
/** One procedure after another may start cases; no chain of them is longer in earnest. */
const MOST_PROCEDURES = 50;

/**
 * A province with so many schools, the communes' police, the offices above them and named people, so that every party and
 * every role of the procedures has somebody behind it: what the usual offices lack is added. The same inputs give the same world.
 * @param schools 1 or more
 */
export function inventWorld(definitions: ProcessDefinition | readonly ProcessDefinition[], schools: number): PretendWorld {
  const chosen = (Array.isArray(definitions) ? (definitions as readonly ProcessDefinition[]) : [definitions as ProcessDefinition]).slice(0, MOST_PROCEDURES);
  const units = [...offices(), ...schoolsOf(Math.max(1, Math.floor(schools)))];
  for (const definition of chosen) completeUnits(units, definition);
  return { units, people: peopleOf(units, chosen) };
}

/**
 * A world of chosen units and people with what they lack for these procedures: a unit behind every relation, somebody in
 * every seat. Who and what is there stays as it is. The same inputs give the same world.
 */
export function completeWorld(chosen: PretendWorld, definitions: readonly ProcessDefinition[]): PretendWorld {
  const played = definitions.slice(0, MOST_PROCEDURES);
  const units = chosen.units.map((unit) => ({ ...unit }));
  for (const definition of played) completeUnits(units, definition);
  const held = (unitId: string, role: string): number => chosen.people.filter(({ seats }) => seats.some((seat) => seat.unitId === unitId && seat.role === role)).length;
  const taken = new Set(chosen.people.map(({ id }) => id));
  return { units, people: [...chosen.people, ...peopleOf(units, played, held).filter(({ id }) => !taken.has(id))] };
}

const office = (id: string, kind: UnitKind, name: string, abbreviation: string, relations: PretendUnit['relations'] = {}): PretendUnit => ({ id, kind, name, abbreviation, parentId: null, relations });

function offices(): PretendUnit[] {
  return [
    office('ubnd', 'peoples-committee', `Ủy ban nhân dân ${PROVINCE}`, 'UBND'),
    office('cong-an-tinh', 'provincial-police', `Công an ${PROVINCE}`, 'CAT', { 'standing-body': 'ban-chi-dao' }),
    office('ban-chi-dao', 'standing-body', `Ban Chỉ đạo ${PROVINCE}`, 'BCĐ'),
    office('so-gddt', 'education-office', `Sở Giáo dục và Đào tạo ${PROVINCE}`, 'SGDĐT', { education: 'so-gddt', 'provincial-police': 'cong-an-tinh', 'standing-body': 'ban-chi-dao', authority: 'ubnd' }),
  ];
}

function schoolsOf(count: number): PretendUnit[] {
  const units: PretendUnit[] = [];
  for (let at = 0; at < count; at += 1) {
    const commune = Math.floor(at / SCHOOLS_A_COMMUNE);
    const name = communeName(commune);
    const police = `cong-an-xa-${commune + 1}`;
    if (at % SCHOOLS_A_COMMUNE === 0) units.push(office(police, 'commune-police', `Công an xã ${name}`, 'CAX', { 'standing-body': 'ban-chi-dao' }));
    units.push({ id: `truong-${String(at + 1).padStart(3, '0')}`, kind: 'school', ...schoolName(at, name), parentId: 'so-gddt', relations: { 'commune-police': police } });
  }
  return units;
}

/** A unit of the procedure's kind if there is none, and one behind every relation that leads nowhere. */
function completeUnits(units: PretendUnit[], definition: ProcessDefinition): void {
  if (!units.some(({ kind }) => kind === definition.subjectKind)) units.push(madeUp(units, definition.subjectKind));
  const subjects = units.filter(({ kind }) => kind === definition.subjectKind);
  const find = (id: string): PretendUnit | undefined => units.find((unit) => unit.id === id);
  for (const rule of Object.values(definition.parties)) {
    if (rule.kind !== 'relation') continue;
    const lacking = subjects.filter((subject) => resolveParty(rule, subject.id, subject.id, find) === null);
    if (lacking.length === 0) continue;
    const kind = kindBehind(definition.subjectKind, rule.relation);
    const other = units.find((unit) => unit.kind === kind) ?? madeUp(units, kind);
    if (!units.includes(other)) units.push(other);
    for (const subject of lacking) subject.relations = { ...subject.relations, [rule.relation]: other.id };
  }
}

/** The kind of unit that a relation leads to; one called like the relation where nobody has said. */
function kindBehind(subjectKind: string, relation: string): string {
  const known = Object.hasOwn(establishments, subjectKind) ? establishments[subjectKind as UnitKind].relations : {};
  return Object.hasOwn(known, relation) ? (known[relation] ?? relation) : relation;
}

function madeUp(units: readonly PretendUnit[], kind: string): PretendUnit {
  const base = `don-vi-${kind}`.slice(0, 70);
  const id = units.some((unit) => unit.id === base) ? `${base}-${units.length}` : base;
  return { id, kind, name: `${kindTitle(kind).vi} (giả định)`, abbreviation: kind.slice(0, 20).toUpperCase(), parentId: null, relations: {} };
}

/** How many people each seat needs beyond those who hold it: the roles of the kind, those that procedures name, and as many as four eyes ask for. */
function peopleOf(units: readonly PretendUnit[], definitions: readonly ProcessDefinition[], held: (unitId: string, role: string) => number = () => 0): PretendPerson[] {
  const needed = new Map<string, { unitId: string; role: string; count: number }>();
  const need = (unitId: string, role: string, count: number): void => {
    const key = `${unitId}#${role}`;
    needed.set(key, { unitId, role, count: Math.max(count, needed.get(key)?.count ?? 0) });
  };
  for (const unit of units) for (const role of Object.hasOwn(establishments, unit.kind) ? establishments[unit.kind as UnitKind].roles : []) need(unit.id, role, 1);
  const world = indexOf({ units: [...units], people: [] });
  for (const definition of definitions) {
    const seats = seatsOf(definition);
    const initiators = initiatorsOf(definition, definitions, units);
    for (const subject of units.filter(({ kind }) => kind === definition.subjectKind)) {
      if (definition.starts) need(subject.id, definition.starts.role, 1);
      for (const { seat, count } of seats) {
        const rule = definition.parties[seat.party];
        if (!rule) continue;
        for (const initiator of rule.kind === 'initiator' ? initiators : [subject.id]) {
          const unitId = resolveParty(rule, subject.id, initiator, (id) => world.unit(id));
          if (unitId !== null) need(unitId, seat.role, count);
        }
      }
    }
  }
  return [...needed.values()].flatMap(({ unitId, role, count }) => Array.from({ length: Math.max(0, count - held(unitId, role)) }, (_, n): Omit<PretendPerson, 'name'> => ({
    id: `${unitId}-${role}${n === 0 ? '' : `-${n + 1}`}`, title: roleTitle(role).vi, seats: [{ unitId, role }],
  }))).map((person, at) => ({ ...person, name: personName(at) }));
}

/** Units that may have started a case of this procedure. */
function initiatorsOf(definition: ProcessDefinition, definitions: readonly ProcessDefinition[], units: readonly PretendUnit[]): string[] {
  const parents = definitions.filter((other) => [...treeOf(other).values()].some(({ node }) => node.kind === 'spawn' && node.process === definition.key));
  const kinds = new Set([...parents.map(({ subjectKind }) => subjectKind), ...(definition.starts ? [definition.subjectKind] : []), 'education-office']);
  return units.filter(({ kind }) => kinds.has(kind)).map(({ id }) => id);
}

/** Every seat that the procedure names, with the number of different people that its steps may ask for. */
function seatsOf(definition: ProcessDefinition): { seat: SeatRule; count: number }[] {
  const tree = treeOf(definition);
  const counts = new Map<string, { seat: SeatRule; count: number }>();
  const add = (seat: SeatRule, count = 1): void => {
    const key = `${seat.party}#${seat.role}`;
    counts.set(key, { seat, count: Math.max(count, counts.get(key)?.count ?? 0) });
  };
  for (const { node } of tree.values()) {
    if (node.kind === 'notify') node.to.forEach((seat) => add(seat));
    if (node.kind !== 'task') continue;
    for (const seat of placesOf(node)) {
      const others = node.differsFrom.filter((step) => {
        const other = tree.get(step)?.node;
        return other?.kind === 'task' && placesOf(other).some(({ role }) => role === seat.role);
      });
      add(seat, 1 + others.length);
    }
    for (const { act } of node.ladder) if ('to' in act) add(act.to);
    if (node.extension) add(node.extension.grantedBy);
  }
  return [...counts.values()];
}

/** Where a task may stand: its seat, and those that its ladder passes it to. */
const placesOf = (node: TaskNode): SeatRule[] => [node.seat, ...node.ladder.flatMap(({ act }) => (act.kind === 'reassign' ? [act.to] : []))];
