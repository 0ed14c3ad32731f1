import { useSyncExternalStore } from 'react';

/** Room for list, picture and editor side by side: the same width as in procedures.css. */
const ROOM = '(min-width: 1680px)';

const subscribe = (changed: () => void): (() => void) => {
  const media = window.matchMedia(ROOM);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
};

export const useWide = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(ROOM).matches);
