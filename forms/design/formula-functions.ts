import { formulaOperators } from '../../domain/logic/evaluate';
import type { Json, Text } from '../types';
import { folded } from './key-from-label';

export interface FormulaFunction {
  /** As it is written; the English name is understood too. */
  name: string;
  english: string;
  title: Text;
  explanation: Text;
  example: Text;
  /** Operators of JSON Logic that it needs. */
  needs: readonly string[];
  /** How many arguments it takes. */
  arity: { min: number; max: number };
  /** What the arguments are: numbers, yes-or-no tests, or anything. `neu` takes tests and results by turns; a column of a table may have to be of numbers. */
  takes: 'numbers' | 'tests' | 'anything' | 'cases' | 'column' | 'anyColumn';
  gives: 'number' | 'test' | 'any';
  build(args: Json[]): Json;
}

const MANY = 50;

/** What a sum, or a product, that begins an expression adds up: `(a + b) + c` is `a + b + c`. */
export function membersOf(operator: '+' | '*', logic: Json): Json[] {
  const list = logic !== null && typeof logic === 'object' && !Array.isArray(logic) ? logic[operator] : undefined;
  return Array.isArray(list) && list.length > 0 ? [...membersOf(operator, list[0]!), ...list.slice(1)] : [logic];
}

const summands = ([first, ...rest]: Json[]): Json[] => (first === undefined ? [] : [...membersOf('+', first), ...rest]);

