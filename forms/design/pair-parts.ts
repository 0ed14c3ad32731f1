import type { FormDefinition } from '../types';
import { isWithinPlace, partsOf, type PartAt } from './place';

export interface PartPair {
  was: PartAt;
  is: PartAt;
  /** It stands in something else now, or in another order among those that stayed. */
  moved?: 'holder' | 'order';
}

export interface PairedParts {
  pairs: PartPair[];
  removed: PartAt[];
  added: PartAt[];
}

/**
 * Which part of one version is which of another: by path; then by key and type, inside what its holder became first; then
 * by label and type. So a part that was moved or got another key is not told as one gone and one come.
 */
export function pairParts(before: Pick<FormDefinition, 'components'>, after: Pick<FormDefinition, 'components'>): PairedParts {
  const old = partsOf(before);
  const now = partsOf(after);
  const found = new Map<PartAt, PartAt>();
  const free = new Set(now);
  const pair = (was: PartAt, is: PartAt | undefined) => {
    if (!is || found.has(was) || !free.has(is)) return;
    found.set(was, is);
    free.delete(is);
  };
  const byPath = new Map(now.map((entry) => [entry.path, entry]));
  for (const was of old) if (byPath.get(was.path)?.part.type === was.part.type) pair(was, byPath.get(was.path));
  for (const was of old) pair(was, byPath.get(was.path));
  const pathNow = new Map<string, string>();
  for (const was of old) {
    const scope = pathNow.get(was.scope) ?? was.scope;
    pair(was, byPath.get(scope ? `${scope}.${was.part.key}` : was.part.key));
    pair(was, only(free, ({ part }) => part.key === was.part.key && part.type === was.part.type));
    pair(was, only(free, ({ part }) => part.type === was.part.type && wordsOf(part) !== '' && wordsOf(part) === wordsOf(was.part)));
    const is = found.get(was);
    if (is) pathNow.set(was.path, is.path);
  }
  const pairs = old.flatMap((was) => (found.has(was) ? [{ was, is: found.get(was)! }] : []));
  return { pairs: withMoves(pairs, old, now), removed: old.filter((was) => !found.has(was)), added: [...free] };
}

const wordsOf = (part: PartAt['part']) => String(part.label || part.title || part.legend || part.text || '');

function only(entries: Iterable<PartAt>, fits: (entry: PartAt) => boolean): PartAt | undefined {
  const fitting = [...entries].filter(fits);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** The part right around, and which of its columns. */
function holderOf(entry: PartAt, parts: PartAt[]): { holder?: PartAt; column?: number } {
  const holder = parts.filter(({ place }) => place.length < entry.place.length && isWithinPlace(entry.place, place)).at(-1);
  return { holder, ...(holder && Array.isArray(holder.part.columns) && { column: entry.place[holder.place.length] }) };
}

function withMoves(pairs: PartPair[], old: PartAt[], now: PartAt[]): PartPair[] {
  const became = new Map(pairs.map(({ was, is }) => [was, is]));
  const stayed = new Map<string, PartPair[]>();
  const moved = new Set<PartPair>();
  for (const pair of pairs) {
    const from = holderOf(pair.was, old);
    const to = holderOf(pair.is, now);
    if ((from.holder && became.get(from.holder)) !== to.holder || from.column !== to.column) moved.add(pair);
    else {
      const where = JSON.stringify([to.holder?.place ?? [], to.column ?? null]);
      stayed.set(where, [...(stayed.get(where) ?? []), pair]);
    }
  }
  const inOrder = new Set([...stayed.values()].flatMap(keptOrder));
  return pairs.map((pair) => (moved.has(pair) ? { ...pair, moved: 'holder' } : inOrder.has(pair) ? pair : { ...pair, moved: 'order' }));
}

/** The longest run that kept its order: what is outside of it was moved. */
function keptOrder(pairs: PartPair[]): PartPair[] {
  const last = (entry: PartAt) => entry.place[entry.place.length - 1]!;
  const sorted = [...pairs].sort((a, b) => last(a.was) - last(b.was));
  const best: { length: number; before: number }[] = [];
  sorted.forEach((pair, index) => {
    best[index] = { length: 1, before: -1 };
    for (let earlier = 0; earlier < index; earlier += 1) {
      if (last(sorted[earlier]!.is) < last(pair.is) && best[earlier]!.length >= best[index].length) best[index] = { length: best[earlier]!.length + 1, before: earlier };
    }
  });
  let at = best.reduce((longest, { length }, index) => (longest < 0 || length > best[longest]!.length ? index : longest), -1);
  const run: PartPair[] = [];
  for (; at >= 0; at = best[at]!.before) run.push(sorted[at]!);
  return run;
}

