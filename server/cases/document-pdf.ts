import { Readable } from 'node:stream';
import type { Filter } from 'mongodb';
import { recordId, type DocumentRecord } from '../../domain/contracts/records';
import { buildDocument } from '../../domain/document';
import { AppError } from '../../domain/errors/codes';
import { isSandboxSpace } from '../../domain/sandbox/space';
import { renderPdf } from '../documents';
import { removeContent, storeContent } from '../files/content-store';
import type { Viewer } from '../auth/viewer';
import { visibleRecords } from '../repositories/visibility';
import type { CaseServices } from './case-services';
import { isReadThroughCase } from './directive-documents';
import { documentContent } from './document-content';

/** Across every page of what is made while a procedure is tried. */
const SANDBOX_MARK = 'BẢN THỬ NGHIỆM – KHÔNG CÓ GIÁ TRỊ';

export interface PdfContent { contentId: string; sha256: string; name: string }

/**
 * The PDF of an issued document. It is made when it is first opened and kept: what was once seen stays byte
 * for byte the same, and its hash can be verified.
 * @throws AppError not-found
 */
export async function documentPdf(services: CaseServices, viewer: Viewer, documentId: string): Promise<PdfContent> {
  const document = await findDocument(services, viewer, documentId);
  const stored = document.fileId && document.sha256 ? { fileId: document.fileId, sha256: document.sha256 } : await make(services, document);
  return { contentId: stored.fileId, sha256: stored.sha256, name: `${document.number.replaceAll('/', '-')}.pdf` };
}

async function findDocument(services: CaseServices, viewer: Viewer, documentId: string): Promise<DocumentRecord> {
  const _id = recordId(viewer.tenant, documentId);
  const visible = await services.database.documents.findOne({ ...visibleRecords(viewer, 'document.read'), _id } as Filter<DocumentRecord>);
  if (visible) return visible;
  const other = await services.database.documents.findOne({ _id });
  if (!other || !(await isReadThroughCase(services, viewer, other))) throw new AppError('not-found');
  return other;
}

async function make(services: CaseServices, document: DocumentRecord): Promise<{ fileId: string; sha256: string }> {
  const pdf = await renderPdf(buildDocument(await documentContent(services, document)), isSandboxSpace(document.tenant) ? SANDBOX_MARK : undefined);
  const { contentId, sha256 } = await storeContent(services.database, `${document.id}.pdf`, Readable.from([pdf]), () => undefined, 1);
  const kept = await services.database.documents.updateOne({ _id: document._id, fileId: null }, { $set: { fileId: contentId, sha256 } });
  if (kept.modifiedCount === 1) return { fileId: contentId, sha256 };
  // Somebody opened it at the same time and was first: theirs is the one.
  await removeContent(services.database, contentId);
  const standing = await services.database.documents.findOne({ _id: document._id });
  if (!standing?.fileId || !standing.sha256) throw new RangeError(`document ${document.id} has no file`);
  return { fileId: standing.fileId, sha256: standing.sha256 };
}
