import { pointerOf, type DataPath } from '../checker/problem';
import type { Text } from '../types';

/** What can be wrong with a definition. Stable codes: the studio explains and jumps by them. */
export const definitionProblemCodes = [
  'tooLarge', 'unknownType', 'unknownProperty', 'badValue', 'forbiddenKey', 'markup', 'address', 'template', 'duplicateKey', 'duplicateOption',
  'unknownField', 'unknownOperator', 'badLogic', 'selfReference', 'conditionOnLayoutInTable', 'limitsCross', 'formulaMustBeServer', 'duplicateId',
  'conditionOnGroup', 'conditionAcrossTables', 'unknownChoice', 'conditionCircle', 'disabledNeedsFormula', 'insideTable', 'divisionByZero', 'countsNoRows',
] as const;
export type DefinitionProblemCode = (typeof definitionProblemCodes)[number];

export interface DefinitionProblem {
  path: DataPath;
  pointer: string;
  code: DefinitionProblemCode;
  params: Record<string, string>;
  message: Text;
}

const sentences: Record<DefinitionProblemCode, Text> = {
  tooLarge: { vi: 'Biểu mẫu quá lớn hoặc lồng quá sâu.', en: 'The form is too large or nested too deeply.' },
  unknownType: { vi: 'Loại thành phần “{name}” không được dùng.', en: 'The component type “{name}” is not allowed.' },
  unknownProperty: { vi: 'Thuộc tính “{name}” không được dùng ở đây.', en: 'The property “{name}” is not allowed here.' },
  badValue: { vi: '“{name}” có giá trị không hợp lệ.', en: '“{name}” has a value that is not allowed.' },
  forbiddenKey: { vi: 'Tên “{name}” bị cấm.', en: 'The name “{name}” is forbidden.' },
  markup: { vi: '“{name}” không được chứa mã HTML.', en: '“{name}” cannot hold HTML.' },
  address: { vi: '“{name}” không được chứa địa chỉ mạng.', en: '“{name}” cannot hold a network address.' },
  template: { vi: '“{name}” không được chứa mã thay thế như {{ }}.', en: '“{name}” cannot hold template code such as {{ }}.' },
  duplicateKey: { vi: 'Hai thành phần cùng mang mã “{name}”.', en: 'Two components have the key “{name}”.' },
  duplicateOption: { vi: 'Lựa chọn “{name}” có hai lần.', en: 'The option “{name}” is there twice.' },
  unknownField: { vi: 'Không có trường “{name}”.', en: 'There is no field “{name}”.' },
  unknownOperator: { vi: 'Phép toán “{name}” không được dùng.', en: 'The operator “{name}” is not allowed.' },
  badLogic: { vi: 'Biểu thức không hợp lệ.', en: 'The expression is not valid.' },
  selfReference: { vi: 'Công thức của “{name}” dùng chính nó hoặc một trường tính sau nó.', en: 'The formula of “{name}” uses itself or a field computed after it.' },
  conditionOnLayoutInTable: { vi: 'Trong bảng, điều kiện hiện phải đặt ở từng trường, không đặt ở khung “{name}”.', en: 'Inside a table a condition belongs to a field, not to the frame “{name}”.' },
  limitsCross: { vi: 'Giới hạn dưới của “{name}” lớn hơn giới hạn trên.', en: 'The lower limit of “{name}” is above the upper one.' },
  formulaMustBeServer: { vi: 'Trường có công thức “{name}” phải được máy chủ tính lại và không cho nhập.', en: 'The computed field “{name}” must be computed on the server and not be typed in.' },
  conditionCircle: { vi: 'Điều kiện hiện của “{name}” phụ thuộc vòng tròn vào chính nó.', en: 'The condition of “{name}” rests on itself, by way of others.' },
  disabledNeedsFormula: { vi: 'Trường “{name}” không cho nhập thì phải có công thức, vì nội dung gửi lên có thể đã bị sửa.', en: 'The field “{name}” is closed for typing and needs a formula: what is sent for it could have been changed.' },
  conditionOnGroup: { vi: 'Điều kiện hiện phải dựa vào một trường đơn, không dựa vào bảng hay nhóm “{name}”.', en: 'A condition rests on a single field, not on the table or group “{name}”.' },
  conditionAcrossTables: { vi: 'Điều kiện hiện không được dựa vào “{name}” vì trường này ở trong một bảng khác.', en: 'A condition cannot rest on “{name}”, which is in another table.' },
  unknownChoice: { vi: 'Điều kiện hiện dùng lựa chọn “{name}” mà trường đó không có.', en: 'A condition uses the choice “{name}”, which that field does not have.' },
  insideTable: { vi: '“{name}” nằm trong một bảng nên không đọc được từ đây.', en: '“{name}” stands in a table and cannot be read from here.' },
  divisionByZero: { vi: 'Công thức của “{name}” chia cho 0.', en: 'The formula of “{name}” divides by zero.' },
  countsNoRows: { vi: 'Dữ kiện đếm “{name}” luôn bằng 1: hãy đếm các dòng của bảng.', en: 'A count of “{name}” is always 1: count the rows of the table instead.' },
  duplicateId: { vi: 'Tên “{name}” dùng hai lần.', en: 'The name “{name}” is used twice.' },
};

/** The sentence of a code with its hole, for who explains it. */
export const definitionSentence = (code: DefinitionProblemCode): Text => sentences[code];

export function definitionProblem(path: DataPath, code: DefinitionProblemCode, name = ''): DefinitionProblem {
  const write = (sentence: string) => sentence.replace('{name}', () => name.slice(0, 100));
  return { path, pointer: pointerOf(path), code, params: name ? { name } : {}, message: { vi: write(sentences[code].vi), en: write(sentences[code].en) } };
}
