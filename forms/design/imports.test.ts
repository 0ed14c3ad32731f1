import fc from 'fast-check';
import { shippedForms } from '../shipped-forms';
import { checkDefinition } from '../schema';
import { insertPart, blankForm, importFormio, partsOf, tableFromSheet, type ImportedForm, type SheetTable } from './index';

const taken = (json: unknown) => {
  const result = importFormio(json);
  if (!result.ok) throw new Error(result.why.vi);
  return result;
};
const codes = ({ report }: ImportedForm) => report.map(({ code, pointer }) => `${code} ${pointer}`);

/** As Form.io's builder writes a form: mostly settings that nobody set. */
const noise = { tableView: true, persistent: true, hidden: false, prefix: '', customClass: '', tabindex: '', logic: [], attributes: {}, overlay: { style: '', left: '' }, id: 'e4xk' };
const foreign = {
  title: 'Phiếu khảo sát', display: 'form', key: 'khao-sat',
  components: [
    { type: 'content', key: 'c', html: '<script>alert(1)</script>' },
    { type: 'panel', key: 'panel', title: 'Thông tin', components: [
      { ...noise, type: 'textfield', key: 'hoTen', label: 'Họ tên', input: true, tooltip: 'Gợi ý', validate: { required: true, custom: 'valid = true', pattern: '(a+)+$', maxLength: 50 } },
      { ...noise, type: 'datetime', key: 'ngaySinh', label: 'Ngày sinh', enableTime: false, format: 'dd/MM/yyyy', datePicker: { minDate: null }, widget: { type: 'calendar' } },
      { type: 'number', key: 'tuoi', label: 'Tuổi', validate: { min: 1, max: '' } },
      { type: 'radio', key: 'gioi', label: 'Giới', values: [{ value: 'nam', label: 'Nam', shortcut: '' }, { value: 'nu', label: 'Nữ' }, { value: 'nu', label: 'Nữ' }] },
      { type: 'textfield', key: 'khac', label: 'Khác', conditional: { show: 'true', when: 'gioi', eq: 'nu' } },
      { type: 'textfield', key: 'an', label: 'Ẩn', customConditional: 'show = data.x', conditional: { json: { '==': [1, 1] } } },
    ] },
    { type: 'select', key: 'tinh', label: 'Tỉnh', dataSrc: 'url', data: { url: 'https://example.org/tinh' } },
    { type: 'table', key: 'luoi', numRows: 1, numCols: 2, rows: [[{ components: [{ type: 'email', key: 'thu', label: 'Thư' }] }, { components: [{ type: 'phoneNumber', key: 'thu', label: 'Điện thoại' }] }]] },
    { type: 'editgrid', key: 'con', label: 'Con', components: [{ type: 'textfield', key: 'ten', label: 'Tên con <b>' }] },
    { type: 'number', key: 'tong', label: 'Tổng', calculateValue: 'value = data.a', disabled: true },
    { type: 'number', key: 'gap', label: 'Gấp đôi', calculateValue: { '*': [{ var: 'data.tuoi' }, 2] } },
    { type: 'tabs', key: 'the', components: [{ key: 't1', label: 'Một', components: [{ type: 'checkbox', key: 'dong', label: 'Đồng ý' }] }, { key: 't2', label: '', components: [] }] },
    { type: 'survey', key: 's', label: 'Đánh giá' },
    { type: 'button', key: 'submit', label: 'Gửi' },
  ],
};

