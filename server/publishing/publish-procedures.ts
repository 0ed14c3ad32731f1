import type { ClientSession } from 'mongodb';
import { recordId, type ProcessRecord } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import { bodyHashOf } from '../cases/decision-key';
import type { Database } from '../mongo/database';
import { judgeProcedures, judgeShapes, type Finding, type Ready } from './judge-procedures';

/** Who publishes, and the request by which: the same request twice is one publication. `revision`: of the draft it is made of; `acknowledgedMisses`: what its rehearsal may miss; `announced`: who has running cases was told. */
export interface Publisher { personId: string; requestId: string; revision?: number; acknowledgedMisses?: string[]; announced?: 'stay' | 'move' | undefined }
/** What has to happen together with the publication, in its transaction; an exception leaves everything as it was. */
export type Alongside = (session: ClientSession) => Promise<void>;
export interface Published { key: string; version: number; hash: string; repeated: boolean }

const DUPLICATE_KEY = 11000;
const TRANSACTION = { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', journal: true } } as const;
/** Somebody else may publish the same version in between; after so many times it is no accident. */
const MAX_TRIES = 3;

/**
 * Publishes definitions together, all or none. A version that stands with the same content is left as it is.
 * @throws AppError definition-refused with every error found, as pointers into the list; key-conflict
 */
export async function publishProcedures(database: Database, tenant: string, raw: readonly unknown[], publisher: Publisher, at: string, alongside?: Alongside): Promise<{ published: Published[]; warnings: Finding[] }> {
  const misshapen = judgeShapes(raw);
  if (misshapen.length > 0) throw refused(misshapen);
  const publication = { by: publisher.personId, id: publisher.requestId, bodyHash: bodyHashOf(raw), ...(publisher.revision === undefined ? {} : { revision: publisher.revision }), ...(publisher.acknowledgedMisses?.length ? { acknowledgedMisses: publisher.acknowledgedMisses } : {}), ...(publisher.announced ? { announced: publisher.announced } : {}) };
  for (let tries = 1; ; tries += 1) {
    const before = await database.processes.findOne({ tenant, 'publication.id': publication.id }, { projection: { publication: 1 } });
    if (before && before.publication?.bodyHash !== publication.bodyHash) throw new AppError('key-conflict');
    const { findings, ready } = await judgeProcedures(database, tenant, raw, at);
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw refused(errors);
    const sound = ready.filter((one): one is Ready => one !== null);
    try {
      await store(database, sound.filter(({ standing }) => !standing).map((one) => recordOf(tenant, one, publication, at)), alongside);
      return { published: sound.map(({ definition: { key, version }, hash, standing }) => ({ key, version, hash, repeated: standing })), warnings: findings };
    } catch (error) {
      if ((error as { code?: unknown }).code !== DUPLICATE_KEY || tries >= MAX_TRIES) throw error;
    }
  }
}

const refused = (errors: readonly Finding[]): AppError => new AppError('definition-refused', {
  problems: errors.map(({ index, path, code, message }) => ({ pointer: `/definitions/${index}${path}`, code, message })),
});

const recordOf = (tenant: string, { definition, hash }: Ready, publication: ProcessRecord['publication'] & object, at: string): ProcessRecord => ({
  _id: recordId(tenant, definition.key, definition.version), tenant, key: definition.key, version: definition.version, hash, definition, publishedAt: at, publication,
});

async function store({ client, processes }: Database, records: readonly ProcessRecord[], alongside?: Alongside): Promise<void> {
  if (records.length === 0 && !alongside) return;
  await client.withSession((session) => session.withTransaction(async () => {
    await alongside?.(session);
    if (records.length > 0) await processes.insertMany([...records], { session, ordered: true });
  }, TRANSACTION));
}
