import type { Text } from '../types';
import type { Pattern } from './logic-pattern';

/**
 * `field`, `date`, `number`: a field of that kind (any for `field`); `moment`: a date field, today or now; `table`, and
 * `column`: a field of its rows; `list`: a field that takes several; `choice`: one value of the field in slot `of`.
 */
export type SlotKind = 'field' | 'date' | 'number' | 'moment' | 'table' | 'column' | 'list' | 'choice' | 'operator' | 'figure';

export interface RuleSlot {
  name: string;
  kind: SlotKind;
  label: Text;
  /** The slot whose table a column stands in, or whose field a choice belongs to. */
  of?: string;
  /** For `operator`. */
  operators?: readonly string[];
}

export interface RuleShape {
  when?: Pattern;
  must: Pattern;
}

export interface RuleTemplate {
  id: string;
  title: Text;
  /** `{slot}` stands for what is chosen; it is also the sentence that whoever fills the form reads. */
  sentence: Text;
  slots: readonly RuleSlot[];
  /** The slot beside whose field the sentence is shown. */
  at: string;
  /** The first that suits the chosen fields is written; all are recognised. */
  shapes: readonly RuleShape[];
}

export const operatorWords: Record<string, Text> = {
  after: { vi: 'sau', en: 'after' },
  notBefore: { vi: 'từ hoặc sau', en: 'on or after' },
  before: { vi: 'trước', en: 'before' },
  notAfter: { vi: 'không sau', en: 'not after' },
  '==': { vi: 'bằng', en: 'equal to' },
  '!=': { vi: 'khác', en: 'different from' },
  '<': { vi: 'nhỏ hơn', en: 'less than' },
  '<=': { vi: 'không lớn hơn', en: 'at most' },
  '>': { vi: 'lớn hơn', en: 'more than' },
  '>=': { vi: 'không nhỏ hơn', en: 'at least' },
};

const v = (hole: string): Pattern => ({ var: `?${hole}` });
const column: Pattern = { pluck: [v('table'), '?column'] };

/** Filled in: a text or choice, a number (0 counts), a table with rows. */
const filled: readonly Pattern[] = [{ '!!': v('field') }, { '!=': [v('field'), null] }, { '>': [{ count: v('field') }, 0] }];
const filledWhen = (when: Pattern): RuleShape[] => filled.map((must) => ({ when, must }));

const slot = (name: string, kind: SlotKind, vi: string, en: string, more: Partial<RuleSlot> = {}): RuleSlot => ({ name, kind, label: { vi, en }, ...more });
const field = slot('field', 'field', 'Trường', 'Field');
const table = slot('table', 'table', 'Bảng', 'Table');
const columnOf = slot('column', 'column', 'Cột', 'Column', { of: 'table' });
const NUMBERS = ['==', '!=', '<', '<=', '>', '>='];

