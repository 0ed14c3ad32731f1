import type { ProcessDefinition, ProcessNode } from '../process';
import { checkProcedure, hasErrors, procedureProblemCodes, type ProcedureProblemCode } from '.';
import { branch, on, outcome, procedure, sampleWorld, task } from './testing/sample';

const title = { vi: 't', en: 't' };
const planned = task('plan', { form: { key: 'plan', version: 1 } });
const after = { kind: 'after' as const, from: 'opened' as const, amount: 1, unit: 'working-days' as const };
const rung = (key: string, act: Record<string, unknown>) => ({ key, at: { amount: 1, unit: 'hours' as const, side: 'after' as const }, act }) as never;
const when = { '>': [{ var: 'score' }, 1] };
const choice = (condition: unknown, ...more: ProcessNode[]): ProcessNode => ({
  kind: 'choice', key: 'choice', title, arms: [{ key: 'yes', title, when: condition, steps: more }, { key: 'else', title, steps: [] }],
});
const parallel = (more: Record<string, unknown>, ...branches: ProcessNode[][]): ProcessNode => ({
  kind: 'parallel', key: 'vote', title, join: 'all', branches: branches.map((steps, index) => branch(`b${index}`, ...steps)), ...more,
}) as ProcessNode;
const spawn = (more: Record<string, unknown> = {}): ProcessNode => ({ kind: 'spawn', key: 'send', title, process: 'child', over: { step: 'plan', field: 'schools' }, carry: [], ...more }) as ProcessNode;
const document = (more: Record<string, unknown> = {}): ProcessNode => ({ kind: 'document', key: 'paper', title, template: 'decision', issuer: 'school', register: 'decisions', notation: 'QĐ', from: [], ...more }) as ProcessNode;
const repeat = (steps: ProcessNode[], until: Record<string, unknown>): ProcessNode => ({ kind: 'repeat', key: 'again', title, rounds: { kind: 'months', every: 1, day: 1 }, until, steps }) as ProcessNode;
const reuse = (process: string, more: Record<string, unknown> = {}): ProcessNode => ({ kind: 'reuse', key: 'part', title, process, version: 1, parties: {}, steps: [], ...more }) as ProcessNode;
const raw = (change: (definition: Record<string, unknown>) => void): unknown => {
  const definition = JSON.parse(JSON.stringify(procedure([task('a')]))) as Record<string, unknown>;
  change(definition);
  return definition;
};
const nested = (levels: number): ProcessNode => Array.from({ length: levels }, (_, level) => level).reduce<ProcessNode>((inner, level) => ({ kind: 'repeat', key: `r${level}`, title, rounds: { kind: 'months', every: 1, day: 1 }, until: { kind: 'rounds', count: 1 }, steps: [inner] }), task('a'));
const forPolice = { parties: { school: { kind: 'subject' as const }, guard: { kind: 'relation' as const, relation: 'police' } } };

