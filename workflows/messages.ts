import { defineUpdate } from '@temporalio/workflow';
import { updateNames, type DecideRequest, type NudgeRequest, type TransitionAnswer } from '../domain/contracts/case-workflow';

/** Updates, not signals: who decides learns at once whether the decision stands. */
export const openedUpdate = defineUpdate<TransitionAnswer, []>(updateNames.opened);
export const decideUpdate = defineUpdate<TransitionAnswer & { repeated: boolean }, [DecideRequest]>(updateNames.decide);
export const nudgeUpdate = defineUpdate<TransitionAnswer, [NudgeRequest]>(updateNames.nudge);
export const retryUpdate = defineUpdate<void, []>(updateNames.retry);
