export { checkSubmission, type SubmissionInput, type SubmissionResult } from './check-submission';
export { factsOf } from './facts-of';
export { formProblemCodes, pointerOf, type DataPath, type FormProblemCode, type Problem } from './problem';
export { vietnamClock } from './calendar';
export { hardenFormio } from './formio-core';
