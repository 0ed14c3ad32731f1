import { KernelRun } from '../../test/support/kernel-run';
import { branchOf, outcomeTo, parallelOf, procedureOf, rungAt, taskNode } from '../../test/support/small-procedure';
import { expandReuse, processDefinitionSchema, tasksOf, treeOf, type ProcessDefinition, type ProcessNode, type ReuseNode, type ReuseProblem } from '.';

const words = { vi: 'x', en: 'x' };
const reuseOf = (key: string, process: string, more: Partial<ReuseNode> = {}): ReuseNode => ({ kind: 'reuse', key, title: words, process, version: 1, parties: {}, steps: [], ...more });
const named = (key: string, ...steps: ProcessNode[]): ProcessDefinition => ({ ...procedureOf(...steps), key });
const among = (...published: ProcessDefinition[]) => (key: string, version: number): ProcessDefinition | null => published.find((one) => one.key === key && one.version === version) ?? null;
const expanded = (definition: ProcessDefinition, ...published: ProcessDefinition[]): ProcessDefinition => {
  const result = expandReuse(definition, among(...published));
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.definition;
};
const problems = (definition: ProcessDefinition, ...published: ProcessDefinition[]): ReuseProblem[] => {
  const result = expandReuse(definition, among(...published));
  return 'problems' in result ? result.problems : [];
};

/** Uses every way to name a step, a party or a fact. */
const inspection: ProcessDefinition = {
  ...named('inspection',
    taskNode('visit', 'unit', 'inspector', { deadline: { kind: 'fact', fact: 'planDue', meaning: 'by' }, ladder: [rungAt('late', 0, { kind: 'escalate', to: { role: 'head', party: 'body' } })] }),
    parallelOf('team', [branchOf('a', taskNode('police', 'body', 'officer', {
      signs: 'visit', shows: ['visit'], differsFrom: ['visit'], extension: { grantedBy: { role: 'head', party: 'unit' } },
      outcomes: [outcomeTo('on', { kind: 'on' }), outcomeTo('back', { kind: 'return', to: 'visit' }), outcomeTo('no', { kind: 'reject' })],
      deadline: { kind: 'after', from: { step: 'visit' }, amount: 3, unit: 'working-days' },
    })), branchOf('b', taskNode('education', 'unit', 'officer'))], { rejected: { kind: 'return', to: 'visit' } }),
    { kind: 'choice', key: 'which', title: words, arms: [
      { key: 'bad', title: words, when: { and: [{ '==': [{ var: ['team-result', 'met'] }, 'rejected'] }, { '>': [{ var: 'openFindings' }, 0] }, { '<': [{ var: 'rounds-round' }, 3] }] }, steps: [] },
      { key: 'good', title: words, steps: [] },
    ] },
    { kind: 'document', key: 'minutes', title: words, template: 'minutes', issuer: 'body', register: 'r', notation: 'BB', from: ['visit', 'police'], notationFrom: { step: 'visit', field: 'symbol' } },
    { kind: 'notify', key: 'tell', title: words, to: [{ role: 'clerk', party: 'unit' }], template: 'told' },
    { kind: 'spawn', key: 'others', title: words, process: 'p', over: { step: 'visit', field: 'units' }, carry: ['team-result', 'planDue'], wait: { atLeast: 'all', until: { kind: 'after', from: { step: 'visit' }, amount: 1, unit: 'hours' } } },
    { kind: 'spawn', key: 'all', title: words, process: 'p', over: { unitKind: 'school', under: 'body' }, carry: [] },
    { kind: 'repeat', key: 'rounds', title: words, rounds: { kind: 'months', every: 1, day: 1 }, until: { kind: 'fact', fact: 'planDue' }, steps: [{ kind: 'wait', key: 'rest', title: words, until: { kind: 'after', from: { step: 'visit' }, amount: 1, unit: 'hours' } }] },
  ),
  parties: { unit: { kind: 'subject' }, body: { kind: 'initiator' } },
};

test('keys get the reuse step\'s in front, and so does all that names them; parties are those of this procedure', () => {
  const definition = expanded(named('whole', taskNode('start', 'school', 'clerk'), reuseOf('check', 'inspection', { parties: { unit: 'school' } })), inspection);
  expect(processDefinitionSchema.parse(definition)).toEqual(definition);
  const text = JSON.stringify(definition.steps[1], (name, value: unknown) => (name === 'title' || name === 'parties' ? undefined : value));
  for (const old of ['"visit"', '"police"', '"team"', '"team-result"', '"rounds-round"', '"party":"unit"']) expect([old, text.includes(old)]).toEqual([old, false]);
  expect([...treeOf(definition).keys()].filter((key) => key.startsWith('check-'))).toHaveLength(11);
  expect(tasksOf(definition).find(({ key }) => key === 'check-police')).toMatchObject({
    seat: { role: 'officer', party: 'body' }, signs: 'check-visit', shows: ['check-visit'], differsFrom: ['check-visit'], extension: { grantedBy: { party: 'school' } },
    deadline: { from: { step: 'check-visit' } }, outcomes: [{ go: { kind: 'on' } }, { go: { kind: 'return', to: 'check-visit' } }, { go: { kind: 'reject' } }],
  });
  expect(text).toContain('{"var":["check-team-result","met"]}');
  expect(text).toContain('{"var":"openFindings"}');
  expect(text).toContain('"carry":["check-team-result","planDue"]');
});

