import type { DesignCreate, DesignDetail } from '../../domain/contracts/studio-api';
import { AppError } from '../../domain/errors/codes';
import { isPlainObject } from '../../domain/logic/plain-object';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import { bodyHashOf, decisionKey } from '../cases/decision-key';
import { requireScope } from '../repositories/visibility';
import { designDetail } from './design-view';
import { designId, unwritten, writeIfMissing, type DesignPlace } from './design-record';
import { keptJson } from './kept-json';
import { findVersion, latestVersion } from './published-shelf';
import { writeDraft } from './write-draft';

const unknownVersion = () => new AppError('validation-failed', { problems: [{ pointer: '/from/version', code: 'unknown', message: { vi: 'Không có phiên bản này để sao chép.', en: 'There is no such version to copy.' } }] });

/**
 * A new design with its first draft. The same key (of the request) is one design.
 * @throws AppError key-taken, key-conflict, validation-failed
 */
export async function createDesign(services: CaseServices, viewer: Viewer, body: DesignCreate, idempotencyKey: string): Promise<DesignDetail> {
  requireScope(viewer, 'design.write');
  const { database } = services;
  const place: DesignPlace = { kind: body.kind, key: body.key };
  const text = keptJson(await firstDefinition(services, viewer.tenant, body), '/from/definition');
  const created = { id: decisionKey(viewer, 'designs', idempotencyKey), bodyHash: bodyHashOf(body) };
  if (await isAnswered(services, viewer.tenant, created)) return designDetail(services, viewer, place);
  if (await latestVersion(database, viewer.tenant, place.kind, place.key)) throw new AppError('key-taken');
  await writeIfMissing(database, unwritten(viewer.tenant, place, body.title));
  try {
    await writeDraft(services, viewer, place, { text, over: 0, begins: { basedOn: null }, created });
  } catch (error) {
    if (!(error instanceof AppError && (error.code === 'draft-changed' || error.code === 'editing-lost'))) throw error;
  }
  // Whose request made the draft that stands now? The same content from somebody else is not this one.
  const standing = await database.designs.findOne({ _id: designId(viewer.tenant, place) }, { projection: { created: 1 } });
  if (standing?.created?.id !== created.id) throw new AppError('key-taken');
  return designDetail(services, viewer, place);
}

/** @throws AppError key-conflict when this key of the request made another design */
async function isAnswered({ database }: CaseServices, tenant: string, created: { id: string; bodyHash: string }): Promise<boolean> {
  const standing = await database.designs.findOne({ tenant, 'created.id': created.id }, { projection: { created: 1 } });
  if (standing && standing.created?.bodyHash !== created.bodyHash) throw new AppError('key-conflict');
  return standing !== null;
}

async function firstDefinition({ database }: CaseServices, tenant: string, { kind, key, title, from }: DesignCreate): Promise<unknown> {
  switch (from.kind) {
    case 'blank': return blank[kind](key, title);
    case 'definition': return isPlainObject(from.definition) ? { ...from.definition, key, title, version: 1 } : from.definition;
    case 'copy': {
      const original = await findVersion(database, tenant, kind, from.key, from.version);
      if (!original) throw unknownVersion();
      return { ...(original.definition as object), key, title, version: 1 };
    }
  }
}

const blank = {
  form: (key: string, title: DesignCreate['title']) => ({ key, version: 1, title, description: title, components: [], rules: [], facts: [], english: {}, prefill: [] }),
  procedure: (key: string, title: DesignCreate['title']) => ({ key, version: 1, title, subjectKind: 'school', parties: { school: { kind: 'subject' } }, steps: [] }),
};