/** The usual things that a form «must», as sentences with slots. */
export const ruleTemplates: readonly RuleTemplate[] = [
  {
    id: 'dateOrder', at: 'field', title: { vi: 'Ngày này trước hoặc sau ngày kia', en: 'One date before or after another' },
    sentence: { vi: '{field} phải {operator} {other}.', en: '{field} must be {operator} {other}.' },
    slots: [slot('field', 'date', 'Ngày', 'Date'), slot('operator', 'operator', 'So sánh', 'Comparison', { operators: ['after', 'notBefore', 'before', 'notAfter'] }), slot('other', 'moment', 'So với', 'Compared with')],
    shapes: [
      { must: { '?operator': [v('field'), v('other')] } },
      { must: { '?operator': [v('field'), { dateOf: v('other') }] } },
      { must: { '?operator': [{ dateOf: v('field') }, v('other')] } },
    ],
  },
  {
    id: 'requiredWhen', at: 'field', title: { vi: 'Bắt buộc khi trường khác có một giá trị', en: 'Required when another field has a value' },
    sentence: { vi: '{field} là bắt buộc khi {other} {operator} {value}.', en: '{field} is required when {other} is {operator} {value}.' },
    slots: [field, slot('other', 'field', 'Khi trường', 'When field'), slot('operator', 'operator', 'So sánh', 'Comparison', { operators: ['==', '!='] }), slot('value', 'choice', 'Giá trị', 'Value', { of: 'other' })],
    shapes: filledWhen({ '?operator': [v('other'), '?value'] }),
  },
  {
    id: 'requiredWhenFilled', at: 'field', title: { vi: 'Bắt buộc khi trường khác đã điền', en: 'Required when another field is filled in' },
    sentence: { vi: '{field} là bắt buộc khi đã điền {other}.', en: '{field} is required when {other} is filled in.' },
    slots: [field, slot('other', 'field', 'Khi đã điền', 'When filled in')],
    shapes: filledWhen({ '!!': v('other') }),
  },
  {
    id: 'requiredWhenDiffers', at: 'field', title: { vi: 'Bắt buộc khi hai trường khác nhau', en: 'Required when two fields differ' },
    sentence: { vi: '{field} là bắt buộc vì {other} khác {second}.', en: '{field} is required because {other} differs from {second}.' },
    slots: [field, slot('other', 'field', 'Trường thứ nhất', 'First field'), slot('second', 'field', 'Trường thứ hai', 'Second field')],
    shapes: filledWhen({ and: [{ '!!': v('other') }, { '!=': [v('other'), v('second')] }] }),
  },
  {
    id: 'requiredWhenRows', at: 'field', title: { vi: 'Bắt buộc khi bảng có dòng', en: 'Required when a table has rows' },
    sentence: { vi: '{field} là bắt buộc khi có {table}.', en: '{field} is required when there are {table}.' },
    slots: [field, table],
    shapes: filledWhen({ '>': [{ count: v('table') }, 0] }),
  },
  {
    id: 'requiredWhenAnyRow', at: 'field', title: { vi: 'Bắt buộc khi một dòng của bảng có một giá trị', en: 'Required when some row has a value' },
    sentence: { vi: '{field} là bắt buộc khi {table} có dòng mà {column} là {value}.', en: '{field} is required when {table} has a row where {column} is {value}.' },
    slots: [field, table, columnOf, slot('value', 'choice', 'Giá trị', 'Value', { of: 'column' })],
    shapes: filledWhen({ some: [v('table'), { '==': [v('column'), '?value'] }] }),
  },
  {
    id: 'oneOfTwo', at: 'field', title: { vi: 'Phải điền ít nhất một trong hai', en: 'At least one of two' },
    sentence: { vi: 'Phải điền {field} hoặc {other}.', en: '{field} or {other} must be filled in.' },
    slots: [field, slot('other', 'field', 'Hoặc', 'Or')],
    shapes: [{ must: { or: [{ '!!': v('field') }, { '!!': v('other') }] } }],
  },
  {
    id: 'numberLimit', at: 'field', title: { vi: 'Số so với một con số', en: 'A number against a figure' },
    sentence: { vi: '{field} phải {operator} {value}.', en: '{field} must be {operator} {value}.' },
    slots: [slot('field', 'number', 'Số', 'Number'), slot('operator', 'operator', 'So sánh', 'Comparison', { operators: NUMBERS }), slot('value', 'figure', 'Con số', 'Figure')],
    shapes: [{ must: { '?operator': [v('field'), '?value'] } }],
  },
  {
    id: 'numberOrder', at: 'field', title: { vi: 'Số này so với số kia', en: 'One number against another' },
    sentence: { vi: '{field} phải {operator} {other}.', en: '{field} must be {operator} {other}.' },
    slots: [slot('field', 'number', 'Số', 'Number'), slot('operator', 'operator', 'So sánh', 'Comparison', { operators: NUMBERS }), slot('other', 'number', 'So với', 'Compared with')],
    shapes: [{ must: { '?operator': [v('field'), v('other')] } }],
  },
  {
    id: 'sumEquals', at: 'field', title: { vi: 'Bằng tổng một cột', en: 'Equal to the sum of a column' },
    sentence: { vi: '{field} phải bằng tổng {column} của {table}.', en: '{field} must equal the sum of {column} in {table}.' },
    slots: [slot('field', 'number', 'Số', 'Number'), table, { ...columnOf, label: { vi: 'Cột số', en: 'Column of numbers' } }],
    shapes: [
      // Silent while a row still lacks its number: that is said at the row.
      { when: { none: [v('table'), { '!': [{ '>=': [v('column'), 0] }] }] }, must: { '==': [{ sum: column }, v('field')] } },
      { must: { '==': [{ sum: column }, v('field')] } },
    ],
  },
  {
    id: 'countEquals', at: 'field', title: { vi: 'Bằng số dòng của bảng', en: 'Equal to the number of rows' },
    sentence: { vi: '{field} phải bằng số dòng của {table}.', en: '{field} must equal the number of rows in {table}.' },
    slots: [slot('field', 'number', 'Số', 'Number'), table],
    shapes: [{ must: { '==': [{ count: v('table') }, v('field')] } }],
  },
  {
    id: 'distinctRows', at: 'table', title: { vi: 'Mỗi giá trị chỉ nêu một lần trong bảng', en: 'Each value only once in a table' },
    sentence: { vi: '{table}: mỗi {column} chỉ nêu một lần.', en: '{table}: each {column} is named only once.' },
    slots: [table, columnOf],
    shapes: [{ must: { distinct: [v('table'), '?column'] } }],
  },
  {
    id: 'someRowIs', at: 'table', title: { vi: 'Bảng phải có dòng mang một giá trị', en: 'Some row must have a value' },
    sentence: { vi: '{table} phải có dòng mà {column} là {value}.', en: '{table} must have a row where {column} is {value}.' },
    slots: [table, columnOf, slot('value', 'choice', 'Giá trị', 'Value', { of: 'column' })],
    shapes: [{ must: { in: ['?value', column] } }],
  },
  {
    id: 'sameSet', at: 'list', title: { vi: 'Danh sách nêu đủ một cột', en: 'A list names all of a column' },
    sentence: { vi: '{list} phải nêu đủ và chỉ nêu {column} của {table}.', en: '{list} must name all {column} of {table}, and nothing else.' },
    slots: [slot('list', 'list', 'Danh sách', 'List'), table, columnOf],
    shapes: [{ must: { sameSet: [v('list'), column] } }],
  },
  {
    id: 'notAmong', at: 'list', title: { vi: 'Danh sách không có giá trị của trường khác', en: 'A list does not name another field’s value' },
    sentence: { vi: '{list} không được nêu {field}.', en: '{list} must not name {field}.' },
    slots: [slot('list', 'list', 'Danh sách', 'List'), field],
    shapes: [{ must: { '!': [{ in: [v('field'), v('list')] }] } }],
  },
];

export const ruleTemplate = (id: string): RuleTemplate | undefined => ruleTemplates.find((template) => template.id === id);
