import { addDays, dayOfInstant } from '../../../../domain/deadline';
import { isPlainObject } from '../../../../domain/logic/plain-object';
import { nodesOf } from '../../../../domain/publishing';
import { openForm, type InboxItem, type Rehearsal } from '../../../../domain/rehearsal';
import type { FactExtractor, FormDefinition, JsonObject } from '../../../../forms';
import { factsOf } from '../../../../forms/checker/facts-of';
import { prefillOf } from '../../../../forms/prefill';
import { sampleData } from '../../forms/preview/sample-data';
import { DAYS_AHEAD, type Facts } from './sample-facts';

export type Data = Readonly<Record<string, unknown>>;

/** A form as it stands when it is opened in a rehearsal. */
export interface PretendAnswer {
  /** What is in it already: what was sent before, or the first values that the form takes from the case. */
  first: Data;
  sentBefore: boolean;
  /** The same, with answers made up for what is still empty. */
  data: Data;
}

export function pretendAnswer(rehearsal: Rehearsal, { caseId, taskId, step }: InboxItem, personId: string, form: FormDefinition): PretendAnswer {
  const { sent, context } = openForm(rehearsal, taskId, personId);
  if (sent && Object.keys(sent).length > 0) return { first: sent, sentBefore: true, data: sent };
  const first = prefillOf(form, context);
  const sample = sampleData(form.components, addDays(dayOfInstant(rehearsal.now), DAYS_AHEAD));
  // A made-up text is no notation for a document; without one the document has that of its step.
  const definition = rehearsal.cases.get(caseId)?.definition;
  for (const node of definition ? nodesOf(definition) : []) if (node.kind === 'document' && node.notationFrom?.step === step) delete sample[node.notationFrom.field];
  return { first, sentBefore: false, data: filledUp(sample, first) as Data };
}

/** First values stay; a table has their rows, unless there are none yet. */
function filledUp(sample: unknown, first: unknown): unknown {
  if (first === undefined) return sample;
  if (isPlainObject(first) && isPlainObject(sample)) return Object.fromEntries([...new Set([...Object.keys(sample), ...Object.keys(first)])].map((key) => [key, filledUp(sample[key], first[key])]));
  if (!Array.isArray(first) || !Array.isArray(sample) || !sample.every(isPlainObject)) return first;
  return first.length === 0 ? sample : first.map((row: unknown, at) => filledUp(sample[at] ?? sample[0], row));
}

/** As many rows as a table may have at most in a form. */
const MOST_ROWS = 50;

/**
 * The answer with what somebody said the form tells: a field holds it, a table has as many rows, so that later forms open
 * with the same. Facts that weigh several fields against each other are not traced back.
 */
export function withFacts(form: FormDefinition, data: Data, facts: Facts): Data {
  const told = factsOf(form, data as JsonObject);
  return form.facts.reduce((before, extractor) => (Object.hasOwn(facts, extractor.fact) && facts[extractor.fact] !== told[extractor.fact] ? put(before, extractor, facts[extractor.fact]) : before), data);
}

function put(data: Data, extractor: FactExtractor, value: Facts[string] | undefined): Data {
  const steps = extractor.path.split('.');
  if (extractor.kind === 'field' && !steps.includes('*')) return changed(data, steps, () => value ?? undefined);
  const [table, star, ...rest] = steps;
  if (extractor.kind !== 'count' || extractor.in || table === undefined || star !== '*' || rest.length > 0 || typeof value !== 'number') return data;
  return changed(data, [table], (rows) => {
    const present: unknown[] = Array.isArray(rows) ? rows : [];
    return Array.from({ length: Math.max(0, Math.min(MOST_ROWS, Math.floor(value))) }, (_, at) => present[at] ?? present.at(-1) ?? {});
  });
}

function changed(data: Data, [step = '', ...rest]: readonly string[], change: (value: unknown) => unknown): Data {
  const before = Object.hasOwn(data, step) ? data[step] : undefined;
  const after = rest.length === 0 ? change(before) : changed(isPlainObject(before) ? before : {}, rest, change);
  return Object.fromEntries([...Object.entries(data).filter(([key]) => key !== step), ...(after === undefined ? [] : [[step, after] as const])]);
}
