import { formatDate } from '../deadline/format-day';
import type { DataOf } from './document-data';
import type { Block, DocumentModel } from './document-model';
import { cite, documentHead, ended, heading, legalBasisBlocks, numbered, paragraph, sentence } from './document-parts';

/** Forms 2 and 3: the school's plan for the movement, agreed with the commune police. */
export function buildCosignedPlan(data: DataOf<'cosigned-plan'>): DocumentModel {
  return {
    ...documentHead(data),
    typeName: 'Kế hoạch',
    subject: `Thực hiện phong trào toàn dân bảo vệ an ninh Tổ quốc và xây dựng nhà trường đạt tiêu chuẩn “An toàn về an ninh, trật tự” năm ${data.year}`,
    coSignatures: data.coSignatures,
    body: [
      ...legalBasisBlocks('cosigned-plan', data.legalBases),
      paragraph(`Thực hiện ${cite(data.directive)};`, { italic: true }),
      paragraph(`${data.school} phối hợp với ${data.policeUnit} xây dựng kế hoạch như sau:`),
      ...purpose(data),
      heading('II. Nội dung'),
      heading('1. Hình thức tuyên truyền'),
      outreachTable(data),
      heading('2. Mô hình bảo đảm an ninh, trật tự'),
      modelsTable(data),
      ...(data.policeInput ? [heading('3. Ý kiến phối hợp của Công an'), paragraph(sentence(data.policeInput))] : []),
      ...organisation(data),
    ],
  };
}

function purpose(data: DataOf<'cosigned-plan'>): Block[] {
  return [
    heading('I. Mục đích, yêu cầu'),
    numbered([
      'Nâng cao ý thức của cán bộ, giáo viên, nhân viên, học sinh trong việc giữ gìn an ninh, trật tự tại trường và nơi cư trú.',
      `Đăng ký và phấn đấu đạt tiêu chuẩn “An toàn về an ninh, trật tự” năm ${data.year}; toàn thể nhà trường được phổ biến nội dung đăng ký.`,
      'Việc triển khai thiết thực, đúng quy định, có phân công và kiểm tra; kết quả được lưu làm minh chứng khi tự đánh giá.',
    ]),
  ];
}

function outreachTable({ outreach }: DataOf<'cosigned-plan'>): Block {
  return {
    type: 'table',
    columns: [{ title: 'TT', width: 1, align: 'center' }, { title: 'Hình thức', width: 6 }, { title: 'Đối tượng', width: 4 }, { title: 'Thời gian', width: 3 }],
    rows: outreach.map((row, index) => [String(index + 1), row.name, row.audience ?? '', row.time ?? '']),
  };
}

function modelsTable({ models }: DataOf<'cosigned-plan'>): Block {
  return {
    type: 'table',
    columns: [{ title: 'TT', width: 1, align: 'center' }, { title: 'Tên mô hình', width: 4 }, { title: 'Nội dung hoạt động', width: 6 }, { title: 'Phụ trách', width: 3 }],
    rows: models.map((row, index) => [String(index + 1), row.name, row.content ?? '', row.lead ?? '']),
  };
}

function organisation(data: DataOf<'cosigned-plan'>): Block[] {
  return [
    heading('III. Tổ chức thực hiện'),
    numbered([
      `${data.school} tổ chức các nội dung trên, tự đánh giá và báo cáo kết quả theo quy định.`,
      `${data.policeUnit} hướng dẫn nghiệp vụ, tham gia tuyên truyền, trao đổi tình hình và phối hợp xử lý vụ việc liên quan đến nhà trường.`,
      'Hai bên thông tin cho nhau ngay khi có vụ việc xảy ra; khi cần thay đổi nội dung thì thống nhất bằng văn bản.',
    ]),
    paragraph(ended(data.validTo ? `Kế hoạch có hiệu lực từ ngày ký đến hết ngày ${formatDate(data.validTo)}` : 'Kế hoạch có hiệu lực từ ngày ký')),
  ];
}
