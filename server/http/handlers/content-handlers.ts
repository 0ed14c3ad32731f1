import { verifyRule } from '../../auth/attempts';
import { documentPdf } from '../../cases/document-pdf';
import { verifyDocument } from '../../cases/verify-document';
import { openContent } from '../../files/content-store';
import { findFile } from '../../files/find-file';
import { receiveUpload } from '../../files/receive-upload';
import { uploadFile } from '../../files/upload-file';
import type { ApiParts } from '../api-parts';
import type { Handlers } from '../mount-routes';
import { sendContent } from '../send-content';

/** Shown in the browser; everything else is saved. */
const shownInline = (type: string): boolean => type === 'application/pdf' || type.startsWith('image/');

export function contentHandlers({ database, services, attempts, clock }: ApiParts): Pick<Handlers, 'getDocumentPdf' | 'verifyDocument' | 'uploadFile' | 'getFile'> {
  return {
    async getDocumentPdf({ viewer, params, res }) {
      const { contentId, sha256, name } = await documentPdf(services, viewer, params.id);
      await sendContent(res, { name, type: 'application/pdf', inline: true, etag: sha256 }, () => openContent(database, contentId));
    },
    async verifyDocument({ params, req }) {
      await attempts.count(verifyRule, req.ip ?? '');
      return verifyDocument(services, params.code);
    },
    async uploadFile({ viewer, req }) {
      const { id, name, size, type } = await receiveUpload(req, (file, given) => uploadFile(database, viewer, file, given, clock()));
      return { fileId: id, name, size, type };
    },
    async getFile({ viewer, params, res }) {
      const file = await findFile(database, viewer, params.id);
      await sendContent(res, { name: file.name, type: file.type, size: file.size, inline: shownInline(file.type), etag: file.sha256 }, () => openContent(database, file.contentId));
    },
  };
}
