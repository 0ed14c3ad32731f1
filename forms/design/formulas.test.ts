import { jsonLogic } from '@formio/core/utils';
import fc from 'fast-check';
import { evaluate } from '../../domain/logic/evaluate';
import { getForm } from '../shipped-forms';
import { checkDefinition } from '../schema';
import { checkRaw, formWith } from '../checker/test-world';
import { hardenFormio } from '../harden-formio';
import type { FormComponent, Json } from '../types';
import { addressOf, changePart, fieldNames, formulaFunctions, parseFormula, partAt, writeFormula } from './index';

const number = (key: string, label: string, more: object = {}): FormComponent => ({ type: 'number', key, label, input: true, ...more });
const form = formWith([
  number('a', 'Điểm một'), number('b', 'Điểm hai'), { type: 'textfield', key: 'ten', label: 'Tên', input: true },
  { type: 'radio', key: 'loai', label: 'Loại', input: true, values: [{ value: 'tot', label: 'Tốt' }, { value: 'kem', label: 'Kém' }] },
  { type: 'container', key: 'nhom', label: 'Nhóm', input: true, components: [number('x', 'Trong nhóm')] },
  { type: 'datagrid', key: 'bang', label: 'Bảng', input: true, components: [number('sl', 'Số lượng'), number('gia', 'Giá'), number('tien', 'Tiền', { disabled: true, calculateServer: true, calculateValue: { '*': [{ var: ['row.sl', 0] }, { var: ['row.gia', 0] }] } })] },
  number('kq', 'Kết quả', { disabled: true, calculateServer: true, calculateValue: { '+': [0, 0] } }),
  number('sau', 'Tính sau', { disabled: true, calculateServer: true, calculateValue: { '+': [{ var: ['data.kq', 0] }, 1] } }),
]);
const parse = (text: string, self = 'kq') => parseFormula(text, { definition: form, self });
const a = { var: ['data.a', 0] };
const b = { var: ['data.b', 0] };

