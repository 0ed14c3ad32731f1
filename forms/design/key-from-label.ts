import { withoutMarks } from '../../domain/text/fold-text';

const MAX_KEY = 64;
/** Names of members that every object has: as the name of an answer they would be refused or, worse, found where nothing is. */
const RESERVED = new Set(['constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable', 'toLocaleString']);

/** For searching: no marks, no capitals. */
export const folded = (text: string) => withoutMarks(text).toLowerCase();

export const isKey = (text: unknown): text is string => typeof text === 'string' && /^[A-Za-z][A-Za-z0-9_]{0,63}$/.test(text) && !RESERVED.has(text);

/** The key itself when it is free, else with the first number that makes it so. */
export function freshKey(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key;
  // A copy of a copy is `ten3`, not `ten22`.
  const stem = key.replace(/\d+$/, '') || key;
  for (let number = 2; ; number += 1) {
    const candidate = stem.slice(0, MAX_KEY - String(number).length) + String(number);
    if (!taken.has(candidate)) return candidate;
  }
}

/**
 * A key from a Vietnamese label: marks stripped, camelCase, at most 64 characters, begins with a letter, unlike all that
 * are taken. It is made once: the key stays when the label changes, because data and rules hang on it.
 */
export function keyFromLabel(label: string, taken: Iterable<string> = []): string {
  const words = withoutMarks(label).split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const camel = words.map((word, index) => (index === 0 ? lowerFirst(word) : word[0]!.toUpperCase() + word.slice(1).toLowerCase())).join('');
  const named = camel === '' ? 'truong' : /^[A-Za-z]/.test(camel) ? camel : `muc${camel}`;
  const safe = RESERVED.has(named) ? `${named}Muc` : named;
  return freshKey(safe.slice(0, MAX_KEY), new Set(taken));
}

/** `Số` and `SỐ` begin alike; `CCCD` becomes `cccd`. */
const lowerFirst = (word: string) => word.toLowerCase();
