import type { ProcessDefinition } from '../domain/process';
import { CaseWorld, eventually } from '../test/support/case-world';
import { council, procedure } from '../test/support/kinds-procedures';
import { taskNode } from '../test/support/small-procedure';

/** Every kind of step once against the real engines; the kernel's own tests hold the rules. */

const words = (text: string) => ({ vi: text, en: text });
const newYear = { kind: 'yearly' as const, dates: [{ month: 1, day: 1 }] };
const seconds = (amount: number) => ({ kind: 'after' as const, from: 'opened' as const, amount, unit: 'seconds' as const });

const child = procedure('child', [taskNode('work', 'school', 'principal')]);
const definitions: ProcessDefinition[] = [
  procedure('majority', [council('vote', 'majority')]),
  procedure('veto', [council('vote', 'veto', { rejected: { kind: 'end', as: 'vetoed' } })]),
  procedure('any', [council('vote', 'any')]),
  procedure('two', [council('vote', { atLeast: 2 }, { rejected: { kind: 'on' } }), {
    kind: 'choice', key: 'told', title: words('told'), arms: [
      { key: 'no', title: words('no'), when: { '==': [{ var: 'vote-result' }, 'rejected'] }, steps: [taskNode('explain', 'school', 'principal')] },
      { key: 'yes', title: words('yes'), steps: [] },
    ],
  }]),
  procedure('in-order', [council('sign', 'all', { order: 'in-order' })]),
  procedure('repeat', [{ kind: 'repeat', key: 'reports', title: words('reports'), rounds: { kind: 'every', amount: 1, unit: 'seconds' }, until: { kind: 'rounds', count: 2 }, steps: [taskNode('report', 'school', 'principal')] }]),
  procedure('later', [{ kind: 'repeat', key: 'reports', title: words('reports'), rounds: newYear, until: { kind: 'day', day: '2020-01-01' }, steps: [taskNode('report', 'school', 'principal')] }, taskNode('after', 'school', 'principal')]),
  procedure('wait', [{ kind: 'wait', key: 'pause', title: words('pause'), until: seconds(1) }, taskNode('after', 'school', 'principal')]),
  procedure('reuse', [{ kind: 'reuse', key: 'visit', title: words('visit'), process: 'child', version: 1, parties: {}, steps: [taskNode('visit-work', 'school', 'principal')] }, taskNode('after', 'school', 'principal')]),
  child,
  procedure('campaign', [
    { kind: 'spawn', key: 'children', title: words('children'), process: 'child', over: { unitKind: 'school', under: 'office' }, carry: ['year'], wait: { atLeast: 'all' } },
    taskNode('sum-up', 'office', 'specialist'),
  ], { subjectKind: 'education-office', parties: { office: { kind: 'subject' } } }),
  procedure('impatient', [
    { kind: 'spawn', key: 'children', title: words('children'), process: 'child', over: { unitKind: 'school', under: 'office' }, carry: [], wait: { atLeast: 1, until: seconds(1) } },
    taskNode('sum-up', 'office', 'specialist'),
  ], { subjectKind: 'education-office', parties: { office: { kind: 'subject' } } }),
  procedure('refusing', [{ ...taskNode('approve', 'school', 'principal'), outcomes: [{ key: 'no', title: words('no'), tone: 'negative', go: { kind: 'reject' }, needsReason: true, needsForm: false }] }]),
];

let world: CaseWorld;
beforeAll(async () => {
  world = await CaseWorld.create(definitions);
}, 120_000);
afterAll(() => world.close());

const open = async (caseId: string): Promise<string[]> => (await world.database.tasks.find({ tenant: world.tenant, caseId, status: 'open' }).toArray()).map((task) => task.step).sort();
const stands = (caseId: string, steps: string[]): Promise<unknown> => eventually(async () => JSON.stringify(await open(caseId)) === JSON.stringify(steps), `${caseId} stands at ${steps.join(', ')}`);