describe('import of Form.io JSON', () => {
  const imported = taken(foreign);

  it('keeps what our schema knows', () => {
    expect(checkDefinition(imported.definition)).toEqual([]);
    expect(imported.definition).toMatchObject({ key: 'khao-sat', title: { vi: 'Phiếu khảo sát' } });
    expect(partsOf(imported.definition).map(({ path, part }) => `${path}:${part.type}`)).toEqual([
      'panel:panel', 'hoTen:textfield', 'ngaySinh:textfield', 'tuoi:number', 'gioi:radio', 'khac:textfield', 'an:textfield', 'luoi:fieldset', 'luoiRow1:columns',
      'thu:email', 'thu2:phoneNumber', 'con:datagrid', 'con.ten:textfield', 'tong:number', 'gap:number', 'the:tabs', 't1:panel', 'dong:checkbox', 't2:panel',
    ]);
    const byPath = new Map(partsOf(imported.definition).map(({ path, part }) => [path, part]));
    expect(byPath.get('hoTen')).toEqual({ type: 'textfield', key: 'hoTen', label: 'Họ tên', input: true, validate: { required: true, maxLength: 50 } });
    expect(byPath.get('ngaySinh')).toMatchObject({ inputType: 'date' });
    expect(byPath.get('khac')!.conditional).toEqual({ show: true, conjunction: 'all', conditions: [{ component: 'gioi', operator: 'isEqual', value: 'nu' }] });
    expect(byPath.get('gap')).toMatchObject({ disabled: true, calculateServer: true });
  });

  it('tells everything that was dropped, with its place', () => {
    expect(codes(imported)).toEqual(expect.arrayContaining([
      'html /components/0', 'unknownProperty /components/1/components/0/tooltip', 'code /components/1/components/0/validate/custom', 'pattern /components/1/components/0/validate/pattern',
      'convertedType /components/1/components/1', 'choiceDropped /components/1/components/3/values', 'code /components/1/components/5/customConditional', 'condition /components/1/components/5/conditional',
      'address /components/2/data/url', 'noChoices /components/2', 'keyChanged /components/3/rows/0/1/components/0', 'code /components/5/calculateValue', 'unknownProperty /components/5/disabled',
      'unknownType /components/8', 'button /components/9',
    ].filter((code) => !code.startsWith('keyChanged'))));
    expect(imported.report.map(({ code }) => code)).toContain('keyChanged');
    for (const { reason } of imported.report) expect(reason.vi + reason.en).not.toContain('{name}');
  });

  it.each(shippedForms.map((form) => [form.key, form] as const))('takes our own %s as it is', (_key, form) => {
    const result = taken({ title: form.title, components: form.components });
    expect(result.report).toEqual([]);
    expect(result.definition.components).toEqual(form.components);
  });

  it.each<[string, unknown, string]>([
    ['nothing', null, 'notAForm'], ['a text', 'x', 'notAForm'], ['an object without parts', { title: 'x' }, 'notAForm'],
    ['a million parts', Array.from({ length: 1_000_000 }, () => ({ type: 'textfield' })), 'tooLarge'],
  ])('refuses %s', (_name, json, code) => expect(importFormio(json)).toMatchObject({ ok: false, code }));

  it('never throws, and what it gives is accepted', () => {
    const type = fc.constantFrom('textfield', 'number', 'select', 'radio', 'selectboxes', 'panel', 'columns', 'datagrid', 'tabs', 'table', 'file', 'datetime', 'container', 'criterion', 'heading', 'well', 'content', 'x', 'constructor');
    const name = fc.constantFrom('key', 'label', 'validate', 'values', 'data', 'columns', 'components', 'conditional', 'calculateValue', 'defaultValue', '__proto__', '$where', 'html', 'title', 'rows', 'multiple', 'inputType', 'text', 'weight');
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constantFrom('https://x.y', '<b>', '{{a}}', 'a', 'b'), fc.array(fc.anything(), { maxLength: 3 }), fc.object({ maxDepth: 3 }), fc.constant({ required: true, min: 9, max: 1 }), fc.constant([{ value: 'a', label: 'A' }, { value: 'a', label: 'B' }]), fc.constant({ when: 'a', eq: 'a' }), fc.constant({ '+': [{ var: 'data.a' }, 1] }));
    const own = fc.tuple(type, fc.array(fc.tuple(name, value), { maxLength: 6 })).map(([kind, members]) => ({ type: kind, key: 'a', ...Object.fromEntries(members) }));
    const { part } = fc.letrec<{ part: object }>((tie) => ({
      part: fc.oneof({ maxDepth: 3 }, own, fc.tuple(own, fc.array(tie('part'), { maxLength: 3 })).map(([outer, components]) => ({ ...outer, components }))),
    }));
    fc.assert(fc.property(fc.oneof(fc.anything(), fc.array(part, { maxLength: 5 }).map((components) => ({ components }))), (json) => {
      const result = importFormio(json);
      if (result.ok) expect(checkDefinition(result.definition)).toEqual([]);
    }), { numRuns: 300 });
  });
});

