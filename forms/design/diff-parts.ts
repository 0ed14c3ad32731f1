import { optionsOf } from '../palette/options-of';
import type { FormComponent, FormDefinition, Json, Scalar, Text } from '../types';
import { conditionalOf, conditionSentence } from './conditions';
import { fieldNames } from './field-names';
import { partKindName } from './part-kinds';
import { writeFormula } from './write-formula';

interface Side {
  part: FormComponent;
  definition: FormDefinition;
  path: string;
}

const both = (vi: string, en: string): Text => ({ vi, en });
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What a property is called, for those that hold one value. */
const properties: Record<string, Text> = {
  key: both('Mã', 'Key'),
  label: both('Nhãn', 'Label'),
  legend: both('Tiêu đề khung', 'Legend'),
  text: both('Nội dung', 'Text'),
  description: both('Lời hướng dẫn', 'Help'),
  placeholder: both('Chữ gợi ý', 'Placeholder'),
  addAnother: both('Nút thêm dòng', 'Button for a row'),
  prefix: both('Chữ trước', 'Prefix'),
  suffix: both('Chữ sau', 'Suffix'),
  defaultValue: both('Giá trị ban đầu', 'Initial value'),
  unitKind: both('Loại đơn vị', 'Kind of unit'),
  filePattern: both('Loại tệp', 'Kinds of file'),
  fileMaxSize: both('Cỡ tệp lớn nhất', 'Largest file'),
  decimalLimit: both('Số chữ số thập phân', 'Decimals'),
  rows: both('Số dòng hiển thị', 'Lines shown'),
  weight: both('Điểm tối đa', 'Points at most'),
};

const switches: Record<string, { on: Text; off: Text }> = {
  personalData: { on: both('Đánh dấu là dữ liệu cá nhân.', 'Marked as personal data.'), off: both('Không còn là dữ liệu cá nhân.', 'No longer personal data.') },
  multiple: { on: both('Nhận nhiều giá trị.', 'Takes several values.'), off: both('Chỉ nhận một giá trị.', 'Takes one value only.') },
  disabled: { on: both('Không cho nhập.', 'Cannot be typed in.'), off: both('Cho nhập.', 'Can be typed in.') },
  hideLabel: { on: both('Không hiện nhãn.', 'The label is not shown.'), off: both('Hiện nhãn.', 'The label is shown.') },
  collapsible: { on: both('Gập lại được.', 'Can be folded.'), off: both('Không gập lại được.', 'Cannot be folded.') },
  collapsed: { on: both('Ban đầu gập lại.', 'Folded at first.'), off: both('Ban đầu mở ra.', 'Open at first.') },
  inline: { on: both('Lựa chọn xếp ngang.', 'Choices side by side.'), off: both('Lựa chọn xếp dọc.', 'Choices one below another.') },
  partial: { on: both('Được cho điểm lẻ.', 'Points in between may be given.'), off: both('Điểm theo kết quả.', 'Points follow from the result.') },
  criticalFail: { on: both('Tiêu chí bắt buộc.', 'Decides alone.'), off: both('Không còn là tiêu chí bắt buộc.', 'No longer decides alone.') },
  allowNotApplicable: { on: both('Được chọn “không áp dụng”.', '“Not applicable” may be chosen.'), off: both('Không được chọn “không áp dụng”.', '“Not applicable” may not be chosen.') },
  evidenceRequired: { on: both('Bắt buộc có minh chứng.', 'Evidence is required.'), off: both('Không bắt buộc có minh chứng.', 'Evidence is not required.') },
  reorder: { on: both('Đổi được thứ tự dòng.', 'Rows can be reordered.'), off: both('Không đổi được thứ tự dòng.', 'Rows cannot be reordered.') },
};

