import type { Text } from '../types';

const sentences = {
  notAForm: { vi: 'Không phải là biểu mẫu: không có danh sách thành phần.', en: 'Not a form: there is no list of components.' },
  tooLarge: { vi: 'Quá lớn hoặc lồng quá sâu.', en: 'Too large or nested too deeply.' },
  unknownType: { vi: 'Loại thành phần “{name}” không được dùng.', en: 'The component type “{name}” is not used here.' },
  convertedType: { vi: 'Loại “{name}” được đổi sang loại tương ứng.', en: 'The type “{name}” became the kind that corresponds to it.' },
  code: { vi: '“{name}” mang mã chương trình nên bị bỏ.', en: '“{name}” carries code and was dropped.' },
  pattern: { vi: '“{name}” mang mẫu so khớp, có thể chạy không dừng, nên bị bỏ.', en: '“{name}” carries a pattern, which may run without end, and was dropped.' },
  html: { vi: '“{name}” mang HTML nên bị bỏ.', en: '“{name}” carries HTML and was dropped.' },
  address: { vi: '“{name}” mang địa chỉ mạng nên bị bỏ.', en: '“{name}” carries a network address and was dropped.' },
  template: { vi: '“{name}” mang mã thay thế {{ }} nên bị bỏ.', en: '“{name}” carries template code {{ }} and was dropped.' },
  forbiddenKey: { vi: 'Tên “{name}” bị cấm.', en: 'The name “{name}” is forbidden.' },
  unknownProperty: { vi: 'Thuộc tính “{name}” không được dùng ở đây.', en: 'The property “{name}” is not used here.' },
  badValue: { vi: '“{name}” có giá trị không dùng được.', en: '“{name}” has a value that cannot be used.' },
  noChoices: { vi: 'Danh sách lựa chọn không nằm trong biểu mẫu, hoặc trống.', en: 'The list of choices is not in the form, or is empty.' },
  choiceDropped: { vi: 'Lựa chọn “{name}” trùng hoặc không dùng được.', en: 'The choice “{name}” is there twice or cannot be used.' },
  keyChanged: { vi: 'Mã “{name}” không dùng được hoặc bị trùng nên được đặt lại.', en: 'The key “{name}” cannot be used or is there twice; it was made anew.' },
  condition: { vi: 'Điều kiện hiện không chuyển được.', en: 'The condition could not be carried over.' },
  formula: { vi: 'Công thức không chuyển được.', en: 'The formula could not be carried over.' },
  button: { vi: 'Nút “{name}” không cần: trang có nút riêng.', en: 'The button “{name}” is not needed: the page has its own.' },
  notKept: { vi: 'Thành phần “{name}” không dùng được.', en: 'The part “{name}” cannot be used.' },
} satisfies Record<string, Text>;

export type ImportCode = keyof typeof sentences;

export interface ImportNote {
  code: ImportCode;
  /** Where in what was imported, as steps and as RFC 6901. */
  path: (string | number)[];
  pointer: string;
  /** Label of the part it is about, when it has one. */
  part: string;
  reason: Text;
}

export class ImportReport {
  readonly notes: ImportNote[] = [];

  note(code: ImportCode, path: readonly (string | number)[], name = '', part = ''): void {
    const write = (language: keyof Text) => sentences[code][language].replace('{name}', () => name.slice(0, 100));
    const pointer = path.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
    this.notes.push({ code, path: [...path], pointer, part: part.slice(0, 100), reason: { vi: write('vi'), en: write('en') } });
  }
}
