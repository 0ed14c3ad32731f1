import type { OperationActivities } from '../domain/contracts/case-workflow';

/** What an order for many cases needs of the outside; the server gives it. */
export type OperationEffects = OperationActivities;

/** Every failure may pass and is tried again: what a case refuses is written into its row and is no failure. */
export function createOperationActivities(effects: OperationEffects): OperationActivities {
  return { carryOutBatch: (request) => effects.carryOutBatch(request) };
}
