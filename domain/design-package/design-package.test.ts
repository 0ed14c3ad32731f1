import fc from 'fast-check';
import { shippedForms } from '../../forms/shipped-forms';
import { randomProcedure } from '../../test/support/random-procedure';
import { roleTitles } from '../org/roles';
import { tasksOf, type ProcessDefinition, type ProcessNode } from '../process';
import { shippedProcedures } from '../procedures';
import { designsFingerprint, packDesign, planImport, productThing, readDesignPackage, thingsNamedBy, writeDesignPackage, type DesignPackage, type ExistingDesign, type ImportPlan } from '.';

const made = '2026-11-22T08:00:00Z';
const words = { vi: 'x', en: 'x' };
const roles = Object.entries(roleTitles).map(([key, title]) => ({ key, content: { title } }));
const shipped = () => packDesign({ made, procedures: shippedProcedures, forms: shippedForms, roles });
const form = (version: number, label: string) => ({ key: 'plan', version, title: words, label });
const task = (more: Record<string, unknown> = {}): ProcessNode => ({ kind: 'task', key: 'plan', title: words, seat: { role: 'drafter', party: 'school' }, shows: [], differsFrom: [], outcomes: [{ key: 'on', title: words, tone: 'positive', go: { kind: 'on' }, needsReason: false, needsForm: true }], ladder: [], ...more }) as ProcessNode;
const procedure = (key: string, version: number, steps: ProcessNode[]): ProcessDefinition => ({ key, version, title: words, subjectKind: 'school', parties: { school: { kind: 'subject' } }, steps });

/** The installation once a plan was carried out. */
const carriedOut = (existing: readonly ExistingDesign[], plan: ImportPlan): ExistingDesign[] => [...existing, ...plan.entries.flatMap(({ kind, key, as, content }) => (content ? [{ kind, key, version: as, content }] : []))];
const states = (plan: ImportPlan) => plan.entries.map(({ key, version, state, as }) => [key, version, state, as]);

test('the shipped designs travel whole: read as packed, new on an empty installation, the same afterwards', async () => {
  const pack = await shipped();
  const { pack: read, problems } = await readDesignPackage(writeDesignPackage(pack));
  expect(problems).toEqual([]);
  expect(read).toEqual(pack);
  const first = await planImport(pack, []);
  expect(new Set(first.entries.map(({ state }) => state))).toEqual(new Set(['new']));
  expect(first.missing).toEqual([]);
  const second = await planImport(pack, carriedOut([], first));
  expect(new Set(second.entries.map(({ state }) => state))).toEqual(new Set(['same']));
  expect(second.entries).toHaveLength(pack.contents.length);
});

test('random procedures: everything new, then everything the same, whatever is there under the same names', async () => {
  await fc.assert(fc.asyncProperty(randomProcedure(1), randomProcedure(1), async (one, other) => {
    const pack = await packDesign({ made, procedures: [one] });
    expect((await planImport(pack, [])).entries.map(({ state }) => state)).toEqual(['new']);
    const existing: ExistingDesign[] = [{ kind: 'procedure', key: one.key, version: one.version, content: { ...other, key: one.key, version: one.version } }];
    const plan = await planImport(pack, existing);
    const after = await planImport(pack, carriedOut(existing, plan));
    expect(after.entries.map(({ state }) => state)).toEqual(['same']);
  }), { numRuns: 60 });
});

test('a changed character is found wherever it is', async () => {
  const text = writeDesignPackage(await shipped());
  const parts = await packDesign({ made, procedures: [procedure('p', 1, [task()])], forms: [form(1, 'a')] });
  const small = writeDesignPackage(parts);
  await fc.assert(fc.asyncProperty(fc.nat(), fc.constantFrom(...'abc019"{}:,x '), fc.boolean(), async (at, character, large) => {
    const base = large ? text : small;
    const place = at % base.length;
    const { pack } = await readDesignPackage(base.slice(0, place) + character + base.slice(place + 1));
    // A character put in its own place, or a number written otherwise, changes nothing.
    if (pack) expect(writeDesignPackage(pack)).toBe(base);
  }), { numRuns: 200 });
});

