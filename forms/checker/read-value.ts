import { isPlainObject, ownMember } from '../../domain/logic/plain-object';
import { optionsOf } from '../palette/options-of';
import type { FormComponent, Json } from '../types';
import { isCalendarDate, isClockTime, isLocalDateTime } from './calendar';
import type { FormProblemCode } from './problem';

export { optionsOf };

/** A value in its stored shape, absent when the field is empty, or what is wrong with it. */
export interface ReadValue {
  value?: Json;
  code?: FormProblemCode;
  params?: Record<string, string | number>;
}

const EMPTY: ReadValue = {};
const bad = (code: FormProblemCode, params?: Record<string, string | number>): ReadValue => ({ code, params });
const isBlank = (value: unknown) => value === undefined || value === null || value === '';

/** NFC because the PDF fonts misplace NFD marks; control characters have no place in a document, and half a surrogate pair none in UTF-8. */
function cleanText(text: string, lines: boolean): string {
  const composed = text.normalize('NFC').replace(/\r\n?/g, '\n');
  const printable = composed.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '').replace(/\p{Surrogate}/gu, '');
  return (lines ? printable : printable.replace(/[\n\t]+/g, ' ')).trim();
}

/** Characters of a text whose field gives no limit: eight pages. */
const DEFAULT_MAX_TEXT = 20_000;

function readText(component: FormComponent, raw: unknown): ReadValue {
  if (typeof raw !== 'string') return bad('wrongType');
  const text = cleanText(raw, component.type === 'textarea');
  if (text === '') return EMPTY;
  if (component.inputType === 'date') return isCalendarDate(text) ? { value: text } : bad('invalidDate');
  if (component.inputType === 'time') return isClockTime(text) ? { value: text } : bad('invalidTime');
  if (component.inputType === 'datetime-local') {
    const minutes = /^.{16}:\d{2}$/.test(text) ? text.slice(0, 16) : text;
    return isLocalDateTime(minutes) ? { value: minutes } : bad('invalidDateTime');
  }
  const { minLength, maxLength = DEFAULT_MAX_TEXT } = component.validate ?? {};
  if (text.length > maxLength) return bad('tooLong', { max: maxLength });
  if (minLength !== undefined && text.length < minLength) return bad('tooShort', { min: minLength });
  return { value: text };
}

/** Linear checks by hand: no pattern of a form is ever run (a 24-character text can hold a bad pattern for half a second). */
function readEmail(component: FormComponent, raw: unknown): ReadValue {
  const read = readText(component, raw);
  if (typeof read.value !== 'string') return read;
  const [local, domain, ...rest] = read.value.split('@');
  const isPart = (part: string) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(part);
  const isName = (name: string) => name.length <= 64 && name.split('.').every((part) => /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+$/i.test(part));
  const parts = (domain ?? '').split('.');
  const fine = rest.length === 0 && read.value.length <= 254 && isName(local ?? '') && parts.length > 1 && parts.every(isPart) && /^[a-z]{2,}$|^xn--/i.test(parts.at(-1)!);
  return fine ? read : bad('invalidEmail');
}

function readPhone(component: FormComponent, raw: unknown): ReadValue {
  const read = readText(component, raw);
  if (typeof read.value !== 'string') return read;
  const digits = read.value.replace(/[ .()-]/g, '');
  return /^\+?\d{8,15}$/.test(digits) ? { value: digits } : bad('invalidPhone');
}

function readNumber(component: FormComponent, raw: unknown): ReadValue {
  if (typeof raw !== 'number') return bad('wrongType');
  if (!Number.isFinite(raw)) return bad('invalidNumber');
  const { min, max, integer } = component.validate ?? {};
  if (integer && !Number.isInteger(raw)) return bad('notAnInteger');
  const places = typeof component.decimalLimit === 'number' ? component.decimalLimit : 6;
  if (Math.abs(raw * 10 ** places - Math.round(raw * 10 ** places)) > 1e-6) return bad('tooManyDecimals', { places });
  if (min !== undefined && raw < min) return bad('belowMinimum', { min });
  if (max !== undefined && raw > max) return bad('aboveMaximum', { max });
  return { value: raw };
}

function readOption(component: FormComponent, raw: unknown): ReadValue {
  if (typeof raw !== 'string') return bad('wrongType');
  return optionsOf(component).some((option) => option.value === raw) ? { value: raw } : bad('unknownOption');
}

