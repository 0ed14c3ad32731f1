import { Evaluator, jsonLogic } from '@formio/core/utils';
import { evaluate, formulaOperators, LogicError, type Logic } from '../domain/logic/evaluate';
import { tidyNumber } from './checker/tidy-number';

let hardened = false;

/**
 * For whoever runs Form.io's own code: the renderer, and the tests that hold the checker against it. The checker does not.
 * Form.io adds 243 lodash operators to the shared JSON Logic; `_invoke` reaches `Function`, `noeval` or not.
 * Our own evaluator takes its place, so that the page computes what the checker computes; an operator outside the
 * whitelist gives null, nested ones too.
 * Strings of JavaScript are switched off where there is no page policy that forbids them anyway.
 */
export function hardenFormio(): void {
  if (hardened) return;
  hardened = true;
  const apply = jsonLogic.apply.bind(jsonLogic);
  jsonLogic.apply = ((logic: Parameters<typeof apply>[0], data: unknown) => {
    if (!jsonLogic.is_logic(logic)) return apply(logic, data) as unknown;
    try {
      const value = evaluate(logic as Logic, data, { steps: 0, allowed: formulaOperators });
      return typeof value === 'number' ? (tidyNumber(value) ?? null) : value;
    } catch (error) {
      if (error instanceof LogicError) return null;
      throw error;
    }
  }) as typeof jsonLogic.apply;
  if (typeof window === 'undefined') Evaluator.noeval = true;
}
