import { useSyncExternalStore } from 'react';
import { isTopicId, type TopicId } from './topic-ids';

/** The help beside the work: which topic is open, or null. It stays open from page to page and over a reload of the tab. */
interface HelpState { topic: TopicId | null; /** The topic that was open last. */ last: TopicId }

const KEPT = 'lienky.studio-help';
const kept = ((): string | null => { try { return sessionStorage.getItem(KEPT); } catch { return null; } })();
let state: HelpState = { topic: isTopicId(kept) ? kept : null, last: isTopicId(kept) ? kept : 'letter' };
const listeners = new Set<() => void>();
/** What had the focus when the help was opened: it gets it back. */
let opener: HTMLElement | null = null;

function set(topic: TopicId | null): void {
  state = { topic, last: topic ?? state.last };
  try {
    if (topic === null) sessionStorage.removeItem(KEPT);
    else sessionStorage.setItem(KEPT, topic);
  } catch { /* Nothing is kept. */ }
  for (const listener of listeners) listener();
}

/** Opens the help at a topic; at the one that was open last without any. */
export function openHelp(topic?: TopicId): void {
  if (state.topic === null) opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  set(topic ?? state.last);
}

export function closeHelp(): void {
  const back = opener;
  opener = null;
  set(null);
  // On a phone what lay under the help can be reached only when it is drawn without it.
  requestAnimationFrame(() => { if (back?.isConnected) back.focus(); });
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useHelp = (): HelpState => useSyncExternalStore(subscribe, () => state);
