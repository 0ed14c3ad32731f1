import fc from 'fast-check';
import { checkDefinition } from '../schema';
import type { FormDefinition } from '../types';
import { brokenReferencesOf, diffForms, dropReferences, partsOf, record, renameKey, startHistory, undo } from './index';
import { fieldPaths } from './place';
import { randomEdit, startForms } from './random-edits';

/** What may remain after an edit: names of what is gone, all of which are listed. */
const LISTED = ['unknownField', 'unknownChoice', 'conditionAcrossTables', 'insideTable'];
const edits = fc.array(randomEdit, { minLength: 1, maxLength: 12 });

describe('edits', () => {
  it('keep keys unique, and every name pointing at something or listed', () => {
    fc.assert(
      fc.property(startForms, edits, (start, list) => {
        let form = start;
        for (const edit of list) {
          const frozen = JSON.stringify(form);
          const result = edit(form);
          expect(JSON.stringify(form)).toBe(frozen);
          if (!result?.ok) {
            if (result) expect(result.why.vi).toMatch(/\S/);
            continue;
          }
          form = result.definition;
          const problems = checkDefinition(form);
          expect(problems.filter(({ code }) => !LISTED.includes(code))).toEqual([]);
          const broken = brokenReferencesOf(form);
          expect(broken.length).toBeGreaterThanOrEqual(problems.length > 0 ? 1 : 0);
          for (const place of result.places) expect(partsOf(form).some((entry) => entry.place.join() === place.join())).toBe(true);
        }
        const paths = partsOf(form).map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
        const healed = dropReferences(form);
        expect(brokenReferencesOf(healed)).toEqual([]);
        expect(checkDefinition(healed)).toEqual([]);
      }),
      // How many runs may be asked for, to search longer by hand.
      { numRuns: Number(process.env.EDIT_RUNS ?? 60) },
    );
  });

  it('are taken back exactly by undo', () => {
    fc.assert(
      fc.property(startForms, edits, (start, list) => {
        let history = startHistory(start);
        let steps = 0;
        list.forEach((edit, index) => {
          const result = edit(history.present);
          if (!result?.ok || result.definition === history.present) return;
          history = record(history, result.definition, { at: index });
          steps += 1;
        });
        for (let i = 0; i < steps; i += 1) history = undo(history);
        expect(history.present).toBe(start);
      }),
      { numRuns: 60 },
    );
  });

  it('of a key and back change nothing', () => {
    fc.assert(
      fc.property(startForms, fc.nat(10_000), fc.constantFrom('khac', 'aB_9', 'x'), (start, n, key) => {
        const parts = partsOf(start);
        const entry = parts[n % parts.length]!;
        const there = renameKey(start, entry.place, key);
        if (!there.ok) return;
        expect(there.brokenReferences).toEqual([]);
        expect(checkDefinition(there.definition)).toEqual([]);
        const back = renameKey(there.definition, entry.place, entry.part.key);
        expect(back.ok && back.definition).toEqual(start);
      }),
      { numRuns: 200 },
    );
  });

  it('show in the difference, and nothing shows where nothing was done', () => {
    fc.assert(
      fc.property(startForms, edits, (start, list) => {
        const form = list.reduce((now, edit) => {
          const result = edit(now);
          return result?.ok ? result.definition : now;
        }, start);
        expect(diffForms(form, form)).toEqual([]);
        expect(diffForms(start, JSON.parse(JSON.stringify(start)) as FormDefinition)).toEqual([]);
        const differences = diffForms(start, form);
        for (const { sentence, details } of differences) for (const text of [sentence, ...details]) expect(text.vi && text.en).toMatch(/\S/);
        const gone = [...fieldPaths(start)].filter((path) => !fieldPaths(form).has(path));
        if (gone.length > 0) expect(differences.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