/** Form.io keeps ticked boxes as `{option: boolean}`; false and missing are the same. */
function readBoxes(component: FormComponent, raw: unknown): ReadValue {
  if (!isPlainObject(raw)) return bad('wrongType');
  const options = new Set(optionsOf(component).map((option) => option.value));
  const entries = Object.entries(raw).filter(([key]) => key !== '');
  if (entries.some(([, ticked]) => typeof ticked !== 'boolean')) return bad('wrongType');
  if (entries.some(([key]) => !options.has(key))) return bad('unknownOption');
  const ticked = [...options].filter((option) => ownMember(raw, option) === true);
  const { minSelectedCount, maxSelectedCount } = component.validate ?? {};
  if (minSelectedCount !== undefined && ticked.length > 0 && ticked.length < minSelectedCount) return bad('tooFewItems', { min: minSelectedCount });
  if (maxSelectedCount !== undefined && ticked.length > maxSelectedCount) return bad('tooManyItems', { max: maxSelectedCount });
  return ticked.length === 0 ? EMPTY : { value: Object.fromEntries([...options].map((option) => [option, ownMember(raw, option) === true])) };
}

const ID = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,99}$/;

function readId(_component: FormComponent, raw: unknown): ReadValue {
  return typeof raw === 'string' && ID.test(raw) ? { value: raw } : bad('wrongType');
}

/** Only the id counts: name, size and type are asked of the server, and an address in the value is never followed. */
function readFile(_component: FormComponent, raw: unknown): ReadValue {
  if (!isPlainObject(raw)) return bad('wrongType');
  const fileId = ownMember(raw, 'fileId');
  return typeof fileId === 'string' && ID.test(fileId) ? { value: { fileId } } : bad('wrongType');
}

const MAX_SIGNATURE_CHARACTERS = 200_000;

function readSignature(_component: FormComponent, raw: unknown): ReadValue {
  if (typeof raw !== 'string') return bad('wrongType');
  if (raw.length > MAX_SIGNATURE_CHARACTERS) return bad('invalidSignature');
  // `iVBORw0KGgo` is the eight-byte signature of every PNG in base64.
  return /^data:image\/png;base64,iVBORw0KGgo[A-Za-z0-9+/]+={0,2}$/.test(raw) ? { value: raw } : bad('invalidSignature');
}

const readers: Record<string, (component: FormComponent, raw: unknown) => ReadValue> = {
  textfield: readText,
  textarea: readText,
  email: readEmail,
  phoneNumber: readPhone,
  number: readNumber,
  currency: readNumber,
  select: readOption,
  radio: readOption,
  selectboxes: readBoxes,
  checkbox: (_component, raw) => (typeof raw === 'boolean' ? { value: raw } : bad('wrongType')),
  file: readFile,
  signature: readSignature,
  unitPicker: readId,
  personPicker: readId,
  documentPicker: readId,
};

export interface ReadItem extends ReadValue {
  /** Position inside a field that takes several. */
  index?: number;
}

/** Several values are kept as a list; a file always is one, as Form.io stores it. */
export function takesSeveral(component: FormComponent): boolean {
  return component.multiple === true || component.type === 'file';
}

const identity = (value: Json | undefined) => JSON.stringify(value);

function readSeveral(component: FormComponent, raw: unknown): { value?: Json; findings: ReadItem[] } {
  if (!Array.isArray(raw)) return { findings: [bad('wrongType')] };
  const present = raw.filter((item) => !isBlank(item));
  const max = component.validate?.maxItems ?? (component.multiple === true ? 2000 : 1);
  if (present.length > max) return { findings: [bad('tooManyItems', { max })] };
  const min = component.validate?.minItems ?? 0;
  if (present.length > 0 && present.length < min) return { findings: [bad('tooFewItems', { min })] };
  const read = present.map((item, index) => ({ ...readers[component.type]!(component, item), index }));
  const seen = new Set<string | undefined>();
  const findings: ReadItem[] = [];
  for (const item of read) {
    if (item.code) findings.push(item);
    else if (seen.has(identity(item.value))) findings.push({ ...bad('duplicate'), index: item.index });
    seen.add(identity(item.value));
  }
  if (findings.length > 0) return { findings };
  return present.length === 0 ? { findings } : { value: read.map((item) => item.value ?? null), findings };
}

/** Reads one field of a known value type. */
export function readField(component: FormComponent, raw: unknown): { value?: Json; findings: ReadItem[] } {
  if (isBlank(raw)) return { findings: [] };
  if (takesSeveral(component)) return readSeveral(component, raw);
  const { value, code, params } = readers[component.type]!(component, raw);
  return { value, findings: code ? [{ code, params }] : [] };
}
