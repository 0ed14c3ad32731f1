import { shippedForms } from '../../../../forms';
import type { FormComponent } from '../../../../forms/types';
import { sampleData } from './sample-data';

const part = (type: string, key: string, more: object = {}): FormComponent => ({ type, key, label: key, input: true, ...more });

describe('answers made up for trying a form', () => {
  it('fit the kind and the limits of each field', () => {
    expect(sampleData([
      part('textfield', 'name', { validate: { maxLength: 7 } }), part('textfield', 'day', { inputType: 'date' }), part('number', 'count', { validate: { min: 2020, max: 2100, integer: true } }),
      part('radio', 'grade', { values: [{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }] }), part('number', 'sum', { calculateValue: { '+': [1, 2] } }),
    ], '2026-11-22')).toEqual({ name: 'Nội dun', day: '2026-11-22', count: 2020, grade: 'a' });
  });

  it('go into tables, groups and through sections', () => {
    const form = [part('panel', 'p', { input: false, components: [part('datagrid', 't', { components: [part('panel', 'row', { input: false, components: [part('checkbox', 'c')] })] }), part('container', 'g', { components: [part('email', 'e')] })] })];
    expect(sampleData(form, '2026-11-22')).toEqual({ t: [{ c: true }, { c: true }], g: { e: 'hieutruong@truong.example' } });
  });

  it('are found for every shipped form', () => {
    for (const form of shippedForms) expect(Object.keys(sampleData(form.components, '2026-11-22')).length).toBeGreaterThan(0);
  });
});
