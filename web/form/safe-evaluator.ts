import { DefaultEvaluator } from '@formio/js/form';

type Evaluated = (this: unknown, ...args: unknown[]) => unknown;
const nothing: Evaluated = () => undefined;

/**
 * Runs functions that came with the code (templates, Form.io's own hooks) and never a string: what a form
 * definition or an answer contains is not code. Works under a content policy without eval, where the
 * evaluator that Form.io ships leaves a blank page.
 */
export class SafeEvaluator extends DefaultEvaluator {
  override evaluator(func: unknown): Evaluated {
    return typeof func === 'function' ? (func as Evaluated) : nothing;
  }

  override evaluate(func: unknown, ...rest: unknown[]): unknown {
    if (typeof func === 'string') return null;
    return super.evaluate(func as never, ...(rest as []));
  }

  override interpolate(template: unknown, data: unknown, options?: unknown): unknown {
    if (typeof template === 'function') return (template as Evaluated)(data);
    return this.interpolateString(String(template), data as never, options as never);
  }
}
