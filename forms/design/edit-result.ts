import type { FormDefinition, Text } from '../types';
import type { Place } from './place';
import type { BrokenReference } from './references';
import type { RenamedKey } from './settle-keys';

export interface Edited {
  ok: true;
  definition: FormDefinition;
  /** Where the parts that the edit was about stand now, in document order. */
  places: Place[];
  /** Keys that had to change because something beside has them. */
  renamed: RenamedKey[];
  /** What this edit left naming something that is not there any more; the definition keeps it, so that nothing is lost. */
  brokenReferences: BrokenReference[];
}

export interface Refused {
  ok: false;
  code: RefusalCode;
  why: Text;
}

export type EditResult = Edited | Refused;

const sentences = {
  noSuchPlace: { vi: 'Chỗ này không còn trong biểu mẫu.', en: 'This place is no longer in the form.' },
  nothingChosen: { vi: 'Chưa chọn thành phần nào.', en: 'No part is chosen.' },
  intoItself: { vi: 'Không thể đặt một thành phần vào bên trong chính nó.', en: 'A part cannot be put inside itself.' },
  notAHolder: { vi: 'Thành phần này không chứa được thành phần khác.', en: 'This part cannot hold other parts.' },
  cannotMoveThatWay: { vi: 'Không còn chỗ về phía đó.', en: 'There is no place in that direction.' },
  badKey: { vi: 'Mã chỉ gồm chữ không dấu, số và gạch dưới, bắt đầu bằng chữ, tối đa 64 ký tự.', en: 'A key has letters without marks, digits and underscores, begins with a letter, and has at most 64 characters.' },
  keyTaken: { vi: 'Mã “{name}” đã có ở chỗ này.', en: 'The key “{name}” is already used here.' },
  keyStillNamed: { vi: 'Mã “{name}” còn được nhắc tới ở nơi khác; hãy sửa chỗ đó trước.', en: 'The key “{name}” is still named elsewhere; mend that first.' },
  notChangedHere: { vi: 'Thuộc tính “{name}” không sửa ở đây.', en: 'The property “{name}” is not changed here.' },
  worse: { vi: 'Không làm được: {name}', en: 'This cannot be done: {name}' },
  tooLarge: { vi: 'Biểu mẫu sẽ quá lớn hoặc lồng quá sâu.', en: 'The form would be too large or nested too deeply.' },
  notUnderstood: { vi: 'Không hiểu câu “{name}”.', en: 'The sentence “{name}” is not understood.' },
  unknownField: { vi: 'Không có trường “{name}”.', en: 'There is no field “{name}”.' },
  unknownChoice: { vi: 'Không có lựa chọn “{name}”.', en: 'There is no choice “{name}”.' },
  badChoice: { vi: 'Mã của lựa chọn có từ 1 đến 100 ký tự; ở ô chọn nhiều chỉ gồm chữ, số, dấu cách, gạch nối và gạch dưới.', en: 'The code of a choice has 1 to 100 characters; where several may be ticked only letters, digits, spaces, hyphens and underscores.' },
  choiceTaken: { vi: 'Lựa chọn “{name}” đã dùng mã này.', en: 'The choice “{name}” has this code already.' },
  badColumns: { vi: 'Phải có từ 1 đến 4 cột, chia hết chiều ngang.', en: 'There must be 1 to 4 columns that fill the width.' },
  notABlock: { vi: 'Đây không phải là các phần của một biểu mẫu.', en: 'These are no parts of a form.' },
  badBlock: { vi: 'Không dán được: {name}', en: 'This cannot be pasted: {name}' },
  noSuchEntry: { vi: 'Không có mục “{name}”.', en: 'There is no entry “{name}”.' },
  differentRows: { vi: 'Trường được kiểm tra phải nằm trong cùng bảng với trường kia.', en: 'The field that is judged must stand in the same table as the other one.' },
  slotMissing: { vi: 'Chưa chọn “{name}”.', en: '“{name}” is not chosen.' },
  notAForm: { vi: 'Đây không phải là một biểu mẫu.', en: 'This is not a form.' },
  emptySheet: { vi: 'Bảng tính không có cột nào có tiêu đề hoặc dữ liệu.', en: 'The sheet has no column with a heading or data.' },
} satisfies Record<string, Text>;

/** Why something a person asked for cannot be done. Stable: pages and tests rely on the codes. */
export type RefusalCode = keyof typeof sentences;

/** A sentence for the person. `name` is what it is about, in one or both languages. */
export function refused(code: RefusalCode, name: string | Text = ''): Refused {
  const names = typeof name === 'string' ? { vi: name, en: name } : name;
  const { vi, en } = sentences[code];
  return { ok: false, code, why: { vi: vi.replace('{name}', () => names.vi), en: en.replace('{name}', () => names.en) } };
}
