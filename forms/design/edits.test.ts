import { getForm } from '../shipped-forms';
import { checkDefinition } from '../schema';
import { formWith } from '../checker/test-world';
import type { FormComponent, FormDefinition } from '../types';
import { addressOf, blankForm, blockOf, brokenReferencesOf, changePart, changeType, copyParts, diffForms, insertBlock, insertPart, keyFromLabel, moveParts, newPart, nudgePart, outlineOf, partAt, partKinds, partsOf, removeParts, renameKey, searchParts, templateBlocks, usesOf, wrapInto, type EditResult } from './index';

const field = (key: string, more: object = {}): FormComponent => ({ type: 'textfield', key, label: key.toUpperCase(), input: true, ...more });
const number = (key: string, more: object = {}): FormComponent => ({ type: 'number', key, label: key.toUpperCase(), input: true, ...more });
const done = (result: EditResult) => {
  if (!result.ok) throw new Error(result.why.vi);
  return result;
};
const paths = (form: FormDefinition) => partsOf(form).map(({ path }) => path);
const shipped = (key: string) => getForm(key)!;
const at = (form: FormDefinition, path: string) => addressOf(form, path)!;

describe('keys from labels', () => {
  it.each([
    ['Đội tự quản', 'doiTuQuan'],
    ['Số lượng học sinh', 'soLuongHocSinh'],
    ['NGÀY  BAN HÀNH', 'ngayBanHanh'],
    ['20 điểm', 'muc20Diem'],
    ['!!!', 'truong'],
    ['', 'truong'],
    ['constructor', 'constructorMuc'],
    ['ệ'.normalize('NFD'), 'e'],
  ])('%s', (label, key) => expect(keyFromLabel(label)).toBe(key));

  it('is unlike those that are taken, and never too long', () => {
    expect(keyFromLabel('Tên', ['ten', 'ten2'])).toBe('ten3');
    expect(keyFromLabel('Dài '.repeat(60), ['daiDai'])).toMatch(/^[A-Za-z0-9]{64}$/);
    const long = keyFromLabel('a'.repeat(80));
    expect(keyFromLabel('a'.repeat(80), [long])).toHaveLength(64);
  });
});

describe('new parts', () => {
  it.each(partKinds)('of kind %s may be put into a form as they are', (kind) => {
    const form = done(insertPart(blankForm('thu', { vi: 'Thử', en: 'Trial' }), [0, 0], newPart(kind, 'Nhãn mới'))).definition;
    expect(checkDefinition(form)).toEqual([]);
  });

  it('get a fresh key where theirs is taken, and that is told', () => {
    const result = done(insertPart(formWith([field('ten')]), [1], field('ten')));
    expect(paths(result.definition)).toEqual(['ten', 'ten2']);
    expect(result.renamed).toEqual([{ from: 'ten', to: 'ten2' }]);
    expect(result.places).toEqual([[1]]);
  });
});

