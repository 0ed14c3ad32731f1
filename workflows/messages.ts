import { defineSignal, defineUpdate } from '@temporalio/workflow';
import { signalNames, updateNames, type DecideRequest, type NudgeRequest, type OrderRequest, type TransitionAnswer } from '../domain/contracts/case-workflow';

/** Updates, not signals: who decides learns at once whether the decision stands. */
export const openedUpdate = defineUpdate<TransitionAnswer, []>(updateNames.opened);
export const decideUpdate = defineUpdate<TransitionAnswer & { repeated: boolean }, [DecideRequest]>(updateNames.decide);
export const nudgeUpdate = defineUpdate<TransitionAnswer, [NudgeRequest]>(updateNames.nudge);
export const orderUpdate = defineUpdate<TransitionAnswer & { repeated: boolean }, [OrderRequest]>(updateNames.order);
export const childrenFinishedUpdate = defineUpdate<void, [{ step: string; count: number }]>(updateNames.childrenFinished);
/** How far the journal has come, for a workflow that lost an Update with its answer (hazard 1). */
export const readOnSignal = defineSignal<[number]>(signalNames.readOn);
export const retryUpdate = defineUpdate<void, []>(updateNames.retry);
