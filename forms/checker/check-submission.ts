import { LogicTooLong } from '../../domain/logic/evaluate';
import { isPlainObject } from '../../domain/logic/plain-object';
import { problemOf } from '../messages/problem-of';
import type { FormDefinition, JsonObject, Lookups, Scalar } from '../types';
import { vietnamClock } from './calendar';
import { checkReferences } from './check-references';
import { checkRules } from './check-rules';
import { factsOf } from './facts-of';
import { pathKey, pointerOf, type Finding, type Problem } from './problem';
import type { ReadField } from './read-data';
import { settle } from './settle';
import { isWithin, submissionLimits, TooLarge } from './size';

export interface SubmissionInput {
  form: FormDefinition;
  /** Whatever the client sent. */
  data: unknown;
  now: Date;
  lookups: Lookups;
  /** Facts of the case so far; rules on them are silent when they are not known. */
  facts?: Record<string, Scalar>;
}

export type SubmissionResult =
  | { ok: true; data: JsonObject; facts: Record<string, Scalar>; dropped: string[] }
  | { ok: false; problems: Problem[]; dropped: string[] };

/** More sentences than this help nobody, and a hostile table could ask for thousands. */
const MAX_PROBLEMS = 200;

/** A required table that holds blank rows only; silent where a field of such a row is missing already. */
function blankTables(fields: ReadField[], found: Finding[]): Finding[] {
  const within = (inner: Finding['path'], outer: Finding['path']) => outer.every((step, index) => inner[index] === step);
  return fields
    .filter(({ component, faulty, value, blank }) => blank === true && value !== undefined && !faulty && component.validate?.required === true)
    .filter(({ path }) => !found.some((finding) => within(finding.path, path)))
    .map(({ component, path }) => ({ path, code: 'tooFewRows', params: { min: component.validate?.minLength ?? 1 } }));
}

function missing(fields: ReadField[]): Finding[] {
  return fields
    .filter(({ component, faulty }) => component.validate?.required === true && !faulty && component.calculateValue === undefined)
    .flatMap(({ component, path, value }): Finding[] => {
      if (component.type === 'checkbox') return value === true ? [] : [{ path, code: 'mustBeTicked' }];
      if (value !== undefined) return [];
      const min = component.type === 'datagrid' ? component.validate?.minLength : undefined;
      return [min === undefined ? { path, code: 'required' } : { path, code: 'tooFewRows', params: { min } }];
    });
}

function inDocumentOrder(findings: Finding[], fields: ReadField[]): Finding[] {
  if (findings.length < 2) return findings;
  const order = new Map(fields.map((field, index) => [pathKey(field.path), index]));
  const placeOf = (path: Finding['path']) => order.get(pathKey(path)) ?? order.get(pathKey(path.slice(0, -1))) ?? fields.length;
  const placed = findings.map((finding, index) => ({ finding, index, place: placeOf(finding.path) }));
  return placed.sort((a, b) => a.place - b.place || a.index - b.index).map(({ finding }) => finding);
}

/**
 * Judges one submission against its form; the same code runs in the browser and on the server, where its word counts.
 * What comes back as `data` is rebuilt from the definition: unknown and hidden fields are dropped, computed fields are
 * computed here, files are what the server knows of them. Never throws for what a client sent.
 */
export async function checkSubmission(input: SubmissionInput): Promise<SubmissionResult> {
  const { form, data } = input;
  const refuse = (findings: Finding[], dropped: string[] = []): SubmissionResult => ({ ok: false, problems: findings.slice(0, MAX_PROBLEMS).map((finding) => problemOf(form, finding)), dropped });
  if (!isWithin(data, submissionLimits)) return refuse([{ path: [], code: 'tooLarge' }]);
  if (!isPlainObject(data)) return refuse([{ path: [], code: 'notAnObject' }]);
  try {
    const { settled, findings } = await judge(input, data);
    const dropped = settled.dropped.map(pointerOf);
    if (findings.length > 0) return refuse(inDocumentOrder(findings, settled.fields), dropped);
    return { ok: true, data: settled.data, facts: factsOf(form, settled.data), dropped };
  } catch (error) {
    if (error instanceof TooLarge || error instanceof LogicTooLong) return refuse([{ path: [], code: 'tooLarge' }]);
    throw error;
  }
}

async function judge({ form, now, lookups, facts = {} }: SubmissionInput, data: Record<string, unknown>) {
  const settled = settle(form, data);
  const ours = [...settled.findings, ...missing(settled.fields)];
  const findings: Finding[] = [...ours, ...blankTables(settled.fields, ours), ...(await checkReferences(settled.data, settled.fields, lookups))];
  for (const finding of checkRules(form, { data: settled.data, clock: vietnamClock(now), facts }, findings, settled.hidden)) findings.push(finding);
  return { settled, findings };
}
