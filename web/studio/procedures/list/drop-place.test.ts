import { branch, procedure, task } from '../../../../domain/publishing/testing/sample';
import { dropChoices } from './drop-place';
import { outlineRows } from './outline';
import { keysOf } from './use-chosen';

const title = { vi: 'p', en: 'p' };
const definition = procedure([task('a'), { kind: 'parallel', key: 'p', title, join: 'all', branches: [branch('x', task('b')), branch('y', task('c'), { kind: 'repeat', key: 'r', title, rounds: { kind: 'months', every: 1, day: 1 }, until: { kind: 'rounds', count: 2 }, steps: [task('d')] })] }, task('e')]);
const rows = outlineRows(definition);
const choices = (id: string, half: 'upper' | 'lower', moved: string[] = []) => dropChoices(rows, rows.findIndex((row) => row.id === id), half, new Set(moved)).map(({ place: { owner, index }, mark }) => `${mark} ${owner ? `${owner.key}/${owner.branch}` : '-'} ${index}`);

test('a step goes before or after another, into a branch, and to the beginning', () => {
  expect(choices('a', 'upper')).toEqual(['before - 0']);
  expect(choices('a', 'lower')).toEqual(['after - 1']);
  expect(choices('p/x', 'lower')).toEqual(['inside p/x 0']);
  expect(choices('procedure', 'upper')).toEqual(['inside - 0']);
});

test('below the title of what holds others it goes inside', () => {
  expect(choices('p', 'lower')).toEqual(['inside p/x 0']);
  expect(choices('r', 'lower')).toEqual(['inside r/body 0']);
  expect(dropChoices(outlineRows(definition, new Set(['p'])), 2, 'lower', new Set()).map(({ mark, place }) => [mark, place])).toEqual([['after', { owner: null, index: 2 }]]);
});

test('behind the last step of all it can also go behind what holds it', () => {
  expect(choices('b', 'lower')).toEqual(['after p/x 1']);
  expect(choices('d', 'lower')).toEqual(['after r/body 1', 'after p/y 2', 'after - 2']);
});

test('nothing goes inside itself', () => {
  expect(choices('p', 'upper', ['p'])).toEqual([]);
  expect(choices('d', 'lower', ['p'])).toEqual([]);
  expect(choices('e', 'lower', ['p'])).toEqual(['after - 3']);
});

test('of chosen steps those inside another chosen one go with it', () => {
  expect(keysOf(rows, new Set(['e', 'p', 'd', 'c']))).toEqual(['p', 'e']);
  expect(keysOf(rows, new Set(['d', 'b']))).toEqual(['b', 'd']);
  expect(keysOf(rows, new Set(['p/x', 'procedure']))).toEqual([]);
});
