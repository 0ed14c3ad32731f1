import type { ProcessNode } from '../../../../domain/process';

const NAME = 'lienky.steps';
let inMemory: ProcessNode[] = [];

/** Copied steps stay while the tab is open, so that they can go into another procedure too. */
export function keepSteps(steps: readonly ProcessNode[]): void {
  inMemory = structuredClone([...steps]);
  try {
    sessionStorage.setItem(NAME, JSON.stringify(inMemory));
  } catch {
    // The copy in memory serves this page.
  }
}

export function keptSteps(): ProcessNode[] {
  if (inMemory.length > 0) return structuredClone(inMemory);
  try {
    const steps: unknown = JSON.parse(sessionStorage.getItem(NAME) ?? '[]');
    return Array.isArray(steps) ? (steps as ProcessNode[]) : [];
  } catch {
    return [];
  }
}
