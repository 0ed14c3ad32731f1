import fc from 'fast-check';
import { shippedForms, getForm } from '../shipped-forms';
import { checkDefinition } from '../schema';
import { formWith } from '../checker/test-world';
import type { FormComponent } from '../types';
import { addressOf, buildRule, changePart, conditionalOf, conditionFields, conditionSentence, partAt, partsOf, putRule, recogniseRule, removeRule, ruleId, ruleSentence, ruleTemplates, sentenceCondition, setCondition, setTranslation, slotChoices, translationsOf, type SlotValues } from './index';

const conditions = shippedForms.flatMap((form) => partsOf(form).flatMap(({ part, path }) => (conditionalOf(part) ? [[`${form.key} ${path}`, form, conditionalOf(part)!] as const] : [])));

describe('conditions as sentences', () => {
  it.each(conditions)('%s, both ways in both languages', (_name, form, conditional) => {
    const sentence = conditionSentence(form, conditional)!;
    for (const text of [sentence.vi, sentence.en]) {
      const read = sentenceCondition(form, text);
      expect(read).toMatchObject({ ok: true, conditional: { show: conditional.show, conditions: conditional.conditions } });
    }
  });

  it('read as people say them', () => {
    const form = formWith([
      { type: 'checkbox', key: 'doi', label: 'Có đội tự quản', input: true },
      { type: 'radio', key: 'loai', label: 'Loại', input: true, values: [{ value: 'a', label: 'Tốt' }, { value: 'b', label: 'Khá [giỏi]' }] },
      { type: 'number', key: 'so', label: 'Số', input: true },
      { type: 'textfield', key: 'x', label: 'X', input: true },
    ]);
    const conditional = { show: true, conjunction: 'all' as const, conditions: [{ component: 'doi', operator: 'isEqual' as const, value: true }] };
    expect(conditionSentence(form, conditional)).toEqual({ vi: 'hiện khi [Có đội tự quản] là [Có]', en: 'shown when [Có đội tự quản] is [Yes]' });
    const many = sentenceCondition(form, 'ẩn khi [Loại] không là [Khá (giỏi)] hoặc [Số] là [5] hoặc [X] để trống');
    expect(many).toEqual({ ok: true, conditional: { show: false, conjunction: 'any', conditions: [{ component: 'loai', operator: 'isNotEqual', value: 'b' }, { component: 'so', operator: 'isEqual', value: 5 }, { component: 'x', operator: 'isEmpty' }] } });
    if (many.ok) expect(conditionSentence(form, many.conditional)!.vi).toBe('ẩn khi [Loại] không là [Khá (giỏi)] hoặc [Số] là [5] hoặc [X] để trống');
  });

  it.each([
    ['khi [Loại] là [Tốt]', 'notUnderstood'], ['hiện khi [Lạ] là [Tốt]', 'unknownField'], ['hiện khi [Loại] là [Dở]', 'unknownChoice'],
    ['hiện khi [Loại] là', 'notUnderstood'], ['hiện khi', 'notUnderstood'], ['hiện khi [Loại] là [Tốt] và [Loại] là [Tốt] hoặc [Loại] là [Tốt]', 'notUnderstood'],
  ])('%s is refused', (sentence, code) => {
    const form = formWith([{ type: 'radio', key: 'loai', label: 'Loại', input: true, values: [{ value: 'a', label: 'Tốt' }] }]);
    expect(sentenceCondition(form, sentence)).toMatchObject({ ok: false, code });
  });

  it('never throws, whatever is typed', () => {
    const form = getForm('plan')!;
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^hiện khi [[\]a-zà và ]*$/)), (text) => void sentenceCondition(form, text)));
  });

  it('offers the fields that can be asked, and sets what fits', () => {
    const form = getForm('recheck')!;
    const note = addressOf(form, 'findings.note')!;
    expect(conditionFields(form, note).map(({ path }) => path)).toEqual(['findings.finding', 'findings.status', 'fixDue']);
    const due = addressOf(form, 'fixDue')!;
    expect(conditionFields(form, due).map(({ path }) => path)).toEqual([]);
    expect(setCondition(form, due, { show: true, conjunction: 'all', conditions: [{ component: 'findings.status', operator: 'isEqual', value: 'open' }] })).toMatchObject({ ok: false, code: 'unknownField' });
    const always = setCondition(form, note, null);
    expect(always.ok && partAt(always.definition, note)!.conditional).toBeUndefined();
  });
});

const rules = shippedForms.flatMap((form) => form.rules.map((rule) => [`${form.key} ${rule.id}`, form, rule] as const));
/** Shapes of their own: two alternatives, and comparisons with facts of the case. */
const UNUSUAL = Math.floor(rules.length / 5);

