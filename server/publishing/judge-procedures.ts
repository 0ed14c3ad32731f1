import { prepareProcedure, problem, readDefinition, type ProcedureProblem } from '../../domain/publishing';
import { recordId } from '../../domain/contracts/records';
import type { ProcessDefinition } from '../../domain/process';
import { canonicalJson, sha256 } from '../journal/hash-entry';
import type { Database } from '../mongo/database';
import { findRetired } from './find-retired';
import { loadWorld, type ReadKinds } from './publishing-world';
import { loadUnitKinds } from './unit-kinds';

export type Shelves = Pick<Database, 'processes' | 'forms' | 'units' | 'seats' | 'designs'>;

/** What was found in one of the definitions that were sent, by its place among them. */
export interface Finding extends ProcedureProblem { index: number }

/** A definition as it would be stored: reused parts put in, plain JSON, and the hash of that. */
export interface Ready { definition: ProcessDefinition; hash: string; standing: boolean }

export interface Judgement {
  findings: Finding[];
  /** In the order sent; null where an error refuses it. */
  ready: (Ready | null)[];
}

/**
 * The dry run: everything that would refuse these definitions if they were published together now. Nothing is stored.
 * @param at the time now, UTC: who holds a seat depends on the day
 * @param kinds how the units and their seats are read
 */
export async function judgeProcedures(shelves: Shelves, tenant: string, raw: readonly unknown[], at: string, kinds: ReadKinds = loadUnitKinds): Promise<Judgement> {
  const read = raw.map((one) => readDefinition(one).definition);
  const definitions = read.filter((one): one is ProcessDefinition => one !== null);
  const world = await loadWorld(shelves, tenant, definitions, at, kinds);
  const judged = await Promise.all(raw.map(async (one, index) => {
    const { problems, definition } = prepareProcedure(one, world);
    const plain = definition && (JSON.parse(JSON.stringify(definition)) as ProcessDefinition);
    const own = read[index] ?? null;
    const key = own?.key;
    const twice = key !== undefined && read.findIndex((other) => other?.key === key) < index ? [problem('published-together', { step: null, path: '/key' }, { name: key })] : [];
    const version = plain ? await judgeVersion(shelves, tenant, plain, hashOf(plain)) : { problems: [], standing: false };
    const retired = own ? await findRetired(shelves, tenant, own) : [];
    const found = [...problems, ...twice, ...version.problems, ...retired];
    const refused = plain === null || found.some(({ severity }) => severity === 'error');
    return { found: found.map((entry): Finding => ({ ...entry, index })), ready: refused ? null : { definition: plain, hash: hashOf(plain), standing: version.standing } };
  }));
  return { findings: judged.flatMap(({ found }) => found), ready: judged.map(({ ready }) => ready) };
}

/** What is wrong with the shape of the definitions alone; whatever passes is small and flat enough to be walked. */
export function judgeShapes(raw: readonly unknown[]): Finding[] {
  return raw.flatMap((one, index) => {
    const { definition, problems } = readDefinition(one);
    return definition ? [] : problems.map((found): Finding => ({ ...found, index }));
  });
}

const hashOf = (definition: ProcessDefinition): string => sha256(canonicalJson(definition));

/** Published versions never change and are never gone back behind: cases are pinned to them, and new ones take the latest. */
async function judgeVersion({ processes }: Shelves, tenant: string, { key, version }: ProcessDefinition, hash: string): Promise<{ problems: ProcedureProblem[]; standing: boolean }> {
  const [standing, latest] = await Promise.all([
    processes.findOne({ _id: recordId(tenant, key, version) }, { projection: { hash: 1 } }),
    processes.find({ tenant, key }, { projection: { version: 1 } }).sort({ version: -1 }).limit(1).next(),
  ]);
  const values = { version, next: (latest?.version ?? 0) + 1 };
  const where = { step: null, path: '/version' };
  if (standing) return standing.hash === hash ? { problems: [], standing: true } : { problems: [problem('version-taken', where, values)], standing: false };
  return { problems: latest && latest.version > version ? [problem('version-behind', where, values)] : [], standing: false };
}