test('versions: the next one, a conflict, an older one, and references that follow', async () => {
  const reuse: ProcessNode = { kind: 'reuse', key: 'again', title: words, process: 'part', version: 1, parties: {}, steps: [task({ key: 'again-plan', form: { key: 'plan', version: 1 } })] };
  const pack = await packDesign({
    made, forms: [form(1, 'theirs'), form(3, 'newer')],
    procedures: [procedure('whole', 2, [reuse, task({ form: { key: 'plan', version: 3 } })]), procedure('part', 1, [task({ form: { key: 'plan', version: 1 } })])],
  });
  const existing: ExistingDesign[] = [
    { kind: 'form', key: 'plan', version: 1, content: form(1, 'ours') }, { kind: 'form', key: 'plan', version: 2, content: form(2, 'ours too') },
    { kind: 'procedure', key: 'part', version: 4, content: { ...procedure('part', 4, [task()]) } },
  ];
  const plan = await planImport(pack, existing);
  expect(states(plan)).toEqual([['plan', 1, 'conflict', 3], ['part', 1, 'next', 5], ['plan', 3, 'next', 4], ['whole', 2, 'new', 2]]);
  const whole = plan.entries.at(-1)?.content as unknown as ProcessDefinition;
  expect(whole.steps[0]).toMatchObject({ kind: 'reuse', version: 5 });
  expect(tasksOf(whole).map((one) => one.form)).toEqual([{ key: 'plan', version: 3 }, { key: 'plan', version: 4 }]);
  expect(plan.entries[0]?.message.vi).toBe('Biểu mẫu “plan” phiên bản 1 đã có ở đây với nội dung khác; bản trong gói thành phiên bản 3.');
  // Once more: found under their new numbers, also from an installation that went on since.
  const later = [...carriedOut(existing, plan), { kind: 'form' as const, key: 'plan', version: 9, content: form(9, 'later') }];
  expect(states(await planImport(pack, later))).toEqual([['plan', 1, 'same', 3], ['part', 1, 'same', 5], ['plan', 3, 'same', 4], ['whole', 2, 'same', 2]]);
});

test('what is named and nowhere to be found', async () => {
  const steps: ProcessNode[] = [
    task({ form: { key: 'plan', version: 7 } }), { kind: 'spawn', key: 'open', title: words, process: 'nowhere', over: { unitKind: 'school', under: 'school' }, carry: [] },
    { kind: 'notify', key: 'tell', title: words, to: [{ role: 'drafter', party: 'school' }], template: 'told' },
  ];
  const pack = await packDesign({ made, procedures: [procedure('p', 1, steps)], roles: [{ key: 'principal', content: {} }] });
  const { missing } = await planImport(pack, [{ kind: 'form', key: 'plan', version: 6, content: form(6, 'x') }]);
  expect(missing.map(({ kind, key, version }) => [kind, key, version])).toEqual([['form', 'plan', 7], ['role', 'drafter', null], ['procedure', 'nowhere', null]]);
  expect(missing[0]?.message.vi).toBe('“p” cần biểu mẫu “plan” phiên bản 7, không có trong gói và chưa có ở đây.');
});

test('the same design twice is not packed, and not read', async () => {
  await expect(packDesign({ made, forms: [form(1, 'a'), form(1, 'b')] })).rejects.toThrow(RangeError);
  const pack = await packDesign({ made, forms: [form(1, 'a')] });
  const { problems } = await readDesignPackage(writeDesignPackage({ ...pack, contents: [...pack.contents, ...pack.contents] }));
  expect(problems.map(({ code }) => code)).toEqual(['entry-doubled']);
});

