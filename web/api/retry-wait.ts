const FIRST_SECONDS = 4;
const LONGEST_SECONDS = 60;

/** Seconds before try number `tries` + 1: what the server asked for, else 4, 8, 16 … up to a minute. */
export function waitBefore(tries: number, asked: number | null): number {
  const own = Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** tries);
  return asked === null ? own : Math.min(LONGEST_SECONDS, Math.max(1, Math.ceil(asked)));
}