const all: readonly FormulaFunction[] = [
  {
    name: 'tong', english: 'sum', needs: ['+'], arity: { min: 1, max: MANY }, takes: 'numbers', gives: 'number',
    title: { vi: 'Tổng', en: 'Sum' },
    explanation: { vi: 'Cộng các số; trường chưa điền tính là 0.', en: 'Adds numbers; a field that is empty counts as 0.' },
    example: { vi: 'tong(diem_1, diem_2, diem_3)', en: 'sum(score_1, score_2, score_3)' },
    build: (args) => ({ '+': summands(args) }),
  },
  {
    name: 'trung_binh', english: 'average', needs: ['+', '/'], arity: { min: 1, max: MANY }, takes: 'numbers', gives: 'number',
    title: { vi: 'Trung bình cộng', en: 'Average' },
    explanation: { vi: 'Tổng các số chia cho số lượng; trường chưa điền tính là 0.', en: 'The sum divided by how many there are; a field that is empty counts as 0.' },
    example: { vi: 'trung_binh(hoc_ky_1, hoc_ky_2)', en: 'average(term_1, term_2)' },
    build: (args) => ({ '/': [{ '+': summands(args) }, args.length] }),
  },
  {
    name: 'nho_nhat', english: 'min', needs: ['min'], arity: { min: 1, max: MANY }, takes: 'numbers', gives: 'number',
    title: { vi: 'Số nhỏ nhất', en: 'Smallest' },
    explanation: { vi: 'Số nhỏ nhất trong các số.', en: 'The smallest of the numbers.' },
    example: { vi: 'nho_nhat(diem, 20)', en: 'min(score, 20)' },
    build: (args) => ({ min: args }),
  },
  {
    name: 'lon_nhat', english: 'max', needs: ['max'], arity: { min: 1, max: MANY }, takes: 'numbers', gives: 'number',
    title: { vi: 'Số lớn nhất', en: 'Largest' },
    explanation: { vi: 'Số lớn nhất trong các số.', en: 'The largest of the numbers.' },
    example: { vi: 'lon_nhat(diem - 5, 0)', en: 'max(score - 5, 0)' },
    build: (args) => ({ max: args }),
  },
  {
    name: 'neu', english: 'if', needs: ['if'], arity: { min: 2, max: MANY }, takes: 'cases', gives: 'any',
    title: { vi: 'Nếu … thì …', en: 'If … then …' },
    explanation: { vi: 'Điều kiện rồi kết quả, có thể nhiều cặp; phần cuối là kết quả khi không điều kiện nào đúng.', en: 'A test, then its result, as many pairs as needed; the last part is the result when no test holds.' },
    example: { vi: 'neu(diem >= 18, "xuatSac", diem >= 14, "kha", "trungBinh")', en: 'if(score >= 18, "excellent", score >= 14, "good", "average")' },
    build: (args) => ({ if: args }),
  },
  {
    name: 'va', english: 'and', needs: ['and'], arity: { min: 2, max: MANY }, takes: 'tests', gives: 'test',
    title: { vi: 'Và', en: 'And' },
    explanation: { vi: 'Đúng khi mọi điều kiện đều đúng. Cũng viết được: a va b.', en: 'Holds when all tests hold. May be written a and b too.' },
    example: { vi: 'neu(va(diem >= 14, vi_pham = 0), "kha", "trungBinh")', en: 'if(and(score >= 14, faults = 0), "good", "average")' },
    build: (args) => ({ and: args }),
  },
  {
    name: 'hoac', english: 'or', needs: ['or'], arity: { min: 2, max: MANY }, takes: 'tests', gives: 'test',
    title: { vi: 'Hoặc', en: 'Or' },
    explanation: { vi: 'Đúng khi ít nhất một điều kiện đúng. Cũng viết được: a hoac b.', en: 'Holds when at least one test holds. May be written a or b too.' },
    example: { vi: 'neu(hoac(diem < 10, vi_pham > 2), "yeu", "kha")', en: 'if(or(score < 10, faults > 2), "weak", "good")' },
    build: (args) => ({ or: args }),
  },
  {
    name: 'khong', english: 'not', needs: ['!'], arity: { min: 1, max: 1 }, takes: 'tests', gives: 'test',
    title: { vi: 'Không', en: 'Not' },
    explanation: { vi: 'Đúng khi điều kiện không đúng.', en: 'Holds when the test does not.' },
    example: { vi: 'neu(khong(co_chi_bo), 0, 3)', en: 'if(not(has_party_cell), 0, 3)' },
    build: ([test]) => ({ '!': [test!] }),
  },
  {
    name: 'co', english: 'has', needs: ['!!'], arity: { min: 1, max: 1 }, takes: 'anything', gives: 'test',
    title: { vi: 'Đã điền', en: 'Filled in' },
    explanation: { vi: 'Đúng khi trường đã điền (khác 0), đã chọn hoặc đã đánh dấu.', en: 'Holds when the field is filled in (and not 0), chosen or ticked.' },
    example: { vi: 'neu(co(ly_do), 1, 0)', en: 'if(has(reason), 1, 0)' },
    build: ([field]) => ({ '!!': [field!] }),
  },
  {
    name: 'tong_cot', english: 'sum_of', needs: ['sum', 'pluck'], arity: { min: 1, max: 1 }, takes: 'column', gives: 'number',
    title: { vi: 'Tổng một cột của bảng', en: 'Sum of a column' },
    explanation: { vi: 'Cộng một cột số qua mọi dòng của bảng; ô chưa điền tính là 0.', en: 'Adds a column of numbers over all rows of a table; a cell that is empty counts as 0.' },
    example: { vi: 'tong_cot(mo_hinh.so_luong)', en: 'sum_of(models.count)' },
    build: ([list]) => ({ sum: [list!] }),
  },
  {
    name: 'dem_cot', english: 'count_of', needs: ['filled', 'pluck'], arity: { min: 1, max: 1 }, takes: 'anyColumn', gives: 'number',
    title: { vi: 'Đếm dòng đã điền một cột', en: 'Rows with a column filled in' },
    explanation: { vi: 'Đếm số dòng của bảng mà cột này đã điền, đã chọn hoặc đã đánh dấu; số 0 cũng là đã điền.', en: 'Counts the rows of a table where this column is filled in, chosen or ticked; 0 is filled in too.' },
    example: { vi: 'dem_cot(mo_hinh.ten)', en: 'count_of(models.name)' },
    build: ([list]) => ({ filled: [list!] }),
  },
  {
    name: 'trung_binh_cot', english: 'average_of', needs: ['mean', 'pluck'], arity: { min: 1, max: 1 }, takes: 'column', gives: 'number',
    title: { vi: 'Trung bình một cột', en: 'Average of a column' },
    explanation: { vi: 'Trung bình cộng các ô đã điền của một cột số; chưa có ô nào thì để trống.', en: 'The average of the cells of a column that are filled in; nothing when there is none.' },
    example: { vi: 'trung_binh_cot(lop_hoc.diem)', en: 'average_of(classes.score)' },
    build: ([list]) => ({ mean: [list!] }),
  },
  {
    name: 'nho_nhat_cot', english: 'min_of', needs: ['smallest', 'pluck'], arity: { min: 1, max: 1 }, takes: 'column', gives: 'number',
    title: { vi: 'Số nhỏ nhất trong một cột', en: 'Smallest of a column' },
    explanation: { vi: 'Số nhỏ nhất trong các ô đã điền của một cột; chưa có ô nào thì để trống.', en: 'The smallest of the cells of a column that are filled in; nothing when there is none.' },
    example: { vi: 'nho_nhat_cot(lop_hoc.diem)', en: 'min_of(classes.score)' },
    build: ([list]) => ({ smallest: [list!] }),
  },
  {
    name: 'lon_nhat_cot', english: 'max_of', needs: ['largest', 'pluck'], arity: { min: 1, max: 1 }, takes: 'column', gives: 'number',
    title: { vi: 'Số lớn nhất trong một cột', en: 'Largest of a column' },
    explanation: { vi: 'Số lớn nhất trong các ô đã điền của một cột; chưa có ô nào thì để trống.', en: 'The largest of the cells of a column that are filled in; nothing when there is none.' },
    example: { vi: 'lon_nhat_cot(lop_hoc.diem)', en: 'max_of(classes.score)' },
    build: ([list]) => ({ largest: [list!] }),
  },
];

/** The functions of the formula editor: those that the whitelist for computed fields has operators for. */
export const formulaFunctions: readonly FormulaFunction[] = all.filter(({ needs }) => needs.every((operator) => formulaOperators.includes(operator)));

/** By its name in either language, with or without marks. */
export const formulaFunction = (name: string): FormulaFunction | undefined => formulaFunctions.find((candidate) => [candidate.name, candidate.english].includes(folded(name)));
