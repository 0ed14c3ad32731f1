import { checkDefinition } from '../schema';
import { formWith } from '../checker/test-world';
import { getForm } from '../shipped-forms';
import { optionsOf } from '../palette/options-of';
import type { FormComponent, FormDefinition } from '../types';
import { addressOf, brokenReferencesOf, partAt, partsOf, renameChoice } from './index';

const values = [{ value: 'tot', label: 'Tốt' }, { value: 'kem', label: 'Kém' }];
const radio = (key: string, more: object = {}): FormComponent => ({ type: 'radio', key, label: key, input: true, values, ...more });
const text = (key: string, more: object = {}): FormComponent => ({ type: 'textfield', key, label: key, input: true, ...more });
const message = { vi: 'Sai.', en: 'Wrong.' };
const when = (component: string, value: string) => ({ show: true, conjunction: 'all', conditions: [{ component, operator: 'isEqual', value }] });

const form: FormDefinition = formWith([
  radio('loai', { defaultValue: 'kem' }), text('vi', { conditional: when('loai', 'kem') }),
  { type: 'number', key: 'diem', label: 'Điểm', input: true, disabled: true, calculateServer: true, calculateValue: { if: [{ '==': [{ var: 'data.loai' }, 'kem'] }, 0, 1] } },
  { type: 'select', key: 'xep', label: 'Xếp', input: true, widget: 'html5', dataSrc: 'values', data: { values }, disabled: true, calculateServer: true, calculateValue: { if: [{ '==': [{ var: 'data.loai' }, 'kem'] }, 'kem', 'tot'] } },
  { type: 'datagrid', key: 'bang', label: 'Bảng', input: true, components: [radio('muc'), text('ly', { conditional: when('bang.muc', 'kem') })] },
], {
  rules: [
    { id: 'r1', must: { '!!': [{ var: 'data.vi' }] }, when: { '==': [{ var: 'data.loai' }, 'kem'] }, path: 'vi', message },
    { id: 'r2', must: { in: ['kem', { pluck: [{ var: 'data.bang' }, 'muc'] }] }, path: 'bang', message },
    { id: 'r3', each: 'bang', must: { '!=': [{ var: 'row.muc' }, 'kem'] }, path: 'muc', message },
    { id: 'r4', must: { some: [{ var: 'data.bang' }, { '==': [{ var: 'muc' }, 'kem'] }] }, path: 'bang', message },
    { id: 'r5', must: { '!=': [{ var: 'data.vi' }, 'kem'] }, path: 'vi', message },
  ],
  facts: [{ fact: 'kems', kind: 'count', path: 'bang.*.muc', in: ['kem'] }],
  prefill: [{ to: 'loai', value: 'kem' }, { to: 'vi', value: 'kem' }],
  english: { 'loai.values.kem': 'Poor', 'bang.muc.values.kem': 'Weak' },
});

const rename = (definition: FormDefinition, path: string, index: number, value: string) => renameChoice(definition, addressOf(definition, path)!, index, value);

describe('another value for a choice', () => {
  it('is written wherever the field is waited for, and nowhere else', () => {
    expect(checkDefinition(form)).toEqual([]);
    const done = rename(form, 'loai', 1, 'yeu');
    if (!done.ok) throw new Error(done.why.en);
    const { definition } = done;
    expect(checkDefinition(definition)).toEqual([]);
    expect(brokenReferencesOf(definition)).toEqual([]);
    const at = (path: string) => partAt(definition, addressOf(definition, path)!)!;
    expect(optionsOf(at('loai')).map(({ value }) => value)).toEqual(['tot', 'yeu']);
    expect(at('loai').defaultValue).toBe('yeu');
    expect(at('vi').conditional).toMatchObject({ conditions: [{ value: 'yeu' }] });
    expect(at('diem').calculateValue).toEqual({ if: [{ '==': [{ var: 'data.loai' }, 'yeu'] }, 0, 1] });
    expect(at('xep').calculateValue).toEqual({ if: [{ '==': [{ var: 'data.loai' }, 'yeu'] }, 'kem', 'tot'] });
    expect(definition.rules.map(({ when: test, must }) => JSON.stringify([test, must]).includes('yeu'))).toEqual([true, false, false, false, false]);
    expect(definition.prefill).toEqual([{ to: 'loai', value: 'yeu' }, { to: 'vi', value: 'kem' }]);
    expect(definition.english).toEqual({ 'loai.values.yeu': 'Poor', 'bang.muc.values.kem': 'Weak' });
    const back = rename(definition, 'loai', 1, 'kem');
    expect(back.ok && back.definition).toEqual(form);
  });

  it('of a column, and of what a formula gives', () => {
    const done = rename(form, 'bang.muc', 1, 'yeu');
    if (!done.ok) throw new Error(done.why.en);
    expect(done.definition.rules.map(({ when: test, must }) => JSON.stringify([test, must]).includes('yeu'))).toEqual([false, true, true, true, false]);
    expect(done.definition.facts).toEqual([{ fact: 'kems', kind: 'count', path: 'bang.*.muc', in: ['yeu'] }]);
    expect(partAt(done.definition, addressOf(done.definition, 'bang.ly')!)!.conditional).toMatchObject({ conditions: [{ value: 'yeu' }] });
    const graded = rename(form, 'xep', 1, 'yeu');
    expect(graded.ok && partAt(graded.definition, addressOf(form, 'xep')!)!.calculateValue).toEqual({ if: [{ '==': [{ var: 'data.loai' }, 'kem'] }, 'yeu', 'tot'] });
  });

  it('where several fields go by one name, both values will do', () => {
    const inspection = getForm('inspection')!;
    const { place, part } = partsOf(inspection).find(({ path }) => path === 'criteria.c1.verdict')!;
    const done = renameChoice(inspection, place, 0, 'moi');
    if (!done.ok) throw new Error(done.why.en);
    expect(checkDefinition(done.definition)).toEqual([]);
    const old = optionsOf(part)[0]!.value;
    for (const fact of done.definition.facts) if ('in' in fact && fact.path === 'criteria.*.verdict' && fact.in?.includes(old)) expect(fact.in).toContain('moi');
  });

  it('is refused for a value that another choice has, or that cannot be kept', () => {
    expect(rename(form, 'loai', 1, 'tot')).toMatchObject({ ok: false, code: 'choiceTaken' });
    expect(rename(form, 'loai', 1, ' ')).toMatchObject({ ok: false, code: 'badChoice' });
    expect(rename(form, 'loai', 7, 'x')).toMatchObject({ ok: false, code: 'noSuchPlace' });
    const boxes = formWith([{ type: 'selectboxes', key: 'o', label: 'Ô', input: true, values }]);
    expect(rename(boxes, 'o', 0, 'a.b')).toMatchObject({ ok: false, code: 'badChoice' });
    expect(rename(boxes, 'o', 0, '__proto__')).toMatchObject({ ok: false, code: 'badChoice' });
  });

  it('of two that were kept alike changes the one', () => {
    const twice = formWith([radio('loai', { values: [...values, { value: 'kem', label: 'Kém nữa' }] }), text('vi', { conditional: when('loai', 'kem') })]);
    const done = rename(twice, 'loai', 2, 'kemNua');
    expect(done.ok && checkDefinition(done.definition)).toEqual([]);
    expect(done.ok && partAt(done.definition, [1])!.conditional).toMatchObject({ conditions: [{ value: 'kem' }] });
  });
});
