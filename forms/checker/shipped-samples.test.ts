import { formKeys } from '../shipped-forms';
import { check } from './test-world';

describe('every shipped form', () => {
  it.each(formKeys)('%s accepts its sample and keeps all of it', async (key) => {
    const result = await check(key);
    expect(result).toMatchObject({ ok: true, dropped: [] });
  });

  it.each(formKeys)('%s refuses an empty form with a sentence per required field', async (key) => {
    const { checkRaw, formOf } = await import('./test-world');
    const result = await checkRaw(formOf(key), {});
    if (result.ok) throw new Error('accepted');
    expect(result.problems.length).toBeGreaterThan(0);
    for (const problem of result.problems) expect(['required', 'tooFewRows', 'mustBeTicked']).toContain(problem.code);
  });
});
