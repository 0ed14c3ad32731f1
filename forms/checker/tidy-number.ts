/** What a formula comes to as it is kept: sums of tenths carry binary noise, and six decimals are finer than any score or amount. */
export const tidyNumber = (value: number): number | undefined => (Number.isFinite(value) ? Math.round(value * 1e6) / 1e6 : undefined);
