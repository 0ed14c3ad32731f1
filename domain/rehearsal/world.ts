import { z } from 'zod';
import { seatKey } from '../contracts/records';
import { isUsableDay } from '../deadline';
import { existsOn } from '../org/validity';

/** Units and people that a rehearsal is played with: made up, or chosen from the real ones (names only, no addresses). */

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/, 'letters, digits, hyphens and underscores');
const key = z.string().regex(/^[a-z][a-z0-9-]{0,47}$/, 'lower case letters, digits and hyphens');
const day = z.string().refine(isUsableDay, 'not a day (yyyy-MM-dd)').nullable().optional();
const name = z.string().min(1).max(300);

export const pretendUnitSchema = z.object({
  id, kind: key, name,
  /** For document symbols: "THCSTB". */
  abbreviation: z.string().min(1).max(30),
  parentId: id.nullable(),
  /** Relation → unit; what is not here is looked up at the parent. */
  relations: z.record(key, id).default({}),
  /** The days it exists (inclusive); absent: without end. */
  from: day, to: day,
});
export type PretendUnit = z.infer<typeof pretendUnitSchema>;

export const pretendPersonSchema = z.object({
  id, name, title: z.string().max(300).default(''),
  seats: z.array(z.object({ unitId: id, role: key, from: day, to: day, substituteFor: id.nullable().optional() })).max(50),
});
export type PretendPerson = z.infer<typeof pretendPersonSchema>;

export const pretendWorldSchema = z.object({ units: z.array(pretendUnitSchema).min(1).max(5000), people: z.array(pretendPersonSchema).max(20_000) });
export type PretendWorld = z.infer<typeof pretendWorldSchema>;

/** Who holds a seat, with whom they stand in for. */
export interface Holder { person: PretendPerson; onBehalfOf: string | null }

/** The world made quick to ask. A unit with a parent that is not there counts as one without. */
export class WorldIndex {
  private readonly units: ReadonlyMap<string, PretendUnit>;
  private readonly people: ReadonlyMap<string, PretendPerson>;
  private readonly seats = new Map<string, { person: PretendPerson; seat: PretendPerson['seats'][number] }[]>();
  private readonly paths = new Map<string, readonly string[]>();

  constructor(readonly world: PretendWorld) {
    this.units = new Map(world.units.map((unit) => [unit.id, unit]));
    this.people = new Map(world.people.map((person) => [person.id, person]));
    for (const person of world.people) {
      for (const seat of person.seats) {
        const held = seatKey(seat.unitId, seat.role);
        this.seats.set(held, [...(this.seats.get(held) ?? []), { person, seat }]);
      }
    }
  }

  unit(unitId: string): PretendUnit | undefined {
    return this.units.get(unitId);
  }

  unitName(unitId: string): string {
    return this.units.get(unitId)?.name ?? unitId;
  }

  person(personId: string): PretendPerson | undefined {
    return this.people.get(personId);
  }

  /** Its ancestors and itself, root first. */
  pathOf(unitId: string): readonly string[] {
    const known = this.paths.get(unitId);
    if (known) return known;
    const path: string[] = [];
    for (let unit = this.units.get(unitId); unit && !path.includes(unit.id); unit = unit.parentId === null ? undefined : this.units.get(unit.parentId)) path.unshift(unit.id);
    this.paths.set(unitId, path);
    return path;
  }

  /** Who holds a seat on a local day, in the order of the world. */
  holders(unitId: string, role: string, today: string): Holder[] {
    return (this.seats.get(seatKey(unitId, role)) ?? []).filter(({ seat }) => existsOn(seat, today)).map(({ person, seat }) => ({ person, onBehalfOf: seat.substituteFor ?? null }));
  }

  /** Who holds such a seat anywhere. */
  holdersOfRole(role: string, today: string): { person: PretendPerson; unitId: string }[] {
    return this.world.people.flatMap((person) => person.seats.filter((seat) => seat.role === role && existsOn(seat, today)).slice(0, 1).map(({ unitId }) => ({ person, unitId })));
  }
}

const indexes = new WeakMap<PretendWorld, WorldIndex>();

export function indexOf(world: PretendWorld): WorldIndex {
  const known = indexes.get(world) ?? new WorldIndex(world);
  indexes.set(world, known);
  return known;
}
