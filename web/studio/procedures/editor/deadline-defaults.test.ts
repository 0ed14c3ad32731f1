import type { DeadlineRule } from '../../../../domain/deadline';
import { deadlinePresets, usualDeadline } from '../../../../domain/design/deadlines';
import { presetOf } from './deadline-defaults';

it('knows every usual deadline again, in whatever order its members stand', () => {
  for (const { key, rule } of deadlinePresets) expect(presetOf(Object.fromEntries(Object.entries(rule).reverse()) as unknown as DeadlineRule)?.key).toBe(key);
  expect(presetOf(usualDeadline())?.key).toBe('working-days-5');
});

it('takes nothing for a usual deadline that says more or other than it', () => {
  const five = usualDeadline();
  const others = [undefined, { ...five, amount: 6 }, { ...five, cutOff: '17:00' }, { ...five, from: { step: 'plan' } }, { ...five, meaning: 'before' as const }] as (DeadlineRule | undefined)[];
  expect(others.map((rule) => presetOf(rule)?.key)).toEqual(others.map(() => undefined));
});
