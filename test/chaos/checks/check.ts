/** One thing that must hold after a run. */
export interface Check {
  name: string;
  title: { vi: string; en: string };
  /** How many things were looked at: a check that saw nothing has proven nothing. */
  looked: number;
  faultCount: number;
  /** The first twenty. */
  faults: string[];
}

const SHOWN = 20;

export function checkOf(name: string, title: Check['title'], looked: number, faults: readonly string[]): Check {
  const all = looked === 0 ? ['nothing was there to look at', ...faults] : faults;
  return { name, title, looked, faultCount: all.length, faults: all.slice(0, SHOWN) };
}
