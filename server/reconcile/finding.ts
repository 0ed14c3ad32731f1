export const findingKinds = [
  'no-workflow', 'runs-though-ended', 'not-opened', 'roster-without-case', 'roster-not-ticked', 'sequence-drift', 'behind', 'parked-unmarked', 'stuck', 'refused',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** One place where Temporal and MongoDB do not agree. `mendable`: the journal proves what to do, and `--write` does it. */
export interface Finding { kind: FindingKind; caseId: string; detail: string; mendable: boolean; mended: boolean }

export interface ReconcileVerdict {
  /** `mended`: there were findings and none is left. */
  result: 'clean' | 'differs' | 'mended';
  /** Workflows that run according to Temporal's list, and open cases according to MongoDB. */
  running: number; open: number; rosterRows: number;
  /** Workflows whose place was read. */
  compared: number;
  findingCount: number; mendedCount: number;
  byKind: Partial<Record<FindingKind, number>>;
  /** The first two hundred; the counts count them all. */
  findings: Finding[];
}

const SHOWN = 200;

type Told = Pick<Finding, 'kind' | 'caseId' | 'detail'>;

/** Adds up what is found, and mends where that is asked for. */
export class ReconcileTally {
  readonly verdict: ReconcileVerdict = { result: 'clean', running: 0, open: 0, rosterRows: 0, compared: 0, findingCount: 0, mendedCount: 0, byKind: {}, findings: [] };

  constructor(private readonly write: boolean) {}

  /** What the journal proves; a mend that fails is told and leaves the finding. */
  async mend(finding: Told, work: () => Promise<unknown>): Promise<void> {
    try {
      if (this.write) await work();
      this.note({ ...finding, mendable: true, mended: this.write });
    } catch (error) {
      this.note({ ...finding, detail: `${finding.detail}; not mended: ${error instanceof Error ? error.message : String(error)}`, mendable: true, mended: false });
    }
  }

  /** What a person must look at. */
  leave(finding: Told): void {
    this.note({ ...finding, mendable: false, mended: false });
  }

  private note(finding: Finding): void {
    const { verdict } = this;
    verdict.findingCount += 1;
    verdict.mendedCount += finding.mended ? 1 : 0;
    verdict.byKind[finding.kind] = (verdict.byKind[finding.kind] ?? 0) + 1;
    if (verdict.findings.length < SHOWN) verdict.findings.push(finding);
    verdict.result = verdict.mendedCount < verdict.findingCount ? 'differs' : 'mended';
  }
}