describe('moving', () => {
  const table = { type: 'datagrid', key: 't', label: 'T', input: true, components: [{ type: 'panel', key: 'tRow', label: '', title: '', input: false, components: [field('x')] }] };

  it('into a table rewrites what names the field, and tells what can no longer be read', () => {
    const form = formWith([table, field('a', { description: 'Lời' }), field('b')], {
      rules: [{ id: 'r', must: { '!!': { var: 'data.a' } }, path: 'a', message: { vi: '{a}', en: '{a}' } }],
      facts: [{ fact: 'f', kind: 'count', path: 'a' }], english: { a: 'A', 'a.description': 'D' }, prefill: [{ to: 'a', from: 'today' }],
    });
    const { definition, brokenReferences } = done(moveParts(form, [[1]], [0, 0, 1]));
    expect(paths(definition)).toEqual(['t', 't.tRow', 't.x', 't.a', 'b']);
    expect(definition.english).toEqual({ 't.a': 'A', 't.a.description': 'D' });
    expect(definition.facts[0]!.path).toBe('t.*.a');
    expect(definition.rules[0]).toMatchObject({ must: { '!!': { var: 'data.t.a' } }, path: 't.a' });
    expect(brokenReferences.map(({ owner, reason }) => [owner.kind, reason])).toEqual([['rule', 'insideTable'], ['prefill', 'manyToOne']]);
    const back = done(moveParts(definition, [at(definition, 't.a')], [1]));
    expect(back.definition).toEqual(form);
  });

  it('keeps formulas true when field and formula are wrapped into a table together', () => {
    const form = formWith([number('a'), number('b', { disabled: true, calculateServer: true, calculateValue: { '+': [{ var: ['data.a', 0] }, 1] } })]);
    const { definition } = done(wrapInto(form, [[0], [1]], 'datagrid', 'Bảng'));
    expect(checkDefinition(definition)).toEqual([]);
    expect(partAt(definition, at(definition, 'bang.b'))!.calculateValue).toEqual({ '+': [{ var: ['row.a', 0] }, 1] });
    expect(brokenReferencesOf(definition)).toEqual([]);
  });

  it('before what a formula needs is refused', () => {
    const sum = (key: string, name: string) => number(key, { disabled: true, calculateServer: true, calculateValue: { '+': [{ var: [`data.${name}`, 0] }] } });
    const form = formWith([number('a'), sum('b', 'a'), sum('c', 'b')]);
    expect(moveParts(form, [[2]], [0])).toMatchObject({ ok: false, code: 'worse' });
    expect(moveParts(form, [[2]], [9])).toMatchObject({ ok: false, code: 'noSuchPlace' });
    expect(moveParts(form, [], [0])).toMatchObject({ ok: false, code: 'nothingChosen' });
  });

  it('into itself is refused', () => {
    const form = shipped('directive');
    expect(moveParts(form, [[0]], [0, 0])).toMatchObject({ ok: false, code: 'intoItself' });
  });

  it('of several keeps their order and counts places before the move', () => {
    const form = formWith(['a', 'b', 'c', 'd'].map((key) => field(key)));
    expect(paths(done(moveParts(form, [[2], [0]], [4])).definition)).toEqual(['b', 'd', 'a', 'c']);
    expect(paths(done(nudgePart(form, [0], 'down')).definition)).toEqual(['b', 'a', 'c', 'd']);
    expect(nudgePart(form, [0], 'up')).toMatchObject({ ok: false, code: 'cannotMoveThatWay' });
  });

  it('shares what did not change', () => {
    const form = shipped('directive');
    const { definition } = done(changePart(form, [0, 0], { label: 'Trích yếu nội dung' }));
    expect(definition.components[1]).toBe(form.components[1]);
    expect(definition.components[0]!.components![1]).toBe(form.components[0]!.components![1]);
    expect(definition.rules).toBe(form.rules);
  });
});

