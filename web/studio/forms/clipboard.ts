import type { Block } from '../../../forms/design';

const NAME = 'lienky.block';
let inMemory: Block | null = null;

/** Copied parts stay while the tab is open, so that they can go into another form too. */
export function keepBlock(block: Block): void {
  inMemory = structuredClone(block);
  try {
    sessionStorage.setItem(NAME, JSON.stringify(inMemory));
  } catch {
    // The copy in memory serves this page.
  }
}

export function keptBlock(): Block | null {
  if (inMemory) return structuredClone(inMemory);
  try {
    const block = JSON.parse(sessionStorage.getItem(NAME) ?? 'null') as Block | null;
    return block && Array.isArray(block.parts) && Array.isArray(block.rules) ? block : null;
  } catch {
    return null;
  }
}
