import { formatDate } from '../deadline/format-day';
import type { DataOf } from './document-data';
import type { Block, DocumentModel } from './document-model';
import { cite, documentHead, ended, heading, legalBasisBlocks, numbered, paragraph, paragraphs, sentence, twoDigits } from './document-parts';

type Replication = DataOf<'replication-plan'>;

/** Form 10: the steering committee's plan that takes a school's model to other schools. */
export function buildReplicationPlan(data: Replication): DocumentModel {
  return {
    ...documentHead(data),
    typeName: 'Kế hoạch',
    subject: `Nhân rộng mô hình “${data.modelName}” năm ${data.year}`,
    coSignatures: data.coSignatures,
    body: [
      ...legalBasisBlocks('replication-plan', data.legalBases),
      ...(data.commendation ? [paragraph(`Căn cứ ${cite(data.commendation)};`, { italic: true })] : []),
      paragraph(`Theo đề nghị của ${data.proposer}, ${data.issuer.name} xây dựng kế hoạch nhân rộng mô hình như sau:`),
      heading('I. Mô hình và kết quả'),
      paragraph(sentence(`Mô hình “${data.modelName}” của ${data.source}${data.grade ? `, trường được phân loại ${data.grade}` : ''}`)),
      ...paragraphs(data.summary),
      effectTable(data),
      heading('II. Nơi nhân rộng'),
      ...targets(data),
      heading('III. Tổ chức thực hiện'),
      ...organisation(data),
    ],
  };
}

function effectTable({ indicators }: Replication): Block {
  return {
    type: 'table',
    columns: [{ title: 'TT', width: 1, align: 'center' }, { title: 'Chỉ số', width: 7 }, { title: 'Trước khi áp dụng', width: 3, align: 'center' }, { title: 'Sau khi áp dụng', width: 3, align: 'center' }],
    rows: indicators.map((row, index) => [String(index + 1), row.name, decimal(row.before), decimal(row.after)]),
  };
}

function targets({ targets: schools }: Replication): Block[] {
  return [
    paragraph(`Mô hình được triển khai tại ${twoDigits(schools.length)} cơ sở giáo dục:`),
    {
      type: 'table',
      columns: [{ title: 'TT', width: 1, align: 'center' }, { title: 'Cơ sở giáo dục', width: 7 }, { title: 'Địa chỉ', width: 6 }],
      rows: schools.map((school, index) => [String(index + 1), school.name, school.address ?? '']),
    },
  ];
}

function organisation({ source, finishBy, proposer, educationUnit }: Replication): Block[] {
  return [
    numbered([
      `Các cơ sở giáo dục có tên tại Mục II đưa mô hình vào kế hoạch của mình, triển khai trước ngày ${formatDate(finishBy)} và nêu kết quả trong báo cáo định kỳ.`,
      sentence(`${source} chia sẻ tài liệu, cách làm và tiếp đoàn đến học tập`),
      sentence(`${proposer} hướng dẫn nghiệp vụ, theo dõi kết quả tại từng nơi${educationUnit ? `; ${educationUnit} chỉ đạo, đôn đốc các trường` : ''}`),
    ]),
    paragraph(ended('Khó khăn, vướng mắc trong quá trình thực hiện phản ánh về Thường trực Ban Chỉ đạo để được hướng dẫn')),
  ];
}

/** A decimal comma, as figures are written in Vietnam. */
const decimal = (value: number): string => String(value).replace('.', ',');
