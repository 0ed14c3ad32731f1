import { jsonLogic } from '@formio/core/utils';
import fc from 'fast-check';
import { hardenFormio } from '../harden-formio';
import { shippedForms } from '../shipped-forms';
import { sampleSubmission } from '../samples';
import type { FormDefinition, Json } from '../types';
import { checkSubmission } from './check-submission';
import { check, checkRaw, cpuClock, formOf, formWith, leastCpu, testContext, testNow } from './test-world';

const input = (type: string, more: object = {}) => ({ type, key: 'a', label: 'A', input: true, ...more }) as FormDefinition['components'][number];

async function codesOf(component: FormDefinition['components'][number], value: unknown): Promise<string[]> {
  const result = await checkRaw(formWith([component]), { a: value });
  return result.ok ? [] : result.problems.map((problem) => `${problem.pointer} ${problem.code}`);
}

const options = { values: [{ value: 'x', label: 'X' }, { value: 'y', label: 'Y' }] };
const picker = (max: number) => input('unitPicker', { multiple: true, validate: { maxItems: max } });
const upload = input('file', { storage: 'lienky', filePattern: '.jpg,.jpeg,.png', fileMaxSize: '1KB' });

describe('what Form.io core lets through', () => {
  it.each([
    ['an operator object in a text field', input('textfield'), { $gt: 'z' }, '/a wrongType'],
    ['a list in a text field', input('textfield'), ['x'], '/a wrongType'],
    ['a number in a text field', input('textfield'), 7, '/a wrongType'],
    ['an undeclared choice', input('select', { dataSrc: 'values', data: options }), 'z', '/a unknownOption'],
    ['a choice named like a member of Object', input('radio', options), 'constructor', '/a unknownOption'],
    ['an object as a choice', input('radio', options), { x: 1 }, '/a wrongType'],
    ['more text than eight pages', input('textfield'), 'x'.repeat(20_001), '/a tooLong'],
    ['undeclared boxes', input('selectboxes', options), { x: true, z: true }, '/a unknownOption'],
    ['a box named like an operator', input('selectboxes', options), { $gt: true }, '/a unknownOption'],
    ['boxes that hold text', input('selectboxes', options), { x: 'yes' }, '/a wrongType'],
    ['a day that does not exist', input('textfield', { inputType: 'date' }), '2025-02-31', '/a invalidDate'],
    ['a day with a time zone', input('textfield', { inputType: 'date' }), '1990-02-09T00:00:00+07:00', '/a invalidDate'],
    ['a leap day of no leap year', input('textfield', { inputType: 'datetime-local' }), '2027-02-29T10:00', '/a invalidDateTime'],
    ['a 25th hour', input('textfield', { inputType: 'time' }), '25:00', '/a invalidTime'],
    ['infinity', input('number'), Infinity, '/a invalidNumber'],
    ['not a number', input('number'), NaN, '/a invalidNumber'],
    ['a number as text', input('number'), '12', '/a wrongType'],
    ['half a person', input('number', { validate: { integer: true } }), 1.5, '/a notAnInteger'],
    ['a word in a checkbox', input('checkbox'), 'true', '/a wrongType'],
    ['a file by address', upload, [{ url: 'http://127.0.0.1/secret', name: 'x.pdf', size: 1, type: 'application/pdf' }], '/a/0 wrongType'],
    ['a file that is not ours', upload, [{ fileId: 'other' }], '/a/0 unknownFile'],
    ['a file whose claimed type is a lie', upload, [{ fileId: 'file-1', type: 'image/png', size: 1 }], '/a/0 wrongFileType'],
    ['two files where one is asked', upload, [{ fileId: 'file-1' }, { fileId: 'file-2' }], '/a tooManyItems'],
    ['any text as a signature', input('signature'), 'data:text/html;base64,PHA+', '/a invalidSignature'],
    ['a picture that is no PNG', input('signature'), 'data:image/png;base64,AAAAAAAAAAAAAAAA', '/a invalidSignature'],
    ['a signature that is too large', input('signature'), `data:image/png;base64,iVBORw0KGgo${'A'.repeat(200_000)}`, '/a invalidSignature'],
    ['an object as a unit', picker(5), [{ $ne: null }], '/a/0 wrongType'],
    ['too many units', picker(1), ['school-1', 'school-2'], '/a tooManyItems'],
    ['a mail address without a host', input('email'), 'a@b', '/a invalidEmail'],
    ['letters in a telephone number', input('phoneNumber'), '09x1234567', '/a invalidPhone'],
  ])('refuses %s', async (_name, component, value, expected) => {
    expect(await codesOf(component, value)).toEqual([expected]);
  });

  it('refuses a unit of another kind than the picker offers', async () => {
    const form = formWith([input('unitPicker', { unitKind: 'school' })]);
    const lookups = { file: () => Promise.resolve(null), unit: (id: string) => Promise.resolve({ id, kind: id.startsWith('police') ? 'commune-police' : 'school' }) };
    const ask = (a: string) => checkSubmission({ form, data: { a }, now: testNow, lookups });
    expect(await ask('police-1')).toMatchObject({ ok: false, problems: [{ code: 'wrongUnitKind' }] });
    expect(await ask('school-1')).toMatchObject({ ok: true });
  });

  it('asks about each id once, and not about ten thousand', async () => {
    const grid = input('datagrid', { validate: { maxLength: 10_000 }, components: [input('unitPicker')] });
    const asked: string[] = [];
    const lookups = { file: () => Promise.resolve(null), unit: (id: string) => Promise.resolve((asked.push(id), { id })) };
    const rows = (count: number, id: (index: number) => string) => ({ a: Array.from({ length: count }, (_, index) => ({ a: id(index) })) });
    expect(await checkSubmission({ form: formWith([grid]), data: rows(500, () => 'school-1'), now: testNow, lookups })).toMatchObject({ ok: true });
    expect(asked).toEqual(['school-1']);
    expect(await checkSubmission({ form: formWith([grid]), data: rows(7000, (index) => `u${index}`), now: testNow, lookups })).toMatchObject({ ok: false, problems: [{ code: 'tooLarge' }] });
    expect(asked).toEqual(['school-1']);
  });

  it('takes the size of a file from the server, not from the client', async () => {
    const small = input('file', { storage: 'lienky', filePattern: '.pdf', fileMaxSize: '1KB' });
    expect(await codesOf(small, [{ fileId: 'file-1', size: 1 }])).toEqual(['/a/0 fileTooLarge']);
    const result = await check('plan', { plan: [{ fileId: 'file-1', name: '../../etc', size: 1, type: 'x', url: 'http://127.0.0.1' }] });
    expect(result).toMatchObject({ ok: true, data: { plan: [{ fileId: 'file-1', name: 'ke-hoach.pdf', size: 12_345, type: 'application/pdf' }] } });
  });

  it('does not take a blank row for an answer', async () => {
    const grid = (more: object) => input('datagrid', { validate: { required: true, minLength: 1 }, components: [input('textfield', more)] });
    expect(await codesOf(grid({}), [{}])).toEqual(['/a tooFewRows']);
    expect(await codesOf(grid({ validate: { required: true } }), [{}])).toEqual(['/a/0/a required']);
  });

  it('refuses 3,000 rows where five are allowed, at once', async () => {
    const grid = input('datagrid', { validate: { maxLength: 5 }, components: [input('textfield')] });
    expect(await codesOf(grid, Array.from({ length: 3000 }, () => ({ a: 'x' })))).toEqual(['/a tooManyRows']);
  });

  it('refuses five megabytes, a million rows and endless nesting before it looks inside', async () => {
    const grid = input('datagrid', { components: [input('textfield')] });
    let deep: unknown = 'x';
    for (let i = 0; i < 5000; i += 1) deep = { a: deep };
    const cycle: Record<string, unknown> = {};
    cycle.a = cycle;
    for (const value of ['x'.repeat(5_000_000), Array.from({ length: 1_000_000 }, () => ({})), deep, cycle]) {
      const spent = cpuClock();
      expect(await codesOf(grid, value)).toEqual([' tooLarge']);
      expect(spent()).toBeLessThan(200);
    }
  });

  it('refuses few bytes that ask for much: empty rows of a table of a thousand columns', async () => {
    const grid = input('datagrid', { validate: { maxLength: 10_000 }, components: Array.from({ length: 1000 }, (_, index) => ({ ...input('textfield'), key: `c${index}` })) });
    const rows = Array.from({ length: 5000 }, () => ({ c0: 'x' }));
    expect(await codesOf(grid, rows)).toEqual([' tooLarge']);
    expect(await leastCpu(() => codesOf(grid, rows))).toBeLessThan(100);
  });

  it('refuses what rules over rows of rows would take for ever to judge', async () => {
    const rows = { var: 'data.a' };
    const must: Json = { all: [rows, { none: [rows, { some: [rows, { '==': [{ var: 'b' }, 'never'] }] }] }] };
    const each: Json = { all: [{ var: 'data.a' }, { in: [{ var: 'b' }, { var: 'list' }] }] };
    const form = formWith([input('datagrid', { validate: { maxLength: 10_000 }, components: [{ ...input('textfield'), key: 'b' }] })], {
      rules: Array.from({ length: 100 }, (_, index) => ({ id: `r${index}`, must: index % 2 === 0 ? must : each, each: 'a', path: 'b', message: { vi: 'x', en: 'x' } })),
    });
    const data = { a: Array.from({ length: 4000 }, () => ({ b: 'x' })) };
    expect(await checkRaw(form, data)).toMatchObject({ ok: false, problems: [{ code: 'tooLarge' }] });
    expect(await leastCpu(() => checkRaw(form, data))).toBeLessThan(100);
  });

  it('does not run a pattern, which can take for ever', async () => {
    const spent = cpuClock();
    expect(await codesOf(input('textfield', { validate: { pattern: '(a+)+$' } }), `${'a'.repeat(40)}!`)).toEqual([]);
    expect(spent()).toBeLessThan(50);
  });

  it('computes the score itself whatever the client says', async () => {
    const result = await check('classification', { score: 1000, suggestedGrade: 'weak' });
    expect(result).toMatchObject({ ok: true, data: { score: 19, suggestedGrade: 'excellent' } });
    const lie = await check('classification', { 'movement.incidents': 0, score: 20, suggestedGrade: 'excellent' });
    expect(lie).toMatchObject({ ok: false, problems: [{ pointer: '/override' }] });
  });
});