test.each<[string, (pack: DesignPackage) => unknown, string]>([
  ['a name of the prototype', (pack) => JSON.parse(JSON.stringify(pack).replace('"label"', '"__proto__"')) as unknown, 'name-forbidden'],
  ['an operator of the database', (pack) => JSON.parse(JSON.stringify(pack).replace('"label"', '"$where"')) as unknown, 'name-forbidden'],
  ['another content', (pack) => JSON.parse(JSON.stringify(pack).replace('"a"', '"b"')) as unknown, 'entry-changed'],
  ['a hash that fits another content', (pack) => ({ ...pack, contents: pack.contents.slice(1) }), 'package-changed'],
  ['an unknown member', (pack) => ({ ...pack, more: 1 }), 'shape-wrong'],
  ['another format', (pack) => ({ ...pack, format: 'x' }), 'shape-wrong'],
  ['a later format', (pack) => ({ ...pack, version: 2 }), 'version-unknown'],
  ['a key that says something else', (pack) => ({ ...pack, contents: pack.contents.map((entry) => ({ ...entry, key: 'other' })) }), 'entry-mislabelled'],
  ['no object', () => [1], 'shape-wrong'], ['nothing', () => null, 'shape-wrong'],
  ['too many entries', (pack) => ({ ...pack, contents: Array.from({ length: 501 }, (_, version) => ({ ...pack.contents[0], version: version + 1 })) }), 'shape-wrong'],
])('%s is refused', async (_title, change, code) => {
  // `JSON.stringify` writes an own member `__proto__`.
  const { pack, problems } = await readDesignPackage(JSON.stringify(change(await packDesign({ made, forms: [form(1, 'a')] }))));
  expect(pack).toBeNull();
  expect(problems[0]?.code).toBe(code);
  expect(problems[0]?.message.vi).not.toBe('');
});

test('neither noise nor depth nor size is walked into', async () => {
  for (const [text, code] of [['', 'not-json'], ['{', 'not-json'], ['['.repeat(5000) + ']'.repeat(5000), 'too-large'], [`[${'0,'.repeat(700_000)}0]`, 'too-large'], [' '.repeat(4_000_001), 'too-large']] as const) {
    expect((await readDesignPackage(text)).problems.map((problem) => problem.code)).toEqual([code]);
  }
});

test('a procedure that is none, and a form that its own check refuses', async () => {
  const pack = await packDesign({ made, procedures: [{ ...procedure('p', 1, []), steps: 'none' as never }], forms: [form(1, 'a')] });
  const { problems } = await readDesignPackage(writeDesignPackage(pack), ({ kind }) => (kind === 'form' ? [{ place: '/components/0', message: { vi: 'Không phải biểu mẫu.', en: 'No form.' } }] : []));
  expect(problems.map(({ code, place }) => [code, place])).toEqual([['shape-wrong', '/components/0'], ['procedure-wrong', '/steps']]);
});

test('what procedures name is packed with its words: roles, mails they send, templates of documents', async () => {
  const named = thingsNamedBy(shippedProcedures as unknown as Record<string, unknown>[]);
  expect(named.role.map(({ key }) => key)).toEqual(expect.arrayContaining(['drafter', 'principal', 'police-chief']));
  expect(named.notice.map(({ key }) => key)).toEqual(expect.arrayContaining(['task-opened', 'task-returned', 'reminder', 'certified']));
  expect(named.document.map(({ key }) => key)).toEqual(expect.arrayContaining(['directive', 'certificate']));
  expect(named.notice.find(({ key }) => key === 'certified')?.content).toMatchObject({ vi: { subject: 'Được công nhận đạt tiêu chuẩn – {hồ sơ}' }, en: { subject: 'Certified – {case}' } });
  expect([productThing('role', 'constructor'), productThing('notice', 'no-such'), productThing('document', 'no-such')]).toEqual([null, null, null]);
  const pack = await packDesign({ made, procedures: [procedure('p', 1, [task()])], roles: [{ key: 'drafter', content: { title: { vi: 'Người soạn', en: 'Writer' } } }, { key: 'captain', content: { title: words } }] });
  const plan = await planImport(pack, [{ kind: 'role', key: 'drafter', version: 1, content: productThing('role', 'drafter') ?? {} }]);
  expect(states(plan)).toEqual([['p', 1, 'new', 1], ['captain', 1, 'new', 1], ['drafter', 1, 'conflict', 1]]);
  expect(plan.entries[1]?.message.vi).toBe('Vị trí “captain” chưa có ở đây: bước giao cho vị trí này phải chọn vị trí khác.');
  expect(plan.entries[2]?.message.vi).toContain('tên ở đây được giữ');
});

