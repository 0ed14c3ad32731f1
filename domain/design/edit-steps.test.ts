import { safeSchoolProcedure } from '../procedures/safe-school';
import type { ProcessDefinition } from '../process';
import { branch, outcome, procedure, task } from '../publishing/testing/sample';
import { changeProcedure, changeStep, copyStep, findStep, insertStep, keyFromTitle, moveStep, nudgeStep, referencesTo, removeStep, renameStep, danglingReferences, type Edit } from '.';
import { listsOf } from './lists';

const done = (edit: Edit): ProcessDefinition => {
  if (!edit.ok) throw new Error(edit.why.en);
  return edit.definition;
};
const orderOf = (definition: ProcessDefinition): string => listsOf(definition).map(({ steps }) => steps.map(({ key }) => key).join(',')).join(' | ');

const three = procedure([task('a'), task('b', { shows: ['a'], signs: 'a', outcomes: [outcome('back', { kind: 'return', to: 'a' }), outcome('on', { kind: 'on' })] }), task('c', { shows: ['a', 'b'], differsFrom: ['b'] })]);
const split = procedure([task('a'), { kind: 'parallel', key: 'p', title: { vi: 'p', en: 'p' }, join: 'all', branches: [branch('x', task('b')), branch('y')] }, task('c')]);

test.each([
  ['Kiểm tra, thẩm định', 'kiem-tra-tham-dinh'],
  ['Đội trưởng ĐỒNG Ý', 'doi-truong-dong-y'],
  ['2 bước', 'muc-2-buoc'],
  ['…', 'muc'],
  ['constructor', 'constructor-2'],
])('the key of «%s» is %s', (title, key) => expect(keyFromTitle(title, new Set())).toBe(key));

test('a key is short, whole words where it can be, and never one that is taken', () => {
  const long = keyFromTitle('Đề nghị cơ quan quản lý giáo dục xem xét, thẩm định và cho ý kiến về kế hoạch', new Set());
  expect(long).toBe('de-nghi-co-quan-quan-ly-giao-duc-xem-xet-tham');
  expect(keyFromTitle('Duyệt', new Set(['duyet', 'duyet-2']))).toBe('duyet-3');
});

test('a step is moved in front of the one that stands at the index now', () => {
  expect(orderOf(done(moveStep(three, 'a', { owner: null, index: 3 })))).toBe('b,c,a');
  expect(orderOf(done(moveStep(three, 'a', { owner: null, index: 1 })))).toBe('a,b,c');
  expect(orderOf(done(moveStep(three, ['b', 'c'], { owner: null, index: 0 })))).toBe('b,c,a');
  expect(orderOf(done(moveStep(split, ['c'], { owner: { key: 'p', branch: 'y' }, index: 0 })))).toBe('a,p | b | c');
  expect(orderOf(done(moveStep(split, 'b', { owner: null, index: 1 })))).toBe('a,b,p,c |  | ');
});

test('steps from anywhere are moved to stand together; what is inside one of them goes along', () => {
  expect(orderOf(done(moveStep(three, ['c', 'a'], { owner: null, index: 3 })))).toBe('b,a,c');
  expect(orderOf(done(moveStep(split, ['a', 'b', 'c'], { owner: { key: 'p', branch: 'y' }, index: 0 })))).toBe('p |  | a,b,c');
  expect(orderOf(done(moveStep(split, ['p', 'b'], { owner: null, index: 3 })))).toBe('a,c,p | b | ');
  expect(orderOf(done(removeStep(split, ['p', 'b', 'a'])))).toBe('c');
});

test('the arrow keys move a step up, down, in and out', () => {
  expect(orderOf(done(nudgeStep(three, 'b', 'up')))).toBe('b,a,c');
  expect(orderOf(done(nudgeStep(three, 'b', 'down')))).toBe('a,c,b');
  expect(orderOf(done(nudgeStep(split, 'c', 'in')))).toBe('a,p | b,c | ');
  expect(orderOf(done(nudgeStep(split, 'b', 'out')))).toBe('a,p,b,c |  | ');
  expect(nudgeStep(three, 'a', 'up')).toMatchObject({ ok: false, code: 'at-the-edge' });
});