const limits: Record<string, Text> = {
  minLength: both('Số ký tự hoặc số dòng ít nhất', 'Least characters or rows'),
  maxLength: both('Số ký tự hoặc số dòng nhiều nhất', 'Most characters or rows'),
  min: both('Nhỏ nhất', 'Least'),
  max: both('Lớn nhất', 'Most'),
  minItems: both('Số mục ít nhất', 'Fewest entries'),
  maxItems: both('Số mục nhiều nhất', 'Most entries'),
  minSelectedCount: both('Chọn ít nhất', 'Fewest choices'),
  maxSelectedCount: both('Chọn nhiều nhất', 'Most choices'),
};

/** Told elsewhere: what it holds, what has a sentence of its own below, and what people never see. */
const ELSEWHERE = new Set(['components', 'columns', 'type', 'inputType', 'title', 'validate', 'conditional', 'calculateValue', 'calculateServer', 'data', 'values', 'input', ...Object.keys(properties), ...Object.keys(switches)]);

/** What changed in a part itself, one sentence each. Where it stands and what it holds is told elsewhere. */
export function changesOfPart(was: Side, is: Side): Text[] {
  return [...kindChange(was, is), ...singleChanges(was, is), ...optionChanges(was, is), ...limitChanges(was, is), ...conditionChange(was, is), ...formulaChange(was, is), ...widthChange(was, is), ...otherChanges(was, is)];
}

function kindChange({ part: was }: Side, { part: is }: Side): Text[] {
  const [from, to] = [partKindName(was), partKindName(is)];
  return was.type === is.type && was.inputType === is.inputType ? [] : [both(`Loại: từ “${from.vi}” thành “${to.vi}”.`, `Kind: from “${from.en}” to “${to.en}”.`)];
}

/** A section's title counts as its label when the two say the same. */
const labelOf = (part: FormComponent, name: string) => (name === 'label' ? part.title || part.label : part[name]);

function singleChanges({ part: was }: Side, { part: is }: Side): Text[] {
  const named = Object.entries(properties).flatMap(([name, title]) => fromTo(title, labelOf(was, name), labelOf(is, name)));
  const switched = Object.entries(switches).flatMap(([name, { on, off }]) => (Boolean(was[name]) === Boolean(is[name]) ? [] : [is[name] ? on : off]));
  return [...named, ...switched];
}

function fromTo(title: Text, was: unknown, is: unknown): Text[] {
  const blank = (value: unknown) => value === undefined || value === null || value === '';
  if (same(was, is) || (blank(was) && blank(is))) return [];
  const [from, to] = [shown(was), shown(is)];
  if (blank(was)) return [both(`${title.vi}: đặt là “${to.vi}”.`, `${title.en}: set to “${to.en}”.`)];
  if (blank(is)) return [both(`${title.vi}: bỏ “${from.vi}”.`, `${title.en}: “${from.en}” removed.`)];
  return [both(`${title.vi}: từ “${from.vi}” thành “${to.vi}”.`, `${title.en}: from “${from.en}” to “${to.en}”.`)];
}

function shown(value: unknown): Text {
  if (typeof value === 'boolean') return value ? both('có', 'yes') : both('không', 'no');
  if (typeof value === 'number') return both(String(value).replace('.', ','), String(value));
  const text = typeof value === 'string' ? value : Array.isArray(value) ? String(value.length) : '';
  return both(text, text);
}

function optionChanges({ part: was }: Side, { part: is }: Side): Text[] {
  const [old, now] = [optionsOf(was), optionsOf(is)];
  const removed = old.filter(({ value }) => !now.some((option) => option.value === value)).map(({ label }) => both(`Bỏ lựa chọn “${label}”.`, `Choice “${label}” removed.`));
  const rest = now.flatMap(({ value, label }) => {
    const before = old.find((option) => option.value === value);
    if (!before) return [both(`Thêm lựa chọn “${label}”.`, `Choice “${label}” added.`)];
    return before.label === label ? [] : [both(`Lựa chọn “${before.label}” đổi thành “${label}”.`, `Choice “${before.label}” became “${label}”.`)];
  });
  const common = (list: { value: string }[], other: { value: string }[]) => list.map(({ value }) => value).filter((value) => other.some((option) => option.value === value));
  const reordered = same(common(old, now), common(now, old)) ? [] : [both('Thứ tự các lựa chọn thay đổi.', 'The order of the choices changed.')];
  return [...removed, ...rest, ...reordered];
}

