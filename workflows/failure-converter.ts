import { DefaultFailureConverter } from '@temporalio/common';

/** The same as the worker's own (server/temporal/failure-converter.cjs), for what fails inside a workflow; it is bundled by its path. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
