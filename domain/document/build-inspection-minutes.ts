import { formatDate } from '../deadline/format-day';
import type { DataOf } from './document-data';
import type { Block, DocumentModel } from './document-model';
import { documentHead, ended, heading, legalBasisBlocks, numbered, paragraph, sentence, twoDigits } from './document-parts';
import { officialTime } from './official-date';

const RESULT = { met: 'Đạt', 'not-met': 'Chưa đạt' } as const;

/** Form 6: minutes of the visit by the joint team of police and education. */
export function buildInspectionMinutes(data: DataOf<'inspection-minutes'>): DocumentModel {
  return {
    ...documentHead(data),
    typeName: 'Biên bản',
    subject: `Kiểm tra kết quả thực hiện tiêu chuẩn “An toàn về an ninh, trật tự” năm ${data.year} tại ${data.school}`,
    coSignatures: data.coSignatures,
    body: [
      ...legalBasisBlocks('inspection-minutes', data.legalBases),
      paragraph(`Hồi ${officialTime(data.visitedAt)}, tại ${data.school}${data.address ? ` (${data.address})` : ''}, đoàn kiểm tra đã làm việc với nhà trường.`),
      heading('I. Thành phần'),
      paragraph('1. Đoàn kiểm tra:'),
      numbered(data.team.map((member) => sentence(`${member.name}, ${member.title}, ${member.agency}`, ';')), () => '-'),
      paragraph('2. Đại diện nhà trường:'),
      numbered(data.schoolSide.map((member) => sentence(`${member.name}, ${member.title}`, ';')), () => '-'),
      heading('II. Kết quả kiểm tra từng tiêu chí'),
      criteriaTable(data),
      ...findings(data),
      ...conclusion(data),
    ],
  };
}

function criteriaTable({ criteria }: DataOf<'inspection-minutes'>): Block {
  return {
    type: 'table',
    columns: [
      { title: 'TT', width: 1, align: 'center' },
      { title: 'Tiêu chí', width: 6 },
      { title: 'Trường tự đánh giá', width: 2.2, align: 'center' },
      { title: 'Đoàn kết luận', width: 2.2, align: 'center' },
      { title: 'Ghi chú', width: 4 },
    ],
    rows: criteria.map((row, index) => [String(index + 1), row.title, RESULT[row.selfResult], RESULT[row.result], row.note ?? '']),
  };
}

function findings({ findings: rows }: DataOf<'inspection-minutes'>): Block[] {
  if (rows.length === 0) return [heading('III. Tồn tại phải khắc phục'), paragraph('Đoàn không ghi nhận tồn tại phải khắc phục.')];
  return [
    heading('III. Tồn tại phải khắc phục'),
    {
      type: 'table',
      columns: [{ title: 'TT', width: 1, align: 'center' }, { title: 'Nội dung', width: 9 }, { title: 'Hạn khắc phục', width: 3, align: 'center' }],
      rows: rows.map((row, index) => [String(index + 1), row.finding, row.fixDue ? formatDate(row.fixDue) : '']),
    },
  ];
}

function conclusion({ criteria, conclusion: result, year, school }: DataOf<'inspection-minutes'>): Block[] {
  const met = criteria.filter((row) => row.result === 'met').length;
  const verdict = result === 'met' ? `thống nhất ${school} đạt các tiêu chí và đề nghị cấp có thẩm quyền xem xét công nhận` : `kết luận ${school} chưa đủ điều kiện đề nghị công nhận`;
  return [
    heading('IV. Kết luận'),
    paragraph(sentence(`Có ${twoDigits(met)}/${twoDigits(criteria.length)} tiêu chí đạt. Đoàn kiểm tra ${verdict} năm ${year}`)),
    paragraph(ended('Biên bản đã được đọc lại cho những người có tên nghe và cùng thống nhất')),
  ];
}
