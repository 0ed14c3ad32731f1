import { useEffect } from 'react';
import { undoAction } from '../shortcuts';

const isTyped = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.matches('input, textarea, select');

/** While rehearsing, undo takes back what was played and never the draft; in a field it stays the field's own. */
export function useUndoKey(undo: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const action = undoAction(event);
      if (action === null) return;
      event.stopPropagation();
      if (isTyped(event.target) || (event.target instanceof Element && event.target.closest('dialog'))) return;
      event.preventDefault();
      if (action === 'undo') undo();
    };
    // Ahead of the designer's own listener, which hears it on the way up.
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, [undo]);
}