/** Each finding: a definition that has it, and one beside it that has not. */
const table: [ProcedureProblemCode, fails: unknown, step: string | null, passes: unknown][] = [
  ['shape-wrong', [1, 2], null, procedure([task('a')])],
  ['too-large', raw((d) => { d.title = { vi: 'x'.repeat(600_000), en: 'x' }; }), null, procedure([task('a')])],
  ['too-deep', procedure([nested(21)]), 'r1', procedure([nested(18)])],
  ['too-many-steps', procedure([0, 1, 2].map((at) => parallel({ key: `v${at}` }, ...[0, 1, 2, 3].map((side) => Array.from({ length: 45 }, (_, index) => task(`t${at}-${side}-${index}`)))))), null, procedure(Array.from({ length: 150 }, (_, index) => task(`t${index}`)))],
  ['too-many', procedure([parallel({}, ...Array.from({ length: 101 }, () => []))]), 'vote', procedure([parallel({}, ...Array.from({ length: 100 }, (_, index) => [task(`t${index}`)]))])],
  ['too-few', procedure([parallel({}, [task('a')])]), 'vote', procedure([parallel({}, [task('a')], [task('b')])])],
  ['out-of-range', procedure([task('a', { title: { vi: 'x'.repeat(301), en: 'x' } })]), 'a', procedure([task('a', { title: { vi: 'x'.repeat(300), en: 'x' } })])],
  ['member-missing', raw((d) => { delete d.parties; }), null, procedure([task('a')])],
  ['type-wrong', raw((d) => { d.steps = 'all of them'; }), null, procedure([task('a')])],
  ['kind-wrong', procedure([{ ...task('a'), kind: 'dance' } as never]), 'a', procedure([task('a')])],
  ['value-wrong', procedure([task('a', { deadline: { kind: 'date', day: '9999-01-01', meaning: 'by' } })]), 'a', procedure([task('a', { deadline: { kind: 'date', day: '2030-01-01', meaning: 'by' } })])],
  ['key-bad', procedure([task('Ä ')]), 'Ä ', procedure([task('a')])],
  ['name-forbidden', procedure([task('constructor')]), 'constructor', procedure([task('builder')])],
  ['name-forbidden', JSON.parse(JSON.stringify(procedure([task('a')])).replace('"parties":{', '"parties":{"__proto__":{"kind":"subject"},')), null, procedure([task('a')])],
  ['member-unknown', raw((d) => { d.colour = 'red'; }), null, procedure([task('a')])],
  ['key-repeated', procedure([task('a'), parallel({}, [task('a')], [task('b')])]), 'a', procedure([task('a'), parallel({}, [task('c')], [task('b')])])],
  ['key-repeated', procedure([task('a', { outcomes: [on(), on()] })]), 'a', procedure([task('a', { outcomes: [on(), on('too')] })])],
  ['key-repeated', procedure([task('a', { deadline: after, ladder: [rung('r', { kind: 'remind' }), rung('r', { kind: 'remind' })] })]), 'a', procedure([task('a', { deadline: after, ladder: [rung('r', { kind: 'remind' }), rung('s', { kind: 'remind' })] })])],

  ['step-unreachable', procedure([task('a', { outcomes: [outcome('stop', { kind: 'end', as: 'stopped' })] }), task('b')]), 'b', procedure([task('a', { outcomes: [on(), outcome('stop', { kind: 'end', as: 'stopped' })] }), task('b')])],
  ['step-unreachable', procedure([planned, choice(when, task('b', { outcomes: [outcome('stop', { kind: 'end', as: 'x' })] }), task('c'))]), 'c', procedure([planned, choice(when, task('b', { outcomes: [outcome('stop', { kind: 'end', as: 'x' })] })), task('c')])],
  ['arm-unreachable', procedure([planned, { kind: 'choice', key: 'c', title, arms: [{ key: 'a', title, steps: [] }, { key: 'b', title, when, steps: [] }] }]), 'c', procedure([planned, choice(when)])],
  ['branch-unreachable', procedure([parallel({ join: 'any', order: 'in-order' }, [task('a')], [task('b')])]), 'vote', procedure([parallel({ join: 'any', order: 'in-order' }, [task('a', { outcomes: [on(), outcome('no', { kind: 'reject' })] })], [task('b')])])],
  ['join-too-many', procedure([parallel({ join: { atLeast: 3 } }, [task('a')], [task('b')])]), 'vote', procedure([parallel({ join: { atLeast: 2 } }, [task('a')], [task('b')])])],
  ['join-never-met', procedure([parallel({}, [task('a')], [task('b', { outcomes: [outcome('no', { kind: 'reject' })] })])]), 'vote', procedure([parallel({ join: 'any' }, [task('a')], [task('b', { outcomes: [outcome('no', { kind: 'reject' })] })])])],
  ['join-met-at-once', procedure([parallel({ join: 'any' }, [task('a')], [])]), 'vote', procedure([parallel({ join: 'any' }, [task('a')], [task('b')])])],
  ['never-ends', procedure([task('a'), task('b', { outcomes: [outcome('back', { kind: 'return', to: 'a' })] })]), null, procedure([task('a'), task('b', { outcomes: [on(), outcome('back', { kind: 'return', to: 'a' })] })])],
  ['no-steps', procedure([]), null, procedure([task('a')])],
  ['return-nowhere', procedure([task('a', { outcomes: [on(), outcome('back', { kind: 'return', to: 'nobody' })] })]), 'a', procedure([task('b'), task('a', { outcomes: [on(), outcome('back', { kind: 'return', to: 'b' })] })])],
  ['return-nowhere', procedure([task('a', { outcomes: [on(), outcome('back', { kind: 'return', to: 'b' })] }), task('b')]), 'a', procedure([task('b'), parallel({}, [task('a', { outcomes: [on(), outcome('back', { kind: 'return', to: 'b' })] })], [task('c')])])],
  ['rejection-nowhere', procedure([parallel({ rejected: { kind: 'return', to: 'a' } }, [task('a', { outcomes: [on(), outcome('no', { kind: 'reject' })] })], [task('b')])]), 'vote', procedure([task('c'), parallel({ rejected: { kind: 'return', to: 'c' } }, [task('a', { outcomes: [on(), outcome('no', { kind: 'reject' })] })], [task('b')])])],
  ['rejection-never', procedure([parallel({ rejected: { kind: 'on' } }, [task('a')], [task('b')])]), 'vote', procedure([parallel({ rejected: { kind: 'on' } }, [task('a', { outcomes: [on(), outcome('no', { kind: 'reject' })] })], [task('b')])])],
  ['no-way-on', procedure([task('a'), task('b', { outcomes: [outcome('back', { kind: 'return', to: 'a' })] })]), 'b', procedure([task('a'), task('b', { outcomes: [on()] })])],
  ['abstain-outside', procedure([task('a', { outcomes: [on(), outcome('none', { kind: 'abstain' })] })]), 'a', procedure([parallel({ join: 'veto' }, [task('a', { outcomes: [on(), outcome('none', { kind: 'abstain' })] })], [task('b')])])],
  ['choice-falls-through', procedure([planned, { kind: 'choice', key: 'c', title, arms: [{ key: 'a', title, when, steps: [] }, { key: 'b', title, when, steps: [] }] }]), 'c', procedure([planned, choice(when)])],
  ['flagged-without-form', procedure([task('a'), task('b', { outcomes: [on(), outcome('back', { kind: 'return', to: 'a', fields: 'flagged' })] })]), 'b', procedure([planned, task('b', { outcomes: [on(), outcome('back', { kind: 'return', to: 'plan', fields: 'flagged' })] })])],
  ['repeat-empty', procedure([repeat([document()], { kind: 'rounds', count: 2 })]), 'again', procedure([repeat([task('a')], { kind: 'rounds', count: 2 })])],

  ['fact-unknown', procedure([task('a'), choice({ '==': [{ var: 'nothing' }, 1] })]), 'choice', procedure([planned, choice(when)])],
  ['fact-unknown', procedure([task('a', { deadline: { kind: 'fact', fact: 'given', meaning: 'by' } })]), 'a', procedure([task('a', { deadline: { kind: 'fact', fact: 'given', meaning: 'by' } })], { key: 'carried', starts: undefined } as Partial<ProcessDefinition>)],
  ['fact-unknown', procedure([planned, spawn({ carry: ['nothing'] })]), 'send', procedure([planned, spawn({ carry: ['day'] })])],
  ['fact-unknown', procedure([repeat([task('a')], { kind: 'fact', fact: 'last' })]), 'again', procedure([planned, repeat([task('a')], { kind: 'fact', fact: 'day' })])],
  ['fact-unknown', procedure([{ kind: 'wait', key: 'w', title, until: { kind: 'fact', fact: 'last', meaning: 'by' } }]), 'w', procedure([planned, { kind: 'wait', key: 'w', title, until: { kind: 'fact', fact: 'day', meaning: 'by' } }])],
  ['fact-unknown', procedure([task('a'), choice({ '==': [{ var: 'vote-result' }, 'met'] })]), 'choice', procedure([parallel({ rejected: { kind: 'on' } }, [task('a', { outcomes: [on(), outcome('no', { kind: 'reject' })] })], [task('b')]), choice({ '==': [{ var: 'vote-result' }, 'met'] })])],
  ['fact-late', procedure([choice(when), planned]), 'choice', procedure([repeat([task('a'), choice({ '>': [{ var: 'again-round' }, 1] })], { kind: 'rounds', count: 2 })])],
  ['fact-some-roads', procedure([task('a'), { kind: 'choice', key: 'c', title, arms: [{ key: 'x', title, when: { '==': [{ var: 'again-round' }, 1] }, steps: [planned] }, { key: 'y', title, steps: [] }] }, choice(when)]), 'choice', procedure([parallel({ join: 'all' }, [planned], [task('a')]), choice(when)])],
  ['fact-some-roads', procedure([task('plan', { form: { key: 'plan', version: 1 }, outcomes: [on(), on('skip', { needsForm: false })] }), choice(when)]), 'choice', procedure([planned, choice(when)])],
  ['fact-some-roads', procedure([parallel({ join: 'any' }, [planned], [task('a')]), choice(when)]), 'choice', procedure([parallel({ join: { atLeast: 2 } }, [planned], [task('a')]), choice(when)])],
  ['logic-bad', procedure([planned, choice({ '>': [{ var: { var: 'score' } }, 1] })]), 'choice', procedure([planned, choice({ '>': [{ var: ['score', 0] }, 1] })])],
  ['logic-operator', procedure([planned, choice({ now: [{ var: 'score' }] })]), 'choice', procedure([planned, choice({ in: [{ var: 'score' }, [1, 2]] })])],
  ['logic-constant', procedure([choice(true)]), 'choice', procedure([planned, choice(when)])],
  ['step-unknown', procedure([task('a', { shows: ['ghost'] })]), 'a', procedure([task('b'), task('a', { shows: ['b'] })])],
  ['step-unknown', procedure([document({ from: ['paper'] })]), 'paper', procedure([task('a'), document({ from: ['a'] })])],
  ['step-late', procedure([task('a', { signs: 'b' }), task('b')]), 'a', procedure([task('b'), task('a', { signs: 'b' })])],
  ['step-late', procedure([task('a', { deadline: { ...after, from: { step: 'b' } } }), task('b')]), 'a', procedure([task('b'), task('a', { deadline: { ...after, from: { step: 'b' } } })])],
  ['step-some-roads', procedure([planned, choice(when, task('b')), task('a', { signs: 'b' })]), 'a', procedure([planned, choice(when, task('b')), task('a', { signs: 'plan', shows: ['b'] })])],
  ['signs-nothing', procedure([task('b', { outcomes: [outcome('none', { kind: 'abstain' })] }), task('a', { signs: 'b' })]), 'a', procedure([task('b'), task('a', { signs: 'b' })])],
  ['value-wrong', procedure([repeat([task('a')], { kind: 'day', day: '9999-12-31' })]), 'again', procedure([repeat([task('a')], { kind: 'day', day: '2030-12-31' })])],
  ['four-eyes-nobody', procedure([task('a', { seat: { role: 'alone', party: 'school' } }), task('b', { seat: { role: 'alone', party: 'school' }, differsFrom: ['a'] })]), 'b', procedure([task('a'), task('b', { differsFrom: ['a'] })])],

  ['kind-unknown', procedure([task('a')], { subjectKind: 'moon' }), null, procedure([task('a')])],
  ['party-unknown', procedure([task('a', { seat: { role: 'drafter', party: 'nobody' } })]), 'a', procedure([task('a')])],
  ['party-unknown', procedure([task('a'), document({ issuer: 'nobody' })]), 'paper', procedure([task('a'), document()])],
  ['party-unused', procedure([task('a')], forPolice), null, procedure([task('a', { seat: { role: 'officer', party: 'guard' } })], { ...forPolice, starts: { role: 'specialist', party: 'school' } })],
  ['relation-unknown', procedure([task('a', { seat: { role: 'officer', party: 'guard' } })], { parties: { school: { kind: 'subject' }, guard: { kind: 'relation', relation: 'moon' } } }), null, procedure([task('a', { seat: { role: 'officer', party: 'guard' } })], forPolice)],
  ['relation-partial', procedure([task('a', { seat: { role: 'officer', party: 'guard' } })], { parties: { school: { kind: 'subject' }, guard: { kind: 'relation', relation: 'patchy' } } }), null, procedure([task('a', { seat: { role: 'officer', party: 'guard' } })], forPolice)],
  ['role-unknown', procedure([task('a', { seat: { role: 'king', party: 'school' } })]), 'a', procedure([task('a')])],
  ['role-unknown', procedure([task('a', { deadline: after, ladder: [rung('r', { kind: 'reassign', to: { role: 'king', party: 'school' } })] })]), 'a', procedure([task('a', { deadline: after, ladder: [rung('r', { kind: 'reassign', to: { role: 'drafter', party: 'school' } })] })])],
  ['role-unknown', procedure([task('a', { deadline: after, extension: { grantedBy: { role: 'king', party: 'school' } } })]), 'a', procedure([task('a', { deadline: after, extension: { grantedBy: { role: 'drafter', party: 'school' } } })])],
  ['seat-vacant', procedure([task('a', { seat: { role: 'vacant', party: 'school' } })]), 'a', procedure([task('a')])],
  ['starts-nobody', procedure([task('a')], { starts: { role: 'principal', party: 'school' } }), null, procedure([task('a')])],
  ['never-started', procedure([task('a')], { starts: undefined } as Partial<ProcessDefinition>), null, procedure([task('a')])],

  ['form-unknown', procedure([task('a', { form: { key: 'plan', version: 2 } })]), 'a', procedure([planned])],
  ['field-unknown', procedure([planned, document({ notationFrom: { step: 'plan', field: 'none' } })]), 'paper', procedure([planned, document({ notationFrom: { step: 'plan', field: 'notation' } })])],
  ['template-unknown', procedure([document({ template: 'poem' })]), 'paper', procedure([document()])],
  ['register-unknown', procedure([document({ register: 'secret' })]), 'paper', procedure([document()])],
  ['notice-plain', procedure([{ kind: 'notify', key: 'n', title, to: [{ role: 'drafter', party: 'school' }], template: 'shout' }]), 'n', procedure([{ kind: 'notify', key: 'n', title, to: [{ role: 'drafter', party: 'school' }], template: 'told' }])],
  ['take-unknown', procedure([task('a', { deadline: after, ladder: [rung('r', { kind: 'take', outcome: 'off' })] })]), 'a', procedure([task('a', { deadline: after, ladder: [rung('r', { kind: 'take', outcome: 'on' })] })])],
  ['take-unsigned', procedure([planned, task('a', { signs: 'plan', deadline: after, ladder: [rung('r', { kind: 'take', outcome: 'on' })] })]), 'a', procedure([planned, task('a', { deadline: after, ladder: [rung('r', { kind: 'take', outcome: 'on' })] })])],
  ['ladder-without-deadline', procedure([task('a', { ladder: [rung('r', { kind: 'remind' })] })]), 'a', procedure([task('a', { deadline: after, ladder: [rung('r', { kind: 'remind' })] })])],
  ['extension-without-deadline', procedure([task('a', { extension: { grantedBy: { role: 'drafter', party: 'school' } } })]), 'a', procedure([task('a', { deadline: after, extension: { grantedBy: { role: 'drafter', party: 'school' } } })])],
  ['pause-without-deadline', procedure([task('a', { pausable: true })]), 'a', procedure([task('a', { deadline: after, pausable: true })])],
  ['process-unknown', procedure([planned, spawn({ process: 'ghost' })]), 'send', procedure([planned, spawn()])],
  ['spawn-not-units', procedure([planned, spawn({ over: { step: 'plan', field: 'one' } })]), 'send', procedure([planned, spawn()])],
  ['spawn-kind', procedure([planned, spawn({ over: { step: 'plan', field: 'offices' } })]), 'send', procedure([planned, spawn()])],
  ['spawn-kind', procedure([spawn({ over: { unitKind: 'office', under: 'school' } })]), 'send', procedure([spawn({ over: { unitKind: 'school', under: 'school' } })])],
  ['spawn-any-kind', procedure([planned, spawn({ over: { step: 'plan', field: 'units' } })]), 'send', procedure([planned, spawn()])],
  ['wait-without-end', procedure([planned, spawn({ wait: { atLeast: 'all' } })]), 'send', procedure([planned, spawn({ wait: { atLeast: 'all', until: after } })])],
  ['reuse-unknown', procedure([reuse('ghost')]), 'part', procedure([reuse('reusable')])],
  ['reuse-cyclic', procedure([reuse('circle')]), 'part', procedure([reuse('reusable')])],
  ['reuse-party', procedure([reuse('guested')]), 'part', procedure([reuse('guested', { parties: { guest: 'school' } })])],
  ['reuse-keys', procedure([reuse('reusable'), task('part-first')]), 'part-first', procedure([reuse('reusable'), task('first')])],
];

