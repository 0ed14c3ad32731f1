import { MongoServerError, type ClientSession, type Filter } from 'mongodb';
import { recordId, type DesignDraft, type DesignRecord } from '../../domain/contracts/records';
import type { PublishedDesign } from '../../domain/contracts/studio-api';
import { AppError } from '../../domain/errors/codes';
import { checkDefinition } from '../../forms/schema';
import type { Viewer } from '../auth/viewer';
import { bodyHashOf, decisionKey } from '../cases/decision-key';
import type { CaseServices } from '../cases/case-services';
import { canonicalJson, sha256 } from '../journal/hash-entry';
import { judgeProcedures } from '../publishing/judge-procedures';
import { publishProcedures, type Publisher } from '../publishing/publish-procedures';
import { requireScope } from '../repositories/visibility';
import { designId, findDesign, type DesignPlace } from './design-record';
import { draftState, withDraft } from './design-view';
import { asNextVersion, nextVersion, procedureProblem } from './judge-draft';
import { shelfOf } from './published-shelf';
import { putNotice, toOthers, type Told } from './put-notice';
import { passRehearsal } from './rehearsal-gate';
import { draftChanged, TRANSACTION } from './write-draft';

type Approved = DesignRecord & { draft: DesignDraft };

const DUPLICATE_KEY = 11000;
/** Somebody may publish the next version by another way in between; after so many times it is no accident. */
const MAX_TRIES = 3;

type Announced = Publisher['announced'];
type Known = Required<Omit<Publisher, 'announced'>> & { announced: Announced };
interface Publishing { place: DesignPlace; publisher: Known; definition: unknown; version: number; at: string; /** What happens together with it. */ conclude: (session: ClientSession) => Promise<void> }
/** What the publisher says besides: the draft's revision, what the walk may miss, whether units with running cases are told, and what is meant to become of these. */
interface Wish { revision: number; acknowledgedMisses?: string[] | undefined; announce?: { running: 'stay' | 'move' } | undefined }

/**
 * Publishes the approved draft as the next version; in the same transaction the draft goes and those are told whom it concerns. The same key is published once.
 * @throws AppError not-found, draft-changed, review-needed, design-retired, definition-refused with every fault, rehearsal-red, key-conflict
 */
export async function publishDesign(services: CaseServices, viewer: Viewer, place: DesignPlace, { revision, acknowledgedMisses = [], announce }: Wish, key: string): Promise<PublishedDesign> {
  requireScope(viewer, 'design.publish');
  const publisher = { personId: viewer.personId, requestId: decisionKey(viewer, `design|${place.kind}|${place.key}`, key), revision, acknowledgedMisses: [...new Set(acknowledgedMisses)].sort(), announced: place.kind === 'procedure' ? announce?.running : undefined };
  for (let tries = 1; ; tries += 1) {
    const before = await answeredBefore(services, viewer.tenant, place, publisher);
    if (before) return before;
    const standing = await approvedDraft(services, viewer, place, revision);
    const version = await nextVersion(services, viewer.tenant, place);
    const at = services.clock().toISOString();
    const publishing: Publishing = {
      place, publisher, version, at, definition: asNextVersion(JSON.parse(standing.draft.text), place, version),
      async conclude(session) {
        await clearDraft(services, viewer, place, revision, session);
        for (const told of tellings(standing, publisher, version, at)) await putNotice(services.database, standing, told, session);
      },
    };
    try {
      return await (place.kind === 'form' ? publishForm : publishProcedure)(services, viewer.tenant, publishing);
    } catch (error) {
      const answered = await answeredBefore(services, viewer.tenant, place, publisher);
      if (answered) return answered;
      if (!isTaken(error) || tries >= MAX_TRIES) throw error;
    }
  }
}

const isTaken = (error: unknown): boolean => (error instanceof MongoServerError && error.code === DUPLICATE_KEY)
  || (error instanceof AppError && error.code === 'definition-refused' && error.detail.problems?.every(({ code }) => code === 'version-taken' || code === 'version-behind') === true);

