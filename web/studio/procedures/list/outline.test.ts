import { safeSchoolProcedure } from '../../../../domain/procedures/safe-school';
import { nodesOf } from '../../../../domain/publishing';
import { outlineRows, stepOfRow } from './outline';

const rows = outlineRows(safeSchoolProcedure);

test('every step has one row, numbered by where it stands', () => {
  expect(rows.filter(({ kind }) => kind === 'step')).toHaveLength(nodesOf(safeSchoolProcedure).length);
  expect(rows.slice(0, 6).map(({ id, number, level }) => [id, number, level])).toEqual([
    ['procedure', '', 1], ['plan', '1', 2], ['plan-approval', '2', 2], ['co-signing', '3', 2], ['co-signing/police', '3a', 3], ['police-signature', '3a.1', 4],
  ]);
});

test('an arm without steps has a row where one can be added', () => {
  const empty = rows.filter(({ kind }) => kind === 'empty');
  expect(empty.map(({ parent }) => parent)).toEqual(['findings/clean', 'excellence/other']);
  expect(empty[0]?.place).toEqual({ owner: { key: 'findings', branch: 'clean' }, index: 0 });
});

test('what is below a folded row is left out', () => {
  const folded = outlineRows(safeSchoolProcedure, new Set(['co-signing', 'after-plan']));
  expect(folded.map(({ id }) => id)).toEqual(['procedure', 'plan', 'plan-approval', 'co-signing', 'plan-document', 'after-plan']);
});

test('a branch belongs to the step that holds it', () => {
  expect(rows.filter(({ id }) => id === 'co-signing/police').map(stepOfRow)).toEqual(['co-signing']);
});
