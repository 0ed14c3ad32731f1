import { getForm } from '../shipped-forms';
import { formWith } from '../checker/test-world';
import { checkDefinition } from '../schema';
import { addressOf, blockOf, blockText, insertBlock, readBlock, templateBlocks } from './index';

const tasks = () => {
  const directive = getForm('directive')!;
  return blockOf(directive, [addressOf(directive, 'tasks')!], 'Nhiệm vụ')!;
};

describe('a block on its way between two forms', () => {
  it('comes back as it was, and goes into another form', () => {
    for (const block of [tasks(), ...templateBlocks().map((each) => each.block)]) {
      const read = readBlock(blockText(block));
      expect(read).toEqual({ ok: true, block });
      const put = insertBlock(formWith([]), [0], block);
      expect(put.ok && checkDefinition(put.definition).filter(({ code }) => code !== 'unknownField')).toEqual([]);
    }
  });

  it('is no block when it is any other text', () => {
    for (const text of ['', 'xin chào', '{}', '[]', '{"lienky-form-block":', '{"lienky-form-block":2,"parts":[]}', 'x'.repeat(2_000_000)]) expect(readBlock(text)).toBeNull();
  });

  it.each<[string, object]>([
    ['code', { parts: [{ type: 'textfield', key: 'a', label: 'A', input: true, customDefaultValue: 'alert(1)' }] }],
    ['an unknown type', { parts: [{ type: 'htmlelement', key: 'a', content: 'x' }] }],
    ['HTML', { parts: [{ type: 'textfield', key: 'a', label: '<img src=x>', input: true }] }],
    ['no parts', { parts: [] }], ['no list of parts', { parts: {} }], ['rules that are none', { parts: tasks().parts, rules: [{ id: 'r' }] }], ['too much', { parts: Array.from({ length: 30_000 }, () => ({})) }],
    ['an operator that is none', { parts: tasks().parts, rules: [{ id: 'r', must: { _invoke: [1] }, path: 'tasks', message: { vi: 'a', en: 'a' } }] }],
  ])('is refused with the reason when it holds %s', (_what, more) => {
    const read = readBlock(JSON.stringify({ 'lienky-form-block': 1, name: '', english: {}, rules: [], ...more }));
    expect(read).toMatchObject({ ok: false });
    expect(read && !read.ok && read.why.vi).toMatch(/\S/);
  });

  it('__proto__ among its members is refused', () => {
    expect(readBlock(`{"lienky-form-block":1,"name":"","rules":[],"english":{},"parts":[{"type":"textfield","key":"a","label":"A","input":true,"__proto__":{"x":1}}]}`)).toMatchObject({ ok: false });
  });
});