describe('renaming', () => {
  it('rewrites rules over rows, facts, conditions and English', () => {
    const { definition } = done(renameKey(shipped('recheck'), at(shipped('recheck'), 'findings'), 'viec'));
    expect(checkDefinition(definition)).toEqual([]);
    expect(definition.rules[1]!.when).toEqual({ some: [{ var: 'data.viec' }, { '==': [{ var: 'status' }, 'open'] }] });
    expect(definition.facts.map(({ path }) => path)).toEqual(['viec.*.status', 'viec.*.status', 'fixDue']);
    expect(definition.prefill[0]!.to).toBe('viec.*.finding');
    expect(definition.english['viec.status.values.open'] ?? definition.english['viec.status']).toBeDefined();
    const inner = done(renameKey(definition, at(definition, 'viec.status'), 'trangThai')).definition;
    expect(inner.rules[1]!.when).toEqual({ some: [{ var: 'data.viec' }, { '==': [{ var: 'trangThai' }, 'open'] }] });
    expect(JSON.stringify(inner.components)).toContain('"component":"viec.trangThai"');
  });

  it('rewrites members named in texts and wildcards over groups', () => {
    const parties = shipped('cosignature');
    const renamed = done(renameKey(parties, at(parties, 'parties.unit'), 'donVi')).definition;
    expect(renamed.rules[0]!.must).toEqual({ distinct: [{ var: 'data.parties' }, 'donVi'] });
    expect(renamed.prefill[0]).toEqual({ to: 'parties.*.donVi', from: 'parties.*.unit' });
    const inspection = shipped('inspection');
    const moved = done(renameKey(inspection, at(inspection, 'criteria'), 'tieuChi')).definition;
    expect(moved.facts[1]!.path).toBe('tieuChi.*.verdict');
    expect(checkDefinition(moved)).toEqual([]);
  });

  it.each([
    ['1x', 'badKey'], ['a.b', 'badKey'], ['constructor', 'badKey'], ['b', 'keyTaken'], ['gone', 'keyStillNamed'],
  ])('to %s is refused', (key, code) => {
    const form = formWith([field('a'), field('b')], { facts: [{ fact: 'f', kind: 'field', path: 'gone' }] });
    expect(renameKey(form, [0], key)).toMatchObject({ ok: false, code });
  });

  it('of a criterion takes its fields along', () => {
    const form = formWith([{ type: 'criterion', key: 'c', label: 'C', input: true }, field('a', { conditional: { show: true, conjunction: 'all', conditions: [{ component: 'c.result', operator: 'isEqual', value: 'met' }] } })], { facts: [{ fact: 'f', kind: 'field', path: 'c.result' }] });
    const { definition } = done(renameKey(form, [0], 'd'));
    expect(checkDefinition(definition)).toEqual([]);
    expect(definition.facts[0]!.path).toBe('d.result');
  });
});

describe('copying and blocks', () => {
  it('gives a copy its own conditions, texts and rules', () => {
    const form = shipped('inspection');
    const { definition } = done(copyParts(form, [at(form, 'criteria.c1Panel')]));
    expect(checkDefinition(definition)).toEqual([]);
    expect(JSON.stringify(partAt(definition, at(definition, 'criteria.c7.note')))).toContain('criteria.c7.verdict');
    expect(definition.english['criteria.c7.verdict']).toBe(form.english['criteria.c1.verdict']);
    const rows = shipped('periodic-report');
    const copied = done(copyParts(rows, [at(rows, 'models'), at(rows, 'modelCount')])).definition;
    expect(copied.rules.length).toBeGreaterThan(rows.rules.length);
    expect(checkDefinition(copied)).toEqual([]);
  });

  it.each(templateBlocks().map((entry) => [entry.id, entry.block] as const))('puts the block %s into a blank form', (_id, block) => {
    const form = done(insertBlock(blankForm('thu', { vi: 'Thử', en: 'Trial' }), [1], block)).definition;
    expect(checkDefinition(form)).toEqual([]);
    expect(brokenReferencesOf(form)).toEqual([]);
    const twice = done(insertBlock(form, [1], block)).definition;
    expect(checkDefinition(twice)).toEqual([]);
  });

  it('has no block of nothing', () => {
    expect(blockOf(shipped('plan'), [])).toBeUndefined();
    expect(blockOf(shipped('plan'), [[99]])).toBeUndefined();
  });
});

