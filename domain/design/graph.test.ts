import { safeSchoolProcedure } from '../procedures/safe-school';
import { branch, outcome, procedure, task } from '../publishing/testing/sample';
import { graphOf } from '.';

const words = (text: string) => ({ vi: text, en: text });
const drawn = (definition: Parameters<typeof graphOf>[0]): string[] => graphOf(definition).edges.map(({ from, to, kind, label }) => `${from} -${kind}${label ? ` ${label.vi}` : ''}-> ${to}`);

test('a parallel has a split and a join, votes against go to the join, and returns lead back', () => {
  expect(drawn(procedure([
    task('a'),
    {
      kind: 'parallel', key: 'p', title: words('p'), join: 'all',
      branches: [branch('x', task('b', { outcomes: [outcome('yes', { kind: 'on' }), outcome('no', { kind: 'reject' }), outcome('back', { kind: 'return', to: 'a' })] })), branch('y')],
    },
    { kind: 'document', key: 'd', title: words('d'), template: 'decision', issuer: 'school', register: 'r', notation: 'x', from: [] },
  ]))).toEqual([
    'start -next-> a', 'a -next-> p', 'p -branch x-> b', 'b -against no-> p/join', 'b -return back-> a', 'b -next yes-> p/join', 'p -branch y-> p/join', 'p/join -end Không đạt-> end/rejected', 'p/join -next-> d', 'd -next-> end/completed',
  ]);
});

test('arms carry their condition, an empty one leads on, and an outcome may end the case', () => {
  expect(drawn(procedure([
    { kind: 'choice', key: 'c', title: words('c'), arms: [{ key: 'x', title: words('x'), when: { '>': [{ var: 'score' }, 1] }, steps: [task('a', { outcomes: [outcome('stop', { kind: 'end', as: 'cancelled' })] })] }, { key: 'y', title: words('y'), steps: [] }] },
    { kind: 'repeat', key: 'r', title: words('r'), rounds: { kind: 'months', every: 1, day: 1 }, until: { kind: 'rounds', count: 2 }, steps: [task('b')] },
  ]))).toEqual([
    'start -next-> c', 'c -arm «score» lớn hơn 1-> a', 'a -end stop-> end/cancelled', 'c -arm y-> r', 'r -round Mỗi kỳ-> b', 'b -again-> r', 'r -next Hết các kỳ-> end/completed',
  ]);
});

test('what is started is called by its title where that is known', () => {
  const definition = procedure([{ kind: 'spawn', key: 's', title: words('s'), process: 'safe-school', over: { unitKind: 'school', under: 'school' }, carry: [] }]);
  const who = (titles?: ReadonlyMap<string, { vi: string; en: string }>) => graphOf(definition, {}, titles).nodes.find(({ id }) => id === 's')?.who?.vi;
  expect([who(), who(new Map([['safe-school', words('Trường an toàn')]]))]).toEqual(['Quy trình “safe-school”', 'Quy trình “Trường an toàn”']);
});

test('edges tell the outcomes that take them, nodes who and until when', () => {
  const { nodes, edges } = graphOf(safeSchoolProcedure);
  expect(edges.find(({ from, kind }) => from === 'certification' && kind === 'next')).toMatchObject({ step: 'certification', outcomes: ['certify'] });
  expect(nodes.find(({ id }) => id === 'plan-approval')).toMatchObject({ kind: 'task', step: 'plan-approval', who: { vi: 'Hiệu trưởng của trường' }, deadline: { vi: '2 ngày làm việc kể từ khi mở bước' } });
  expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
});
