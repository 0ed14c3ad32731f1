import { KEY_LENGTH } from '../../process';
import { withoutMarks } from '../../text/fold-text';

/** The longest key made from a name; longer names are cut, and a number must still fit behind. */
const MOST = KEY_LENGTH - 8;
const forbidden = new Set(['constructor', 'prototype']);

/** A key from a name in any language: «Lập kế hoạch» → `lap-ke-hoach`. Empty when the name has no letter of the alphabet. */
export function keyFrom(name: string): string {
  const plain = withoutMarks(name).toLowerCase();
  const key = plain.replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+/, '').slice(0, MOST).replace(/-+$/, '');
  return forbidden.has(key) ? `${key}-1` : key;
}

/** Keys of one definition: the same name again gets a number. */
export class Keys {
  private readonly taken = new Set<string>();

  /** The key itself while it is free; otherwise one with a number. */
  take(wanted: string, fallback: string): string {
    const base = wanted || fallback;
    let key = base;
    for (let number = 2; this.taken.has(key); number += 1) key = `${base.slice(0, MOST)}-${number}`;
    this.taken.add(key);
    return key;
  }
}
