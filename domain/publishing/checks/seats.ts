import { accessTable } from '../../access/access-table';
import { isRole } from '../../org/roles';
import type { SeatRule } from '../../process';
import { seatsOf, type Inspection, type NamedSeat } from '../inspection';
import { problem, type ProcedureProblem, type Where } from '../problem';
import { at } from '../spots';
import { kindsWord, memberWord, partyWord, roleWord } from '../words';
import { entryOf } from '../world';

/** Seats that no unit has, parties that no unit stands behind, and who may start it. */
export function checkSeats(inspection: Inspection): ProcedureProblem[] {
  const { definition, world, spots } = inspection;
  if (!entryOf(world.kinds, definition.subjectKind)) return [problem('kind-unknown', { step: null, path: '/subjectKind' }, { kind: kindsWord([definition.subjectKind]) })];
  const seats = spots.flatMap(seatsOf);
  const parties = spots.flatMap(({ node }) => (node.kind === 'document' ? [node.issuer] : node.kind === 'spawn' && 'under' in node.over ? [node.over.under] : []));
  const used = new Set([...seats.map(({ seat }) => seat.party), ...parties, ...(definition.starts ? [definition.starts.party] : [])]);
  return [
    ...Object.keys(definition.parties).flatMap((party) => checkParty(inspection, party, used.has(party))),
    ...checkStart(inspection),
    ...seats.flatMap((named) => checkSeat(inspection, named)),
    ...spots.flatMap((spot) => {
      if (spot.node.kind === 'document') return checkNamedParty(inspection, spot.node.issuer, 'issuer', at(spot, '/issuer'));
      return spot.node.kind === 'spawn' && 'under' in spot.node.over ? checkNamedParty(inspection, spot.node.over.under, 'under', at(spot, '/over/under')) : [];
    }),
  ];
}

function checkNamedParty({ definition }: Inspection, party: string, member: string, where: Where): ProcedureProblem[] {
  return Object.hasOwn(definition.parties, party) ? [] : [problem('party-unknown', where, { member: memberWord(member), party })];
}

function checkParty({ definition, world }: Inspection, party: string, used: boolean): ProcedureProblem[] {
  const where: Where = { step: null, path: `/parties/${party}` };
  const rule = definition.parties[party];
  const subject = entryOf(world.kinds, definition.subjectKind);
  const words = { party: partyWord(party), kind: kindsWord([definition.subjectKind]) };
  if (!used) return [problem('party-unused', where, words)];
  if (rule?.kind !== 'relation' || !subject) return [];
  const related = entryOf(subject.relations, rule.relation);
  if (!related) return [problem('relation-unknown', where, { ...words, relation: rule.relation })];
  return related.without > 0 ? [problem('relation-partial', where, { ...words, relation: rule.relation, count: related.without, units: subject.units })] : [];
}

function checkStart({ definition, world, startedBy }: Inspection): ProcedureProblem[] {
  const { starts, subjectKind } = definition;
  if (!starts) return startedBy.length > 0 ? [] : [problem('never-started', { step: null, path: '' })];
  const where: Where = { step: null, path: '/starts' };
  if (!Object.hasOwn(definition.parties, starts.party)) return [problem('party-unknown', where, { member: memberWord('starts'), party: starts.party })];
  // A case is started from one's own unit: the seat must be one of its kind, and one that may start cases at all.
  const roles = entryOf(world.kinds, subjectKind)?.roles ?? {};
  const may = isRole(starts.role) && accessTable[starts.role]['case.start'] !== 'none';
  return may && Object.hasOwn(roles, starts.role) ? [] : [problem('starts-nobody', where, { role: roleWord(starts.role), kind: kindsWord([subjectKind]) })];
}

function checkSeat(inspection: Inspection, { seat, member, where }: NamedSeat): ProcedureProblem[] {
  const unknown = checkNamedParty(inspection, seat.party, member, where);
  if (unknown.length > 0) return unknown;
  const holdings = holdingsOf(inspection, seat);
  const words = { member: memberWord(member), role: roleWord(seat.role), party: partyWord(seat.party) };
  if (holdings.length === 0) return isPartyEmpty(inspection, seat.party) ? [] : [problem('role-unknown', where, words)];
  return holdings.every((holding) => holding !== null && holding.units === 0) ? [problem('seat-vacant', where, words)] : [];
}

/** The seat in each kind of unit that may stand behind its party; where nothing is known of the party, in any kind. */
function holdingsOf({ world, kindsBehind }: Inspection, { role, party }: SeatRule) {
  const kinds = kindsBehind(party) ?? Object.keys(world.kinds);
  return kinds.flatMap((kind) => {
    const holding = entryOf(entryOf(world.kinds, kind)?.roles ?? {}, role);
    return holding === undefined ? [] : [holding];
  });
}

/** A relation that leads nowhere is told about once, at the party. */
function isPartyEmpty({ definition, world }: Inspection, party: string): boolean {
  const rule = entryOf(definition.parties, party);
  return rule?.kind === 'relation' && !entryOf(entryOf(world.kinds, definition.subjectKind)?.relations ?? {}, rule.relation);
}