describe('hidden and unknown fields', () => {
  it('drops what the form does not ask for', async () => {
    const result = await check('plan', { admin: true, 'models.0.evil': { $where: '1' }, __typename: 'x' });
    expect(result).toMatchObject({ ok: true, dropped: expect.arrayContaining(['/admin', '/models/0/evil', '/__typename']) });
    if (result.ok) expect(JSON.stringify(result.data)).not.toMatch(/evil|admin|\$where/);
  });

  it('drops a value that stands in a hidden field, wrong type or not', async () => {
    const result = await check('recheck', { 'findings.0.note': { $gt: '' } });
    expect(result).toMatchObject({ ok: true, dropped: ['/findings/0/note'], data: { findings: [{ status: 'closed' }] } });
    const plan = await check('plan', { hasPartyCell: false, resolution: [{ fileId: 'stolen' }] });
    expect(plan).toMatchObject({ ok: true, dropped: ['/resolution'] });
  });

  it('does not let a lie in a hidden field open another one', async () => {
    const when = (component: string, value: Json) => ({ show: true, conjunction: 'all', conditions: [{ component, operator: 'isEqual', value }] });
    const form = formWith([
      // The last link stands first, so that one pass in document order would still see the lie.
      { type: 'textfield', key: 'c', input: true, conditional: when('b', 'x') },
      { type: 'textfield', key: 'b', input: true, conditional: when('a', 'x') },
      { type: 'textfield', key: 'a', input: true },
    ]);
    const result = await checkRaw(form, { a: 'no', b: 'x', c: 'secret' });
    expect(result).toMatchObject({ ok: true, data: { a: 'no' } });
    if (result.ok) expect(Object.keys(result.data)).toEqual(['a']);
  });

  it('drops what stands in a hidden panel', async () => {
    const conditional = { show: true, conjunction: 'all', conditions: [{ component: 'a', operator: 'isEqual', value: 'x' }] };
    const form = formWith([
      { type: 'textfield', key: 'a', input: true },
      { type: 'panel', key: 'p', input: false, conditional, components: [{ type: 'textfield', key: 'b', input: true, validate: { required: true } }] },
    ]);
    expect(await checkRaw(form, { a: 'y', b: 'lie' })).toMatchObject({ ok: true, data: { a: 'y' }, dropped: ['/b'] });
    expect(await checkRaw(form, { a: 'x' })).toMatchObject({ ok: false, problems: [{ pointer: '/b', code: 'required' }] });
  });

  it('reads own members only', async () => {
    const data = JSON.parse('{"__proto__":{"a":"polluted"},"constructor":"x"}') as object;
    const result = await checkRaw(formWith([input('textfield')]), data);
    expect(result).toMatchObject({ ok: true, data: {} });
    expect(({} as { a?: string }).a).toBeUndefined();
  });

  it('leaves out rows that nobody filled', async () => {
    const result = await check('inspection', { findings: [{ criterion: '', severity: '', what: '' }], fixDue: undefined });
    expect(result).toMatchObject({ ok: true, data: { findings: [] } });
  });
});

