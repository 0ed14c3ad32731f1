import { shippedForms } from '../../../forms';
import { readableForm } from './readable-form';

describe('what the designer can draw', () => {
  it('is every shipped form, unchanged', () => {
    for (const form of shippedForms) expect(readableForm(form)).toEqual(form);
  });

  it('is a draft with missing lists', () => {
    expect(readableForm({ key: 'moi', components: [] })).toEqual({ key: 'moi', title: { vi: 'moi', en: 'moi' }, description: { vi: '', en: '' }, components: [], rules: [], facts: [], english: {}, prefill: [] });
  });

  it.each([null, 'x', [], {}, { key: 1 }, { key: 'a', components: {} }, { key: 'a', components: [null] }, { key: 'a', components: [{ type: 'textfield' }] }, { key: 'a', components: [{ type: 'columns', key: 'c', columns: [{}] }] }])('is not %j', (value) => {
    expect(readableForm(value)).toBeNull();
  });

  it('is not what nests without end', () => {
    const deep = Array.from({ length: 100 }).reduce<unknown>((inside) => ({ type: 'panel', key: 'p', components: [inside] }), { type: 'textfield', key: 'a' });
    expect(readableForm({ key: 'a', components: [deep] })).toBeNull();
  });
});