test('the same procedure twice, and one that reuses another', () => {
  const letter = named('letter', taskNode('write', 'school', 'clerk'), taskNode('sign', 'school', 'head', { back: 'write' }));
  const pair = named('pair', reuseOf('first', 'letter'), reuseOf('second', 'letter'));
  const run = new KernelRun(expanded(named('whole', reuseOf('both', 'pair'), taskNode('end', 'school', 'clerk')), pair, letter));
  for (const step of ['both-first-write', 'both-first-sign', 'both-second-write']) run.decide(step, 'on');
  run.decide('both-second-sign', 'back');
  expect(run.openSteps()).toEqual(['both-second-write']);
  for (const step of ['both-second-write', 'both-second-sign', 'end']) run.decide(step, 'on');
  expect(run.state.outcome).toBe('completed');
});

test('steps that stand in a reuse step already are replaced by those of the version it names', () => {
  const definition = expanded(named('whole', reuseOf('part', 'letter', { steps: [taskNode('forged', 'school', 'clerk')] })), named('letter', taskNode('write', 'school', 'clerk')));
  expect(tasksOf(definition).map(({ key }) => key)).toEqual(['part-write']);
});

test('refused: a cycle, with the whole road; a procedure or a version that is not there', () => {
  const a = named('a', reuseOf('to-b', 'b'));
  const b = named('b', reuseOf('to-c', 'c'));
  const c = named('c', parallelOf('p', [branchOf('x', reuseOf('to-a', 'a')), branchOf('y', taskNode('t', 'school', 'clerk'))]));
  expect(problems(a, b, c)).toEqual([{ step: 'to-b', reason: 'cyclic', name: 'a v1 → b v1 → c v1 → a v1', message: { vi: expect.any(String) as string, en: 'The procedure reuses itself: a v1 → b v1 → c v1 → a v1.' } }]);
  expect(problems(named('self', reuseOf('again', 'self')))).toEqual([expect.objectContaining({ step: 'again', reason: 'cyclic', name: 'self v1 → self v1' })]);
  expect(problems(named('whole', reuseOf('part', 'nobody')))).toEqual([expect.objectContaining({ step: 'part', reason: 'process-unknown', name: 'nobody v1' })]);
  expect(problems(named('whole', reuseOf('part', 'b', { version: 9 })), b)).toEqual([expect.objectContaining({ reason: 'process-unknown', name: 'b v9' })]);
  // An older version of itself is another procedure.
  expect(problems({ ...named('b', reuseOf('older', 'b')), version: 2 }, named('b', taskNode('t', 'school', 'clerk')))).toEqual([]);
});

test('refused: a party that nobody stands for, named once', () => {
  const found = problems(named('whole', reuseOf('check', 'inspection')), inspection);
  expect(found).toEqual([expect.objectContaining({ step: 'check', reason: 'party-unknown', name: 'unit' })]);
  expect(problems(named('whole', reuseOf('check', 'inspection', { parties: { unit: 'nobody' } })), inspection)).toEqual([expect.objectContaining({ name: 'nobody' })]);
});

test('refused: a key that grows beyond 48 characters, and one that is taken', () => {
  const letter = named('letter', taskNode('write', 'school', 'clerk'));
  const long = `r${'e'.repeat(42)}`;
  expect(problems(named('whole', reuseOf(long.slice(1), 'letter')), letter)).toEqual([]);
  expect(problems(named('whole', reuseOf(long, 'letter')), letter)).toEqual([expect.objectContaining({ step: long, reason: 'key-too-long', name: `${long}-write` })]);
  expect(problems(named('whole', taskNode('part-write', 'school', 'clerk'), reuseOf('part', 'letter')), letter)).toEqual([expect.objectContaining({ step: 'part', reason: 'key-twice', name: 'part-write' })]);
});

test('refused without delay: procedures that reuse others two hundred times each, six levels deep', () => {
  const many = (key: string, process: string) => named(key, ...Array.from({ length: 200 }, (_, at) => reuseOf(`r${at}`, process)));
  const published = ['b', 'c', 'd', 'e', 'f'].map((key, at, all) => (at === all.length - 1 ? named(key, ...Array.from({ length: 200 }, (_, n) => taskNode(`t${n}`, 'school', 'clerk'))) : many(key, all[at + 1] ?? '')));
  const found = problems(many('a', 'b'), ...published);
  expect(found.map(({ reason }) => reason)).toContain('too-many-steps');
  expect(found.length).toBeLessThan(10);
});
