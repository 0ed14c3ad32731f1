import type { Text } from '../types';

const sentences = {
  empty: { vi: 'Công thức đang trống.', en: 'The formula is empty.' },
  unknownSign: { vi: 'Không hiểu “{name}” ở đây.', en: '“{name}” is not understood here.' },
  unfinishedText: { vi: 'Đoạn chữ chưa có dấu nháy đóng.', en: 'The text has no closing quotation mark.' },
  unfinishedName: { vi: 'Tên trường chưa có dấu ngoặc đóng ].', en: 'The name of the field has no closing bracket ].' },
  unexpectedEnd: { vi: 'Công thức chưa viết xong.', en: 'The formula is not finished.' },
  closeMissing: { vi: 'Thiếu dấu đóng ngoặc ).', en: 'A closing parenthesis ) is missing.' },
  tooMuch: { vi: 'Thừa “{name}”: giữa hai giá trị phải có phép tính.', en: '“{name}” is too much: between two values there must be an operation.' },
  chainedComparison: { vi: 'Không so sánh liền hai lần; hãy dùng va: a < b va b < c.', en: 'Comparisons cannot be chained; use and: a < b and b < c.' },
  unknownFunction: { vi: 'Không có hàm “{name}”.', en: 'There is no function “{name}”.' },
  argumentCount: { vi: 'Hàm “{name}” cần số giá trị khác.', en: 'The function “{name}” takes another number of values.' },
  unknownField: { vi: 'Không có trường “{name}”.', en: 'There is no field “{name}”.' },
  notANumber: { vi: '“{name}” không phải là số nên không tính được.', en: '“{name}” is not a number and cannot be calculated with.' },
  insideTable: { vi: '“{name}” nằm trong bảng: mỗi dòng một giá trị. Hãy dùng một hàm của cột, như tong_cot hay dem_cot.', en: '“{name}” stands in a table: it has a value in each row. Use a function of columns, such as sum_of or count_of.' },
  notAColumn: { vi: '“{name}” không phải là một cột của bảng.', en: '“{name}” is not a column of a table.' },
  notAValue: { vi: '“{name}” không mang một giá trị đơn.', en: '“{name}” does not hold a single value.' },
  selfReference: { vi: 'Công thức không được dùng chính trường đang tính “{name}”.', en: 'The formula cannot use “{name}”, the field it computes.' },
  computedLater: { vi: '“{name}” được tính sau trường này; hãy đặt nó lên trước.', en: '“{name}” is computed after this field; move it before.' },
  divisionByZero: { vi: 'Phép chia cho 0.', en: 'Division by zero.' },
  tooDeep: { vi: 'Công thức quá dài hoặc lồng quá nhiều ngoặc.', en: 'The formula is too long or nested too deeply.' },
} satisfies Record<string, Text>;

export type FormulaErrorCode = keyof typeof sentences;

export interface FormulaError {
  code: FormulaErrorCode;
  /** Positions in the text, from 0; `end` is behind the last character. */
  start: number;
  end: number;
  message: Text;
}

/** Thrown and caught inside the parser only. */
export class FormulaFault extends Error {
  constructor(readonly error: FormulaError) {
    super(error.code);
  }
}

export function formulaError(code: FormulaErrorCode, start: number, end: number, name = ''): FormulaError {
  const write = (language: keyof Text) => sentences[code][language].replace('{name}', () => name);
  return { code, start, end, message: { vi: write('vi'), en: write('en') } };
}

export function fault(code: FormulaErrorCode, { start, end }: { start: number; end: number }, name = ''): never {
  throw new FormulaFault(formulaError(code, start, end, name));
}
