import { AttemptKeys } from './attempt-keys';
import { newIdempotencyKey } from './client';

/** Reached for each time: where storage is forbidden even naming it throws, and then memory serves. */
const tabStorage = {
  getItem: (name: string) => { try { return sessionStorage.getItem(name); } catch { return null; } },
  setItem: (name: string, value: string) => sessionStorage.setItem(name, value),
  removeItem: (name: string) => { try { sessionStorage.removeItem(name); } catch { /* Nothing was kept. */ } },
};

/** The keys of this tab's unanswered attempts. */
export const attemptKeys = new AttemptKeys(tabStorage, newIdempotencyKey);
