import type { ComponentType } from 'react';

/** What the pages that forms and procedures share need to know of the draft on the screen. */
export interface DraftAtHand<D> {
  present: D;
  /** The definition as the designer can show it; null when it cannot. */
  read(definition: unknown): D | null;
  replace(definition: D): void;
  Difference: ComponentType<{ before: D; after: D }>;
}
