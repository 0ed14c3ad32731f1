import { createContext, useContext, useSyncExternalStore } from 'react';
import type { DesignerState, DesignerStore } from './designer-store';

export interface DesignerSurroundings { store: DesignerStore; /** Nobody may change it now: somebody else is at it, or this person only reads. */ readOnly: boolean; /** Whether the published version has a part at this path: its key stays. */ isPublished: (path: string) => boolean; /** Says to screen readers what has just been done. */ announce: (text: string) => void }

const Context = createContext<DesignerSurroundings | null>(null);
export const DesignerProvider = Context.Provider;

export function useDesigner(): DesignerSurroundings {
  const surroundings = useContext(Context);
  if (!surroundings) throw new Error('A part of the designer stands outside of it');
  return surroundings;
}

/** A small part of the state; draws again only when that part has changed. What it picks must be the same thing while nothing has changed. */
export function usePicked<T>(pick: (state: DesignerState) => T): T {
  const { store } = useDesigner();
  return useSyncExternalStore(store.subscribe, () => pick(store.get()));
}
