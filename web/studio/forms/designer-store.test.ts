import { changePart, insertPart, newPart, removeParts } from '../../../forms/design';
import type { FormComponent, FormDefinition } from '../../../forms/types';
import { DesignerStore } from './designer-store';
import { holderOf, lengthOf, listOf, partAt, partsByPlace } from './places';

const field = (key: string): FormComponent => ({ type: 'textfield', key, label: key, input: true });
const form: FormDefinition = {
  key: 'form', version: 1, title: { vi: 'Phiếu', en: 'Form' }, description: { vi: '', en: '' }, rules: [], facts: [], english: {}, prefill: [],
  components: [
    field('a'),
    { type: 'columns', key: 'c', label: '', hideLabel: true, input: false, columns: [{ size: 'md', width: 6, components: [field('b')] }, { size: 'md', width: 6, components: [field('d'), field('e')] }] },
    { type: 'panel', key: 'p', title: 'p', label: 'p', input: false, components: [field('f')] },
  ],
};
const done = (result: ReturnType<typeof insertPart>): FormDefinition => {
  if (!result.ok) throw new Error(result.why.en);
  return result.definition;
};
const rename = (store: DesignerStore, label: string) => store.edit(done(changePart(store.get().definition, [0], { label })), { merge: '0.label' });

describe('the form under one’s hands', () => {
  it('is chosen by one, by several and by range, in the order of the page', () => {
    const store = new DesignerStore(form);
    store.choose('0');
    store.choose('1.1.0', 'range');
    expect([...store.get().chosen]).toEqual(['0', '1', '1.0.0', '1.1.0']);
    store.choose('1', 'toggle');
    expect(store.get().chosen.has('1')).toBe(false);
    store.chooseNone();
    expect([store.get().chosen.size, store.get().active]).toEqual([0, null]);
  });

  it('takes back a word, not a letter, and does it again', () => {
    const store = new DesignerStore(form);
    for (const label of ['H', 'Họ', 'Họ tên']) rename(store, label);
    expect(partAt(store.get().definition, '0')?.label).toBe('Họ tên');
    expect(store.undo()).toBe(true);
    expect(store.get().definition).toBe(form);
    expect(store.undo()).toBe(false);
    expect(store.redo()).toBe(true);
    expect(partAt(store.get().definition, '0')?.label).toBe('Họ tên');
  });

  it('brings back what was chosen before the step', () => {
    const store = new DesignerStore(form);
    store.choose('2.0');
    store.edit(done(removeParts(form, [[2, 0]])), { choose: [] });
    expect(store.get().active).toBeNull();
    store.undo();
    expect([store.get().active, [...store.get().chosen]]).toEqual(['2.0', ['2.0']]);
  });

  it('never has chosen what is not there', () => {
    const store = new DesignerStore(form);
    store.choose('2.0');
    store.edit(done(removeParts(form, [[2]])));
    expect([...store.get().chosen]).toEqual([]);
    expect(store.get().active).toBeNull();
  });

  it('tells once of each change, and of none where nothing changed', () => {
    let edits = 0;
    const store = new DesignerStore(form, () => { edits += 1; });
    store.edit(form);
    store.choose('0');
    expect(edits).toBe(0);
    store.edit(done(insertPart(form, [0], newPart('text'))));
    store.undo();
    expect(edits).toBe(2);
  });
});

describe('places as text', () => {
  it('count a column as a level', () => {
    expect([...partsByPlace(form)].map(([place, { part }]) => [place, part.key])).toEqual([['0', 'a'], ['1', 'c'], ['1.0.0', 'b'], ['1.1.0', 'd'], ['1.1.1', 'e'], ['2', 'p'], ['2.0', 'f']]);
  });

  it('know the list they stand in, how long it is, and what holds it', () => {
    expect([listOf('1.1.0'), lengthOf(form, '1.1'), lengthOf(form, ''), lengthOf(form, '2')]).toEqual(['1.1', 2, 3, 1]);
    expect([holderOf(form, '1.1.0'), holderOf(form, '2.0'), holderOf(form, '0')]).toEqual(['1', '2', null]);
  });
});
