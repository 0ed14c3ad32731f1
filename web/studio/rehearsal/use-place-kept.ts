import { useEffect } from 'react';

/** Where the keyboard goes on when the button that was pressed is gone with its task: to the first of these that is there. */
export function usePlaceKept(moment: unknown, places: string): void {
  useEffect(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    for (const place of places.split(',')) {
      const found = document.querySelector<HTMLElement>(place.trim());
      if (found) return found.focus();
    }
  }, [moment, places]);
}