test('what cannot be done says why in both languages', () => {
  expect(moveStep(split, 'p', { owner: { key: 'p', branch: 'x' }, index: 0 })).toMatchObject({ ok: false, code: 'into-itself', why: { vi: 'Không thể đặt một bước vào bên trong chính nó.' } });
  expect(nudgeStep(three, ['a', 'c'], 'down')).toMatchObject({ ok: false, code: 'not-neighbours' });
  expect(insertStep(three, { owner: { key: 'a', branch: 'x' }, index: 0 }, task('d'))).toMatchObject({ ok: false, code: 'no-such-place' });
  expect(renameStep(three, 'a', 'b')).toMatchObject({ ok: false, code: 'key-taken', why: { en: 'The key “b” is taken.' } });
  expect(renameStep(three, 'a', 'Đ')).toMatchObject({ ok: false, code: 'key-bad' });
  expect(changeStep(three, 'a', { template: 'x' } as never)).toMatchObject({ ok: false, code: 'wrong-kind' });
  expect(removeStep(three, 'zzz')).toMatchObject({ ok: false, code: 'no-such-step', why: { vi: 'Không có bước nào mang mã “zzz”.' } });
});

test('steps that are copied together name each other, and the outside as before', () => {
  const copied = done(copyStep(three, ['b', 'c']));
  expect(orderOf(copied)).toBe('a,b,c,b-2,c-2');
  expect(findStep(copied, 'c-2')?.node).toMatchObject({ shows: ['a', 'b-2'], differsFrom: ['b-2'], title: { vi: 'the c (bản sao)' } });
  expect(findStep(copied, 'b-2')?.node).toMatchObject({ signs: 'a' });
});

test('removing a step drops where it was only looked at, says so, and leaves the rest to be decided', () => {
  const result = removeStep(three, 'a');
  if (!result.ok) throw new Error(result.why.en);
  expect(result.notes.map(({ vi }) => vi)).toEqual(['«the b» không còn xem kèm nội dung của «the a».', '«the c» không còn xem kèm nội dung của «the a».']);
  expect(danglingReferences(result.definition)).toEqual([{ in: 'b', member: 'signs', at: null, to: 'a' }, { in: 'b', member: 'return', at: 'back', to: 'a' }]);
  expect(result.step).toBe('b');
});

test('renaming reaches every place of a shipped procedure that names the step', () => {
  const before = referencesTo(safeSchoolProcedure, 'plan');
  expect(before.length).toBeGreaterThan(8);
  const renamed = done(renameStep(safeSchoolProcedure, 'plan', 'ke-hoach'));
  expect(JSON.stringify(renamed)).not.toContain('"to":"plan"');
  expect(referencesTo(renamed, 'ke-hoach')).toEqual(before.map((reference) => ({ ...reference, in: reference.in === 'plan' ? 'ke-hoach' : reference.in, to: 'ke-hoach' })));
  expect(danglingReferences(renamed)).toEqual([]);
});

test('renaming a parallel takes the fact along that it sets', () => {
  const voted = procedure([
    { kind: 'parallel', key: 'vote', title: { vi: 'v', en: 'v' }, join: 'majority', rejected: { kind: 'on' }, branches: [branch('x', task('a')), branch('y', task('b'))] },
    { kind: 'choice', key: 'c', title: { vi: 'c', en: 'c' }, arms: [{ key: 'm', title: { vi: 'm', en: 'm' }, when: { '==': [{ var: 'vote-result' }, 'met'] }, steps: [] }, { key: 'o', title: { vi: 'o', en: 'o' }, steps: [] }] },
  ]);
  expect(findStep(done(renameStep(voted, 'vote', 'ballot')), 'c')?.node).toMatchObject({ arms: [{ when: { '==': [{ var: 'ballot-result' }, 'met'] } }, {}] });
  expect(danglingReferences(done(removeStep(voted, 'vote')))).toEqual([{ in: 'c', member: 'fact', at: 'm', to: 'vote' }]);
});

test('what an edit does not touch keeps its identity', () => {
  const changed = done(changeStep(split, 'c', { title: { vi: 'x', en: 'x' } }));
  expect(changed.steps[1]).toBe(split.steps[1]);
  const withDeadline = done(changeStep(split, 'c', { deadline: { kind: 'date', day: '2027-01-01', meaning: 'by' } }));
  expect(done(changeStep(withDeadline, 'c', { deadline: undefined }))).toEqual(split);
  expect(done(changeProcedure(split, { starts: undefined }))).not.toHaveProperty('starts');
});
