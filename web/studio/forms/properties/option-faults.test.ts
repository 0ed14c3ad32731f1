import { optionFaults } from './option-faults';

test('a double is told at its row, by words and by what it is kept as', () => {
  const options = [{ value: 'a', label: 'Đạt' }, { value: 'b', label: ' đạt ' }, { value: 'a', label: 'Khác' }, { value: 'c', label: '' }, { value: 'd', label: 'Chưa' }];
  expect(optionFaults(options)).toEqual([{ code: 'sameValue', other: 3 }, { code: 'sameLabel', other: 1 }, { code: 'sameValue', other: 1 }, { code: 'noLabel' }, null]);
  expect(optionFaults([])).toEqual([]);
});