describe('rules as sentences', () => {
  it('knows most of the shipped rules', () => {
    const unknown = rules.filter(([, form, rule]) => !recogniseRule(form, rule)).map(([name]) => name);
    expect(unknown.length).toBeLessThanOrEqual(UNUSUAL);
  });

  it.each(rules)('%s is written again as it is', (_name, form, rule) => {
    const sentence = ruleSentence(form, rule);
    expect(sentence.vi).toMatch(/\[.+\]/);
    const known = recogniseRule(form, rule);
    if (!known) return;
    const built = buildRule(form, known, { id: rule.id, message: rule.message });
    expect(built).toEqual({ ok: true, rule });
  });

  it('every template can be filled from its choices, is accepted and recognised', () => {
    const option = (value: string) => ({ value, label: value.toUpperCase() });
    const parts: FormComponent[] = [
      { type: 'textfield', key: 'ngay', label: 'Ngày', input: true, inputType: 'date' },
      { type: 'textfield', key: 'luc', label: 'Lúc', input: true, inputType: 'datetime-local' },
      { type: 'number', key: 'so', label: 'Số', input: true },
      { type: 'number', key: 'tong', label: 'Tổng', input: true },
      { type: 'radio', key: 'loai', label: 'Loại', input: true, values: [option('a'), option('b')] },
      { type: 'unitPicker', key: 'ds', label: 'Danh sách', input: true, multiple: true },
      { type: 'datagrid', key: 'bang', label: 'Bảng', input: true, components: [
        { type: 'unitPicker', key: 'dv', label: 'Đơn vị', input: true }, { type: 'number', key: 'sl', label: 'Số lượng', input: true },
        { type: 'select', key: 'kq', label: 'Kết quả', input: true, dataSrc: 'values', data: { values: [option('x')] } },
        { type: 'textfield', key: 'den', label: 'Đến', input: true, inputType: 'date' },
      ] },
    ];
    const form = formWith(parts);
    fc.assert(fc.property(fc.constantFrom(...ruleTemplates), fc.array(fc.nat(1000), { minLength: 5, maxLength: 5 }), (template, picks) => {
      const slots: SlotValues = {};
      template.slots.forEach((slot, index) => {
        const choices = slotChoices(form, template.id, slot.name, slots);
        slots[slot.name] = slot.kind === 'figure' ? picks[index]! : (choices[picks[index]! % Math.max(choices.length, 1)]?.value ?? 'chữ');
      });
      const built = buildRule(form, { template: template.id, slots }, { id: ruleId(form) });
      if (!built.ok) return expect(['differentRows', 'slotMissing']).toContain(built.code);
      expect(checkDefinition({ ...form, rules: [built.rule] })).toEqual([]);
      const known = recogniseRule(form, built.rule);
      expect(known && buildRule(form, known, { id: built.rule.id, message: built.rule.message })).toEqual(built);
      expect(built.rule.message.vi).not.toMatch(/\{(field|other|table|column|list|value|operator)\}/);
      return expect(putRule(form, built.rule).ok).toBe(true);
    }), { numRuns: 300 });
  });

  it('says what is missing, and refuses what names nothing', () => {
    const form = getForm('directive')!;
    expect(buildRule(form, { template: 'dateOrder', slots: { field: 'planDue' } }, { id: 'r' })).toMatchObject({ ok: false, code: 'slotMissing' });
    expect(buildRule(form, { template: 'nothing', slots: {} }, { id: 'r' })).toMatchObject({ ok: false, code: 'noSuchEntry' });
    expect(buildRule(form, { template: 'dateOrder', slots: { field: 'planDue', operator: 'after', other: 'legalBases.issuedOn' } }, { id: 'r' })).toMatchObject({ ok: false, code: 'differentRows' });
    const built = buildRule(form, { template: 'dateOrder', slots: { field: 'legalBases.issuedOn', operator: 'before', other: 'planDue' } }, { id: 'r' });
    expect(built).toMatchObject({ ok: true, rule: { each: 'legalBases', must: { before: [{ var: 'row.issuedOn' }, { var: 'data.planDue' }] }, path: 'issuedOn' } });
    expect(putRule(form, { id: 'r', must: { '!!': { var: 'data.nowhere' } }, path: 'planDue', message: { vi: 'x', en: 'x' } })).toMatchObject({ ok: false, code: 'worse' });
    expect(removeRule(form, 'nothing')).toMatchObject({ ok: false, code: 'noSuchEntry' });
  });
});

describe('translations', () => {
  it('stand beside their texts and are set one by one', () => {
    const form = getForm('plan')!;
    expect(translationsOf(form).filter(({ en }) => en === null)).toEqual([]);
    const set = setTranslation(form, 'models', 'The models');
    expect(set.ok && set.definition.english.models).toBe('The models');
    expect(setTranslation(form, 'models', '<b>')).toMatchObject({ ok: false });
    expect(setTranslation(form, 'nowhere', 'x')).toMatchObject({ ok: false, code: 'noSuchEntry' });
    const gone = setTranslation(form, 'models', '');
    expect(gone.ok && 'models' in gone.definition.english).toBe(false);
  });

  it('of a removed choice are listed, not lost', () => {
    const form = getForm('directive')!;
    const place = addressOf(form, 'urgency')!;
    const result = changePart(form, place, { data: { values: [{ value: 'normal', label: 'Thường' }] } });
    expect(result.ok && result.brokenReferences.map(({ owner }) => owner.kind)).toEqual(['english', 'english', 'english']);
  });
});
