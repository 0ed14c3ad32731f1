import fc from 'fast-check';
import { checkSubmission } from '../../forms/checker';
import { answerFor, uploads } from '../../forms/checker/fuzz/answer-data';
import { hostileValue, spoil } from '../../forms/checker/fuzz/hostile-values';
import { Random } from '../../forms/checker/fuzz/random';
import { validForm } from '../../forms/checker/fuzz/valid-form';
import { checkDefinition } from '../../forms/schema';
import type { FormDefinition } from '../../forms/types';
import { pathOfPointer } from '../api/problem-fields';
import { checkAnswer } from './check-answer';

/** What the server would look up: files as their upload answered, every unit, person and document. */
const lookups = {
  file: async (id: string) => uploads.find(({ fileId }) => fileId === id) ?? null,
  unit: async (id: string) => ({ id }), person: async (id: string) => ({ id }), document: async (id: string) => ({ id }),
};

/** What arrives: Form.io's data as JSON. Undefined where there is no JSON of it (a circle, a bigint), which is never sent. */
function sent(data: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(data));
  } catch {
    return undefined;
  }
}

/** A file of which the page knows what the server does not: only lookups tell them apart, and they are not compared here. */
const strangeFile = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (('fileId' in value && !uploads.some((file) => JSON.stringify(file) === JSON.stringify(value))) || Object.values(value).some(strangeFile));

describe('the page and the server', () => {
  beforeAll(() => {
    jest.useFakeTimers({ now: new Date('2026-11-23T08:00:00Z'), doNotFake: ['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
  });
  afterAll(() => jest.useRealTimers());

  it('find the same faults in the same order', async () => {
    const seen = { accepted: 0, refused: 0 };
    await fc.assert(fc.asyncProperty(validForm, fc.nat(), async (form, seed) => {
      const random = new Random(seed);
      let data: unknown = answerFor(form.components, random);
      if (random.once(2)) data = spoil(data, random, true);
      const arrived = sent(data);
      if (typeof arrived !== 'object' || arrived === null || Array.isArray(arrived) || strangeFile(arrived)) return;
      const onServer = await checkSubmission({ form, data: arrived, now: new Date(), lookups });
      for (const locale of ['vi', 'en'] as const) {
        const onPage = await checkAnswer(sent(form) as FormDefinition, data as Record<string, unknown>, locale);
        expect(onPage).toEqual(onServer.ok ? [] : onServer.problems.map(({ pointer, message }) => ({ path: pathOfPointer(pointer), message: message[locale] })));
      }
      seen[onServer.ok ? 'accepted' : 'refused'] += 1;
    }), { numRuns: 2000 });
    expect(seen.accepted).toBeGreaterThan(50);
    expect(seen.refused).toBeGreaterThan(200);
  }, 60_000);

  it('judge a definition alike before and after it crossed the wire', () => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(fc.property(validForm, fc.nat(), (form, seed) => {
      const random = new Random(seed);
      const definition = random.once(3) ? form : random.once(10) ? hostileValue(random, true) : spoil(form, random, true);
      const arrived = sent(definition);
      if (arrived === undefined || JSON.stringify(definition) !== JSON.stringify(arrived) || !isJson(definition)) return;
      const [here, there] = [checkDefinition(definition), checkDefinition(arrived)];
      expect(here).toEqual(there);
      seen[here.length === 0 ? 'accepted' : 'refused'] += 1;
    }), { numRuns: 2000 });
    expect(seen.accepted).toBeGreaterThan(200);
    expect(seen.refused).toBeGreaterThan(200);
  }, 60_000);
});

/** Nothing in it that JSON writes as something else or leaves out. */
function isJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) return Array.from(value as unknown[]).every(isJson);
  return (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null) && Object.values(value).every(isJson);
}
