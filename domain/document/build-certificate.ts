import type { DataOf } from './document-data';
import type { DocumentModel } from './document-model';
import { cite, documentHead } from './document-parts';
import { numberLine } from './document-number';

/**
 * Form 8: the certificate, one ornamental page under Circular 124/2021/TT-BCA. It has no running text; the
 * body is empty and everything stands in `award`.
 */
export function buildCertificate(data: DataOf<'certificate'>): DocumentModel {
  const head = documentHead(data);
  return {
    ...head,
    typeName: 'Giấy công nhận',
    subject: `${data.school} đạt tiêu chuẩn “An toàn về an ninh, trật tự” năm ${data.year}`,
    body: [],
    award: {
      authority: data.authority,
      title: 'Giấy công nhận',
      verb: 'Công nhận',
      recipient: data.school,
      ...(data.address ? { address: data.address } : {}),
      achievement: [`Đạt tiêu chuẩn “An toàn về an ninh, trật tự” năm ${data.year}`, ...(data.grade ? [`Phân loại phong trào: ${data.grade}`] : [])],
      basis: `Theo Thông tư số 124/2021/TT-BCA và ${cite(data.decision)}`,
      numberLine: numberLine(head.number, data.notation),
    },
  };
}
