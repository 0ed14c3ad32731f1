import fc from 'fast-check';
import { checkDefinition } from '../schema';
import { sampleSubmission } from '../samples';
import { shippedForms, type FormKey } from '../shipped-forms';
import type { FormDefinition, Json } from '../types';
import { checkSubmission } from './check-submission';
import { answerFor } from './fuzz/answer-data';
import { armCanary, disarmCanary, hostileValue, spoil, timesFired } from './fuzz/hostile-values';
import { Random } from './fuzz/random';
import { validForm } from './fuzz/valid-form';
import { cpuClock, testContext, testLookups, testNow } from './test-world';

/** Each makes two: a definition and a submission. */
const RUNS = 25_000;
const MOST_MS = 100;

/** Milliseconds of the slowest so far. What took too long is run again: only what is slow each time is slow, not a busy machine. */
class Slowest {
  private ms = 0;
  private what = '';

  async time<Result>(what: string, work: () => Result | Promise<Result>): Promise<Result> {
    let least = Infinity;
    for (let run = 1; ; run += 1) {
      const spent = cpuClock();
      const result = await work();
      least = Math.min(least, spent());
      if (least <= MOST_MS || run === 3) {
        if (least > this.ms) [this.ms, this.what] = [least, what];
        expect(least).toBeLessThanOrEqual(MOST_MS);
        return result;
      }
    }
  }

  toString(): string {
    return `${this.ms.toFixed(1)} ms (${this.what})`;
  }
}

/** What MongoDB would read as an operator or a path, or a prototype, wherever it stands. Names in `english` are paths of fields. */
function badKeys(value: unknown, dotted: boolean): string[] {
  if (!value || typeof value !== 'object') return [];
  return Object.keys(value).flatMap((key) => {
    const bad = key.startsWith('$') || key.includes('\u0000') || ['__proto__', 'constructor', 'prototype'].includes(key) || (!dotted && key.includes('.'));
    return [...(bad ? [key] : []), ...badKeys((value as Record<string, unknown>)[key], dotted || key === 'english')];
  });
}

/** A valid form, one that somebody changed for the worse in up to three places, or anything. */
function definitionFrom(form: FormDefinition, random: Random): unknown {
  if (random.once(10)) return hostileValue(random);
  if (random.once(4)) return form;
  let definition: unknown = random.once(6) ? random.one(shippedForms) : form;
  for (let times = 1 + random.below(3); times > 0; times -= 1) definition = spoil(definition, random);
  return definition;
}

function submissionFor(form: FormDefinition, random: Random): unknown {
  const shipped = shippedForms.includes(form) ? sampleSubmission(form.key as FormKey, testContext) : answerFor(form.components, random);
  let data: unknown = shipped;
  for (let times = random.below(4); times > 0; times -= 1) data = spoil(data, random);
  return data;
}

test(`${2 * RUNS} hostile definitions and submissions run nothing, take at most ${MOST_MS} ms each, and keep no operator`, async () => {
  armCanary();
  const printed = [jest.spyOn(console, 'error'), jest.spyOn(console, 'warn'), jest.spyOn(console, 'log')].map((spy) => spy.mockImplementation(() => undefined));
  const fetched = jest.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network'));
  const slowest = { definition: new Slowest(), submission: new Slowest() };
  const kept = { definitions: 0, submissions: 0 };
  const begun = Date.now();
  await fc.assert(
    fc.asyncProperty(validForm, fc.nat(), async (valid, seed) => {
      const random = new Random(seed);
      const definition = definitionFrom(valid, random);
      const problems = await slowest.definition.time(`seed ${seed}`, () => checkDefinition(definition));
      if (problems.length === 0) {
        kept.definitions += 1;
        expect(badKeys(definition, false)).toEqual([]);
      }
      const form = problems.length === 0 ? (definition as FormDefinition) : random.once(2) ? valid : random.one(shippedForms);
      const data = submissionFor(form, random);
      const result = await slowest.submission.time(`seed ${seed}`, () => checkSubmission({ form, data, now: testNow, lookups: testLookups }));
      if (!result.ok) return;
      kept.submissions += 1;
      expect(badKeys(result.data as Json, false)).toEqual([]);
      expect(badKeys(result.facts, false)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  expect(timesFired()).toBe(0);
  expect(fetched).not.toHaveBeenCalled();
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  for (const spy of printed) {
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  }
  fetched.mockRestore();
  disarmCanary();
  process.stdout.write(`${2 * RUNS} in ${((Date.now() - begun) / 1000).toFixed(1)} s; slowest definition ${slowest.definition}, slowest submission ${slowest.submission}; accepted ${kept.definitions} definitions, ${kept.submissions} submissions\n`);
  // Enough of both kinds went through for the checks of what is kept to mean something.
  expect(kept.definitions).toBeGreaterThan(RUNS / 20);
  expect(kept.submissions).toBeGreaterThan(RUNS / 100);
}, 180_000);