describe('code in definitions, should one get past the schema', () => {
  beforeAll(hardenFormio);

  it('gives null for every operator that Form.io added', () => {
    const attack = { _invoke: [{ _get: [{ _constant: [{ var: 'a' }] }, 'constructor'] }, 'constructor'] };
    for (const logic of [attack, { method: ['x', 'constructor'] }, { '+': [1, { _sum: [[1, 2]] }] }, { log: 'x' }, { getDate: 'now' }]) {
      const result: unknown = jsonLogic.apply(logic as never, { a: {} });
      expect(result === null || Number.isNaN(result)).toBe(true);
    }
  });

  it('runs neither JavaScript nor JSON Logic of a component, and fetches nothing', async () => {
    const fetched = jest.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network'));
    const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    (globalThis as { hit?: boolean }).hit = false;
    const script = 'globalThis.hit = true; show = true; valid = true; value = 1;';
    const form = formWith([
      { ...input('textfield'), customConditional: script, customDefaultValue: script, validate: { custom: script } as never },
      { type: 'datasource', key: 'd', input: true, trigger: { server: true }, fetch: { url: 'http://127.0.0.1:9/x', method: 'get', forwardHeaders: true } },
      { type: 'select', key: 's', input: true, dataSrc: 'url', data: { url: 'http://127.0.0.1:9/y', values: [] }, validate: { select: true } as never },
    ]);
    await checkRaw(form, { a: 'x', d: 'y', s: 'z' });
    expect((globalThis as { hit?: boolean }).hit).toBe(false);
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
    warned.mockRestore();
  });
});

