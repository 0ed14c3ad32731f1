import { conditionWords } from '../../../../domain/design/condition-words';
import { shippedProcedures } from '../../../../domain/procedures';
import { directiveProcedure } from '../../../../domain/procedures/directive';
import { safeSchoolProcedure } from '../../../../domain/procedures/safe-school';
import { shippedForms } from '../../../../forms';
import { carriedFacts, factsOf, factTitles } from './fact-info';

const findForm = (key: string, version: number) => shippedForms.find((form) => form.key === key && form.version === version);

test('a fact is called as the form calls the field that gives it', () => {
  const facts = factsOf(safeSchoolProcedure, findForm);
  const registers = facts.find(({ fact }) => fact === 'registers');
  expect(registers).toMatchObject({ step: 'plan', stepTitle: { vi: 'Lập kế hoạch và bản đăng ký' } });
  expect(registers?.title.vi).not.toBe('registers');
  expect(facts.find(({ fact }) => fact === 'openFindings')?.type).toBe('number');
  expect(facts.find(({ fact }) => fact === 'co-signing-result')).toMatchObject({ type: 'choice' });
  expect(facts.find(({ fact }) => fact === 'grade')?.options.map(({ value }) => value)).toContain('excellent');
});

test('conditions of the shipped procedures are said without a key of a fact', () => {
  for (const procedure of shippedProcedures) {
    const titles = factTitles([...factsOf(procedure, findForm), ...carriedFacts(shippedProcedures, procedure.key, findForm)]);
    const said = procedure.steps.flatMap((node) => (node.kind === 'choice' ? node.arms.map(({ when }) => conditionWords(when, titles).vi) : []));
    for (const words of said) expect(words).not.toMatch(/«[a-z]+[A-Z]\w*»/);
  }
});

test('a case knows what its starter takes along', () => {
  expect(carriedFacts([directiveProcedure], 'safe-school', findForm).map(({ fact, step }) => [fact, step])).toContainEqual(['planDue', null]);
});
