export { runBench } from './run-bench';
export { renderResult } from './bench-result';
