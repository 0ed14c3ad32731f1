import type { FormComponent } from '../../../forms/types';

const NAME = 'lienky.parts';
let inMemory: FormComponent[] = [];

/** Copied parts stay while the tab is open, so that they can go into another form too. */
export function keepParts(parts: readonly FormComponent[]): void {
  inMemory = structuredClone([...parts]);
  try {
    sessionStorage.setItem(NAME, JSON.stringify(inMemory));
  } catch {
    // The copy in memory serves this page.
  }
}

export function kept(): FormComponent[] {
  if (inMemory.length > 0) return structuredClone(inMemory);
  try {
    const parts: unknown = JSON.parse(sessionStorage.getItem(NAME) ?? '[]');
    return Array.isArray(parts) ? (parts as FormComponent[]) : [];
  } catch {
    return [];
  }
}