test('a majority decides and closes what is left', async () => {
  await world.start('m', 'majority');
  await world.decide('m', 'vote-a', 'for');
  await world.decide('m', 'vote-b', 'against');
  expect(await world.decide('m', 'vote-c', 'for')).toMatchObject({ status: 'ended', outcome: 'completed' });
  expect((await world.database.cases.findOne({ tenant: world.tenant, id: 'm' }))?.facts).toEqual({ 'vote-result': 'met' });
});

test('one veto ends it at once', async () => {
  await world.start('v', 'veto');
  await world.decide('v', 'vote-a', 'for');
  expect(await world.decide('v', 'vote-b', 'against')).toMatchObject({ status: 'ended', outcome: 'vetoed', tasks: [] });
});

test('any of three units may take it', async () => {
  await world.start('y', 'any');
  expect(await world.decide('y', 'vote-c', 'for')).toMatchObject({ status: 'ended', outcome: 'completed' });
});

test('two of three that cannot be met any more goes on, and a choice knows', async () => {
  await world.start('n', 'two');
  await world.decide('n', 'vote-a', 'against');
  await world.decide('n', 'vote-b', 'abstain');
  expect(await open('n')).toEqual(['explain']);
});

test('signing in order opens one seat after the other', async () => {
  await world.start('o', 'in-order');
  expect(await open('o')).toEqual(['sign-a']);
  await world.decide('o', 'sign-a', 'for');
  expect(await open('o')).toEqual(['sign-b']);
  await world.decide('o', 'sign-b', 'for');
  await world.decide('o', 'sign-c', 'for');
  expect(await open('o')).toEqual([]);
});

test('a repeat begins a round when its time comes, and ends after the last', async () => {
  await world.start('r', 'repeat');
  await stands('r', ['report']);
  await world.decide('r', 'report', 'on');
  await stands('r', ['report']);
  expect(await world.decide('r', 'report', 'on')).toMatchObject({ status: 'ended' });
  expect(await world.database.tasks.countDocuments({ tenant: world.tenant, caseId: 'r', step: 'report', status: 'decided' })).toBe(2);
});

test('a repeat whose end has passed holds nothing up', async () => {
  await world.start('l', 'later');
  expect(await open('l')).toEqual(['after']);
});

test('a wait goes on by itself', async () => {
  await world.start('w', 'wait');
  expect(await open('w')).toEqual([]);
  await stands('w', ['after']);
});

test('a reused procedure is a part of the case', async () => {
  await world.start('u', 'reuse');
  await world.decide('u', 'visit-work', 'on');
  expect(await open('u')).toEqual(['after']);
});

test('a spawn over a query waits until all of its cases have ended', async () => {
  await world.start('p', 'campaign', 'office', { year: 2026 });
  const children = await eventually(async () => {
    const found = await world.database.cases.find({ tenant: world.tenant, parentCaseId: 'p' }).toArray();
    return found.length === 2 && found;
  }, 'two schools below the office have a case');
  expect(children.map((one) => [one.subjectUnitId, one.parentStep, one.facts.year])).toEqual(expect.arrayContaining([['school-1', 'children', 2026], ['school-2', 'children', 2026]]));
  const waiting = await eventually(async () => world.database.cases.findOne({ tenant: world.tenant, id: 'p', awaiting: 'children' }), 'the parent waits');
  expect(waiting.state.awaiting.children).toMatchObject({ needed: 2, total: 2 });
  for (const one of children) await world.decide(one.id, 'work', 'on');
  await world.gateway.childrenFinished(world.tenant, 'p', { step: 'children', count: 1 });
  expect(await open('p')).toEqual([]);
  await world.gateway.childrenFinished(world.tenant, 'p', { step: 'children', count: 2 });
  await stands('p', ['sum-up']);
  expect((await world.database.cases.findOne({ tenant: world.tenant, id: 'p' }))?.awaiting).toBeUndefined();
});

test('a spawn waits no longer than its deadline', async () => {
  await world.start('q', 'impatient', 'office');
  await stands('q', ['sum-up']);
});

test('a rejection outside a vote ends the case', async () => {
  await world.start('x', 'refusing');
  expect(await world.decide('x', 'approve', 'no')).toMatchObject({ status: 'ended', outcome: 'rejected' });
});

test('every journal of these cases is clean', async () => {
  expect((await world.verify()).faults).toEqual([]);
});
