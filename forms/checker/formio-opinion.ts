import { processSync, Processors } from '@formio/core/process';
import { placedComponents } from '../component-tree';
import { hardenFormio } from '../harden-formio';
import { drawnComponents } from '../palette/drawn-components';
import type { FormComponent, JsonObject } from '../types';
import { pathKey, type DataPath } from './problem';

/**
 * For tests: what Form.io, which draws the form, makes of an answer. Its conditions, and its validation. Left out:
 * `fetch` and `dereference` (they call addresses), `serverOverride`, `defaultValue`, `calculate` and `logic`.
 */
const processors = Processors.filter((processor) => ['conditions', 'clearHidden', 'validate'].includes(processor.name));

interface CoreScope {
  errors?: { errorKeyOrMessage: string; context: { path: string } }[];
  conditionals?: { path: string; conditionallyHidden?: boolean }[];
}

export interface FormioOpinion {
  /** Conditions hide these; keys of `pathKey`. */
  hidden: Set<string>;
  errors: string[];
}

/** Its view of lists knows neither our pickers nor single files; the typed reader judges these. */
const IGNORED = new Set(['array', 'nonarray', 'array_nonempty']);

/** `rows[0].name` as Form.io writes it, to steps. */
function pathFromFormio(path: string): DataPath {
  return Array.from(path.matchAll(/\[(\d+)\]|([^.[\]]+)/g), ([, index, key]) => (index === undefined ? key! : Number(index)));
}

/** It throws inside, and prints, when it compares an absent number with a limit. */
function withoutNumberLimits(components: FormComponent[]): FormComponent[] {
  for (const { component } of placedComponents(components)) {
    if (component.type === 'number' || component.type === 'currency') component.validate = { required: component.validate?.required };
  }
  return components;
}

/** Core mutates components and data, so both are copies. */
export function askFormio(components: FormComponent[], data: JsonObject): FormioOpinion {
  hardenFormio();
  const scope: CoreScope = {};
  const copy = withoutNumberLimits(drawnComponents(structuredClone(components)));
  const context = { form: { display: 'form', components: copy }, components: copy, data: structuredClone(data), processors, scope, config: { server: true } };
  processSync(context as unknown as Parameters<typeof processSync>[0]);
  const hidden = (scope.conditionals ?? []).filter((entry) => entry.conditionallyHidden).map((entry) => pathKey(pathFromFormio(entry.path)));
  const errors = (scope.errors ?? []).filter((error) => !IGNORED.has(error.errorKeyOrMessage)).map((error) => `${error.context.path} ${error.errorKeyOrMessage}`);
  return { hidden: new Set(hidden), errors };
}
