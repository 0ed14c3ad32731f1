import type { Scalar } from '../logic/evaluate';
import type { Actor, ProcessDefinition } from '../process';
import { inventWorld, startRehearsal, type PretendPerson, type PretendWorld, type RefusalInWords } from '../rehearsal';

/** Two, so that what happens at one can be seen not to happen at the other. */
const SCHOOLS = 2;
/** Whoever may change the tenant does so as themselves: nobody pretends to. */
const NOT_PLAYED = new Set(['administrator']);

/**
 * The units and people of a sandbox: one small province in which every party and every seat of the procedures has
 * somebody behind it, all of them plainly made up. The same procedures give the same world.
 */
export function sandboxWorld(definitions: readonly ProcessDefinition[]): PretendWorld {
  const { units, people } = inventWorld(definitions, SCHOOLS);
  const played = people.map((person) => ({ ...person, seats: person.seats.filter(({ role }) => !NOT_PLAYED.has(role)) })).filter(({ seats }) => seats.length > 0);
  return { units: units.map((unit) => ({ ...unit, name: `${unit.name} (thử nghiệm)` })), people: named(played) };
}

/** «Thử nghiệm – Hiệu trưởng», with a number where there are several. */
function named(people: readonly PretendPerson[]): PretendPerson[] {
  const seen = new Map<string, number>();
  return people.map((person) => {
    const n = (seen.get(person.title) ?? 0) + 1;
    seen.set(person.title, n);
    const alone = people.filter(({ title }) => title === person.title).length === 1;
    return { ...person, name: `Thử nghiệm – ${person.title}${alone ? '' : ` ${n}`}` };
  });
}

/** Who starts the case, about which unit. */
interface SandboxOpening { subjectUnitId: string; initiatorUnitId: string; by: Actor | null }

/**
 * How the first case of a sandbox would be opened. It is played once before anything is made, so that what keeps it from
 * opening is told in words.
 * @param definitions the procedure first, then those whose cases it starts
 * @param unit the unit it is about; the first of its kind when absent
 */
export function sandboxOpening(definitions: readonly ProcessDefinition[], world: PretendWorld, at: string, facts: Readonly<Record<string, Scalar>>, unit?: string): SandboxOpening | { refusal: RefusalInWords } {
  const { rehearsal, refusal } = startRehearsal({ definitions, world, at, open: { facts, subjectUnitId: unit } });
  const [opened] = rehearsal.cases.values();
  if (refusal || !opened) return { refusal: refusal ?? { code: 'event-failed', message: { vi: 'Hồ sơ không mở được.', en: 'The case did not open.' } } };
  if (opened.trouble) return { refusal: { code: 'event-failed', message: opened.trouble } };
  const event = opened.entries[0]?.event;
  return { subjectUnitId: opened.subjectUnitId, initiatorUnitId: opened.initiatorUnitId, by: event?.kind === 'opened' ? event.by : null };
}