describe('changing', () => {
  const form = formWith([number('a', { validate: { min: 1, max: 5 } }), { type: 'panel', key: 'p', title: 'Phần', label: 'Phần', input: false, components: [] }]);

  it.each<[string, Parameters<typeof changePart>[2], string]>([
    ['another key', { key: 'b' }, 'notChangedHere'],
    ['crossed limits', { validate: { min: 9 } }, 'worse'],
    ['HTML', { label: '<b>x</b>' }, 'worse'],
    ['an address', { description: 'https://example.org' }, 'worse'],
    ['a forbidden name', { $where: 1 }, 'worse'],
  ])('to %s is refused', (_name, patch, code) => expect(changePart(form, [0], patch)).toMatchObject({ ok: false, code }));

  it('merges limits, and keeps title and label alike', () => {
    expect(partAt(done(changePart(form, [0], { validate: { min: 2, required: true, max: undefined } })).definition, [0])!.validate).toEqual({ min: 2, required: true });
    expect(partAt(done(changePart(form, [1], { title: 'Khác' })).definition, [1])).toMatchObject({ title: 'Khác', label: 'Khác' });
    expect(done(changePart(form, [0], { label: 'A' })).definition).toBe(form);
  });

  it('the kind keeps what is common', () => {
    const plan = shipped('directive');
    const place = at(plan, 'urgency');
    const { definition } = done(changeType(plan, place, 'radio'));
    expect(partAt(definition, place)).toMatchObject({ type: 'radio', key: 'urgency', label: 'Độ khẩn', validate: { required: true } });
    expect(partAt(definition, place)!.values).toHaveLength(4);
    expect(checkDefinition(definition)).toEqual([]);
  });

  it('removing keeps what named it and lists it', () => {
    const plan = shipped('directive');
    const { definition, brokenReferences } = done(removeParts(plan, [at(plan, 'planDue')]));
    expect(brokenReferences.map(({ owner }) => owner.kind).sort()).toEqual(['fact', 'rule', 'rule', 'rule', 'rule']);
    expect(definition.english.planDue).toBeUndefined();
    expect(usesOf(plan, ['planDue']).length).toBe(5);
  });
});

describe('finding and telling', () => {
  it('finds with and without marks', () => {
    const found = searchParts(shipped('directive'), 'do khan');
    expect(found.map(({ path }) => path)).toEqual(['urgency']);
    expect(searchParts(shipped('directive'), 'hỏa tốc')).toMatchObject([{ path: 'urgency', in: 'choice' }]);
    expect(searchParts(shipped('directive'), ' ')).toEqual([]);
  });

  it('outlines the form with names that are told apart', () => {
    const [first] = outlineOf(shipped('inspection'));
    expect(first).toMatchObject({ path: 'visit', name: { vi: 'Đoàn và thời điểm' } });
    const names = new Set(outlineOf(shipped('inspection')).map(({ name }) => name.vi));
    expect(names.size).toBe(outlineOf(shipped('inspection')).length);
  });

  it('calls what moved moved, what was renamed changed, and what came with a frame added', () => {
    const form = shipped('directive');
    const moved = done(moveParts(form, [at(form, 'planDue')], [0, 0])).definition;
    expect(diffForms(form, moved)).toMatchObject([{ kind: 'moved', name: 'planDue', sentence: { vi: '«Hạn gửi kế hoạch» chuyển từ «Hạn và nơi nhận» sang «Thông tin chung».' } }]);
    const up = done(nudgePart(form, [0], 'down')).definition;
    expect(diffForms(form, up)).toMatchObject([{ kind: 'moved', about: 'part' }]);
    const renamed = done(renameKey(form, at(form, 'notation'), 'kyHieu')).definition;
    expect(diffForms(form, renamed).map(({ kind, name }) => [kind, name])).toEqual([['changed', 'kyHieu']]);
    const wrapped = done(wrapInto(form, [at(form, 'minimums')], 'datagrid', 'Mức')).definition;
    expect(diffForms(form, wrapped).filter(({ about }) => about === 'part').map(({ kind }) => kind)).toEqual(['added', 'moved']);
    const removed = done(removeParts(form, [at(form, 'legalBases')])).definition;
    expect(diffForms(form, removed).map(({ kind }) => kind)).toContain('removed');
  });

  it('tells a change in words', () => {
    const form = shipped('directive');
    const { definition } = done(changePart(form, at(form, 'notation'), { label: 'Ký hiệu văn bản', validate: { required: undefined, maxLength: 40 } }));
    expect(diffForms(form, definition)[0]!.details.map(({ vi }) => vi)).toEqual(['Nhãn: từ “Ký hiệu” thành “Ký hiệu văn bản”.', 'Không còn bắt buộc.', 'Số ký tự hoặc số dòng nhiều nhất: từ “30” thành “40”.']);
  });
});
