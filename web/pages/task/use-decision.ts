import type { Decision, DecisionAnswer } from '../../../domain/contracts/api';
import { answerOf } from '../../api/api-error';
import { api } from '../../api/client';
import { useSending } from '../../api/use-sending';

type Body = Omit<Decision, 'data'> & { data: Record<string, unknown> };

/** Sends decisions of one task. */
export function useDecision(taskId: string, onAnswered: (answer: DecisionAnswer) => void) {
  return useSending<Body, DecisionAnswer>({
    target: `decision.${taskId}`, onAnswered,
    post: (body, key) => answerOf(api.POST('/tasks/{id}/decision', { params: { path: { id: taskId }, header: { 'Idempotency-Key': key } }, body })),
  });
}
