import type { DataOf } from './document-data';
import type { Block, DocumentModel } from './document-model';
import { cite, documentHead, ended, legalBasisBlocks, lowerFirst, numbered, paragraph, sentence, twoDigits } from './document-parts';

const STANDARD = 'tiêu chuẩn “An toàn về an ninh, trật tự”';

/** Forms 7 and 8: recognition of one or more schools. Several schools go into a list. */
export function buildRecognitionDecision(data: DataOf<'recognition-decision'>): DocumentModel {
  const [first] = data.schools;
  const single = data.schools.length === 1 && first ? first : null;
  const who = single ? single.name : `${twoDigits(data.schools.length)} cơ sở giáo dục`;
  return {
    ...documentHead(data),
    typeName: 'Quyết định',
    subject: `Về việc công nhận ${who} đạt ${STANDARD} năm ${data.year}`,
    body: [
      ...opening(data),
      articles([
        single
          ? sentence(`Công nhận ${single.name}${single.address ? `, địa chỉ: ${single.address},` : ''} đạt ${STANDARD} năm ${data.year}${single.grade ? `; phân loại phong trào: ${single.grade}` : ''}`)
          : `Công nhận ${who} có tên dưới đây đạt ${STANDARD} năm ${data.year}:`,
      ]),
      ...(single ? [] : [schoolsTable(data)]),
      articles(
        [
          `Các cơ sở giáo dục được công nhận có trách nhiệm giữ vững và phát huy kết quả; việc công nhận được xem xét lại khi không còn bảo đảm tiêu chí theo quy định.`,
          ended(`Quyết định này có hiệu lực kể từ ngày ký. ${data.responsible.join(', ')} và các đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này`),
        ],
        2,
      ),
    ],
  };
}

/** Form 9: the decision, and the sheet that hangs on the wall. */
export function buildCommendationDecision(data: DataOf<'commendation-decision'>): DocumentModel {
  const head = documentHead(data);
  const title = data.form === 'bằng khen' ? 'Bằng khen' : 'Giấy khen';
  return {
    ...head,
    typeName: 'Quyết định',
    subject: `Về việc tặng ${title} cho tập thể có thành tích trong phong trào toàn dân bảo vệ an ninh Tổ quốc năm ${data.year}`,
    body: [
      ...opening(data, data.recognition ? [paragraph(`Căn cứ ${cite(data.recognition)};`, { italic: true })] : []),
      articles([
        sentence(`Tặng ${title} cho ${data.nominee}${data.address ? ` (${data.address})` : ''}. Thành tích: ${lowerFirst(data.merit)}`),
        'Tập thể được khen thưởng được hưởng mức thưởng và quyền lợi theo quy định hiện hành về thi đua, khen thưởng.',
        ended(`Quyết định này có hiệu lực kể từ ngày ký. ${data.responsible.join(', ')} và tập thể có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này`),
      ]),
    ],
    award: {
      authority: data.authority,
      title,
      verb: 'Tặng',
      recipient: data.nominee,
      ...(data.address ? { address: data.address } : {}),
      achievement: [data.merit],
      basis: `Quyết định khen thưởng${head.number ? ` số ${head.number}` : ''}`,
    },
  };
}

function opening(data: DataOf<'recognition-decision' | 'commendation-decision'>, more: Block[] = []): Block[] {
  return [
    paragraph(data.authority.toLocaleUpperCase('vi'), { bold: true, align: 'center' }),
    ...legalBasisBlocks(data.kind, data.legalBases),
    ...more,
    paragraph(`Theo đề nghị tại ${cite(data.proposal)}.`, { italic: true }),
    paragraph('QUYẾT ĐỊNH:', { bold: true, align: 'center' }),
  ];
}

function articles(texts: string[], from = 1): Block {
  return numbered(texts, (index) => `Điều ${index + from}.`, true);
}

function schoolsTable({ schools }: DataOf<'recognition-decision'>): Block {
  const graded = schools.some((school) => school.grade);
  return {
    type: 'table',
    columns: [
      { title: 'TT', width: 1, align: 'center' },
      { title: 'Cơ sở giáo dục', width: 6 },
      { title: 'Địa chỉ', width: 6 },
      ...(graded ? [{ title: 'Phân loại', width: 2.5, align: 'center' as const }] : []),
    ],
    rows: schools.map((school, index) => [String(index + 1), school.name, school.address ?? '', ...(graded ? [school.grade ?? ''] : [])]),
  };
}