/** @throws AppError key-conflict when this key published another revision, or let other things pass */
async function answeredBefore({ database }: CaseServices, tenant: string, { kind, key }: DesignPlace, { requestId, revision, acknowledgedMisses, announced }: Known): Promise<PublishedDesign | null> {
  const standing = await shelfOf(database, kind).findOne({ tenant, 'publication.id': requestId }, { projection: { definition: 0 } });
  if (!standing) return null;
  const passed = kind === 'procedure' ? acknowledgedMisses : [];
  if (standing.publication?.revision !== revision || standing.key !== key || (standing.publication.acknowledgedMisses ?? []).join(' ') !== passed.join(' ') || standing.publication.announced !== announced) throw new AppError('key-conflict');
  return { version: standing.version, hash: standing.hash, repeated: true, warnings: [] };
}

async function approvedDraft(services: CaseServices, viewer: Viewer, place: DesignPlace, revision: number): Promise<Approved> {
  const standing = await findDesign(services.database, viewer.tenant, place);
  if (standing.retired) throw new AppError('design-retired');
  if (!withDraft(standing) || standing.revision !== revision) throw await draftChanged(services, viewer, standing);
  if (draftState(standing) !== 'approved') throw new AppError('review-needed');
  return standing;
}

/** Who drew it and who asked for the review; the units with running cases, when the publisher says so. */
function tellings({ draft: { changedBy, review } }: Approved, { personId, announced }: Known, version: number, at: string): Told[] {
  const news = { version, by: personId, at };
  const authors = toOthers([changedBy, ...(review ? [review.askedBy] : [])], personId);
  return [
    ...(authors ? [{ ...news, template: 'design-published' as const, to: authors }] : []),
    ...(announced ? [{ ...news, template: 'version-announced' as const, to: { kind: 'concerned-units' as const, running: announced } }] : []),
  ];
}

/** Only if it is still what was approved: of two who publish at once one is told. */
async function clearDraft(services: CaseServices, viewer: Viewer, place: DesignPlace, revision: number, session: ClientSession): Promise<void> {
  const approved = { _id: designId(viewer.tenant, place), revision, retired: null, 'draft.review.state': 'approved', 'draft.review.revision': revision } as Filter<DesignRecord>;
  const { matchedCount } = await services.database.designs.updateOne(approved, { $set: { draft: null } }, { session });
  if (matchedCount === 0) throw await draftChanged(services, viewer, await findDesign(services.database, viewer.tenant, place));
}

async function publishForm({ database }: CaseServices, tenant: string, { place: { key }, publisher, definition, version, at, conclude }: Publishing): Promise<PublishedDesign> {
  const faults = checkDefinition(definition);
  if (faults.length > 0) throw new AppError('definition-refused', { problems: faults.map(({ pointer, code, message }) => ({ pointer: `/definition${pointer}`, code, message })) });
  const hash = sha256(canonicalJson(definition));
  const publication = { by: publisher.personId, id: publisher.requestId, bodyHash: bodyHashOf({ revision: publisher.revision }), revision: publisher.revision };
  await database.client.withSession((session) => session.withTransaction(async () => {
    await conclude(session);
    await database.forms.insertOne({ _id: recordId(tenant, key, version), tenant, key, version, hash, definition, publishedAt: at, publication }, { session });
  }, TRANSACTION));
  return { version, hash, repeated: false, warnings: [] };
}

async function publishProcedure(services: CaseServices, tenant: string, { publisher, definition, version, at, conclude }: Publishing): Promise<PublishedDesign> {
  const { database } = services;
  // What is refused for its faults need not be rehearsed: publishing says them below.
  const { ready: [sound] } = await judgeProcedures(database, tenant, [definition], at);
  if (sound) await passRehearsal(services, tenant, sound.definition, publisher.acknowledgedMisses);
  try {
    const { published: [made], warnings } = await publishProcedures(database, tenant, [definition], publisher, at, conclude);
    return { version, hash: made?.hash ?? '', repeated: false, warnings: warnings.map(procedureProblem) };
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'definition-refused')) throw error;
    throw new AppError('definition-refused', { ...error.detail, problems: (error.detail.problems ?? []).map((fault) => ({ ...fault, pointer: fault.pointer.replace(/^\/definitions\/0/, '/definition') })) });
  }
}
