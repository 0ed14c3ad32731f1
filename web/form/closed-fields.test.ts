import { getForm } from '../../forms';
import type { FormComponent } from '../../forms/types';
import { closedFields, withFixedRows } from './closed-fields';

const text = (key: string, more: object = {}): FormComponent => ({ type: 'textfield', key, input: true, ...more });
const shownBy = (component: string) => ({ conditional: { show: true, conjunction: 'all', conditions: [{ component, operator: 'isEqual', value: 'no' }] } });
const components: FormComponent[] = [
  { type: 'panel', key: 'general', components: [text('name'), { type: 'radio', key: 'met' }, text('reason', shownBy('met')), { type: 'fieldset', key: 'more', components: [text('detail')], ...shownBy('reason') }] },
  { type: 'datagrid', key: 'models', components: [text('title'), text('summary')] },
  { type: 'container', key: 'c1', components: [text('score'), text('note')] },
];
const types: Record<string, string> = { general: 'panel', met: 'radio', more: 'fieldset', models: 'datagrid', c1: 'container' };
const closed = (open: string[], ...paths: string[]) => {
  const fields = closedFields(components, open);
  return paths.filter((path) => fields.isClosed(path, types[path] ?? 'textfield'));
};

describe('a form that came back with some fields open', () => {
  it('closes every other field, but no layout and nothing that holds an open field', () => {
    expect(closed(['name'], 'general', 'name', 'met', 'reason', 'models', 'models[0].title', 'c1', 'c1.score')).toEqual(['met', 'reason', 'models', 'models[0].title', 'c1', 'c1.score']);
    expect(closed(['c1.note'], 'c1', 'c1.score', 'c1.note')).toEqual(['c1.score']);
  });

  it('opens one cell of one row, or a table with all its rows', () => {
    expect(closed(['models[1].summary'], 'models', 'models[0].summary', 'models[1].summary', 'models[1].title')).toEqual(['models[0].summary', 'models[1].title']);
    expect(closed(['models'], 'models', 'models[0].summary', 'models[3].title')).toEqual([]);
  });

  it('understands a row number however the note wrote it', () => {
    expect(closed(['models.1.summary'], 'models[1].summary', 'models[0].summary')).toEqual(['models[0].summary']);
    expect(closed(['models/1/summary'], 'models[1].summary')).toEqual([]);
  });

  it('leaves open what shows or hides because an open field changes, and what follows that', () => {
    expect(closed(['met'], 'met', 'reason', 'detail', 'name')).toEqual(['name']);
  });

  it('opens what follows from the result of a criterion', () => {
    const fields = closedFields([{ type: 'criterion', key: 'c1', input: true }, text('name')], ['c1.result']);
    expect(['c1.result', 'c1.reason', 'c1.evidence', 'name'].filter((path) => fields.isClosed(path, 'textfield'))).toEqual(['name']);
  });

  it('keeps the rows of a table that is not open as a whole', () => {
    const fixed = (open: string[]) => withFixedRows(components, open).find(({ key }) => key === 'models')?.disableAddingRemovingRows === true;
    expect([fixed(['models[0].title']), fixed(['name']), fixed(['models'])]).toEqual([true, true, false]);
    expect(components[1]).not.toHaveProperty('disableAddingRemovingRows');
  });

  it('closes the whole shipped plan but one field', () => {
    const plan = getForm('plan')!;
    const fields = closedFields(plan.components, ['policeInput']);
    expect([fields.isClosed('policeInput', 'textarea'), fields.isClosed('plan', 'file'), fields.isClosed('models', 'datagrid')]).toEqual([false, true, true]);
  });
});
