import { chosenIds } from './chosen-ids';
import type { FormComponent } from './types';

const picker = (key: string, type: string, multiple = false): FormComponent => ({ type, key, label: key, input: true, multiple });
const components: FormComponent[] = [
  picker('leader', 'personPicker'), picker('basis', 'documentPicker', true),
  { type: 'panel', key: 'p', input: false, components: [{ type: 'container', key: 'group', input: true, components: [picker('deputy', 'personPicker')] }] },
  { type: 'datagrid', key: 'team', input: true, components: [picker('member', 'personPicker', true)] },
];

describe('ids chosen in an answer', () => {
  it('are found in groups and rows, each once and by type', () => {
    const data = { leader: 'a', basis: ['d1', 'd2'], group: { deputy: 'b' }, team: [{ member: ['a', 'c'] }, { member: [] }] };
    expect(chosenIds(components, data, 'personPicker')).toEqual(['a', 'b', 'c']);
    expect(chosenIds(components, data, 'documentPicker')).toEqual(['d1', 'd2']);
    expect(chosenIds(components, data, 'unitPicker')).toEqual([]);
  });

  it('are none in data of another form', () => {
    expect(chosenIds(components, { leader: 3, basis: null, group: 'x', team: [null, 'y'] }, 'personPicker')).toEqual([]);
  });
});
