import { successorFor } from './succession';

test('one successor for all, but for the subjects that are listed for another', () => {
  const rule = { successorId: 'east', others: [{ successorId: 'west', subjectUnitIds: ['school-1', 'office'] }] };
  expect(successorFor(rule, ['root', 'school-2'])).toBe('east');
  expect(successorFor(rule, ['root', 'school-1'])).toBe('west');
  expect(successorFor(rule, ['root', 'office', 'school-3'])).toBe('west');
});
