import { choiceHolds, choiceOperators, evaluate, LogicError, ruleOperators, variablesOf } from './evaluate';

test('a choice compares without converting, and a missing fact is null', () => {
  expect(choiceHolds({ '==': [{ var: 'grade' }, 'excellent'] }, { grade: 'excellent' })).toBe(true);
  expect(choiceHolds({ '==': [{ var: 'n' }, '1'] }, { n: 1 })).toBe(false);
  expect(choiceHolds({ '>': [{ var: 'n' }, 0] }, {})).toBe(false);
  expect(choiceHolds({ '==': [{ var: 'n' }, null] }, {})).toBe(true);
});

test('operators that a choice does not have are refused, whoever wrote the definition', () => {
  for (const operator of ['_invoke', 'pluck', 'constructor', '__proto__', 'map']) expect(() => choiceHolds({ [operator]: [1] }, {})).toThrow(LogicError);
  expect(choiceOperators.every((operator) => ruleOperators.includes(operator))).toBe(true);
});

test('members of the prototype are not data', () => {
  expect(evaluate({ var: '__proto__.constructor' }, { a: 1 })).toBeNull();
  expect(evaluate({ var: 'constructor' }, { a: 1 })).toBeNull();
});

test('the variables of a rule', () => {
  expect(variablesOf({ and: [{ '>': [{ var: 'a' }, 1] }, { '!': { var: ['b', 0] } }] })).toEqual(['a', 'b']);
});
