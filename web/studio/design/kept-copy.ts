import type { DesignKind } from './design-queries';

/** A design that has not reached the server yet, kept in this browser so that a closed tab or a power cut loses nothing. */
export interface KeptCopy<D> { definition: D; /** The revision on the server that it was made on. */ revision: number; /** ISO instant. */ at: string }

const nameOf = (personId: string, kind: DesignKind, key: string) => `lienky.design.${personId}.${kind}.${key}`;

/** False where the browser keeps nothing (forbidden or full): the page's own memory is then all there is. */
export function keepCopy<D>(personId: string, kind: DesignKind, key: string, copy: KeptCopy<D>): boolean {
  try {
    localStorage.setItem(nameOf(personId, kind, key), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function keptCopy<D>(personId: string, kind: DesignKind, key: string): KeptCopy<D> | null {
  try {
    const copy = JSON.parse(localStorage.getItem(nameOf(personId, kind, key)) ?? 'null') as KeptCopy<D> | null;
    return copy && typeof copy.revision === 'number' && typeof copy.at === 'string' && typeof copy.definition === 'object' ? copy : null;
  } catch {
    return null;
  }
}

export function dropCopy(personId: string, kind: DesignKind, key: string): void {
  try {
    localStorage.removeItem(nameOf(personId, kind, key));
  } catch {
    // Nothing was kept.
  }
}
