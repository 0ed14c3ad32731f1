import { definitionLimits } from '../publishing/raw-limits';
import type { Localized, ProcessDefinition } from '../process';
import { allSteps, levelsOf, longestList } from './lists';

/** Steps that one list may hold (the schema of definitions). */
const MOST_IN_LIST = 200;

/** Why an edit cannot be done, by code; `{name}` is what it is about. */
const refusals = {
  'no-such-step': ['Không có bước nào mang mã “{name}”.', 'There is no step “{name}”.'],
  'no-such-place': ['Không có chỗ nào như vậy để đặt bước.', 'There is no such place for a step.'],
  'no-such-entry': ['Bước này không có “{name}”.', 'The step has no “{name}”.'],
  'wrong-kind': ['Loại bước này không có mục “{name}”.', 'A step of this kind has no “{name}”.'],
  'into-itself': ['Không thể đặt một bước vào bên trong chính nó.', 'A step cannot be put inside itself.'],
  'not-neighbours': ['Chỉ chọn được các bước đứng liền nhau trong cùng một danh sách.', 'Only steps that stand next to each other in one list can be taken together.'],
  'nothing-chosen': ['Chưa chọn bước nào.', 'No step is chosen.'],
  'at-the-edge': ['Bước đã ở cuối phía đó của danh sách.', 'The step is at that end of its list already.'],
  'key-bad': ['Mã “{name}” không dùng được: chỉ gồm chữ thường không dấu, chữ số và gạch nối, bắt đầu bằng chữ, tối đa 48 ký tự.', 'The key “{name}” cannot be used: lower case letters, digits and hyphens, beginning with a letter, at most 48 characters.'],
  'key-taken': ['Mã “{name}” đã được dùng.', 'The key “{name}” is taken.'],
  'too-few': ['Phải còn lại ít nhất {name}.', 'At least {name} must remain.'],
  'too-many': ['Không thể có nhiều hơn {name}.', 'There can be no more than {name}.'],
  'too-deep': ['Các bước lồng nhau quá sâu, tối đa {name} tầng.', 'The steps are nested too deeply, at most {name} levels.'],
  'would-lose': ['Nhiều nhánh có bước; hãy chuyển hoặc xóa các bước của những nhánh khác trước.', 'Several arms hold steps; move or remove those of the others first.'],
  'otherwise-last': ['Nhánh không có điều kiện luôn đứng cuối.', 'The arm without a condition always comes last.'],
  'nowhere-to-return': ['Trước bước này không có bước việc nào để trả về.', 'No task comes before this step to go back to.'],
} as const satisfies Record<string, readonly [vi: string, en: string]>;
export type EditRefusal = keyof typeof refusals;

/** What an edit came to. `step` is the step to look at next; `notes` tell what else had to change. */
export interface Edited { ok: true; definition: ProcessDefinition; step: string | null; notes: readonly Localized[] }
export interface NotEdited { ok: false; code: EditRefusal; why: Localized }
export type Edit = Edited | NotEdited;

export function refuse(code: EditRefusal, name: Localized | string | number = ''): NotEdited {
  const [vi, en] = refusals[code];
  const named = typeof name === 'object' ? name : { vi: String(name), en: String(name) };
  return { ok: false, code, why: { vi: vi.replace('{name}', () => named.vi), en: en.replace('{name}', () => named.en) } };
}

/** The edit as done, unless it grew past what may be published; one that only makes a procedure smaller is never refused. */
export function edited(before: ProcessDefinition, definition: ProcessDefinition, step: string | null, notes: readonly Localized[] = []): Edit {
  const count = allSteps(definition.steps).length;
  const { steps: mostSteps, levels } = definitionLimits;
  if (count > mostSteps && count > allSteps(before.steps).length) return refuse('too-many', { vi: `${mostSteps} bước`, en: `${mostSteps} steps` });
  const longest = longestList(definition);
  if (longest > MOST_IN_LIST && longest > longestList(before)) return refuse('too-many', { vi: `${MOST_IN_LIST} bước trong một danh sách`, en: `${MOST_IN_LIST} steps in one list` });
  const deepest = levelsOf(definition);
  if (deepest > levels && deepest > levelsOf(before)) return refuse('too-deep', levels);
  return { ok: true, definition, step, notes };
}
