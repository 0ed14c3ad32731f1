import { formatDate } from '../deadline/format-day';
import type { DataOf } from './document-data';
import type { DocumentModel } from './document-model';
import { documentHead, ended, legalBasisBlocks, lowerFirst, numbered, paragraph, sentence, twoDigits } from './document-parts';

/** Form 1 as an official letter (công văn): bases, tasks, what each school must send and by when. */
export function buildDirective(data: DataOf<'directive'>): DocumentModel {
  const limit = data.planDue.meaning === 'before' ? 'trước ngày' : 'chậm nhất ngày';
  const minimum = [
    data.minOutreach > 0 ? `${twoDigits(data.minOutreach)} hình thức tuyên truyền` : '',
    data.minModels > 0 ? `${twoDigits(data.minModels)} mô hình bảo đảm an ninh, trật tự` : '',
  ].filter(Boolean);
  const closing = [
    ...(minimum.length ? [sentence(`Mỗi đơn vị đăng ký ít nhất ${minimum.join(' và ')} phù hợp với đặc điểm của mình`)] : []),
    sentence(data.audience === 'schools'
      ? `Kế hoạch thực hiện, có ý kiến phối hợp của Công an cấp xã, gửi về ${data.issuer.name} ${limit} ${formatDate(data.planDue.day)}`
      : `Cơ quan nhận văn bản này ban hành văn bản triển khai đến các đơn vị trực thuộc ${limit} ${formatDate(data.planDue.day)}; hạn giao cho đơn vị trực thuộc không được sau ngày đó`),
    ...(data.incidentReportsTo.length ? [sentence(`Khi xảy ra vụ việc nghiêm trọng, phức tạp, đơn vị báo cáo đột xuất ngay đến ${data.incidentReportsTo.join(' và ')}`)] : []),
  ];
  return {
    ...documentHead(data),
    subject: `V/v ${lowerFirst(data.subject)}`,
    addressees: data.addressees,
    ...(data.urgency ? { urgency: data.urgency } : {}),
    body: [
      ...legalBasisBlocks('directive', data.legalBases),
      paragraph(`Để ${lowerFirst(data.subject)} đạt kết quả, ${data.issuer.name} yêu cầu các đơn vị tổ chức thực hiện những nhiệm vụ sau:`),
      numbered(data.tasks.map((task) => sentence(task))),
      paragraph('Về thời hạn và chế độ báo cáo:', { bold: true }),
      numbered(closing, () => '-'),
      paragraph(ended(`${data.issuer.name} đề nghị thủ trưởng các đơn vị nghiêm túc thực hiện; nếu có vướng mắc, phản ánh kịp thời để được hướng dẫn`)),
    ],
  };
}