const codesOf = (definition: unknown) => checkProcedure(definition, sampleWorld).map(({ code }) => code);

test.each(table)('%s', (code, fails, step, passes) => {
  const found = checkProcedure(fails, sampleWorld).filter((problem) => problem.code === code);
  expect(found.map((problem) => problem.step)).toContain(step);
  for (const { message, path } of found) {
    expect(path).toMatch(/^(\/[^/]+)*$/);
    for (const sentence of [message.vi, message.en]) {
      expect(sentence).not.toMatch(/\{|\}|undefined|object Object/);
      expect(sentence).toMatch(/\.$/);
    }
  }
  expect(codesOf(passes)).not.toContain(code);
});

test('a sound definition has nothing to be said about', () => {
  expect(codesOf(procedure([planned, choice(when, task('b', { shows: ['plan'] })), document({ from: ['plan'] })]))).toEqual([]);
});

test('the table has an example of everything that is found without a database', () => {
  const elsewhere: ProcedureProblemCode[] = ['version-taken', 'version-behind', 'published-together', 'reuse-too-many', 'form-retired', 'process-retired'];
  expect(procedureProblemCodes.filter((code) => !table.some(([shown]) => shown === code)).sort()).toEqual(elsewhere.sort());
});

test('the sentence names the step by its title, the pointer its place', () => {
  const [problem] = checkProcedure(procedure([task('b'), task('a', { title: { vi: 'Duyệt kế hoạch', en: 'Approve the plan' }, form: { key: 'plan', version: 7 } })]), sampleWorld);
  expect(problem).toEqual({
    code: 'form-unknown', step: 'a', path: '/steps/1/form', severity: 'error',
    message: { vi: 'Bước «Duyệt kế hoạch»: biểu mẫu “plan” phiên bản 7 chưa được ban hành.', en: 'Step “Approve the plan”: version 7 of the form “plan” is not published.' },
  });
});

