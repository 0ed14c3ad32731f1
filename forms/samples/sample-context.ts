import type { StoredFile } from '../types';

/** What a sample needs from the world around it. */
export interface SampleContext {
  /** `yyyy-MM-dd` in Asia/Ho_Chi_Minh. */
  today: string;
  /** A file that the server already holds. */
  file: StoredFile;
  /** The school of the case. */
  unit: string;
  /** Co-signing units in signing order, two or more. */
  partyUnits: string[];
  /** Schools, or offices, that the directive goes to. */
  recipients: string[];
}

const DAY_MS = 86_400_000;

/** Calendar days before (negative) or after a `yyyy-MM-dd`. */
export function shiftDate(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

export const yearOf = (date: string) => Number(date.slice(0, 4));
