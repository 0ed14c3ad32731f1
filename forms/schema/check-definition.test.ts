import fc from 'fast-check';
import { shippedForms } from '../shipped-forms';
import { cpuClock, formWith } from '../checker/test-world';
import { checkDefinition } from './check-definition';

const text = (more: object) => ({ type: 'textfield', key: 'a', label: 'A', input: true, ...more }) as never;
const choice = { type: 'radio', key: 'c', input: true, values: [{ value: 'x', label: 'X' }] } as never;
const table = (key: string, ...components: never[]) => ({ type: 'datagrid', key, input: true, components }) as never;
const showsWhen = (component: string, value: string) => ({ show: true, conjunction: 'all', conditions: [{ component, operator: 'isEqual', value }] });
const codes = (definition: unknown) => [...new Set(checkDefinition(definition).map((problem) => problem.code))];

describe('checkDefinition', () => {
  it.each(shippedForms.map((form) => [form.key, form] as const))('accepts the shipped form %s', (_key, form) => {
    expect(checkDefinition(form)).toEqual([]);
    expect(checkDefinition(JSON.parse(JSON.stringify(form)))).toEqual([]);
  });

  const code = 'value = 1';
  it.each([
    ['custom validation', text({ validate: { custom: code } }), 'unknownProperty'],
    ['custom condition', text({ customConditional: 'show = true' }), 'unknownProperty'],
    ['custom default', text({ customDefaultValue: code }), 'unknownProperty'],
    ['logic actions', text({ logic: [{ name: 'x', actions: [] }] }), 'unknownProperty'],
    ['JSON Logic validation', text({ validate: { json: { _invoke: [] } } }), 'unknownProperty'],
    ['JSON condition', text({ conditional: { json: { '==': [1, 1] } } }), 'unknownProperty'],
    ['a slow pattern', text({ validate: { pattern: '(a+)+$' } }), 'unknownProperty'],
    ['an unchecked unique', text({ unique: true }), 'unknownProperty'],
    ['a formula in JavaScript', text({ calculateValue: code, calculateServer: true }), 'badValue'],
    ['an HTML component', { type: 'content', key: 'a', html: 'x' } as never, 'unknownType'],
    ['a datasource', { type: 'datasource', key: 'a', input: true } as never, 'unknownType'],
    ['an unknown type named like a member of Object', { type: 'constructor', key: 'a', input: true } as never, 'unknownType'],
    ['a tag in a label', text({ label: 'x<img src=x onerror=alert(1)>' }), 'markup'],
    ['an entity in a description', text({ description: '&lt;img&gt;' }), 'markup'],
    ['an address', text({ description: 'see https://example.org/x' }), 'address'],
    ['a script address', text({ placeholder: 'javascript:alert(1)' }), 'address'],
    ['a template', text({ label: '{{ data.secret }}' }), 'template'],
    ['an option twice', { type: 'radio', key: 'a', input: true, values: [{ value: 'x', label: 'X' }, { value: 'x', label: 'Y' }] } as never, 'duplicateOption'],
    ['limits that cross', { type: 'number', key: 'a', input: true, validate: { min: 5, max: 1 } } as never, 'limitsCross'],
    ['a condition on nothing', text({ conditional: { show: true, conjunction: 'all', conditions: [{ component: 'zz', operator: 'isEqual', value: 1 }] } }), 'unknownField'],
    ['a condition on a choice that is not there', [choice, text({ conditional: showsWhen('c', 'z') })], 'unknownChoice'],
    ['conditions that rest on each other', [text({ key: 'b', conditional: showsWhen('d', 'x') }), text({ key: 'd', conditional: showsWhen('b', 'x') })], 'conditionCircle'],
    ['a condition that rests on what its own frame holds', [{ type: 'panel', key: 'p', input: false, title: 'P', conditional: showsWhen('b', 'x'), components: [text({ key: 'b' })] } as never], 'conditionCircle'],
    ['a condition on a file', [{ type: 'file', key: 'c', input: true, storage: 'lienky', filePattern: '.pdf', fileMaxSize: '20MB' } as never, text({ conditional: showsWhen('c', 'z') })], 'unknownChoice'],
    ['a condition on a table', [table('t', text({ key: 'c' })), text({ conditional: showsWhen('t', 'x') })], 'conditionOnGroup'],
    ['a condition on a row of a table elsewhere', [table('t', text({ key: 'c' })), text({ conditional: showsWhen('t.c', 'x') })], 'conditionAcrossTables'],
    ['a condition between the rows of a table in a table', [table('t', table('u', text({ key: 'c' }), text({ conditional: showsWhen('t.u.c', 'x') })))], 'conditionAcrossTables'],
    ['a hidden field', text({ hidden: true }), 'unknownProperty'],
    ['a closed field that anyone could fill by hand', text({ disabled: true }), 'disabledNeedsFormula'],
    ['a box that MongoDB would read as an operator', { type: 'selectboxes', key: 'a', input: true, values: [{ value: '$gt', label: 'X' }] } as never, 'badValue'],
    ['a box with a path', { type: 'selectboxes', key: 'a', input: true, values: [{ value: 'a.b', label: 'X' }] } as never, 'badValue'],
    ['a box named like a prototype', { type: 'selectboxes', key: 'a', input: true, values: [{ value: 'constructor', label: 'X' }] } as never, 'badValue'],
    ['a text of a megabyte', text({ label: '<'.repeat(900_000) }), 'badValue'],
    ['a page that is no panel', { type: 'tabs', key: 'a', input: false, components: [text({})] } as never, 'badValue'],
    ['a page without a title', { type: 'tabs', key: 'a', input: false, components: [{ type: 'panel', key: 'p', input: false, components: [] }] } as never, 'badValue'],
    ['a criterion that weighs nothing', { type: 'criterion', key: 'a', input: true, weight: 0 } as never, 'badValue'],
    ['a key with a path in it', text({ key: 'a.b' }), 'badValue'],
    ['a free file pattern', { type: 'file', key: 'a', input: true, storage: 'lienky', filePattern: '*', fileMaxSize: '20MB' } as never, 'badValue'],
    ['a foreign file store', { type: 'file', key: 'a', input: true, storage: 's3', filePattern: '.pdf', fileMaxSize: '20MB' } as never, 'badValue'],
  ])('refuses %s', (_name, component, expected) => {
    const problems = checkDefinition(formWith([component].flat()));
    expect(problems.map((problem) => problem.code)).toContain(expected);
    for (const problem of problems) expect(problem.message.vi).not.toMatch(/\{name\}/);
  });

  it('refuses keys that reach a prototype', () => {
    const definition = JSON.parse('{"components":[{"type":"textfield","key":"a","input":true,"__proto__":{"x":1}}]}') as object;
    expect(codes({ ...formWith([]), ...definition })).toEqual(['forbiddenKey']);
  });

  it('refuses operators outside the whitelist, in rules and in formulas', () => {
    const formula = { type: 'number', key: 'a', input: true, disabled: true, calculateServer: true, calculateValue: { _invoke: [{ var: 'data.a' }, 'constructor'] } } as never;
    expect(codes(formWith([formula]))).toContain('unknownOperator');
    const rule = { id: 'r', must: { _map: [[], 'x'] }, path: 'a', message: { vi: 'x', en: 'x' } };
    expect(codes(formWith([text({})], { rules: [rule] }))).toEqual(['unknownOperator']);
    expect(codes(formWith([text({})], { rules: [{ ...rule, must: { '==': [{ var: 'data.nowhere' }, 1] } }] }))).toEqual(['unknownField']);
  });

  it('refuses a name that MongoDB cannot hold', () => {
    expect(codes(formWith([], { english: { 'a\u0000b': 'x' } }))).toEqual(['forbiddenKey']);
    expect(codes(formWith([], { english: { $where: 'x' } }))).toEqual(['forbiddenKey']);
  });

  it('accepts pages, a judged criterion that later parts rest on, and a formula in a row', () => {
    const page = (key: string, ...components: object[]) => ({ type: 'panel', key, input: false, title: 'Trang', components });
    const criterion = { type: 'criterion', key: 'c1', input: true, label: 'Tiêu chí 1', weight: 10, criticalFail: true, allowNotApplicable: true, validate: { required: true } };
    const total = { type: 'number', key: 'total', input: true, disabled: true, calculateServer: true, calculateValue: { '*': [{ var: 'data.c1.score' }, 2] } };
    const cost = { type: 'number', key: 'cost', input: true, disabled: true, calculateServer: true, calculateValue: { '*': [{ var: 'row.price' }, 2] } };
    const form = formWith([
      { type: 'tabs', key: 'pages', input: false, components: [page('p1', criterion), page('p2', { type: 'textfield', key: 'why', input: true, conditional: showsWhen('c1.result', 'not-met') }, total)] },
      { type: 'datagrid', key: 'items', input: true, components: [{ type: 'number', key: 'price', input: true }, cost] },
    ] as never, {
      facts: [{ fact: 'points', kind: 'criteria', path: '*', measure: 'percent' }, { fact: 'first', kind: 'field', path: 'c1.result' }],
      rules: [{ id: 'r', must: { '>': [{ var: 'data.c1.score' }, 0] }, path: 'c1.result', message: { vi: '{c1.result} phải đạt.', en: '{c1.result} must be met.' } }],
    });
    expect(checkDefinition(form)).toEqual([]);
  });

  it('refuses a fact that counts a table instead of its rows', () => {
    const items = { type: 'datagrid', key: 'items', input: true, components: [{ type: 'number', key: 'price', input: true }] } as never;
    const counting = (path: string) => codes(formWith([items], { facts: [{ fact: 'n', kind: 'count', path }] }));
    expect(counting('items')).toEqual(['countsNoRows']);
    expect(counting('items.*')).toEqual([]);
    expect(counting('items.*.price')).toEqual([]);
  });

  it('refuses a formula that uses itself', () => {
    const formula = { type: 'number', key: 'a', input: true, disabled: true, calculateServer: true, calculateValue: { '+': [{ var: 'data.a' }, 1] } } as never;
    expect(codes(formWith([formula]))).toEqual(['selfReference']);
  });

  it('refuses a million components and endless nesting quickly', () => {
    const spent = cpuClock();
    expect(codes(formWith(Array.from({ length: 1_000_000 }, () => text({}))))).toEqual(['tooLarge']);
    let deep: unknown = text({});
    for (let i = 0; i < 10_000; i += 1) deep = { type: 'panel', key: 'p', input: false, components: [deep] };
    expect(codes(formWith([deep as never]))).toEqual(['tooLarge']);
    expect(spent()).toBeLessThan(1500);
  });

  it('never throws and never hangs on junk', () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.object()), (junk, components) => {
        const spent = cpuClock();
        checkDefinition(junk);
        checkDefinition(formWith(components as never));
        expect(spent()).toBeLessThan(200);
      }),
      { numRuns: 500 },
    );
  });
});
