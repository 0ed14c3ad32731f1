import { prefillOf } from './prefill';

test('what a case knows and what a form sets stay as they are when a later step writes into them', () => {
  const answers = { plan: { group: { a: 1 } } };
  const prefill = [{ to: 'group', from: 'answers.plan.group' }, { to: 'group.a', from: 'year' }, { to: 'own', value: { b: 1 } }, { to: 'own.b', from: 'year' }];
  const before = structuredClone({ answers, prefill });
  expect(prefillOf({ prefill }, { year: 2026, answers })).toEqual({ group: { a: 2026 }, own: { b: 2026 } });
  expect({ answers, prefill }).toEqual(before);
});
