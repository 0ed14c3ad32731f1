import type { FormComponent, Text } from '../types';

/** What a part is to the person who designs; one component type may be several of these. */
export const partKinds = [
  'text', 'longText', 'number', 'money', 'date', 'dateTime', 'time', 'choice', 'radio', 'manyChoices', 'checkbox', 'email', 'phone',
  'file', 'signature', 'unit', 'person', 'document', 'computed', 'criterion', 'table', 'group', 'section', 'columns', 'frame', 'box', 'pages', 'heading', 'help',
] as const;
export type PartKind = (typeof partKinds)[number];

export const partKindNames: Record<PartKind, Text> = {
  text: { vi: 'Chữ một dòng', en: 'Text' },
  longText: { vi: 'Chữ nhiều dòng', en: 'Long text' },
  number: { vi: 'Số', en: 'Number' },
  money: { vi: 'Số tiền', en: 'Amount of money' },
  date: { vi: 'Ngày', en: 'Date' },
  dateTime: { vi: 'Ngày giờ', en: 'Date and time' },
  time: { vi: 'Giờ', en: 'Time of day' },
  choice: { vi: 'Chọn một trong danh sách', en: 'Choice from a list' },
  radio: { vi: 'Chọn một (nút tròn)', en: 'One choice' },
  manyChoices: { vi: 'Chọn nhiều', en: 'Several choices' },
  checkbox: { vi: 'Ô đánh dấu', en: 'Checkbox' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  phone: { vi: 'Số điện thoại', en: 'Telephone number' },
  file: { vi: 'Tệp đính kèm', en: 'File' },
  signature: { vi: 'Chữ ký', en: 'Signature' },
  unit: { vi: 'Chọn đơn vị', en: 'Unit' },
  person: { vi: 'Chọn người', en: 'Person' },
  document: { vi: 'Chọn văn bản', en: 'Document' },
  computed: { vi: 'Giá trị tính', en: 'Computed value' },
  criterion: { vi: 'Tiêu chí đánh giá', en: 'Criterion' },
  table: { vi: 'Bảng nhiều dòng', en: 'Table of rows' },
  group: { vi: 'Nhóm dữ liệu', en: 'Group of answers' },
  section: { vi: 'Phần', en: 'Section' },
  columns: { vi: 'Cột', en: 'Columns' },
  frame: { vi: 'Khung', en: 'Frame' },
  box: { vi: 'Hộp', en: 'Box' },
  pages: { vi: 'Các trang', en: 'Pages' },
  heading: { vi: 'Tiêu đề', en: 'Heading' },
  help: { vi: 'Lời hướng dẫn', en: 'Help text' },
};

const byType: Record<string, PartKind> = {
  textfield: 'text', textarea: 'longText', number: 'number', currency: 'money', select: 'choice', radio: 'radio', selectboxes: 'manyChoices',
  checkbox: 'checkbox', email: 'email', phoneNumber: 'phone', file: 'file', signature: 'signature', unitPicker: 'unit', personPicker: 'person',
  documentPicker: 'document', datagrid: 'table', container: 'group', panel: 'section', columns: 'columns', fieldset: 'frame', well: 'box', criterion: 'criterion', tabs: 'pages',
  heading: 'heading', helptext: 'help',
};

/** Undefined for a type that has no name of its own here. */
export function partKindOf(part: Pick<FormComponent, 'type'> & Record<string, unknown>): PartKind | undefined {
  if (part.calculateValue !== undefined) return 'computed';
  if (part.type === 'textfield') {
    if (part.inputType === 'date') return 'date';
    if (part.inputType === 'datetime-local') return 'dateTime';
    if (part.inputType === 'time') return 'time';
  }
  return Object.hasOwn(byType, part.type) ? byType[part.type] : undefined;
}

export function partKindName(part: FormComponent): Text {
  const kind = partKindOf(part);
  return kind ? partKindNames[kind] : { vi: part.type, en: part.type };
}
