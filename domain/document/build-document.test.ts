import { buildDocument } from './build-document';
import { documentKindSchema } from './document-kind';
import type { DocumentInput } from './document-data';
import type { DocumentModel } from './document-model';
import { documentSamples } from './document-samples';

const texts = (model: DocumentModel): string[] =>
  model.body.flatMap((block) => {
    if (block.type === 'numbered') return block.items.map((item) => `${item.label} ${item.text}`);
    if (block.type === 'table') return [...block.columns.map((column) => column.title), ...block.rows.flat()];
    if (block.type === 'keyvalue') return block.items.map((item) => `${item.key}: ${item.value}`);
    return [block.text];
  });
const all = (model: DocumentModel) => texts(model).join('\n');
const sample = <Kind extends DocumentInput['kind']>(kind: Kind, more: object = {}) => buildDocument({ ...documentSamples[kind], ...more } as DocumentInput);

describe.each(documentKindSchema.options)('%s', (kind) => {
  const model = sample(kind);

  it('carries letterhead, number and signature', () => {
    expect(model).toMatchObject({ kind, issuer: documentSamples[kind].issuer, place: 'Bình An', date: documentSamples[kind].issuedOn, signature: documentSamples[kind].signature });
    expect(model.number).toMatch(/^\d{2,}\/.+/);
    expect(model.subject).toBeTruthy();
  });

  it('is the same for the same data, and plain JSON', () => {
    expect(sample(kind)).toEqual(model);
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });

  it('leaves no undefined words and no doubled marks in the text', () => {
    expect(all(model)).not.toMatch(/undefined|null|\[object|;;|\.\.|,,|\s,| {2}/);
  });

  it('has no number while it is a draft, and needs a day once numbered', () => {
    expect(sample(kind, { n: null, issuedOn: null })).toMatchObject({ number: null, date: null });
    expect(() => sample(kind, { issuedOn: null })).toThrow(RangeError);
  });
});

describe('the directive', () => {
  it('asks for the plan before the day and for the least that each school owes', () => {
    const text = all(sample('directive'));
    expect(text).toContain('trước ngày 25/02/2026');
    expect(text).toContain('01 hình thức tuyên truyền và 01 mô hình');
    expect(all(sample('directive', { planDue: { day: '2026-02-25', meaning: 'by' } }))).toContain('chậm nhất ngày 25/02/2026');
    const toOffices = all(sample('directive', { audience: 'offices' }));
    expect(toOffices).toContain('ban hành văn bản triển khai đến các đơn vị trực thuộc trước ngày 25/02/2026');
    expect(toOffices).not.toContain('Kế hoạch thực hiện');
  });

  it('puts "Căn cứ" in front of a basis that lacks it, and only then', () => {
    const bases = texts(sample('directive', { legalBases: ['Luật An ninh quốc gia', 'Thực hiện Chỉ thị số 04-CT/TU;'] }));
    expect(bases.slice(0, 2)).toEqual(['Căn cứ Luật An ninh quốc gia;', 'Thực hiện Chỉ thị số 04-CT/TU;']);
  });

  it('has no type name, as official letters do, and a subject that starts with "V/v"', () => {
    expect(sample('directive')).toMatchObject({ subject: expect.stringMatching(/^V\/v triển khai/), addressees: ['Hiệu trưởng các trường trên địa bàn xã'] });
    expect(sample('directive').typeName).toBeUndefined();
  });
});

describe('the minutes', () => {
  it('count what was met and say what follows', () => {
    const criteria = documentSamples['inspection-minutes'].criteria.map((row, index) => ({ ...row, result: index < 2 ? 'not-met' : 'met' }));
    expect(all(sample('inspection-minutes'))).toContain('Có 06/06 tiêu chí đạt');
    const failed = all(sample('inspection-minutes', { criteria, conclusion: 'not-met', findings: [] }));
    expect(failed).toContain('Có 04/06 tiêu chí đạt');
    expect(failed).toContain('chưa đủ điều kiện');
    expect(failed).toContain('không ghi nhận tồn tại');
  });

  it('give the visit in local time', () => expect(all(sample('inspection-minutes'))).toContain('Hồi 08 giờ 30 phút, ngày 12 tháng 11 năm 2026'));
});

describe('the decisions and the certificate', () => {
  it('list many schools in a table, with a grade only when there is one', () => {
    const schools = [{ name: 'Trường A' }, { name: 'Trường B' }];
    const table = (model: DocumentModel) => model.body.find((block) => block.type === 'table');
    expect(table(sample('recognition-decision'))).toBeUndefined();
    expect(table(sample('recognition-decision', { schools }))).toMatchObject({ columns: { length: 3 }, rows: [['1', 'Trường A', ''], ['2', 'Trường B', '']] });
    expect(sample('recognition-decision', { schools }).subject).toContain('02 cơ sở giáo dục');
  });

  it('rest on Circular 124/2021/TT-BCA unless told otherwise', () => {
    expect(all(sample('recognition-decision'))).toContain('124/2021/TT-BCA');
    expect(sample('certificate').award?.basis).toContain('124/2021/TT-BCA');
    expect(all(sample('recognition-decision', { legalBases: ['Luật mới'] }))).not.toContain('124/2021');
  });

  it('number their articles in one row', () => {
    const labels = sample('recognition-decision', { schools: [{ name: 'A' }, { name: 'B' }] }).body.flatMap((block) => (block.type === 'numbered' ? block.items.map((item) => item.label) : []));
    expect(labels).toEqual(['Điều 1.', 'Điều 2.', 'Điều 3.']);
  });

  it('put the year into the certificate’s number, so that it is unique on the wall', () => {
    expect(sample('certificate')).toMatchObject({ number: '05/2026/GCN-UBND', award: { title: 'Giấy công nhận', numberLine: 'Số: 05/2026/GCN-UBND' } });
  });

  it('name the award by its form', () => {
    expect(sample('commendation-decision').award?.title).toBe('Giấy khen');
    expect(sample('commendation-decision', { form: 'bằng khen' }).award?.title).toBe('Bằng khen');
  });
});

describe('the periodic report and the replication plan', () => {
  it('tell the period, the sums and each incident; without incidents they say so', () => {
    const text = all(sample('periodic-report'));
    expect(text).toContain('báo cáo kết quả 6 tháng năm 2026, số liệu tính đến ngày 01/06/2026');
    expect(all(sample('periodic-report', { period: 'special', topic: 'Phòng cháy' }))).toContain('kết quả năm 2026 theo chuyên đề phòng cháy');
    expect(text).toContain('Tổng số 03 mô hình với 96 người tham gia');
    expect(text).toContain('Thực hiện Kế hoạch số 12/KH-THCSBA');
    expect(text).toContain('01 vụ việc, 01 người bị thương');
    expect(all(sample('periodic-report', { incidents: [] }))).toContain('không xảy ra vụ việc');
  });

  it('end once, with the last part that there is', () => {
    const ends = (model: DocumentModel) => texts(model).filter((line) => line.endsWith('./.'));
    expect(ends(sample('periodic-report'))).toEqual(['Đề nghị Công an xã tập huấn cho đội cờ đỏ./.']);
    expect(ends(sample('periodic-report', { proposals: undefined }))).toEqual(['Lắp camera cổng phụ trong quý tới./.']);
  });

  it('write what was measured with a decimal comma, and every school that gets the model', () => {
    const text = all(sample('replication-plan'));
    expect(text).toContain('48,5');
    expect(text).toContain('02 cơ sở giáo dục');
    expect(text).toContain('trước ngày 01/05/2027');
  });
});

describe('data that is not enough', () => {
  it.each([
    ['a directive without tasks', 'directive', { tasks: [] }],
    ['a plan without a model', 'cosigned-plan', { models: [] }],
    ['a team of one', 'inspection-minutes', { team: [{ name: 'A', title: 'B', agency: 'C' }] }],
    ['a hash that is none', 'cosigned-plan', { coSignatures: [{ unit: 'A', person: 'B', at: '2026-01-01T00:00:00Z', hash: 'x' }] }],
    ['a link that is no web address', 'certificate', { verify: { code: 'A', url: 'javascript:alert(1)' } }],
    ['a report that counts backwards', 'periodic-report', { modelCount: -1 }],
    ['a replication to nowhere', 'replication-plan', { targets: [] }],
    ['a day that does not exist', 'certificate', { issuedOn: '2026-02-30' }],
  ] as const)('refuses %s', (_, kind, more) => expect(() => sample(kind, more)).toThrow(/./));
});
