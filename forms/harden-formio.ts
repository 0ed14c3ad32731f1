import { Evaluator, jsonLogic } from '@formio/core/utils';
import { formulaOperators } from '../domain/logic/evaluate';

const allowedOperators = new Set(formulaOperators);
let hardened = false;

/**
 * For whoever runs Form.io's own code: the renderer, and the tests that hold the checker against it. The checker does not.
 * Form.io adds 243 lodash operators to the shared JSON Logic; `_invoke` reaches `Function`, `noeval` or not.
 * Every operator outside the whitelist gives null, nested ones too, since JSON Logic recurses through `apply`.
 * Strings of JavaScript are switched off where there is no page policy that forbids them anyway.
 */
export function hardenFormio(): void {
  if (hardened) return;
  hardened = true;
  const apply = jsonLogic.apply.bind(jsonLogic);
  jsonLogic.apply = ((logic: Parameters<typeof apply>[0], data: unknown) => {
    if (jsonLogic.is_logic(logic) && !allowedOperators.has(Object.keys(logic as object)[0]!)) return null;
    return apply(logic, data) as unknown;
  }) as typeof jsonLogic.apply;
  if (typeof window === 'undefined') Evaluator.noeval = true;
}
