import { recordId, type PersonRecord } from '../../domain/contracts/records';
import { dayOfInstant } from '../../domain/deadline';
import type { Localized } from '../../domain/process';
import type { Database } from '../mongo/database';
import { ensureIndexes } from '../mongo/indexes';
import { changeOrganisation } from './change-organisation';
import type { LineFault } from './import-faults';
import { personRecord, planPeople, type KnownPerson, type PlannedPeople } from './import-people';
import { planUnits } from './import-units';
import { oneTimePassword } from './people';

export interface ImportFile { name: string; text: string }
export interface ImportVerdict {
  /** With a fault nothing is written. */
  faults: LineFault[]; written: boolean;
  units: number; people: number; seats: number;
  /** Each password is told once and kept by nobody. */
  passwords: { email: string; name: string; password: string }[];
}
export interface ImportOptions { write: boolean; /** New one-time passwords also for those who have not chosen their own. */ newPasswords: boolean; now: Date; report: (progress: Localized) => void }

const PROGRESS_EVERY = 200;

/**
 * Brings units, people and seats of a tenant in from two tables. Both are judged as a whole first; the same files again
 * change nothing. A unit or a seat that the files do not name stays as it is.
 */
export async function importOrganisation(database: Database, tenant: string, files: { units: ImportFile; people: ImportFile }, options: ImportOptions): Promise<ImportVerdict> {
  const faults: LineFault[] = [];
  const teller = (file: string) => (line: number, column: string | null, message: Localized): void => void faults.push({ file, line, column, message });
  const today = dayOfInstant(options.now.toISOString());
  const [units, people, seats] = await Promise.all([
    database.units.find({ tenant }).sort({ _id: 1 }).toArray(),
    database.people.find({ tenant }, { projection: { passwordHash: 0 } }).sort({ _id: 1 }).toArray() as Promise<KnownPerson[]>,
    database.seats.find({ tenant }).sort({ _id: 1 }).toArray(),
  ]);
  const plannedUnits = planUnits(tenant, files.units.text, units, today, teller(files.units.name));
  const planned = planPeople({ tenant, text: files.people.text, units: plannedUnits.all, people, seats, today }, teller(files.people.name));
  const verdict: ImportVerdict = { faults: inOrder(faults, files.units.name), written: false, units: plannedUnits.changed.length, people: planned.added.length + planned.changed.length, seats: planned.seats.length, passwords: [] };
  if (!options.write || faults.length > 0) return verdict;

  await ensureIndexes(database);
  // Order makes it safe to break off: a seat is written when its unit and its person are there, and the next run goes on.
  if (plannedUnits.changed.length > 0) await database.units.bulkWrite(plannedUnits.changed.map(({ _id, ...unit }) => ({ replaceOne: { filter: { _id }, replacement: unit, upsert: true } })));
  const passwords = await writePeople(database, tenant, planned, options);
  if (planned.seats.length > 0) await database.seats.bulkWrite(planned.seats.map(({ _id, ...seat }) => ({ replaceOne: { filter: { _id }, replacement: seat, upsert: true } })));
  await changeOrganisation(database, tenant, () => Promise.resolve());
  return { ...verdict, written: true, passwords };
}

const inOrder = (faults: readonly LineFault[], first: string): LineFault[] =>
  [...faults].sort((a, b) => Number(b.file === first) - Number(a.file === first) || a.line - b.line);

async function writePeople({ people }: Database, tenant: string, { added, changed, waiting }: PlannedPeople, { newPasswords, now, report }: ImportOptions): Promise<ImportVerdict['passwords']> {
  const passwords: ImportVerdict['passwords'] = [];
  const records: PersonRecord[] = [];
  for (const content of added) {
    const { password, record } = await oneTimePassword(now);
    records.push(personRecord(tenant, content, record));
    passwords.push({ email: content.email, name: content.name, password });
    if (records.length % PROGRESS_EVERY === 0) report({ vi: `Mật khẩu: ${records.length}/${added.length}`, en: `Passwords: ${records.length} of ${added.length}` });
  }
  if (records.length > 0) await people.insertMany(records);
  for (const { _id, name, title, locale } of changed) await people.updateOne({ _id }, { $set: { name, title, locale } });
  for (const { id, email, name } of newPasswords ? waiting : []) {
    const { password, record } = await oneTimePassword(now);
    await people.updateOne({ _id: recordId(tenant, id) }, { $set: record });
    passwords.push({ email, name, password });
  }
  return passwords;
}
