import type { CaseInput } from '../../domain/contracts/case-workflow';
import { caseWorkflow as real } from '../../workflows/case.workflow';

/** Workflows of a worker that cannot replay what another one began: their tasks fail for ever. A run from the journal is well. */
export async function caseWorkflow(input: CaseInput): Promise<void> {
  // Not an ApplicationFailure, so it is the task that fails and is tried again.
  if (!input.resume) throw new Error('what is recorded is not what this worker does');
  return real(input);
}
