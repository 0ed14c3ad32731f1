import { isPlainObject } from '../logic/plain-object';
import type { Localized } from '../process';
import { pointerOf, type Where } from './problem';

/** The innermost step around a place of the raw definition. */
export function whereOf(raw: unknown, path: readonly PropertyKey[]): Where {
  let step: Where['step'] = null;
  let current = raw;
  for (const part of path) {
    current = current !== null && typeof current === 'object' ? (current as Record<PropertyKey, unknown>)[part] : undefined;
    if (isPlainObject(current) && typeof current.kind === 'string' && typeof current.key === 'string') step = { key: current.key.slice(0, 48), title: titleOf(current.title, current.key) };
  }
  return { step, path: pointerOf(path) };
}

function titleOf(title: unknown, key: string): Localized {
  const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : key);
  return isPlainObject(title) ? { vi: text(title.vi), en: text(title.en) } : { vi: key, en: key };
}
