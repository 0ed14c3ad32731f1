import type { PrefillContext } from '../domain/prefill/prefill-context';
import type { FormDefinition, Json, JsonObject, PrefillStep } from './types';

export type { PrefillContext };

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

function read(source: unknown, steps: string[]): Json | undefined {
  return steps.reduce<unknown>((value, step) => (isObject(value) && Object.prototype.hasOwnProperty.call(value, step) ? value[step] : undefined), source) as Json | undefined;
}

function write(target: JsonObject, steps: string[], value: Json): void {
  const [step, ...rest] = steps;
  if (rest.length === 0) target[step!] = value;
  else {
    if (!isObject(target[step!])) target[step!] = {};
    write(target[step!] as JsonObject, rest, value);
  }
}

function writeRows(target: JsonObject, to: string, rows: Json, member: string | undefined): void {
  const [table, field] = to.split('.*.') as [string, string];
  if (!Array.isArray(rows)) return;
  const present = Array.isArray(target[table]) ? (target[table] as JsonObject[]) : [];
  target[table] = rows.map((row, index) => {
    const value = member === undefined ? row : read(row, [member]);
    return value === undefined || value === null ? (present[index] ?? {}) : { ...present[index], [field]: value };
  });
}

function apply(target: JsonObject, step: PrefillStep, context: PrefillContext): void {
  if (step.from === undefined) return write(target, step.to.split('.'), structuredClone(step.value ?? null));
  const [place, member] = step.from.split('.*.') as [string, string | undefined];
  const known = read(context, place.split('.'));
  if (known === undefined || known === null) return;
  // A copy: later steps may write into it, and what was sent stays as it is.
  const value = structuredClone(known);
  if (step.to.includes('.*.')) writeRows(target, step.to, value, member);
  else write(target, step.to.split('.'), value);
}

/** First content of a form, so that people type only what the case does not know yet. */
export function prefillOf(form: Pick<FormDefinition, 'prefill'>, context: PrefillContext): JsonObject {
  const data: JsonObject = {};
  for (const step of form.prefill) apply(data, step, context);
  return data;
}