function limitChanges({ part: was }: Side, { part: is }: Side): Text[] {
  const [old, now] = [was.validate ?? {}, is.validate ?? {}] as Record<string, unknown>[];
  const required = Boolean(old!.required) === Boolean(now!.required) ? [] : [now!.required ? both('Thành bắt buộc.', 'Became required.') : both('Không còn bắt buộc.', 'No longer required.')];
  const whole = Boolean(old!.integer) === Boolean(now!.integer) ? [] : [now!.integer ? both('Chỉ nhận số nguyên.', 'Whole numbers only.') : both('Nhận cả số lẻ.', 'Decimals allowed.')];
  const rest = Object.keys({ ...old, ...now }).filter((name) => !['required', 'integer', 'onlyAvailableItems'].includes(name)).flatMap((name) => fromTo(limits[name] ?? both(name, name), old![name], now![name]));
  const available = Boolean(old!.onlyAvailableItems) === Boolean(now!.onlyAvailableItems) ? [] : [both('Cách kiểm tra lựa chọn thay đổi.', 'How choices are checked changed.')];
  return [...required, ...whole, ...rest, ...available];
}

function conditionChange(was: Side, is: Side): Text[] {
  if (same(was.part.conditional, is.part.conditional)) return [];
  const [old, now] = [conditionSentence(was.definition, conditionalOf(was.part)), conditionSentence(is.definition, conditionalOf(is.part))];
  if (!now) return old ? [both(`Luôn hiện; trước đây ${old.vi}.`, `Always shown; before, ${old.en}.`)] : [];
  // A condition that only follows a field to its new place says the same.
  if (old && same(old, now)) return [];
  return old ? [both(`Nay ${now.vi}; trước đây ${old.vi}.`, `Now ${now.en}; before, ${old.en}.`)] : [both(`Chỉ ${now.vi}.`, `Only ${now.en}.`)];
}

function formulaChange(was: Side, is: Side): Text[] {
  if (same(was.part.calculateValue, is.part.calculateValue)) return [];
  const written = ({ part, definition, path }: Side, language: keyof Text) => (part.calculateValue === undefined ? undefined : (writeFormula(part.calculateValue as Json, { names: fieldNames(definition), self: path, language }) ?? JSON.stringify(part.calculateValue)));
  return fromToTexts(both('Công thức', 'Formula'), { vi: written(was, 'vi'), en: written(was, 'en') }, { vi: written(is, 'vi'), en: written(is, 'en') });
}

type Maybe = { vi: string | undefined; en: string | undefined };

function fromToTexts(title: Text, was: Maybe, is: Maybe): Text[] {
  const [vi] = fromTo(title, was.vi, is.vi);
  const [en] = fromTo(title, was.en, is.en);
  // The texts may read the same where only the writing of the expression differs.
  return [both((vi ?? both(`${title.vi} được viết lại.`, '')).vi, (en ?? both('', `${title.en} rewritten.`)).en)];
}

function widthChange({ part: was }: Side, { part: is }: Side): Text[] {
  const widths = (part: FormComponent) => part.columns?.map(({ size, width }) => [size, width] as Scalar[]);
  return same(widths(was), widths(is)) ? [] : [both('Số cột hoặc độ rộng cột thay đổi.', 'The number or width of columns changed.')];
}

function otherChanges({ part: was }: Side, { part: is }: Side): Text[] {
  const names = Object.keys({ ...was, ...is }).filter((name) => !ELSEWHERE.has(name) && !same(was[name], is[name]));
  const rest = !same(was.data, is.data) && same(optionsOf(was), optionsOf(is)) ? ['data'] : [];
  return [...names, ...rest].map((name) => both(`Thiết lập “${name}” thay đổi.`, `The setting “${name}” changed.`));
}