const keysIn = (value: Json): string[] => (value && typeof value === 'object' ? Object.entries(value).flatMap(([name, member]) => [name, ...keysIn(member)]) : []);

describe('formulas', () => {
  const number = (key: string, more: object = {}) => ({ ...input('number'), key, ...more });
  const computed = (key: string, calculateValue: Json) => number(key, { disabled: true, calculateServer: true, calculateValue });

  it('gives no value where a formula divides by zero or leaves the numbers', async () => {
    const form = formWith([number('a'), computed('b', { '/': [1, { var: 'data.a' }] }), computed('c', { '*': [1e308, 10] })]);
    expect(await checkRaw(form, { a: 0, b: 5, c: 5 })).toMatchObject({ ok: true, data: { a: 0 } });
    const result = await checkRaw(form, { a: 0, b: 5, c: 5 });
    if (result.ok) expect(Object.keys(result.data)).toEqual(['a']);
  });

  it('reads the row around it, and what stands before it', async () => {
    const form = formWith([
      { ...input('datagrid'), key: 'items', components: [number('price'), number('amount'), computed('cost', { '*': [{ var: 'row.price' }, { var: 'row.amount' }] })] },
      number('fee'), computed('feeAndTax', { '*': [{ var: 'data.fee' }, 1.1] }), computed('twice', { '*': [{ var: 'data.feeAndTax' }, 2] }),
    ]);
    const result = await checkRaw(form, { items: [{ price: 2, amount: 3, cost: 999 }, { price: 5, amount: 1 }], fee: 10, twice: 1 });
    expect(result).toMatchObject({ ok: true, data: { items: [{ cost: 6 }, { cost: 5 }], feeAndTax: 11, twice: 22 } });
  });

  it('ends a circle, and a fan of formulas in which each reads all before it', async () => {
    const circle = formWith([computed('b', { '+': [{ var: 'data.c' }, 1] }), computed('c', { '+': [{ var: 'data.b' }, 1] })], { rules: [{ id: 'r', must: { '>': [{ var: 'data.c' }, 5] }, path: 'c', message: { vi: 'x', en: 'x' } }] });
    expect(await checkRaw(circle, {})).toMatchObject({ ok: false, problems: [{ code: 'rule' }] });
    const names = Array.from({ length: 60 }, (_, index) => `f${index}`);
    const fan = formWith([number('a'), ...names.map((key, index) => computed(key, { '+': [1, ...names.slice(0, index).map((name) => ({ var: `data.${name}` }))] }))], { rules: [{ id: 'r', must: { '>': [{ var: 'data.f59' }, 5] }, path: 'f59', message: { vi: 'x', en: 'x' } }] });
    const spent = cpuClock();
    await checkRaw(fan, { a: 'wrong' });
    expect(spent()).toBeLessThan(100);
  });
});

