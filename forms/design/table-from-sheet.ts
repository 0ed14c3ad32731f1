import { checkTexts } from '../schema/check-texts';
import type { FormComponent, Text } from '../types';
import { refused, type Refused } from './edit-result';
import { freshKey, keyFromLabel } from './key-from-label';
import { newPart } from './new-part';
import { guessColumn, hasDecimals, hasNegative, textOf, type ColumnDoubt, type GuessedColumn } from './sheet-types';

export interface SheetWarning {
  /** Column of the sheet, from 0. */
  column: number;
  code: ColumnDoubt | 'noHeading' | 'sameHeading' | 'badHeading' | 'tooMany';
  message: Text;
}

export interface SheetTable {
  ok: true;
  part: FormComponent;
  warnings: SheetWarning[];
}

const sentences: Record<SheetWarning['code'], Text> = {
  noHeading: { vi: 'Cột {column} không có tiêu đề; được đặt là “{name}”.', en: 'Column {column} has no heading; it is called “{name}”.' },
  sameHeading: { vi: 'Cột {column} trùng tiêu đề “{name}” với cột khác.', en: 'Column {column} has the heading “{name}”, as another one has.' },
  badHeading: { vi: 'Tiêu đề cột {column} có mã hoặc địa chỉ mạng; được đặt lại là “{name}”.', en: 'The heading of column {column} holds code or an address; it is called “{name}”.' },
  tooMany: { vi: 'Chỉ lấy {name} cột đầu.', en: 'Only the first {name} columns are taken.' },
  empty: { vi: 'Cột {column} “{name}” không có dữ liệu; tạm coi là chữ.', en: 'Column {column} “{name}” is empty; it is taken as text.' },
  mixed: { vi: 'Cột {column} “{name}” có cả chữ lẫn số; coi là chữ.', en: 'Column {column} “{name}” mixes words and figures; it is taken as text.' },
  badDate: { vi: 'Cột {column} “{name}” có ngày không có thật.', en: 'Column {column} “{name}” has a date that does not exist.' },
};

const MAX_COLUMNS = 40;
const MAX_ROWS_READ = 1000;
const MAX_HEADING = 200;

/**
 * A table for a form from the rows of a sheet: the first row with content has the headings, the rows below say what kind
 * each column is. Only the shape is taken, none of the data, except the choices of a column with few values.
 */
export function tableFromSheet(rows: readonly (readonly unknown[])[], { label = 'Bảng nhập từ bảng tính', taken = [] }: { label?: string; taken?: Iterable<string> } = {}): SheetTable | Refused {
  const list = Array.isArray(rows) ? (rows as unknown[]).filter((row): row is unknown[] => Array.isArray(row)) : [];
  const first = list.findIndex((row) => row.some((cell) => textOf(cell) !== ''));
  if (first < 0) return refused('emptySheet');
  const headings = list[first]!;
  const body = list.slice(first + 1, first + 1 + MAX_ROWS_READ).filter((row) => row.some((cell) => textOf(cell) !== ''));
  const width = Math.max(headings.length, ...body.map((row) => row.length));
  const columns = Array.from({ length: width }, (_none, column) => ({ column, heading: textOf(headings[column]), cells: body.map((row) => row[column] ?? null) })).filter(({ heading, cells }) => heading !== '' || cells.some((cell) => textOf(cell) !== ''));
  const warnings: SheetWarning[] = [];
  const warn = (code: SheetWarning['code'], column: number, name: string) => warnings.push({ code, column, message: sentenceOf(code, column, name) });
  if (columns.length > MAX_COLUMNS) warn('tooMany', MAX_COLUMNS, String(MAX_COLUMNS));
  const table = newPart('table', clean(label) ? label : undefined, taken);
  const card = table.components![0]!;
  const keys = new Set([card.key]);
  const names = new Set<string>();
  const fields = columns.slice(0, MAX_COLUMNS).map(({ column, heading, cells }) => {
    const name = nameFor(heading, column, warn);
    if (names.has(name.toLowerCase())) warn('sameHeading', column, name);
    names.add(name.toLowerCase());
    const guessed = guessColumn(cells);
    for (const doubt of guessed.doubts) warn(doubt, column, name);
    const field = fieldFor(guessed, name, keys, cells);
    keys.add(field.key);
    return field;
  });
  return { ok: true, part: { ...table, components: [{ ...card, components: fields }] }, warnings };
}

const clean = (text: string) => text.trim() !== '' && text.length <= MAX_HEADING && checkTexts(text, 1).length === 0;

function nameFor(heading: string, column: number, warn: (code: SheetWarning['code'], column: number, name: string) => void): string {
  const words = heading.replace(/\s+/g, ' ').slice(0, MAX_HEADING);
  if (clean(words)) return words;
  const name = `Cột ${column + 1}`;
  warn(words === '' ? 'noHeading' : 'badHeading', column, name);
  return name;
}

function fieldFor({ guess, filled }: GuessedColumn, name: string, keys: ReadonlySet<string>, cells: readonly unknown[]): FormComponent {
  const field = newPart(guess.kind, name, keys);
  if (guess.kind === 'choice') field.data = { values: optionsFrom(guess.choices) };
  if (guess.kind === 'number') field.validate = { ...(!hasNegative(cells) && { min: 0 }), ...(!hasDecimals(cells) && { integer: true }) };
  // A box that must be ticked is something else than a column with something in every row.
  if (filled && cells.length > 1 && guess.kind !== 'checkbox') field.validate = { ...field.validate, required: true };
  return field;
}

function optionsFrom(choices: readonly string[]): { value: string; label: string }[] {
  const taken = new Set<string>();
  return choices.filter(clean).map((label) => {
    const value = freshKey(keyFromLabel(label), taken);
    taken.add(value);
    return { value, label };
  });
}

function sentenceOf(code: SheetWarning['code'], column: number, name: string): Text {
  const write = (language: keyof Text) => sentences[code][language].replace('{column}', String(column + 1)).replace('{name}', () => name);
  return { vi: write('vi'), en: write('en') };
}