describe('formulas', () => {
  it.each<[string, Json]>([
    ['a + b', { '+': [a, b] }],
    ['a + b + 1', { '+': [a, b, 1] }],
    ['a - (b - 1)', { '-': [a, { '-': [b, 1] }] }],
    ['a * b / 2', { '/': [{ '*': [a, b] }, 2] }],
    ['-a', { '-': [a] }],
    ['tong(a; b) / 2', { '/': [{ '+': [a, b] }, 2] }],
    ['Tổng(a, b)', { '+': [a, b] }],
    ['trung_binh(a, b)', { '/': [{ '+': [a, b] }, 2] }],
    ['[Điểm một] × 2', { '*': [a, 2] }],
    ['nhom.x ÷ 2', { '/': [{ var: ['data.nhom.x', 0] }, 2] }],
    ['neu(a ≥ 18, "xuatSac", "kha")', { if: [{ '>=': [a, 18] }, 'xuatSac', 'kha'] }],
    ['neu(loai = "Tốt" và a > b, 1, 0)', { if: [{ and: [{ '==': [{ var: 'data.loai' }, 'tot'] }, { '>': [a, b] }] }, 1, 0] }],
    ['neu(a < 1 hoặc khong(co(ten)), 0, a)', { if: [{ or: [{ '<': [a, 1] }, { '!': [{ '!!': [{ var: 'data.ten' }] }] }] }, 0, { var: 'data.a' }] }],
    ['5', { '+': [5] }],
    ['tong_cot(bang.sl)', { sum: [{ pluck: [{ var: 'data.bang' }, 'sl'] }] }],
    ['tong_cot([Tiền]) / 2 + a', { '+': [{ '/': [{ sum: [{ pluck: [{ var: 'data.bang' }, 'tien'] }] }, 2] }, a] }],
    ['neu(dem_cot(bang.sl) > 0, trung_binh_cot(bang.gia), lon_nhat_cot(bang.gia) - nho_nhat_cot(bang.gia))', { if: [{ '>': [{ filled: [{ pluck: [{ var: 'data.bang' }, 'sl'] }] }, 0] }, { mean: [{ pluck: [{ var: 'data.bang' }, 'gia'] }] }, { '-': [{ largest: [{ pluck: [{ var: 'data.bang' }, 'gia'] }] }, { smallest: [{ pluck: [{ var: 'data.bang' }, 'gia'] }] }] }] }],
  ])('%s', (text, logic) => {
    expect(parse(text)).toEqual({ ok: true, logic });
    const again = writeFormula(logic)!;
    expect(parse(again)).toEqual({ ok: true, logic });
    const named = writeFormula(logic, { names: fieldNames(form), language: 'en' })!;
    expect(parse(named)).toEqual({ ok: true, logic });
  });

  it('reads fields of the same row by their place in it', () => {
    const logic = { '*': [{ var: ['row.sl', 0] }, { var: ['row.gia', 0] }] };
    expect(parse('sl * gia', 'bang.tien')).toEqual({ ok: true, logic });
    expect(writeFormula(logic, { self: 'bang.tien' })).toBe('bang.sl * bang.gia');
    expect(parse('bang.sl * bang.gia', 'bang.tien')).toEqual({ ok: true, logic });
    const set = changePart(form, addressOf(form, 'bang.tien')!, { calculateValue: logic });
    expect(set.ok && checkDefinition(set.definition)).toEqual([]);
  });

  it('of a row may read a whole column of its table, but not one that is computed in each row', () => {
    const logic = { '/': [{ var: ['row.sl', 0] }, { sum: [{ pluck: [{ var: 'data.bang' }, 'sl'] }] }] };
    expect(parse('sl / tong_cot(bang.sl)', 'bang.tien')).toEqual({ ok: true, logic });
    const set = changePart(form, addressOf(form, 'bang.tien')!, { calculateValue: logic });
    expect(set.ok && checkDefinition(set.definition)).toEqual([]);
    expect(parse('tong_cot(bang.tien)', 'bang.tien')).toMatchObject({ ok: false, errors: [{ code: 'selfReference' }] });
    const own = changePart(form, addressOf(form, 'bang.tien')!, { calculateValue: { sum: [{ pluck: [{ var: 'data.bang' }, 'tien'] }] } });
    expect(own).toMatchObject({ ok: false, code: 'worse' });
  });

  it.each<[string, Json]>([
    ['a bare list', { pluck: [{ var: 'data.bang' }, 'sl'] }], ['a column that is computed from', { sum: [{ pluck: [{ if: [true, { var: 'data.bang' }] }, 'sl'] }] }], ['a list that is no column', { sum: [{ var: 'data.bang' }] }],
    ['a column that is not there', { sum: [{ pluck: [{ var: 'data.bang' }, 'khong'] }] }], ['the table of another name', { sum: [{ pluck: [{ var: 'data.nhom' }, 'x'] }] }],
    ['a cell without its row', { '+': [{ var: ['data.bang.sl', 0] }, 1] }], ['a division by zero', { '/': [{ var: ['data.a', 0] }, { '-': [2, 2] }] }],
  ])('%s is refused in a definition', (_what, logic) => {
    const components = form.components.map((part) => (part.key === 'kq' ? { ...part, calculateValue: logic } : part));
    expect(checkDefinition({ ...form, components })).not.toEqual([]);
  });

  it('of columns: what the page computes is what the checker stores', async () => {
    hardenFormio();
    const columns: Record<string, Json> = { tong: { sum: [] }, dem: { filled: [] }, tb: { mean: [] }, min: { smallest: [] }, max: { largest: [] } };
    const made = Object.entries(columns).map(([key, logic]) => number(key, key, { disabled: true, calculateServer: true, calculateValue: { [Object.keys(logic as object)[0]!]: [{ pluck: [{ var: 'data.bang' }, 'sl'] }] } }));
    const whole = formWith([...form.components.filter(({ key }) => !['kq', 'sau'].includes(key)), ...made]);
    expect(checkDefinition(whole)).toEqual([]);
    const bang = [{ sl: 3, gia: 2 }, { sl: 0, gia: 5 }, { gia: 7 }, { sl: 6 }];
    const third = jsonLogic.apply({ '/': [{ var: 'data.a' }, 3] }, { data: { a: 10 } }) as number;
    expect(third).toBe(3.333333);
    const answer = await checkRaw(whole, { bang });
    expect(answer).toMatchObject({ ok: true, data: { tong: 9, dem: 3, tb: 3, min: 0, max: 6 } });
    if (answer.ok) for (const { key, calculateValue } of made) expect(jsonLogic.apply(calculateValue as object, { data: answer.data, row: answer.data })).toEqual(answer.data[key]);
    const empty = await checkRaw(whole, {});
    expect(empty).toMatchObject({ ok: true, data: { tong: 0, dem: 0 } });
    if (empty.ok) expect([empty.data.tb, empty.data.min, empty.data.max]).toEqual([undefined, undefined, undefined]);
  });

  it.each<[string, string, number, number]>([
    ['tong_cot(a)', 'notAColumn', 9, 10], ['tong_cot(bang)', 'notAColumn', 9, 13], ['tong_cot(bang.khong)', 'unknownField', 9, 19], ['tong_cot(bang.sl, a)', 'closeMissing', 16, 17],
    ['', 'empty', 0, 0], ['   ', 'empty', 0, 3], ['a +', 'unexpectedEnd', 3, 3], ['a + * b', 'unknownSign', 4, 5], ['a b', 'tooMuch', 2, 3],
    ['(a + b', 'closeMissing', 0, 1], ['a)', 'unknownSign', 1, 2], ['a / 0', 'divisionByZero', 4, 5], ['a / (2 - 2)', 'divisionByZero', 4, 11],
    ['kq + 1', 'selfReference', 0, 2], ['sau + 1', 'computedLater', 0, 3], ['bang.sl + 1', 'insideTable', 0, 7], ['nhom + 1', 'notAValue', 0, 4],
    ['la + 1', 'unknownField', 0, 2], ['ten * 2', 'notANumber', 0, 3], ['"x" + 1', 'notANumber', 0, 3], ['la(1)', 'unknownFunction', 0, 2], ['neu(a)', 'argumentCount', 0, 3],
    ['a < b < 3', 'chainedComparison', 6, 7], ['a @ b', 'unknownSign', 2, 3], ['"x', 'unfinishedText', 0, 2], ['[Điểm', 'unfinishedName', 0, 5], ['['.repeat(3), 'unfinishedName', 0, 3],
    ['3,5', 'tooMuch', 1, 2], [`${'('.repeat(50)}1${')'.repeat(50)}`, 'tooDeep', 15, 16],
  ])('%s is refused where the mistake is', (text, code, start, end) => {
    const parsed = parse(text);
    expect(parsed).toMatchObject({ ok: false, errors: [{ code, start, end }] });
    if (!parsed.ok) expect(parsed.errors[0]!.message.vi).not.toContain('{name}');
  });

  it('what is parsed is accepted, and written and parsed again is the same', () => {
    const leaf = fc.oneof(fc.constantFrom('a', 'b', 'nhom.x', '[Điểm hai]'), fc.nat(100).map(String), fc.constant('2.5'));
    const { text } = fc.letrec<{ text: string }>((tie) => ({
      text: fc.oneof({ maxDepth: 4, withCrossShrink: true }, leaf,
        fc.tuple(tie('text'), fc.constantFrom('+', '-', '*', '/'), tie('text')).map(([l, o, r]) => `(${l} ${o} ${r})`),
        fc.tuple(tie('text'), fc.constantFrom('+', '-', '*'), leaf).map(([l, o, r]) => `${l} ${o} ${r}`),
        fc.tuple(tie('text'), tie('text')).map(([l, r]) => `neu(${l} <= ${r} va co(ten), ${l}, -(${r}))`),
        fc.tuple(fc.constantFrom('tong', 'min', 'lon_nhat', 'trung_binh'), tie('text'), tie('text')).map(([f, l, r]) => `${f}(${l}, ${r})`)),
    }));
    fc.assert(fc.property(text, (formula) => {
      const parsed = parse(formula);
      if (!parsed.ok) return expect(['divisionByZero', 'tooDeep']).toContain(parsed.errors[0]!.code);
      const set = changePart(form, addressOf(form, 'kq')!, { calculateValue: parsed.logic });
      if (set.ok) expect(checkDefinition(set.definition)).toEqual([]);
      const again = parse(writeFormula(parsed.logic)!);
      expect(again).toEqual(parsed);
      return expect(() => evaluate(parsed.logic, { data: {} })).not.toThrow();
    }), { numRuns: 400 });
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[ab(),+\-*/<>="[\] .0-9]*$/)), (text) => void parse(text)), { numRuns: 1000 });
  });

  it('writes the shipped formulas so that they mean the same', () => {
    const grades = getForm('classification')!;
    for (const path of ['score', 'suggestedGrade']) {
      const logic = partAt(grades, addressOf(grades, path)!)!.calculateValue as Json;
      const written = writeFormula(logic)!;
      const parsed = parseFormula(written, { definition: grades, self: path });
      const data = { movement: { resolution: 3, registration: 2.5, models: 4, outreach: 2, coordination: 3 } };
      expect(parsed.ok && evaluate(parsed.logic, { data })).toEqual(evaluate(logic, { data }));
    }
  });

  it('explains every function, with an example that has its name', () => {
    for (const { name, english, example, explanation } of formulaFunctions) {
      expect(example.vi).toContain(`${name}(`);
      expect(example.en).toContain(`${english}(`);
      expect(explanation.vi && explanation.en).toMatch(/\.$/);
    }
  });
});