describe('choices', () => {
  const spawn: ProcessNode = { kind: 'spawn', key: 'open', title: words, process: 'part', over: { unitKind: 'school', under: 'school' }, carry: [] };
  const reuse: ProcessNode = { kind: 'reuse', key: 'again', title: words, process: 'part', version: 1, parties: {}, steps: [task({ key: 'again-plan', form: { key: 'plan', version: 1 } })] };
  const packed = () => packDesign({ made, forms: [form(1, 'theirs')], procedures: [procedure('whole', 1, [reuse, spawn, task({ form: { key: 'plan', version: 1 } })]), procedure('part', 1, [task({ form: { key: 'plan', version: 1 } })])] });
  const existing: ExistingDesign[] = [{ kind: 'form', key: 'plan', version: 1, content: form(1, 'ours') }, { kind: 'form', key: 'plan', version: 2, content: form(2, 'ours too') }];
  const wholeOf = (plan: ImportPlan) => plan.entries.find(({ key }) => key === 'whole')?.content as unknown as ProcessDefinition;

  test('what is kept here is what the package then uses', async () => {
    const plan = await planImport(await packed(), existing, { choices: [{ kind: 'form', key: 'plan', version: 1, take: 'keep' }] });
    expect(plan.entries[0]).toMatchObject({ state: 'conflict', take: 'keep', as: 1, here: 1, message: { vi: expect.stringContaining('Giữ phiên bản 1') as string } });
    expect(tasksOf(wholeOf(plan)).map((one) => one.form)).toEqual([{ key: 'plan', version: 1 }, { key: 'plan', version: 1 }]);
    expect(plan.missing).toEqual([]);
  });

  test('under another key it is a design of its own, every reference follows, and the second time it is the same', async () => {
    const choices = [{ kind: 'form' as const, key: 'plan', version: 1, take: 'rename' as const, newKey: 'plan-theirs' }, { kind: 'procedure' as const, key: 'part', version: 1, take: 'rename' as const, newKey: 'part-theirs' }];
    const pack = await packed();
    const plan = await planImport(pack, existing, { choices });
    expect(plan.entries[0]).toMatchObject({ target: 'plan-theirs', state: 'new', as: 1, content: { key: 'plan-theirs', version: 1, title: { vi: 'x (bản nhập)', en: 'x (imported)' } } });
    expect(wholeOf(plan).steps).toMatchObject([{ kind: 'reuse', process: 'part-theirs', version: 1, steps: [{ form: { key: 'plan-theirs', version: 1 } }] }, { kind: 'spawn', process: 'part-theirs' }, { form: { key: 'plan-theirs', version: 1 } }]);
    const here = [...existing, ...plan.entries.flatMap(({ kind, target, as, content }) => (content ? [{ kind, key: target, version: as, content }] : []))];
    expect((await planImport(pack, here, { choices })).entries.map(({ state, take }) => [state, take])).toEqual([['same', 'keep'], ['same', 'keep'], ['same', 'keep']]);
  });

  test('what is left out and nowhere here is told as missing', async () => {
    const plan = await planImport(await packed(), [], { choices: [{ kind: 'form', key: 'plan', version: 1, take: 'keep' }] });
    expect(new Set(plan.missing.map(({ kind, key, version }) => `${kind} ${key} ${String(version)}`))).toEqual(new Set(['form plan 1']));
  });
});

test('the fingerprint is of what designs say: not of when they were packed, nor of their numbers', async () => {
  const uses = (version: number) => procedure('p', version, [task({ form: { key: 'plan', version: version + 1 } })]);
  const one = await packDesign({ made, procedures: [uses(1)], forms: [form(2, 'a')] });
  const other = await packDesign({ made: '2027-01-01T00:00:00Z', procedures: [uses(6)], forms: [form(7, 'a')], roles: [{ key: 'drafter', content: {} }] });
  expect(one.hash).not.toBe(other.hash);
  expect(await designsFingerprint(one)).toBe(await designsFingerprint(other));
  const changed = await packDesign({ made, procedures: [uses(1)], forms: [form(2, 'b')] });
  expect(await designsFingerprint(changed)).not.toBe(await designsFingerprint(one));
  const two = await packDesign({ made, procedures: [uses(1)], forms: [form(2, 'a'), form(3, 'a')] });
  expect(await designsFingerprint(two)).not.toBe(await designsFingerprint(one));
});
