import { processSync, Processors } from '@formio/core/process';
import { Evaluator, jsonLogic } from '@formio/core/utils';
import { placedComponents } from '../component-tree';
import type { FormComponent, JsonObject } from '../types';
import { formulaOperators } from '../../domain/logic/evaluate';
import type { DataPath, FormProblemCode } from './problem';

/**
 * What of @formio/core runs here: its conditions (so that a field is hidden exactly when the renderer hides it) and its
 * validation as a second opinion. Left out on purpose: `fetch`, `dereference` (they call addresses with the caller's
 * cookies), `serverOverride`, `defaultValue` (a missing answer stays missing), `calculate` and `logic` (formulas are ours).
 */
const USED = ['conditions', 'clearHidden', 'validate'];
const processors = Processors.filter((processor) => USED.includes(processor.name));

interface CoreScope {
  errors?: { errorKeyOrMessage: string; context: { path: string } }[];
  conditionals?: { path: string; conditionallyHidden?: boolean }[];
}

const allowedOperators = new Set(formulaOperators);
let hardened = false;

/**
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
hardenFormio();

/** `rows[0].name` as Form.io writes it, to steps. */
export function pathFromFormio(path: string): DataPath {
  return Array.from(path.matchAll(/\[(\d+)\]|([^.[\]]+)/g), ([, index, key]) => (index === undefined ? key! : Number(index)));
}

export interface CoreOpinion {
  /** Conditions hide these; keys of `pathKey`. */
  hidden: Set<string>;
  errors: { path: DataPath; code: FormProblemCode }[];
}

export const pathKey = (path: DataPath) => JSON.stringify(path);

const codes: Record<string, FormProblemCode> = {
  required: 'required',
  min: 'belowMinimum',
  max: 'aboveMaximum',
  minLength: 'tooShort',
  maxLength: 'tooLong',
  number: 'invalidNumber',
  select: 'unknownOption',
  invalidOption: 'unknownOption',
  valueIsNotAvailable: 'unknownOption',
  invalid_email: 'invalidEmail',
  minSelectedCount: 'tooFewItems',
  maxSelectedCount: 'tooManyItems',
};
/** Its view of lists knows neither our pickers nor single files; the typed reader has judged these. */
const IGNORED = new Set(['array', 'nonarray', 'array_nonempty']);

/** Core throws inside, and prints, when it compares an absent number with a limit; the typed reader has judged limits. */
function withoutNumberLimits(components: FormComponent[]): FormComponent[] {
  for (const { component } of placedComponents(components)) {
    if (component.type === 'number' || component.type === 'currency') component.validate = { required: component.validate?.required };
  }
  return components;
}

/** Core mutates both components and data, so both are copies. */
export function askFormio(components: FormComponent[], data: JsonObject): CoreOpinion {
  const scope: CoreScope = {};
  const copy = withoutNumberLimits(structuredClone(components));
  const context = { form: { display: 'form', components: copy }, components: copy, data: structuredClone(data), processors, scope, config: { server: true } };
  processSync(context as unknown as Parameters<typeof processSync>[0]);
  const hidden = (scope.conditionals ?? []).filter((entry) => entry.conditionallyHidden).map((entry) => pathKey(pathFromFormio(entry.path)));
  const errors = (scope.errors ?? [])
    .filter((error) => !IGNORED.has(error.errorKeyOrMessage))
    .map((error) => ({ path: pathFromFormio(error.context.path), code: codes[error.errorKeyOrMessage] ?? ('invalid' as const) }));
  return { hidden: new Set(hidden), errors };
}
