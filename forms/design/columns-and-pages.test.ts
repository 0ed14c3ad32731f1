import { checkDefinition } from '../schema';
import { formWith } from '../checker/test-world';
import type { FormComponent, FormDefinition } from '../types';
import { addPage, addressOf, insertPart, moveParts, newPart, partAt, partsOf, placeInside, removeParts, setColumns, type EditResult } from './index';

const text = (key: string): FormComponent => ({ type: 'textfield', key, label: key, input: true });
const edited = (result: EditResult): FormDefinition => {
  if (!result.ok) throw new Error(result.why.en);
  expect(checkDefinition(result.definition)).toEqual([]);
  return result.definition;
};

describe('columns', () => {
  const form = formWith([{ ...newPart('columns', 'Cột'), label: '', columns: [4, 4, 4].map((width, index) => ({ size: 'md', width, components: [text(`a${index}`)] })) }]);
  const held = (definition: FormDefinition) => definition.components[0]!.columns!.map(({ width, components }) => [width, components.map(({ key }) => key)]);

  it('fewer of them keep what the others held', () => {
    expect(held(edited(setColumns(form, [0], [8, 4])))).toEqual([[8, ['a0']], [4, ['a1', 'a2']]]);
    expect(held(edited(setColumns(form, [0], [12])))).toEqual([[12, ['a0', 'a1', 'a2']]]);
  });

  it('more of them begin empty, and back is as before', () => {
    const four = edited(setColumns(form, [0], [3, 3, 3, 3]));
    expect(held(four)[3]).toEqual([3, []]);
    expect(edited(setColumns(four, [0], [4, 4, 4]))).toEqual(form);
  });

  it.each([[[]], [[5, 5]], [[0, 12]], [[2.5, 9.5]], [[1, 1, 1, 1, 8]]])('%j is no division of a row', (widths) => {
    expect(setColumns(form, [0], widths)).toMatchObject({ ok: false, code: 'badColumns' });
  });
});

describe('pages', () => {
  const form = formWith([newPart('pages', 'Các trang')]);

  it('are added, moved with what they hold, and taken away, but for the last one', () => {
    const two = edited(addPage(form, [0], 'Trang hai'));
    const filled = edited(insertPart(two, placeInside(two, [0])!, newPart('text', 'Họ tên')));
    expect(addressOf(filled, 'hoTen')).toEqual([0, 1, 0]);
    const swapped = edited(moveParts(filled, [[0, 1]], [0, 0]));
    expect(swapped.components[0]!.components!.map(({ title }) => title)).toEqual(['Trang hai', 'Trang 1']);
    const one = edited(removeParts(swapped, [[0, 1]]));
    expect(removeParts(one, [[0, 0]])).toMatchObject({ ok: false, code: 'worse' });
    expect(partsOf(one).some(({ path }) => path === 'hoTen')).toBe(true);
  });

  it('no more than a definition may have', () => {
    const many = Array.from({ length: 19 }).reduce<FormDefinition>((now, _none, index) => edited(addPage(now, [0], `Trang ${index + 2}`)), form);
    expect(partAt(many, [0])!.components).toHaveLength(20);
    expect(addPage(many, [0], 'Thừa')).toMatchObject({ ok: false, code: 'worse' });
  });
});

it('a criterion stays out of a table inside a table', () => {
  const inner = newPart('table', 'Trong');
  const outer = { ...newPart('table', 'Ngoài'), components: [inner] };
  const form = formWith([newPart('criterion', 'Tiêu chí'), outer]);
  expect(checkDefinition(form)).toEqual([]);
  expect(moveParts(form, [[0]], [1, 0, 0, 0])).toMatchObject({ ok: false, code: 'worse' });
  expect(moveParts(form, [[0]], [1, 0])).toMatchObject({ ok: true });
});
