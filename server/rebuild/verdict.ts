import type { Difference, RebuiltCollection } from './difference';
import type { RefusedCase } from './examine-cases';

export interface RebuildVerdict {
  /** `mended`: there were differences and none is left. */
  result: 'clean' | 'differs' | 'mended';
  cases: number; entries: number; tasks: number; documents: number; counters: number; registers: number;
  differenceCount: number; mendedCount: number; refusedCount: number;
  byCollection: Record<RebuiltCollection, number>;
  /** The first two hundred; the counts count them all. */
  differences: (Difference & { mended: boolean })[];
  refused: { caseId: string; reason: string }[];
}

const SHOWN = 200;

/** Adds up what a rebuild finds. */
export class RebuildTally {
  readonly verdict: RebuildVerdict = {
    result: 'clean', cases: 0, entries: 0, tasks: 0, documents: 0, counters: 0, registers: 0, differenceCount: 0, mendedCount: 0, refusedCount: 0,
    byCollection: { cases: 0, tasks: 0, documents: 0, counters: 0, registers: 0 }, differences: [], refused: [],
  };

  differ(difference: Difference, mended: boolean): void {
    const { verdict } = this;
    verdict.differenceCount += 1;
    verdict.mendedCount += mended ? 1 : 0;
    verdict.byCollection[difference.collection] += 1;
    if (verdict.differences.length < SHOWN) verdict.differences.push({ ...difference, mended });
    this.judge();
  }

  refuse({ caseId, reason }: Pick<RefusedCase, 'caseId' | 'reason'>): void {
    this.verdict.refusedCount += 1;
    if (this.verdict.refused.length < SHOWN) this.verdict.refused.push({ caseId, reason });
    this.judge();
  }

  private judge(): void {
    const { verdict } = this;
    verdict.result = verdict.refusedCount > 0 || verdict.mendedCount < verdict.differenceCount ? 'differs' : verdict.differenceCount > 0 ? 'mended' : 'clean';
  }
}
