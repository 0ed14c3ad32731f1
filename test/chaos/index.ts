export { runChaos } from './run-chaos';
export { tableOf } from './result';
