/** One of the goals of the issue, held against what was measured. */
export interface Goal { goal: string; wanted: string; measured: number | null; met: boolean | null }

/** Null where it was not measured: neither met nor missed. */
function judge(goal: string, wanted: string, measured: number | null | undefined, fits: (value: number) => boolean): Goal {
  const known = typeof measured === 'number' && !Number.isNaN(measured) ? measured : null;
  return { goal, wanted, measured: known, met: known === null ? null : fits(known) };
}

export const atLeast = (goal: string, limit: number, measured: number | null | undefined): Goal => judge(goal, `≥ ${limit}`, measured, (value) => value >= limit);
export const atMost = (goal: string, limit: number, measured: number | null | undefined): Goal => judge(goal, `≤ ${limit}`, measured, (value) => value <= limit);