describe('junk', () => {
  const anyValue = fc.anything({ maxDepth: 4, withNullPrototype: true });

  it('never throws, never takes 200 ms, never keeps an operator key', async () => {
    const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...shippedForms), anyValue, async (form, junk) => {
        const spent = cpuClock();
        const result = await checkRaw(form, junk);
        expect(spent()).toBeLessThan(200);
        expect(result.ok).toBe(false);
      }),
      { numRuns: 400 },
    );
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  });

  /** A value anywhere in a valid sample is replaced by junk: either refused, or what is kept has the shape of the form. */
  it('survives a valid form with one value replaced', async () => {
    const keys = shippedForms.map((form) => form.key as Parameters<typeof formOf>[0]);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...keys), fc.nat(), anyValue, async (key, at, junk) => {
        const data = sampleSubmission(key, testContext);
        const places: (() => void)[] = [];
        const walk = (node: Json): void => {
          if (!node || typeof node !== 'object') return;
          for (const step of Object.keys(node)) {
            places.push(() => ((node as Record<string, unknown>)[step] = junk));
            walk((node as Record<string, Json>)[step]!);
          }
        };
        walk(data);
        places[at % places.length]!();
        const spent = cpuClock();
        const result = await checkRaw(formOf(key), data);
        expect(spent()).toBeLessThan(200);
        if (result.ok) expect(keysIn(result.data).filter((name) => name.startsWith('$') || name === '__proto__')).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });
});
