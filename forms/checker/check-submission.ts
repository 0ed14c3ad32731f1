import { problemOf } from '../messages/problem-of';
import type { FormDefinition, JsonObject, Lookups, Scalar } from '../types';
import { vietnamClock } from './calendar';
import { checkReferences } from './check-references';
import { checkRules } from './check-rules';
import { factsOf } from './facts-of';
import { pathKey } from './formio-core';
import { pointerOf, type Finding, type Problem } from './problem';
import type { ReadField } from './read-data';
import { settle, type Settled } from './settle';
import { isPlainObject } from '../../domain/logic/plain-object';
import { isWithin, submissionLimits } from './size';

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

const related = (a: string, b: string) => a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);

/** Core's objections that nothing of ours covers; a second opinion, not a second sentence. */
function secondOpinion(settled: Settled, ours: Finding[]): Finding[] {
  const pointers = ours.map((finding) => pointerOf(finding.path));
  const known = new Set(settled.fields.map((field) => pathKey(field.path)));
  return settled.core.errors.filter(({ path }) => known.has(pathKey(path)) && !pointers.some((pointer) => related(pointer, pointerOf(path))));
}

function inDocumentOrder(findings: Finding[], fields: ReadField[]): Finding[] {
  const order = new Map(fields.map((field, index) => [pathKey(field.path), index]));
  const place = (finding: Finding) => order.get(pathKey(finding.path)) ?? order.get(pathKey(finding.path.slice(0, -1))) ?? fields.length;
  return findings.map((finding, index) => ({ finding, index })).sort((a, b) => place(a.finding) - place(b.finding) || a.index - b.index).map(({ finding }) => finding);
}

/**
 * Judges one submission against its form; the same code runs in the browser and on the server, where its word counts.
 * What comes back as `data` is rebuilt from the definition: unknown and hidden fields are dropped, computed fields are
 * computed here, files are what the server knows of them. Never throws for what a client sent.
 */
export async function checkSubmission({ form, data, now, lookups, facts = {} }: SubmissionInput): Promise<SubmissionResult> {
  const refuse = (findings: Finding[], dropped: string[] = []): SubmissionResult => ({ ok: false, problems: findings.slice(0, MAX_PROBLEMS).map((finding) => problemOf(form, finding)), dropped });
  if (!isWithin(data, submissionLimits)) return refuse([{ path: [], code: 'tooLarge' }]);
  if (!isPlainObject(data)) return refuse([{ path: [], code: 'notAnObject' }]);

  const settled = settle(form, data);
  const dropped = settled.dropped.map(pointerOf);
  const ours = [...settled.findings, ...missing(settled.fields)];
  const findings: Finding[] = [...ours, ...secondOpinion(settled, ours), ...(await checkReferences(settled.data, settled.fields, lookups))];
  findings.push(...checkRules(form, { data: settled.data, clock: vietnamClock(now), facts }, findings, settled.hidden));

  if (findings.length > 0) return refuse(inDocumentOrder(findings, settled.fields), dropped);
  return { ok: true, data: settled.data, facts: factsOf(form, settled.data), dropped };
}
