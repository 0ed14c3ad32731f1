import type { Filter } from 'mongodb';
import { z } from 'zod';
import type { DocumentChoice } from '../../domain/contracts/choice-api';
import { recordId, type DocumentRecord } from '../../domain/contracts/records';
import { foldText } from '../../domain/text/fold-text';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import { isReadThroughCase } from '../cases/directive-documents';
import { findCase } from '../repositories/case-repository';
import { decodeCursor, encodeCursor, type Page } from '../repositories/cursor';
import { visibleRecords } from '../repositories/visibility';
import { describeDocuments } from './describe-documents';

export interface DocumentChoiceQuery { cursor?: string | undefined; limit: number; q?: string | undefined; caseId?: string | undefined; ids?: readonly string[] | undefined }

/** Read at once, and at most for one answer: who searches far back goes on from there. */
const BATCH = 200;
const MOST_READ = 2000;

const place = z.tuple([z.string().max(40), z.string().max(400)]);
type Place = z.infer<typeof place>;
const placeOf = ({ issuedAt, _id }: DocumentRecord): Place => [issuedAt, _id];
const isPast = (document: DocumentRecord, [issuedAt, id]: Place): boolean => document.issuedAt < issuedAt || (document.issuedAt === issuedAt && document._id > id);
type Read = (after: Place | null, count: number) => Promise<DocumentRecord[]>;

/**
 * Valid documents that the viewer may read, newest first. Titles stand in the procedures and not in the records, so a
 * search reads on and looks at each: a page may hold fewer than were asked for and still have a next one.
 * @throws AppError not-found for a case that one may not see, validation-failed for a strange cursor
 */
export async function listDocumentChoices(services: CaseServices, viewer: Viewer, query: DocumentChoiceQuery): Promise<Page<DocumentChoice>> {
  const part = foldText(query.q ?? '');
  const read = await readerFor(services, viewer, query);
  const items: DocumentChoice[] = [];
  let after: Place | null = decodeCursor(query.cursor, place);
  for (let seen = 0; seen < MOST_READ;) {
    const count = part === '' ? query.limit + 1 : BATCH;
    const batch = await read(after, count);
    const described = new Map((await describeDocuments(services, viewer.tenant, batch)).map((choice) => [choice.id, choice]));
    for (const document of batch) {
      if (items.length === query.limit) return { items, next: after && encodeCursor(after) };
      const choice = described.get(document.id);
      if (choice && foldText(`${choice.number} ${choice.title.vi} ${choice.title.en}`).includes(part)) items.push(choice);
      after = placeOf(document);
    }
    if (batch.length < count) return { items, next: null };
    seen += batch.length;
  }
  return { items, next: after && encodeCursor(after) };
}

async function readerFor(services: CaseServices, viewer: Viewer, { caseId, ids }: DocumentChoiceQuery): Promise<Read> {
  const { documents } = services.database;
  const visible = visibleRecords(viewer, 'document.read');
  if (ids) {
    const may = choosableDocuments(services, viewer);
    const named = await documents.find({ _id: { $in: ids.map((id) => recordId(viewer.tenant, id)) }, status: 'valid' }).toArray();
    const allowed = await Promise.all(named.map(({ id }) => may(id)));
    return readerOf(named.filter((document, index) => allowed[index] && (caseId === undefined || document.caseId === caseId)));
  }
  if (caseId !== undefined) {
    // A case and the directive behind it have a handful of documents.
    const found = await findCase(services.database, viewer, caseId, 'document.read');
    const [own, behind] = await Promise.all([
      documents.find({ ...visible, caseId: found.id, status: 'valid' } as Filter<DocumentRecord>).toArray(),
      found.parentCaseId === null ? [] : documents.find({ tenant: viewer.tenant, caseId: found.parentCaseId, status: 'valid' }).toArray(),
    ]);
    return readerOf([...own, ...behind]);
  }
  return (after, count) => documents.find({
    ...visible, status: 'valid',
    ...(after && { $and: [{ $or: [{ issuedAt: { $lt: after[0] } }, { issuedAt: after[0], _id: { $gt: after[1] } }] }] }),
  } as Filter<DocumentRecord>).sort({ issuedAt: -1, _id: 1 }).limit(count).toArray();
}

function readerOf(few: readonly DocumentRecord[]): Read {
  const sorted = [...few].sort((a, b) => (isPast(a, placeOf(b)) ? 1 : -1));
  return async (after, count) => sorted.filter((document) => !after || isPast(document, after)).slice(0, count);
}

/** Answers for a document's id whether the list above offers it to the viewer, for all or at one of their cases. */
export function choosableDocuments(services: CaseServices, viewer: Viewer): (id: string) => Promise<boolean> {
  return async (id) => {
    const document = await services.database.documents.findOne({ _id: recordId(viewer.tenant, id), status: 'valid' });
    if (!document) return false;
    const filter = { ...visibleRecords(viewer, 'document.read'), _id: document._id } as Filter<DocumentRecord>;
    return (await services.database.documents.findOne(filter, { projection: { _id: 1 } })) !== null || isReadThroughCase(services, viewer, document);
  };
}
