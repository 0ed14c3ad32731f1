import { personContentSchema, seatContentSchema, type PersonContent } from '../../domain/contracts/org-api';
import { recordId, seatKey, type PersonRecord, type SeatRecord, type UnitRecord } from '../../domain/contracts/records';
import { isRole } from '../../domain/org/roles';
import { heldWithoutGap, MAX_SEATS_AT_ONCE, mostAtOnce, overlap } from '../../domain/org/seat-periods';
import { existsOn } from '../../domain/org/validity';
import { problemsOf } from '../i18n/zod-message';
import { sha256 } from '../journal/hash-entry';
import { faults } from './faults';
import { rowsOf, tellProblems, type TellFault } from './import-faults';
import { newSeat } from './seat-records';

export const peopleColumns = { required: ['email', 'name', 'title', 'unit', 'role', 'from'], optional: ['to', 'locale'] };
const otherContent = { vi: 'Một người ghi ở nhiều dòng phải cùng họ tên và chức danh.', en: 'Lines of one person must have the same name and title.' };
const twice = { vi: 'Vị trí này đã có ở dòng trước.', en: 'An earlier line has this seat.' };

export type KnownPerson = Omit<PersonRecord, 'passwordHash'>;
export interface PeopleInput { tenant: string; text: string; units: ReadonlyMap<string, UnitRecord>; people: readonly KnownPerson[]; seats: readonly SeatRecord[]; today: string }
export interface PlannedPeople {
  /** People without a record yet, and those whose name, title or language changes. */
  added: (PersonContent & { id: string })[]; changed: KnownPerson[];
  seats: SeatRecord[];
  /** Everybody in the file who has not chosen a password yet. */
  waiting: KnownPerson[];
}

/** People and their seats as the file tells them; a person's lines are known by the e-mail address, one line a seat. */
export function planPeople({ tenant, text, units, people, seats, today }: PeopleInput, tell: TellFault): PlannedPeople {
  const before = new Map(people.map((person) => [person.email, person]));
  const listed = new Map<string, PersonContent & { id: string }>();
  const standing = new Map(seats.map((seat) => [seat._id, seat]));
  const allSeats = new Map(standing);
  const byName = new Map(seats.filter((seat) => !seat.substituteFor).map((seat) => [nameOf(seat), seat]));
  const written = new Map<string, number>();
  let lastLine = 1;
  for (const { line, values } of rowsOf(text, peopleColumns, tell)) {
    lastLine = line;
    const content = personContentSchema.safeParse({ name: values.name, email: values.email, title: values.title, locale: values.locale === '' ? undefined : values.locale });
    if (!content.success) { tellProblems(line, problemsOf(content.error), tell); continue; }
    const person = { ...content.data, id: before.get(content.data.email)?.id ?? `p-${sha256(`${tenant}|${content.data.email}`).slice(0, 16)}` };
    const earlier = listed.get(person.email);
    if (earlier && (earlier.name !== person.name || earlier.title !== person.title)) tell(line, 'name', otherContent);
    listed.set(person.email, person);
    const seat = seatOf(tenant, line, person.id, values, units, byName, tell);
    if (!seat) continue;
    if (written.has(seat._id)) tell(line, 'role', twice);
    written.set(seat._id, line);
    allSeats.set(seat._id, seat);
  }
  checkSeats([...allSeats.values()], written, tell);
  if (!heldWithoutGap([...allSeats.values()].filter(({ role }) => role === 'administrator'), today)) tell(lastLine, 'role', faults.lastAdministrator);
  return {
    added: [...listed.values()].filter(({ email }) => !before.has(email)),
    changed: [...listed.values()].flatMap(({ email, name, title, locale }) => {
      const person = before.get(email);
      return person && (person.name !== name || person.title !== title || person.locale !== locale) ? [{ ...person, name, title, locale }] : [];
    }),
    seats: [...written.keys()].flatMap((id) => allSeats.get(id) ?? []).filter((seat) => standing.get(seat._id)?.to !== seat.to),
    waiting: [...listed.keys()].flatMap((email) => before.get(email) ?? []).filter(({ oneTimeUntil }) => oneTimeUntil !== undefined),
  };
}

/** Person, seat and first day say which assignment is meant. */
const nameOf = ({ personId, seatKey: key, from }: Pick<SeatRecord, 'personId' | 'seatKey' | 'from'>): string => `${personId}|${key}|${from}`;

/** The seat of a line: the one that stands with this first day, with the line's last day, or a new one. */
function seatOf(tenant: string, line: number, personId: string, values: Readonly<Record<string, string>>, units: ReadonlyMap<string, UnitRecord>, byName: ReadonlyMap<string, SeatRecord>, tell: TellFault): SeatRecord | null {
  const parsed = seatContentSchema.safeParse({ personId, unitId: values.unit, role: values.role, from: values.from, to: values.to === undefined || values.to === '' ? null : values.to });
  if (!parsed.success) {
    tellProblems(line, problemsOf(parsed.error).map((problem) => (problem.pointer === '/unitId' ? { ...problem, pointer: '/unit' } : problem)), tell);
    return null;
  }
  const { unitId, role, from, to } = parsed.data;
  const unit = units.get(unitId);
  if (!unit) tell(line, 'unit', faults.unknownUnit);
  else if (!existsOn(unit, from) || (unit.to && (to === null || to > unit.to))) tell(line, 'from', faults.closedUnit);
  if (!isRole(role)) tell(line, 'role', faults.unknownRole);
  if (to !== null && to < from) tell(line, 'to', faults.backwards);
  const standing = byName.get(nameOf({ personId, seatKey: seatKey(unitId, role), from }));
  return { ...(standing ?? newSeat({ tenant, personId, unitId, role, from, to })), to };
}

/** Rules about all seats of a person, told at the line that breaks them. */
function checkSeats(all: readonly SeatRecord[], written: ReadonlyMap<string, number>, tell: TellFault): void {
  const byPerson = new Map<string, SeatRecord[]>();
  for (const seat of all) byPerson.set(seat.personId, [...(byPerson.get(seat.personId) ?? []), seat]);
  for (const held of byPerson.values()) {
    const lines = held.flatMap(({ _id }) => written.get(_id) ?? []);
    if (lines.length === 0) continue;
    if (mostAtOnce(held) > MAX_SEATS_AT_ONCE) tell(Math.max(...lines), 'role', faults.tooManySeats);
    for (const seat of held) {
      const line = written.get(seat._id);
      if (line !== undefined && held.some((other) => other._id !== seat._id && other.seatKey === seat.seatKey && overlap(other, seat))) tell(line, 'from', faults.overlap);
    }
  }
}

export const personRecord = (tenant: string, content: PersonContent & { id: string }, secret: Pick<PersonRecord, 'passwordHash' | 'oneTimeUntil'>): PersonRecord => ({ _id: recordId(tenant, content.id), tenant, ...content, ...secret });
