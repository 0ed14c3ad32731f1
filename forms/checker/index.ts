export { checkSubmission, type SubmissionInput, type SubmissionResult } from './check-submission';
export type { DataPath, FormProblemCode, Problem } from './problem';