test('why a return leads nowhere', () => {
  const back = (key: string, to: string) => task(key, { outcomes: [on(), outcome('back', { kind: 'return', to })] });
  const said = (definition: ProcessDefinition) => checkProcedure(definition, sampleWorld).filter(({ code }) => code === 'return-nowhere').map(({ message }) => message.en);
  expect(said(procedure([back('a', 'a')]))[0]).toMatch(/the step itself/);
  expect(said(procedure([back('a', 'b'), task('b')]))[0]).toMatch(/comes later/);
  expect(said(procedure([document(), back('a', 'paper')]))[0]).toMatch(/no task/);
  expect(said(procedure([parallel({}, [task('b')], [back('a', 'b')])]))[0]).toMatch(/another branch/);
});

test('what comes back with a return is there on some roads', () => {
  const steps = [task('a', { shows: ['b'], deadline: { kind: 'fact', fact: 'day', meaning: 'by' } }), task('b', { form: { key: 'plan', version: 1 }, outcomes: [on(), outcome('back', { kind: 'return', to: 'a' })] })];
  expect(codesOf(procedure(steps as ProcessNode[]))).toEqual(['fact-some-roads']);
});

test('facts of a form that is not published are not missed a second time', () => {
  expect(codesOf(procedure([task('a', { form: { key: 'new', version: 1 } }), choice({ '==': [{ var: 'fresh' }, 1] })]))).toEqual(['form-unknown']);
});

