import fc from 'fast-check';
import { randomProcedure } from '../../test/support/random-procedure';
import { processDefinitionSchema, type ProcessDefinition } from '../process';
import { renameSteps } from '../process/rename-steps';
import { findRoads } from '../publishing/roads';
import {
  changeStep, danglingReferences, diffProcedures, freeKey, graphOf, isSame, moveStep, outlineOf, record, redo, referencesTo, renameStep, startHistory, takenKeys, undo, unwrap, wrapInChoice, wrapInParallel, wrapInRepeat, type Edit,
} from '.';
import { placesOf } from './lists';
import { edit, frozen, someEdit, somePlace, someRun, someStep } from './testing/random-edit';

const copy = (definition: ProcessDefinition): ProcessDefinition => JSON.parse(JSON.stringify(definition)) as ProcessDefinition;
const procedures = randomProcedure(2).map((definition) => frozen(copy(definition)));
const scripts = fc.array(someEdit, { minLength: 1, maxLength: 12 });

/** Every step that is named anywhere and does not exist, as the kernel's own rewriting comes by it. */
function missingNames(definition: ProcessDefinition): string[] {
  const taken = takenKeys(definition);
  const missing = new Set<string>();
  renameSteps(definition.steps, { step: (key) => { if (!taken.has(key)) missing.add(key); return key; }, party: (party) => party, fact: (fact) => fact });
  return [...missing].sort();
}

function checkDraft(definition: ProcessDefinition): void {
  expect(processDefinitionSchema.safeParse(definition).error?.issues ?? []).toEqual([]);
  const keys = placesOf(definition).map(({ node }) => node.key);
  expect(new Set(keys).size).toBe(keys.length);
  const reuses = placesOf(definition).filter(({ node }) => node.kind === 'reuse').map(({ node }) => `${node.key}-`);
  const told = [...new Set(danglingReferences(definition).filter(({ member }) => member !== 'fact').map(({ to }) => to))].sort();
  expect(told).toEqual(missingNames(definition).filter((name) => !reuses.some((prefix) => name.startsWith(prefix))));
}

test('whatever is edited, the draft fits the schema, keys are unique, and no reference dangles untold', () => {
  fc.assert(fc.property(procedures, scripts, (definition, script) => {
    let draft = definition;
    for (const choice of script) {
      const result = edit(draft, choice);
      if (!result.ok) {
        expect(result.why.vi).not.toMatch(/[{}]/);
        continue;
      }
      draft = frozen(result.definition);
      checkDraft(draft);
      if (result.step !== null) expect(takenKeys(draft)).toContain(result.step);
      expect(outlineOf(draft).filter(({ row }) => row === 'step')).toHaveLength(placesOf(draft).length);
    }
  }), { numRuns: 300 });
}, 60_000);

test('undo and redo are exact', () => {
  fc.assert(fc.property(procedures, scripts, (definition, script) => {
    let history = startHistory(definition);
    const states = [definition];
    for (const choice of script) {
      const result = edit(history.present, choice);
      if (!result.ok || result.definition === history.present) continue;
      history = record(history, result.definition);
      states.push(result.definition);
    }
    for (const state of states.slice(0, -1).reverse()) expect((history = undo(history)).present).toBe(state);
    for (const state of states.slice(1)) expect((history = redo(history)).present).toBe(state);
    expect(redo(history)).toBe(history);
  }), { numRuns: 60 });
});

test('a step that is renamed and renamed back is as it was, and nothing names it by its old key meanwhile', () => {
  fc.assert(fc.property(procedures, fc.nat(200), (definition, at) => {
    const { node: { key } } = someStep(definition, at);
    const other = freeKey('ten-khac', takenKeys(definition));
    const renamed = renameStep(definition, key, other);
    if (!renamed.ok) return;
    expect(referencesTo(renamed.definition, key)).toEqual([]);
    expect(referencesTo(renamed.definition, other)).toHaveLength(referencesTo(definition, key).length);
    expect(renameStep(renamed.definition, other, key)).toMatchObject({ ok: true, definition });
  }), { numRuns: 200 });
});

