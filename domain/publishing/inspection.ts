import { treeOf, type ProcessDefinition, type ProcessNode, type SeatRule, type Tree } from '../process';
import { contentName, factName, type Known } from './known';
import { findRoads, type Roads } from './roads';
import { at, spotsOf, type Spot } from './spots';
import type { Where } from './problem';
import { entryOf, formOf, procedureOf, type PublishingWorld } from './world';

/** What every check looks at: the definition with its reused parts put in, and what is known of its roads. */
export interface Inspection {
  definition: ProcessDefinition;
  world: PublishingWorld;
  tree: Tree;
  spots: readonly Spot[];
  roads: Roads;
  /** Published procedures (and this one) that start cases of this one. */
  startedBy: readonly { definition: ProcessDefinition; carry: readonly string[] }[];
  /** Kinds of units that may stand behind a party; null when nothing is known of them. */
  kindsBehind(party: string): readonly string[] | null;
}

export function inspect(definition: ProcessDefinition, world: PublishingWorld): Inspection {
  const spots = spotsOf(definition);
  const startedBy = startersOf(definition, world);
  const factsOf = (form: { key: string; version: number }) => formOf(world, form)?.facts ?? null;
  return {
    definition, world, spots, startedBy, tree: treeOf(definition),
    roads: findRoads(definition, atStart(definition, startedBy), factsOf),
    kindsBehind: (party) => kindsBehind(definition, world, startedBy, party),
  };
}

export const nodesOf = (definition: ProcessDefinition): ProcessNode[] => spotsOf(definition).map(({ node }) => node);

function startersOf(definition: ProcessDefinition, world: PublishingWorld): Inspection['startedBy'] {
  const others = world.procedures.filter(({ key }) => key !== definition.key && procedureOf(world, key));
  const latest = others.filter(({ key, version }) => procedureOf(world, key)?.version === version);
  return [definition, ...latest].flatMap((one) => nodesOf(one).flatMap((node) => (node.kind === 'spawn' && node.process === definition.key ? [{ definition: one, carry: node.carry }] : [])));
}

/** A case knows from the start what every procedure that starts it carries along; what only some carry, it may know. */
function atStart({ starts }: ProcessDefinition, startedBy: Inspection['startedBy']): Known {
  const maybe = new Set(startedBy.flatMap(({ carry }) => carry.map(factName)));
  const sure = starts ? [] : [...maybe].filter((name) => startedBy.every(({ carry }) => carry.map(factName).includes(name)));
  return { sure: new Set(sure), maybe };
}

function kindsBehind(definition: ProcessDefinition, world: PublishingWorld, startedBy: Inspection['startedBy'], party: string): readonly string[] | null {
  const rule = entryOf(definition.parties, party);
  switch (rule?.kind) {
    case undefined: return null;
    case 'subject': return [definition.subjectKind];
    case 'initiator': {
      const kinds = [...(definition.starts ? [definition.subjectKind] : []), ...startedBy.map((starter) => starter.definition.subjectKind)];
      return kinds.length > 0 ? [...new Set(kinds)] : null;
    }
    case 'relation': return entryOf(entryOf(world.kinds, definition.subjectKind)?.relations ?? {}, rule.relation)?.kinds ?? null;
  }
}

/** A seat that the definition names, the member it stands in, and where that is. */
export interface NamedSeat { seat: SeatRule; member: string; where: Where }

export function seatsOf(spot: Spot): NamedSeat[] {
  const { node } = spot;
  if (node.kind === 'notify') return node.to.map((seat, index) => ({ seat, member: 'to', where: at(spot, `/to/${index}`) }));
  if (node.kind !== 'task') return [];
  return [
    { seat: node.seat, member: 'seat', where: at(spot, '/seat') },
    ...node.ladder.flatMap((rung, index) => ('to' in rung.act ? [{ seat: rung.act.to, member: 'ladder', where: at(spot, `/ladder/${index}/act/to`) }] : [])),
    ...(node.extension ? [{ seat: node.extension.grantedBy, member: 'grantedBy', where: at(spot, '/extension/grantedBy') }] : []),
  ];
}

/** Does some content reach this step that may hold facts nobody knows, because its form is not published? */
export function hasUnknownForms({ spots, world }: Inspection, { maybe }: Known): boolean {
  return spots.some(({ node }) => node.kind === 'task' && node.form && maybe.has(contentName(node.key)) && !formOf(world, node.form));
}
