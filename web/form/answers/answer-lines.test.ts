import { getForm } from '../../../forms';
import { localizedComponents } from '../localize-form';
import { answerLines, namedFields } from './answer-lines';

const plan = getForm('plan')!;
const data = {
  subject: 'Kế hoạch năm 2026', year: 2026, issuedOn: '2026-02-10', hasPartyCell: false, plan: [{ fileId: 'f1', name: 'ke-hoach.pdf', size: 1, type: 'application/pdf' }],
  models: [{ name: 'Cổng trường an toàn', summary: 'Phân luồng giờ tan học' }, { name: 'Tổ tự quản', summary: 'Mỗi lớp một tổ' }],
  outreach: [{ name: 'Sinh hoạt dưới cờ', summary: 'Mỗi tháng một chuyên đề' }], registers: true, briefedPct: 100, policeInput: 'Thống nhất',
};

describe('an answer to read', () => {
  const lines = answerLines(plan.components, data);
  const fields = namedFields(lines);

  it('follows the form and leaves out what a condition hid', () => {
    expect(lines.map((line) => line.kind)).toEqual(['heading', 'heading', 'heading', 'heading']);
    expect(fields.map(({ path }) => path)).not.toContain('resolution');
    expect(namedFields(answerLines(plan.components, { ...data, resolution: [{ fileId: 'f2' }] })).map(({ path }) => path)).toContain('resolution');
  });

  it('names every field by where it stands', () => {
    expect(fields).toContainEqual({ path: 'models[1].name', label: 'Mô hình 2 › Tên mô hình' });
    expect(fields).toContainEqual({ path: 'briefedPct', label: 'Đăng ký và phối hợp › Phổ biến' });
    expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length);
  });

  it('survives an answer that does not fit the form', () => {
    expect(namedFields(answerLines(plan.components, { models: 'không phải bảng', year: null } as never)).length).toBeGreaterThan(5);
  });

  it('puts what was said of a criterion under its name', () => {
    const components = localizedComponents({ components: [{ type: 'criterion', key: 'c1', label: 'Tiêu chí 1', input: true, weight: 10 }], english: {} }, 'vi');
    const [heading] = answerLines(components, { c1: { result: 'not-met', score: 0, reason: 'Chưa có nội quy' } });
    expect(heading).toMatchObject({ kind: 'heading', text: 'Tiêu chí 1', lines: [{ path: 'c1.result', value: 'not-met' }, { path: 'c1.score', value: 0 }, { path: 'c1.reason', value: 'Chưa có nội quy' }] });
  });

  it('keeps a false tick, which is an answer', () => {
    const party = JSON.stringify(lines).includes('"path":"hasPartyCell"');
    expect(party).toBe(true);
  });
});
