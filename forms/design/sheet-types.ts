import { isCalendarDate } from '../checker/calendar';
import { folded } from './key-from-label';

/** What a column of a sheet looks like, by what stands in it. */
export type ColumnGuess =
  | { kind: 'date' | 'dateTime' | 'number' | 'checkbox' | 'email' | 'phone' | 'text' | 'longText' }
  | { kind: 'choice'; choices: string[] };

/** What made the guess less than sure, for the person to look at. */
export type ColumnDoubt = 'empty' | 'mixed' | 'badDate';

const YES_NO = new Set(['co', 'khong', 'yes', 'no', 'true', 'false', 'dung', 'sai', 'x']);
const MAX_CHOICES = 8;
const MAX_CHOICE_LENGTH = 60;
const LONG = 120;

const isBlank = (cell: unknown) => cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
export const textOf = (cell: unknown): string => (typeof cell === 'string' ? cell.trim() : cell instanceof Date ? (Number.isNaN(cell.getTime()) ? '' : cell.toISOString()) : typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '');

/** `1.234,5` as Vietnamese sheets write it, or `1234.5`. */
const isNumberText = (text: string) => /^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(text) || /^-?\d+(\.\d+)?$/.test(text);
const DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** dd/MM/yyyy of a day that exists; undefined when it is not written like a date at all. */
function dateText(text: string): boolean | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return isCalendarDate(text);
  const [, day, month, year] = DATE.exec(text) ?? [];
  return day === undefined ? undefined : isCalendarDate(`${year!}-${month!.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

const isNumber = (cell: unknown) => typeof cell === 'number' || (typeof cell === 'string' && isNumberText(cell.trim()) && !looksLikeCode(cell.trim()));
/** A figure that begins with 0, such as a telephone number or a code, is not counted with. */
const looksLikeCode = (text: string) => /^0\d+$/.test(text);
const isPhone = (cell: unknown) => typeof cell === 'string' && /^(\+84|0)\d[\d .-]{7,12}$/.test(cell.trim());
const isEmail = (cell: unknown) => typeof cell === 'string' && cell.length <= 254 && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(cell.trim());
const isYesNo = (cell: unknown) => typeof cell === 'boolean' || (typeof cell === 'string' && YES_NO.has(folded(cell.trim())));
const isMidnight = (date: Date) => date.getUTCHours() === 0 && date.getUTCMinutes() === 0;

export interface GuessedColumn {
  guess: ColumnGuess;
  doubts: ColumnDoubt[];
  /** Every row has something here. */
  filled: boolean;
}

export function guessColumn(cells: readonly unknown[]): GuessedColumn {
  const present = cells.filter((cell) => !isBlank(cell));
  const filled = present.length > 0 && present.length === cells.length;
  if (present.length === 0) return { guess: { kind: 'text' }, doubts: ['empty'], filled: false };
  const all = (test: (cell: unknown) => boolean) => present.every(test);
  const plain = (kind: Exclude<ColumnGuess['kind'], 'choice'>, doubts: ColumnDoubt[] = []): GuessedColumn => ({ guess: { kind }, doubts, filled });
  if (all((cell) => cell instanceof Date)) return plain((present as Date[]).every(isMidnight) ? 'date' : 'dateTime');
  const dates = present.map((cell) => (cell instanceof Date ? true : typeof cell === 'string' ? dateText(cell.trim()) : undefined));
  if (dates.every((date) => date !== undefined)) return plain('date', dates.includes(false) ? ['badDate'] : []);
  if (all(isYesNo)) return plain('checkbox');
  if (all(isPhone)) return plain('phone');
  if (all(isEmail)) return plain('email');
  if (all(isNumber)) return plain('number');
  const texts = present.map(textOf);
  const doubts: ColumnDoubt[] = present.some((cell) => typeof cell !== 'string') ? ['mixed'] : [];
  if (texts.some((text) => text.length > LONG || text.includes('\n'))) return plain('longText', doubts);
  const choices = choicesIn(texts);
  return choices ? { guess: { kind: 'choice', choices }, doubts, filled } : plain('text', doubts);
}

/** A few short values, each said more than once on average, are a choice. */
function choicesIn(texts: string[]): string[] | undefined {
  const distinct = new Map<string, string>();
  for (const text of texts) if (!distinct.has(text.toLowerCase())) distinct.set(text.toLowerCase(), text);
  const few = distinct.size >= 2 && distinct.size <= MAX_CHOICES && texts.length >= distinct.size * 2;
  return few && texts.every((text) => text.length <= MAX_CHOICE_LENGTH) ? [...distinct.values()] : undefined;
}

export const hasDecimals = (cells: readonly unknown[]) => cells.some((cell) => (typeof cell === 'number' ? !Number.isInteger(cell) : typeof cell === 'string' && /,\d|^\d+\.\d{1,2}$/.test(cell.trim())));
export const hasNegative = (cells: readonly unknown[]) => cells.some((cell) => (typeof cell === 'number' ? cell < 0 : typeof cell === 'string' && cell.trim().startsWith('-')));
