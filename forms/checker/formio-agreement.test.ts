import fc from 'fast-check';
import { placedComponents } from '../component-tree';
import { kindOf } from '../palette/component-kinds';
import { checkDefinition } from '../schema';
import { sampleSubmission } from '../samples';
import { shippedForms, type FormKey } from '../shipped-forms';
import type { FormDefinition, Json, JsonObject } from '../types';
import { hiddenPlaces } from './conditions';
import { askFormio } from './formio-opinion';
import { answerFor, uploads } from './fuzz/answer-data';
import { Random } from './fuzz/random';
import { validForm } from './fuzz/valid-form';
import type { DataPath } from './problem';
import { settle } from './settle';
import { checkSubmission } from './check-submission';
import { testContext, testNow } from './test-world';

const lookups = { file: async (id: string) => uploads.find(({ fileId }) => fileId === id) ?? null, unit: async (id: string) => ({ id }) };

/** Is the group around a path part of the data? Form.io also speaks of rows that are not there. */
function isThere(path: DataPath, data: JsonObject): boolean {
  const around = path.slice(0, -1).reduce<Json | undefined>((place, step) => (place && typeof place === 'object' ? (place as Record<string | number, Json>)[step] : undefined), data);
  return around !== undefined && !Array.isArray(around);
}

/** Hidden fields, groups and tables; frames are named differently by Form.io and hide what is in them. */
function hiddenData(hidden: Set<string>, form: FormDefinition, data: JsonObject): string[] {
  const holders = new Set(placedComponents(form.components).filter(({ component }) => !['layout', 'note', undefined].includes(kindOf(component.type))).map(({ path }) => path));
  return [...hidden].filter((key) => {
    const path = JSON.parse(key) as DataPath;
    return holders.has(path.filter((step) => typeof step === 'string').join('.')) && isThere(path, data);
  }).sort();
}

describe('the checker and Form.io, which draws the form', () => {
  it('made forms that the checker of definitions accepts', () => {
    fc.assert(fc.property(validForm, (form) => expect(checkDefinition(form)).toEqual([])), { numRuns: 1000 });
  });

  it('hide the same fields', () => {
    fc.assert(fc.property(validForm, fc.nat(), (form, seed) => {
      const { data } = settle(form, answerFor(form.components, new Random(seed)));
      expect(hiddenData(hiddenPlaces(form.components, data), form, data)).toEqual(hiddenData(askFormio(form.components, data).hidden, form, data));
    }), { numRuns: 1500 });
  });

  it('hide the same fields of the shipped forms', () => {
    for (const form of shippedForms) {
      const { data } = settle(form, sampleSubmission(form.key as FormKey, testContext));
      expect(hiddenData(hiddenPlaces(form.components, data), form, data)).toEqual(hiddenData(askFormio(form.components, data).hidden, form, data));
    }
  });

  it('Form.io has no objection to what the checker accepts', async () => {
    let accepted = 0;
    await fc.assert(fc.asyncProperty(validForm, fc.nat(), async (form, seed) => {
      const result = await checkSubmission({ form, data: answerFor(form.components, new Random(seed)), now: testNow, lookups });
      if (!result.ok) return;
      accepted += 1;
      expect(askFormio(form.components, result.data).errors).toEqual([]);
    }), { numRuns: 1500 });
    expect(accepted).toBeGreaterThan(50);
  });
});
