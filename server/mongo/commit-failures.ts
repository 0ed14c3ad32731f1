/** Thrown when the journal lacks entries that the workflow has seen (a database set back to an earlier day): a person must look. */
export class JournalGapError extends Error {
  constructor(readonly caseId: string, readonly sequence: number) {
    super(`journal of ${caseId} has no entry before ${sequence}`);
    this.name = 'JournalGapError';
  }
}

/** Thrown when a step would start cases of a retired procedure: it is used again, or the case is withdrawn. */
export class RetiredProcedureError extends Error {
  constructor(readonly caseId: string, readonly process: string) {
    super(`Quy trình “${process}” đã ngừng áp dụng nên không mở hồ sơ mới. / The procedure “${process}” is retired: no new cases are started.`);
    this.name = 'RetiredProcedureError';
  }
}

/** Thrown when no unit stands behind a seat: the organisation's data must be mended, then the step is tried again. */
export class UnresolvedSeatError extends Error {
  constructor(readonly caseId: string, readonly party: string) {
    super(`no unit stands behind the party "${party}" of case ${caseId}`);
    this.name = 'UnresolvedSeatError';
  }
}