test('faults in what is reused point to the step that reuses it', () => {
  const world = { ...sampleWorld, procedures: [procedure([task('x', { seat: { role: 'king', party: 'school' } })], { key: 'royal' })] };
  expect(checkProcedure(procedure([reuse('royal')]), world)).toMatchObject([{ code: 'role-unknown', step: 'part-x', path: '/steps/0' }]);
});

test('steps that somebody put into a reuse are replaced, not believed', () => {
  expect(codesOf(procedure([reuse('reusable', { steps: [task('part-first', { form: { key: 'ghost', version: 1 } })] })]))).toEqual([]);
});

test('anything at all is answered with words', () => {
  const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) as unknown;
  const ring: Record<string, unknown> = { key: 'ring' };
  ring.steps = [ring];
  for (const value of [undefined, null, 1, 'text', [], {}, { steps: deep }, deep, ring, { steps: [null, 1, 'x', [], {}] }, procedure(Array.from({ length: 1000 }, () => null) as never)]) {
    expect(hasErrors(checkProcedure(value, sampleWorld))).toBe(true);
  }
  expect(checkProcedure(procedure([parallel({}, ...Array.from({ length: 1000 }, () => []))]), sampleWorld)).toMatchObject([{ code: 'too-many', step: 'vote', message: { vi: 'Bước «t»: mục “các nhánh song song” có quá nhiều phần tử, tối đa 100.' } }]);
});
