/** Thrown when the journal lacks entries that the workflow has seen (a database set back to an earlier day): a person must look. */
export class JournalGapError extends Error {
  constructor(readonly caseId: string, readonly sequence: number) {
    super(`journal of ${caseId} has no entry before ${sequence}`);
    this.name = 'JournalGapError';
  }
}

/** Thrown when no unit stands behind a seat: the organisation's data must be mended, then the step is tried again. */
export class UnresolvedSeatError extends Error {
  constructor(readonly caseId: string, readonly party: string) {
    super(`no unit stands behind the party "${party}" of case ${caseId}`);
    this.name = 'UnresolvedSeatError';
  }
}
