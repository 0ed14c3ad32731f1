import { shippedForms } from '../../../forms';
import { checkDefinition } from '../../../forms/schema';
import type { FormDefinition } from '../../../forms/types';
import { partAt } from './places';
import { placeOfProblem } from './place-of-problem';

const base: FormDefinition = shippedForms.find(({ key }) => key === 'inspection')!;

/** A part changed somewhere deep inside, and where the problem that follows leads. */
function leadsTo(change: (form: FormDefinition) => void): (string | undefined)[] {
  const form = structuredClone(base);
  change(form);
  const problems = checkDefinition(form);
  expect(problems.length).toBeGreaterThan(0);
  return problems.map((problem) => {
    const place = placeOfProblem(form, problem);
    return place === null ? undefined : partAt(form, place)?.key;
  });
}

const find = (parts: FormDefinition['components'], key: string): FormDefinition['components'][number] | undefined => {
  for (const part of parts) {
    const found = part.key === key ? part : find([...(part.components ?? []), ...(part.columns ?? []).flatMap((column) => column.components)], key);
    if (found) return found;
  }
  return undefined;
};

describe('the way from a problem to its part', () => {
  it('leads to a part whose value is wrong, however deep it stands', () => {
    expect(leadsTo((form) => { find(form.components, 'agency')!.label = 7 as never; })).toEqual(['agency']);
  });

  it('leads to a part whose condition names nothing', () => {
    expect(leadsTo((form) => { find(form.components, 'visitedAt')!.conditional = { show: true, conjunction: 'all', conditions: [{ component: 'gone', operator: 'isNotEmpty' }] }; })).toEqual(['visitedAt']);
  });

  it('leads to the field beside which a rule speaks, and nowhere for the form itself', () => {
    expect(leadsTo((form) => { form.rules.find(({ id }) => id === 'visitedInPast')!.must = { notAfter: [{ var: 'data.gone' }, { var: 'now' }] }; })).toEqual(['visitedAt']);
    expect(leadsTo((form) => { (form as { extra?: number }).extra = 1; })).toEqual([undefined]);
  });
});