const table = (rows: unknown[][]): SheetTable => {
  const result = tableFromSheet(rows);
  if (!result.ok) throw new Error(result.why.vi);
  return result;
};

describe('a table from a sheet', () => {
  const rows = [
    [null, null],
    ['Họ và tên', 'Ngày sinh', 'Sĩ số', 'Đạt', 'Xếp loại', 'Ghi chú', 'Thư', 'Điện thoại', 'Điểm', '', 'Họ và tên'],
    ['Nguyễn An', '02/09/2010', 35, 'Có', 'Tốt', 'a'.repeat(200), 'a@b.vn', '0912 345 678', '8,5', 'x1'],
    ['Trần Bình', '31/12/2011', 40, 'không', 'Khá', null, 'c@d.vn', '0912345679', '7', 'x2'],
    ['Lê Cường', new Date('2012-01-01T00:00:00Z'), 38, 'Có', 'Tốt', '', '', '+84912345670', '1.234,5', 'x3'],
    ['Phạm Dung', '2012-02-02', 41, 'Có', 'Tốt', '', '', '0912345671', '9', 'x4'],
  ];
  const { part, warnings } = table(rows);

  it('guesses the kind of each column', () => {
    const fields = part.components![0]!.components!;
    expect(part.components![0]).toMatchObject({ type: 'panel', title: '', hideLabel: true });
    expect(fields.map(({ key, type, inputType }) => [key, inputType ?? type])).toEqual([
      ['hoVaTen', 'textfield'], ['ngaySinh', 'date'], ['siSo', 'number'], ['dat', 'checkbox'], ['xepLoai', 'select'], ['ghiChu', 'textarea'], ['thu', 'email'], ['dienThoai', 'phoneNumber'], ['diem', 'number'], ['cot10', 'textfield'], ['hoVaTen2', 'textfield'],
    ]);
    expect(fields[2]!.validate).toEqual({ min: 0, integer: true, required: true });
    expect(fields[8]!.validate).toEqual({ min: 0, required: true });
    expect(fields[4]!.data).toEqual({ values: [{ value: 'tot', label: 'Tốt' }, { value: 'kha', label: 'Khá' }] });
  });

  it('warns of what it could not be sure of', () => {
    expect(warnings.map(({ column, code }) => [column, code])).toEqual([[9, 'noHeading'], [10, 'sameHeading'], [10, 'empty']]);
    expect(table([['Ngày'], ['31/02/2026'], ['01/02/2026']]).warnings).toMatchObject([{ code: 'badDate' }]);
    expect(table([['<b>x'], [1]]).warnings).toMatchObject([{ code: 'badHeading' }]);
    expect(tableFromSheet([])).toMatchObject({ ok: false, code: 'emptySheet' });
    expect(tableFromSheet([[null, ' ']])).toMatchObject({ ok: false, code: 'emptySheet' });
  });

  it('never throws, and its table may be put into a form', () => {
    const cell = fc.oneof(fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.date({ noInvalidDate: false }), fc.constantFrom(null, undefined, 'Có', '01/02/2026', '0912345678', 'a@b.vn', 'https://x.y', '{{x}}', '__proto__'));
    fc.assert(fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (sheet) => {
      const result = tableFromSheet(sheet);
      if (!result.ok) return;
      const form = insertPart(blankForm('thu', { vi: 'Thử', en: 'Trial' }), [1], result.part);
      expect(form.ok && checkDefinition(form.definition)).toEqual([]);
    }), { numRuns: 300 });
  });
});
