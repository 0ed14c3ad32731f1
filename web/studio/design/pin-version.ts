import { isPlainObject } from '../../../domain/logic/plain-object';

/** A design that others use by a version: a form in a step, a procedure within a procedure. */
interface Pinned { kind: 'form' | 'procedure'; key: string }

/** The definition with every use of the design brought to this version; what else stands in it stays as it is. `places` counts the uses that changed. */
export function pinVersion(definition: unknown, used: Pinned, version: number): { definition: unknown; places: number } {
  let places = 0;
  const pinned = (holder: Record<string, unknown>): Record<string, unknown> => {
    if (used.kind === 'procedure' ? holder.kind !== 'reuse' || holder.process !== used.key : holder.key !== used.key) return holder;
    if (holder.version === version || typeof holder.version !== 'number') return holder;
    places += 1;
    return { ...holder, version };
  };
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isPlainObject(value)) return value;
    const copy = Object.fromEntries(Object.entries(value).map(([name, member]) => [name, walk(member)]));
    if (used.kind === 'procedure') return pinned(copy);
    return copy.kind === 'task' && isPlainObject(copy.form) ? { ...copy, form: pinned(copy.form) } : copy;
  };
  return { definition: walk(definition), places };
}
