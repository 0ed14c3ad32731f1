import { isPlainObject } from '../../logic/plain-object';
import type { ProcessDefinition } from '../../process';
import type { ProcedureProblem, ProcedureProblemCode } from '../../publishing';
import { passOn } from '../outcomes';
import { freeKey, keyFromTitle } from '../step-key';
import { say, tokensOf, type Fix } from './fix';

/** Repairs of what has not the shape of a definition: made on the value itself, because nothing else can be relied on. */
type ShapeFixer = (raw: unknown, tokens: readonly string[]) => Fix[];

const memberOf = (value: unknown, token: string): unknown => (Array.isArray(value) ? value[Number(token)] : isPlainObject(value) && Object.hasOwn(value, token) ? value[token] : undefined);
const valueAt = (raw: unknown, tokens: readonly string[]): unknown => tokens.reduce(memberOf, raw);

/** The value with another one at a place, or without it; what lies beside it keeps its identity. */
function withAt(raw: unknown, [token, ...rest]: readonly string[], change: (value: unknown) => { value: unknown } | null): unknown {
  if (token === undefined) return raw;
  const changed = rest.length > 0 ? { value: withAt(memberOf(raw, token), rest, change) } : change(memberOf(raw, token));
  if (Array.isArray(raw)) {
    const items = raw as unknown[];
    return changed ? items.map((item, index) => (index === Number(token) ? changed.value : item)) : items.filter((_item, index) => index !== Number(token));
  }
  if (!isPlainObject(raw)) return raw;
  const others = Object.entries(raw).filter(([name]) => name !== token);
  return changed ? { ...raw, [token]: changed.value } : Object.fromEntries(others);
}

const repaired = (vi: string, en: string, value: unknown): Fix[] => [{ label: say(vi, en), definition: value as ProcessDefinition }];
const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

/** A title in one language stands for the other until it is written. */
const missingTitle: ShapeFixer = (raw, tokens) => {
  const [language, holder] = [tokens.at(-1), tokens.slice(0, -1)];
  const titles = valueAt(raw, holder);
  if ((language !== 'vi' && language !== 'en') || !isPlainObject(titles)) return [];
  const other = textOf(titles[language === 'vi' ? 'en' : 'vi']);
  if (other === null) return [];
  return language === 'en'
    ? repaired('Dùng tên tiếng Việt cho cả tiếng Anh', 'Use the Vietnamese title for English, too', withAt(raw, tokens, () => ({ value: other })))
    : repaired('Dùng tên tiếng Anh cho cả tiếng Việt', 'Use the English title for Vietnamese, too', withAt(raw, tokens, () => ({ value: other })));
};

const tooFew: ShapeFixer = (raw, tokens) => (tokens.at(-1) === 'outcomes'
  ? repaired('Thêm lựa chọn «Đồng ý, chuyển tiếp»', 'Add the outcome “Agree and pass on”', withAt(raw, tokens, () => ({ value: [passOn()] }))) : []);

/** Every `key` of the value, so that a new one is like none of them. */
function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return (value as unknown[]).flatMap(keysIn);
  return isPlainObject(value) ? Object.entries(value).flatMap(([name, held]) => (name === 'key' && typeof held === 'string' ? [held] : keysIn(held))) : [];
}

const newKey: ShapeFixer = (raw, tokens) => {
  if (tokens.at(-1) !== 'key') return [];
  const title = valueAt(raw, [...tokens.slice(0, -1), 'title', 'vi']);
  const old = valueAt(raw, tokens);
  const taken = new Set(keysIn(raw));
  const key = keyFromTitle(textOf(title) ?? textOf(old) ?? '', taken);
  return repaired(`Đặt mã mới “${key}”`, `Use the key “${key}”`, withAt(raw, tokens, () => ({ value: key })));
};

const nextKey: ShapeFixer = (raw, tokens) => {
  const old = valueAt(raw, tokens);
  if (tokens.at(-1) !== 'key' || typeof old !== 'string') return [];
  const key = freeKey(old, new Set(keysIn(raw)));
  return repaired(`Đổi mã của mục sau thành “${key}”`, `Call the second one “${key}”`, withAt(raw, tokens, () => ({ value: key })));
};

const dropMember: ShapeFixer = (raw, tokens) => repaired('Bỏ mục này', 'Drop it', withAt(raw, tokens, () => null));

const fixers: Partial<Record<ProcedureProblemCode, ShapeFixer>> = {
  'member-unknown': dropMember, 'name-forbidden': newKey, 'key-bad': newKey, 'key-repeated': nextKey, 'out-of-range': missingTitle, 'member-missing': missingTitle, 'too-few': tooFew, 'too-many': () => [],
};

export const shapeFixes = (problem: ProcedureProblem, raw: unknown): Fix[] => fixers[problem.code]?.(raw, tokensOf(problem.path)) ?? [];
