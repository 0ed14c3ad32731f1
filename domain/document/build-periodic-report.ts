import { formatDate } from '../deadline/format-day';
import type { DataOf } from './document-data';
import type { Block, DocumentModel } from './document-model';
import { cite, documentHead, ended, heading, legalBasisBlocks, lowerFirst, paragraph, paragraphs, sentence, twoDigits } from './document-parts';

type Report = DataOf<'periodic-report'>;

/** Form 4: what came of the movement in half a year, in the year, or on one topic; the figures are those of the form. */
export function buildPeriodicReport(data: Report): DocumentModel {
  return {
    ...documentHead(data),
    typeName: 'Báo cáo',
    subject: data.subject,
    body: [
      ...legalBasisBlocks('periodic-report', data.legalBases),
      ...(data.plan ? [paragraph(`Thực hiện ${cite(data.plan)};`, { italic: true })] : []),
      paragraph(`${data.school} báo cáo ${periodOf(data)}, số liệu tính đến ngày ${formatDate(data.countedTo)}, như sau:`),
      heading('I. Kết quả thực hiện'),
      ...paragraphs(data.results),
      heading('1. Mô hình và thành viên'),
      paragraph(`Tổng số ${twoDigits(data.modelCount)} mô hình với ${twoDigits(data.memberCount)} người tham gia.`),
      ...modelsTable(data),
      heading('2. Vụ việc trong kỳ'),
      ...incidents(data),
      heading('II. Tồn tại'),
      ...paragraphs(data.shortcomings),
      ...outlook(data),
    ],
  };
}

function periodOf({ period, topic, year }: Report): string {
  if (period === 'special') return `kết quả năm ${year} theo chuyên đề ${lowerFirst(topic ?? 'an ninh, trật tự')}`;
  return period === 'halfYear' ? `kết quả 6 tháng năm ${year}` : `kết quả năm ${year}`;
}

function modelsTable({ models }: Report): Block[] {
  if (models.length === 0) return [];
  return [{
    type: 'table',
    columns: [{ title: 'TT', width: 1, align: 'center' }, { title: 'Mô hình', width: 8 }, { title: 'Số lượng', width: 2.4, align: 'center' }, { title: 'Người tham gia', width: 2.6, align: 'center' }],
    rows: models.map((row, index) => [String(index + 1), row.name, String(row.count), String(row.members)]),
  }];
}

function incidents({ incidents: rows }: Report): Block[] {
  if (rows.length === 0) return [paragraph('Trong kỳ không xảy ra vụ việc.')];
  return [
    paragraph(`Trong kỳ xảy ra ${twoDigits(rows.length)} vụ việc, ${twoDigits(rows.reduce((sum, row) => sum + row.injured, 0))} người bị thương.`),
    {
      type: 'table',
      columns: [{ title: 'TT', width: 1, align: 'center' }, { title: 'Ngày', width: 2.4, align: 'center' }, { title: 'Loại, mức độ', width: 3.6 }, { title: 'Bị thương', width: 1.8, align: 'center' }, { title: 'Đã xử lý', width: 6 }],
      rows: rows.map((row, index) => [String(index + 1), formatDate(row.occurredOn), `${row.category}; ${lowerFirst(row.severity)}`, String(row.injured), row.handled]),
    },
  ];
}

/** The text ends with the last part that there is. */
function outlook({ nextSteps, proposals }: Report): Block[] {
  const steps = [heading('III. Phương hướng'), ...paragraphs(nextSteps, proposals === undefined ? ended : sentence)];
  return proposals === undefined ? steps : [...steps, heading('IV. Kiến nghị'), ...paragraphs(proposals, ended)];
}
