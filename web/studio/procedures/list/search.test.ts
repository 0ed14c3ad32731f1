import { safeSchoolProcedure } from '../../../../domain/procedures/safe-school';
import { stepsWith } from './search';

const found = (text: string, words: (key: string) => string = () => '') => stepsWith(safeSchoolProcedure, text, ({ key }) => [words(key)]);

test('steps are found by title, key, branch and what is said of them, with or without marks', () => {
  expect(found('ke hoach')).toContain('plan');
  expect(found('KẾ HOẠCH duyệt')).toContain('plan-approval');
  expect(found('co-signing')[0]).toBe('co-signing');
  expect(found('hiệu trưởng', (key) => (key === 'plan-approval' ? 'Hiệu trưởng của trường' : ''))).toEqual(['plan-approval']);
  expect(found('  ')).toEqual([]);
  expect(found('zzz')).toEqual([]);
});
