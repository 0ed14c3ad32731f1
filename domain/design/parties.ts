import { accessTable } from '../access/access-table';
import { establishments } from '../org/establishment';
import { isRole } from '../org/roles';
import { spotsOf } from '../publishing/spots';
import { seatsOf } from '../publishing/inspection';
import type { PartyRule, ProcessDefinition, SeatRule } from '../process';
import { renameSteps } from '../process/rename-steps';
import { edited, refuse, type Edit } from './edit';
import { mapSteps } from './lists';
import { freeKey, isKey } from './step-key';

const establishmentOf = (kind: string) => (Object.hasOwn(establishments, kind) ? establishments[kind as keyof typeof establishments] : undefined);

/** The kind of unit behind a party, as the kinds are set up; null when that is not known. */
export function kindBehind(definition: Pick<ProcessDefinition, 'subjectKind' | 'parties'>, party: string): string | null {
  const rule = Object.hasOwn(definition.parties, party) ? definition.parties[party] : undefined;
  if (rule?.kind !== 'initiator') return rule ? kindOfRule(definition.subjectKind, rule) : null;
  // Whoever starts it may be anybody; where the party is called like a kind of unit, that is what is meant.
  return Object.keys(subjectParties).find((kind) => subjectParties[kind] === party) ?? null;
}

function kindOfRule(subjectKind: string, rule: PartyRule): string | null {
  switch (rule.kind) {
    case 'subject': return subjectKind;
    case 'initiator': return null;
    case 'relation': return establishmentOf(subjectKind)?.relations[rule.relation] ?? null;
  }
}

export const rolesOfKind = (kind: string | null): readonly string[] => (kind === null ? [] : (establishmentOf(kind)?.roles ?? []));

/** Roles that look after the system; no step is theirs to take. */
const overseers: readonly string[] = ['administrator', 'supervisor'];

/** Roles of a kind of unit whose people may start a case by hand. */
export const startersOf = (kind: string): readonly string[] => rolesOfKind(kind).filter((role) => isRole(role) && !overseers.includes(role) && accessTable[role]['case.start'] !== 'none');

/** How the unit a case is about is called among the parties, by its kind. */
const subjectParties: Readonly<Record<string, string>> = {
  school: 'school', 'education-office': 'education', 'commune-police': 'commune-police', 'provincial-police': 'provincial-police', 'standing-body': 'standing-body', 'peoples-committee': 'authority',
};

/** Everybody around a unit of this kind: the unit itself and whom it is related to. */
export function partiesAround(subjectKind: string): Record<string, PartyRule> {
  const subject = subjectParties[subjectKind] ?? 'subject';
  const related = Object.keys(establishmentOf(subjectKind)?.relations ?? {}).filter((relation) => relation !== subject);
  return { [subject]: { kind: 'subject' }, ...Object.fromEntries(related.map((relation): [string, PartyRule] => [relation, { kind: 'relation', relation }])) };
}

const sameRule = (a: PartyRule, b: PartyRule): boolean => a.kind === b.kind && (a.kind !== 'relation' || b.kind !== 'relation' || a.relation === b.relation);

/** The party of the procedure that follows this rule; one under a free name when it has none. */
export function partyFor(definition: Pick<ProcessDefinition, 'subjectKind' | 'parties'>, rule: PartyRule): string {
  const known = Object.entries(definition.parties).find(([, own]) => sameRule(own, rule));
  if (known) return known[0];
  const wanted = Object.entries(partiesAround(definition.subjectKind)).find(([, own]) => sameRule(own, rule))?.[0] ?? (rule.kind === 'relation' ? rule.relation : rule.kind);
  return freeKey(isKey(wanted) ? wanted : 'ben', new Set(Object.keys(definition.parties)));
}

/** A seat that a step may be given to, with the party it needs. */
export interface SeatChoice { seat: SeatRule; rule: PartyRule }

/** Every seat in the units around the subject; those of parties that the procedure has already come under their names there. */
export function seatChoices(definition: ProcessDefinition): SeatChoice[] {
  const own = Object.entries(definition.parties);
  const around = Object.values(partiesAround(definition.subjectKind)).filter((rule) => !own.some(([, known]) => sameRule(known, rule)));
  return [
    ...own.map(([party, rule]) => ({ party, rule, kind: kindBehind(definition, party) })),
    ...around.map((rule) => ({ party: partyFor(definition, rule), rule, kind: kindOfRule(definition.subjectKind, rule) })),
  ].flatMap(({ party, rule, kind }) => rolesOfKind(kind)
    .filter((role) => !overseers.includes(role))
    .map((role) => ({ seat: { role, party }, rule })));
}

/** The definition with the party of the choice among its own. */
export function withParty(definition: ProcessDefinition, { seat, rule }: SeatChoice): ProcessDefinition {
  return Object.hasOwn(definition.parties, seat.party) ? definition : { ...definition, parties: { ...definition.parties, [seat.party]: rule } };
}

export function usedParties(definition: ProcessDefinition): Set<string> {
  const spots = spotsOf(definition);
  return new Set([
    ...spots.flatMap(seatsOf).map(({ seat }) => seat.party),
    ...spots.flatMap(({ node }) => (node.kind === 'document' ? [node.issuer] : node.kind === 'spawn' && 'under' in node.over ? [node.over.under] : node.kind === 'reuse' ? Object.values(node.parties) : [])),
    ...(definition.starts ? [definition.starts.party] : []),
  ]);
}

/** Parties that nothing names any more. A reused procedure takes parties of the same name without a line, so all stay beside one. */
export function withoutUnusedParties(definition: ProcessDefinition): ProcessDefinition {
  if (spotsOf(definition).some(({ node }) => node.kind === 'reuse')) return definition;
  const used = usedParties(definition);
  const kept = Object.entries(definition.parties).filter(([party]) => used.has(party));
  return kept.length === Object.keys(definition.parties).length ? definition : { ...definition, parties: Object.fromEntries(kept) };
}

export function renameParty(definition: ProcessDefinition, from: string, to: string): Edit {
  if (!Object.hasOwn(definition.parties, from)) return refuse('no-such-entry', from);
  if (from === to) return edited(definition, definition, null);
  if (!isKey(to)) return refuse('key-bad', to);
  if (Object.hasOwn(definition.parties, to)) return refuse('key-taken', to);
  const party = (name: string): string => (name === from ? to : name);
  const parties = Object.fromEntries(Object.entries(definition.parties).map(([name, rule]) => [party(name), rule]));
  const steps = renameSteps(definition.steps, { step: (key) => key, fact: (fact) => fact, party });
  // A reused procedure took the party by its name; now it needs a line.
  const told = mapSteps({ ...definition, steps }, (node) => (node.kind === 'reuse' && !Object.hasOwn(node.parties, from) ? { ...node, parties: { ...node.parties, [from]: to } } : node));
  return edited(definition, { ...told, parties, ...(definition.starts ? { starts: { ...definition.starts, party: party(definition.starts.party) } } : {}) }, null);
}
