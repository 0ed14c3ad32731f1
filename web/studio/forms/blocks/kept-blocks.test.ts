import { addressOf, blockOf, insertBlock } from '../../../../forms/design';
import { formWith } from '../../../../forms/checker/test-world';
import { checkDefinition } from '../../../../forms/schema';
import { getForm } from '../../../../forms/shipped-forms';
import { blockName, isKeptBlock } from '../../shelf/block-key';
import { blockInForm, formOfBlock } from './kept-blocks';

test('parts of a form are kept under a name as a sound form, and come out of it again', () => {
  const plan = getForm('plan')!;
  const kept = formOfBlock(blockOf(plan, [addressOf(plan, 'models')!])!, 'Bảng mô hình')!;
  expect([kept.key, isKeptBlock(kept.definition)]).toEqual(['khoi-bang-mo-hinh', true]);
  expect([kept.definition.title.vi, blockName(kept.definition.title.vi), blockName(kept.definition.title.en)]).toEqual(['Khối: Bảng mô hình', 'Bảng mô hình', 'Bảng mô hình']);
  expect(checkDefinition(kept.definition)).toEqual([]);
  const put = insertBlock(formWith([]), [0], blockInForm(kept.definition)!);
  expect(put.ok && put.definition.components).toEqual(kept.definition.components);
  expect(put.ok && put.definition.english).toEqual(kept.definition.english);
});

test('a name without letters is none', () => {
  const plan = getForm('plan')!;
  expect(formOfBlock(blockOf(plan, [[0]])!, ' – ')).toBeUndefined();
  expect(blockInForm(formWith([]))).toBeUndefined();
});

test('a form whose name only begins like a block is none', () => {
  const form = (key: string, vi: string) => ({ key, title: { vi, en: vi } });
  expect([form('khoi-tao-ho-so', 'Khởi tạo hồ sơ'), form('khoi-truong', 'Khối trưởng: đăng ký'), form('ke-hoach', 'Khối: kế hoạch')].map(isKeptBlock)).toEqual([false, false, false]);
});
