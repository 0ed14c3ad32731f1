import { percentile } from '../../scripts/demo/check';

/** Milliseconds, two decimals. */
export interface Latency { count: number; p50: number; p95: number; max: number }

export const round = (value: number, digits = 2): number => Math.round(value * 10 ** digits) / 10 ** digits;

export const latencyOf = (milliseconds: readonly number[]): Latency => ({
  count: milliseconds.length, p50: round(percentile(milliseconds, 0.5)), p95: round(percentile(milliseconds, 0.95)), max: round(percentile(milliseconds, 1)),
});

/** The middle value; of two middle ones their mean. Not a number when there is none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? Number.NaN)) / 2;
}

/**
 * The ratio of two measures taken in the same rounds: the median of the rounds' own ratios, so that what disturbed
 * a round disturbs both its sides.
 */
export function pairedRatio(ours: readonly number[], theirs: readonly number[]): number {
  return round(median(ours.flatMap((value, index) => {
    const other = theirs[index];
    return other === undefined || other === 0 ? [] : [value / other];
  })), 3);
}

/**
 * How far memory grew while the work went on: the median of the last quarter by the median of the second.
 * The first quarter is left out, because caches fill then.
 */
export function growth(samples: readonly number[]): number {
  const quarter = Math.floor(samples.length / 4);
  if (quarter === 0) return Number.NaN;
  return round(median(samples.slice(-quarter)) / median(samples.slice(quarter, 2 * quarter)), 3);
}
