import fc from 'fast-check';
import { shippedForms } from '../shipped-forms';
import { cpuClock, formWith } from '../checker/test-world';
import { checkDefinition } from './check-definition';

const text = (more: object) => ({ type: 'textfield', key: 'a', label: 'A', input: true, ...more }) as never;
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
    ['a key with a path in it', text({ key: 'a.b' }), 'badValue'],
    ['a free file pattern', { type: 'file', key: 'a', input: true, storage: 'lienky', filePattern: '*', fileMaxSize: '20MB' } as never, 'badValue'],
    ['a foreign file store', { type: 'file', key: 'a', input: true, storage: 's3', filePattern: '.pdf', fileMaxSize: '20MB' } as never, 'badValue'],
  ])('refuses %s', (_name, component, expected) => {
    const problems = checkDefinition(formWith([component]));
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
