import { addDays, isDay } from '../../../../domain/deadline';
import type { Scalar } from '../../../../domain/logic/evaluate';
import { factsOf } from '../../../../forms/checker/facts-of';
import type { FormDefinition } from '../../../../forms';
import type { FactInfo } from '../../procedures/facts/fact-info';
import type { PretendAnswer } from './pretend-answer';

export type Facts = Readonly<Record<string, Scalar>>;

/** Days are put so far ahead that a deadline counted from them leaves time. */
export const DAYS_AHEAD = 30;

/** What a form tells of its data; something made up where that tells nothing, unless somebody sent it so. */
export function toldFacts(form: FormDefinition, infos: readonly FactInfo[], { data, sentBefore }: Pick<PretendAnswer, 'data' | 'sentBefore'>, today: string): Facts {
  const told = factsOf(form, data as Parameters<typeof factsOf>[1]);
  return Object.fromEntries(infos.map((info) => [info.fact, told[info.fact] ?? (sentBefore ? null : firstFact(info, today))]));
}

/** A value of the right kind for a fact that no form is at hand for. */
export function firstFact({ type, options }: FactInfo, today: string): Scalar {
  switch (type) {
    case 'number': return 1;
    case 'boolean': return true;
    case 'choice': return options[0]?.value ?? null;
    case 'date': return addDays(today, DAYS_AHEAD);
    case 'text': case 'unknown': return null;
  }
}

/** What was typed, as the fact: nothing typed is no value. */
export function readFact({ type, options }: FactInfo, typed: string): Scalar {
  if (typed === '') return null;
  if (options.length > 0) return options.find(({ value }) => String(value) === typed)?.value ?? null;
  if (type === 'number') return Number.isFinite(Number(typed)) ? Number(typed) : null;
  if (type === 'boolean') return typed === 'true';
  if (type === 'date') return isDay(typed) ? typed : null;
  return typed;
}
