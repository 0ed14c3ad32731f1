import { prefillOf, type PrefillContext } from '../prefill';
import { getForm, shippedForms } from '../shipped-forms';
import { formWith } from '../checker/test-world';
import { checkDefinition } from '../schema';
import type { FormComponent } from '../types';
import { earlierSources, prefillPath, prefillSentence, prefillSources, putPrefill } from './index';

const part = (type: string, key: string, more: object = {}): FormComponent => ({ type, key, label: key, input: true, ...more });
const form = formWith([
  part('textfield', 'ten'), part('textfield', 'ngay', { inputType: 'date' }), part('number', 'nam'), part('unitPicker', 'donVi', { multiple: false }), part('unitPicker', 'cacDonVi', { multiple: true }), part('personPicker', 'nguoi', { multiple: false }),
  part('radio', 'muc', { values: [{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }] }), part('number', 'tong', { disabled: true, calculateServer: true, calculateValue: { '+': [1, 1] } }),
  part('signature', 'ky'), part('datagrid', 'bang', { components: [part('textfield', 'viec'), part('container', 'nhom', { components: [part('textfield', 'trong')] })] }),
]);
const offered = (path: string) => prefillSources(form, path).map(({ from }) => from);

describe('where the first value of a field comes from', () => {
  it('only what can be put into it is offered', () => {
    expect(offered('ngay')).toEqual(['today']);
    expect(offered('nam')).toEqual(['year', 'dueYear', 'period.year']);
    expect(offered('donVi')).toEqual(['unit']);
    expect(offered('cacDonVi')).toEqual(['partyUnits']);
    expect(offered('nguoi')).toEqual(['person']);
    expect(offered('ten')).toContain('personName');
    expect(offered('bang.viec')).toEqual(['parties.*.representative', 'previous.openFindings.*.what', 'previous.models.*.name']);
    for (const path of ['tong', 'ky', 'bang', 'bang.nhom.trong', 'khong']) expect([prefillPath(form, path), offered(path)]).toEqual([undefined, []]);
  });

  it('what is offered fills the field in when a task opens', () => {
    const context: PrefillContext = {
      today: '2026-11-23', year: 2026, dueYear: 2027, period: { kind: 'year', year: 2026 }, unit: 'u1', unitName: 'Trường A', person: 'p1', personName: 'Lan', partyUnits: ['u1', 'u2'], parties: [{ unit: 'u1', representative: 'Lan' }], facts: {},
      previous: { openFindings: [{ what: 'Việc' }], models: [{ name: 'Cổng trường', count: 2 }], modelName: 'Cổng trường', modelSummary: 'Nội dung' },
    };
    for (const path of ['ten', 'ngay', 'nam', 'donVi', 'cacDonVi', 'nguoi', 'bang.viec']) {
      for (const { from } of prefillSources(form, path)) {
        const step = { to: prefillPath(form, path)!, from };
        const put = putPrefill(form, step);
        if (!put.ok) throw new Error(put.why.en);
        expect(checkDefinition(put.definition)).toEqual([]);
        expect(JSON.stringify(prefillOf(put.definition, context)).length).toBeGreaterThan(4);
        expect(prefillSentence(form, step).vi).not.toContain(from);
      }
    }
  });

  it('an earlier form gives what is alike, rows to rows', () => {
    const plan = getForm('plan')!;
    const rows = earlierSources(form, 'bang.viec', plan).map(({ from }) => from);
    expect(rows).toContain('answers.plan.models.*.name');
    expect(earlierSources(form, 'nam', plan).map(({ from }) => from)).toContain('answers.plan.year');
    expect(earlierSources(form, 'muc', plan)).toEqual([]);
    const filled = prefillOf({ prefill: [{ to: 'bang.*.viec', from: 'answers.plan.models.*.name' }, { to: 'nam', from: 'answers.plan.year' }] }, { answers: { plan: { year: 2026, models: [{ name: 'Một' }, { name: 'Hai' }] } } });
    expect(filled).toEqual({ nam: 2026, bang: [{ viec: 'Một' }, { viec: 'Hai' }] });
  });

  it('every step of the shipped forms is told in words', () => {
    for (const shipped of shippedForms) for (const step of shipped.prefill) expect(prefillSentence(shipped, step).vi).toMatch(/[ “]/);
  });
});
