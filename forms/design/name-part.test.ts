import type { FormComponent, FormDefinition } from '../types';
import { blankForm, insertPart, namePart, newPart, setCondition, type EditResult } from './index';

const done = (result: EditResult): FormDefinition => {
  if (!result.ok) throw new Error(result.why.en);
  return result.definition;
};
const withParts = (...parts: FormComponent[]) => parts.reduce((form, part, index) => done(insertPart(form, [index], part)), { ...blankForm('thu', { vi: 'Thử', en: 'Try' }), components: [] } as FormDefinition);
const never = () => false;
const keys = (form: FormDefinition) => form.components.map(({ key }) => key);

describe('the key of a part that is named', () => {
  const form = withParts(newPart('date', 'Ngày'), newPart('text', 'Người phụ trách'));

  it('is made from the name, letter by letter', () => {
    const typed = ['N', 'Ng', 'Ngày t', 'Ngày thi'].reduce((present, label) => done(namePart(present, [0], { label }, never)), form);
    expect(keys(typed)).toEqual(['ngayThi', 'nguoiPhuTrach']);
  });

  it('is made anew after the name was emptied, and never one that is taken', () => {
    const emptied = done(namePart(form, [0], { label: '' }, never));
    expect(keys(done(namePart(emptied, [0], { label: 'Người phụ trách' }, never)))).toEqual(['nguoiPhuTrach2', 'nguoiPhuTrach']);
  });

  it('takes along what names it', () => {
    const shown = done(setCondition(form, [1], { show: true, conjunction: 'all', conditions: [{ component: 'ngay', operator: 'isNotEmpty' }] } as never));
    expect(JSON.stringify(done(namePart(shown, [0], { label: 'Ngày thi' }, never)).components[1])).toContain('"ngayThi"');
  });

  it('stays when it is published, or was given by hand', () => {
    expect(keys(done(namePart(form, [0], { label: 'Ngày thi' }, (path) => path === 'ngay')))).toEqual(['ngay', 'nguoiPhuTrach']);
    const byHand = { ...form, components: form.components.map((part, index) => (index === 0 ? { ...part, key: 'examDay' } : part)) };
    expect(keys(done(namePart(byHand, [0], { label: 'Ngày thi' }, never)))).toEqual(['examDay', 'nguoiPhuTrach']);
  });

  it('stays when only something else is changed', () => expect(keys(done(namePart(form, [0], { description: 'Theo lịch' }, never)))).toEqual(keys(form)));
});
