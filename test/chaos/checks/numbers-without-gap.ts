import { recordId } from '../../../domain/contracts/records';
import type { Database } from '../../../server/mongo/database';
import { checkOf, type Check } from './check';
import type { JournalDigest, Numbered } from './journal-digest';

/** Each register's numbers are 1, 2, 3 … to where the register stands, each on one document, the same in all three places. */
export async function numbersWithoutGap(database: Database, tenant: string, { numbered }: JournalDigest): Promise<Check> {
  const parties = new Map((await database.cases.find({ tenant }, { projection: { id: 1, parties: 1 } }).toArray()).map(({ id, parties: known }) => [id, known]));
  const byRegister = new Map<string, Numbered[]>();
  for (const one of numbered) {
    const register = recordId(tenant, parties.get(one.caseId)?.[one.issuer] ?? one.issuer, one.register, one.year);
    byRegister.set(register, [...(byRegister.get(register) ?? []), one]);
  }
  const standing = new Map((await database.registers.find({ tenant }).toArray()).map(({ _id, n }) => [_id, n]));
  const faults = [...new Set([...byRegister.keys(), ...standing.keys()])].flatMap((register) => registerFaults(register, byRegister.get(register) ?? [], standing.get(register) ?? 0));
  faults.push(...(await documentFaults(database, tenant, numbered)));
  return checkOf('numbers', { vi: 'số văn bản không trùng, không sót', en: 'no document number is used twice or skipped' }, numbered.length, faults);
}

function registerFaults(register: string, numbered: readonly Numbered[], standsAt: number): string[] {
  const times = new Map<number, number>();
  for (const { n } of numbered) times.set(n, (times.get(n) ?? 0) + 1);
  const faults = [...times].filter(([, count]) => count > 1).map(([n, count]) => `${register}: number ${n} was given ${count} times`);
  const highest = Math.max(0, ...times.keys());
  for (let n = 1; n <= Math.max(highest, standsAt); n += 1) if (!times.has(n)) faults.push(`${register}: number ${n} was skipped`);
  if (highest !== standsAt) faults.push(`${register}: the highest number given is ${highest}, the register stands at ${standsAt}`);
  return faults;
}

async function documentFaults(database: Database, tenant: string, numbered: readonly Numbered[]): Promise<string[]> {
  const held = new Map((await database.documents.find({ tenant }, { projection: { id: 1, n: 1, number: 1 } }).toArray()).map((document) => [document.id, document]));
  const faults = numbered.flatMap(({ documentId, n, number }) => {
    const document = held.get(documentId);
    return document?.n === n && document.number === number ? [] : [`document ${documentId} has ${document?.number ?? 'no record'}, the journal gave it ${number}`];
  });
  if (held.size !== numbered.length) faults.push(`${held.size} documents are held, the journals tell of ${numbered.length}`);
  return faults;
}