test('steps that are wrapped and unwrapped stand as before', () => {
  fc.assert(fc.property(procedures, someEdit, fc.nat(3), (definition, choice, kind) => {
    const run = someRun(definition, choice);
    const wraps: (() => Edit)[] = [() => wrapInParallel(definition, run), () => wrapInParallel(definition, run, { each: true }), () => wrapInChoice(definition, run), () => wrapInRepeat(definition, run)];
    const wrapped = (wraps[kind] as () => Edit)();
    if (!wrapped.ok) throw new Error(wrapped.why.en);
    expect(wrapped.definition).not.toEqual(definition);
    const back = unwrap(wrapped.definition, wrapped.step ?? '');
    expect(back).toEqual({ ok: true, definition, step: run[0], notes: [] });
  }), { numRuns: 200 });
});

test('a procedure does not differ from itself', () => {
  fc.assert(fc.property(procedures, (definition) => {
    expect(isSame(diffProcedures(definition, copy(definition)))).toBe(true);
  }), { numRuns: 100 });
});

test('one step that is changed is told, and nothing else', () => {
  fc.assert(fc.property(procedures, fc.nat(200), (definition, at) => {
    const { node: { key } } = someStep(definition, at);
    const changed = changeStep(definition, key, { title: { vi: 'Tên mới', en: 'New title' } });
    if (!changed.ok) throw new Error(changed.why.en);
    const difference = diffProcedures(definition, changed.definition);
    expect(difference).toMatchObject({ procedure: [], added: [], removed: [], moved: [] });
    expect(difference.changed.map((one) => one.key)).toEqual([key]);
  }), { numRuns: 100 });
});

test('a step that is moved is told as moved', () => {
  fc.assert(fc.property(procedures, someEdit, (definition, choice) => {
    const { node: { key }, owner, index } = someStep(definition, choice.a);
    const result = moveStep(definition, key, somePlace(definition, choice));
    if (!result.ok) return;
    const difference = diffProcedures(definition, result.definition);
    expect(difference).toMatchObject({ procedure: [], added: [], removed: [], changed: [] });
    const now = placesOf(result.definition).find(({ node }) => node.key === key);
    const stayed = JSON.stringify(now?.owner) === JSON.stringify(owner) && now?.index === index;
    const swapped = JSON.stringify(now?.owner) === JSON.stringify(owner) && Math.abs((now?.index ?? 0) - index) === 1;
    // Of two neighbours that change places either may be the one that moved.
    if (stayed || swapped) expect(difference.moved).toHaveLength(stayed ? 0 : 1);
    else expect(difference.moved.map((one) => one.key)).toEqual([key]);
  }), { numRuns: 300 });
});

test('what is added or removed is told', () => {
  fc.assert(fc.property(procedures, scripts, (definition, script) => {
    const after = script.reduce((draft, choice) => { const result = edit(draft, choice); return result.ok ? result.definition : draft; }, definition);
    const difference = diffProcedures(definition, after);
    const [old, now] = [new Set(placesOf(definition).map(({ node }) => node.key)), new Set(placesOf(after).map(({ node }) => node.key))];
    const told = new Set([...difference.added, ...difference.changed].map(({ key }) => key));
    for (const key of now) if (!old.has(key)) expect(told).toContain(key);
    for (const { sentences } of [...difference.added, ...difference.removed, ...difference.changed, ...difference.moved]) {
      expect(sentences.length).toBeGreaterThan(0);
      for (const { vi, en } of sentences) for (const text of [vi, en]) expect(text).toMatch(/^.+\.$/);
    }
  }), { numRuns: 100 });
});

test('in the picture a way leads from the start to every step that a case can come to', () => {
  fc.assert(fc.property(procedures, (definition) => {
    const { nodes, edges } = graphOf(definition);
    const ids = new Set(nodes.map(({ id }) => id));
    expect(ids.size).toBe(nodes.length);
    for (const { from, to } of edges) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
    const reached = new Set(['start']);
    for (let grown = true; grown;) {
      grown = false;
      for (const { from, to } of edges) if (reached.has(from) && !reached.has(to)) grown = Boolean(reached.add(to));
    }
    const roads = findRoads(definition, { sure: new Set(), maybe: new Set() }, () => []);
    for (const { node: { key } } of placesOf(definition)) if (roads.entries.has(key)) expect(reached).toContain(key);
  }), { numRuns: 200 });
});
