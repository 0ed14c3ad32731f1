// CommonJS in a file of its own because Temporal loads it by its path; scripts/build.mjs puts it beside the built processes.
const { DefaultFailureConverter } = require('@temporalio/common');

/** Messages and stacks of failures become payloads, which the codec seals; the type of a failure stays readable. */
exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
