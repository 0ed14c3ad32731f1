import { getForm } from '../shipped-forms';
import { checkDefinition } from '../schema';
import { changeForm, choicesOf, fieldNames, formFrom, formTemplates, insertParts, listsOf, movePart, newOption, newPart, outermost, partKindName, partKindNames, pathAt, pathOfName, putFact, putPrefill, record, redo, referencesOf, removeFact, removePrefill, startHistory, undo } from './index';

const directive = getForm('directive')!;

describe('facts and prefill', () => {
  it('are put in by name, replaced and taken out', () => {
    const put = putFact(directive, { fact: 'baseCount', kind: 'count', path: 'legalBases.*' });
    expect(put.ok && put.definition.facts).toHaveLength(directive.facts.length + 1);
    const replaced = put.ok && putFact(put.definition, { fact: 'baseCount', kind: 'count', path: 'tasks.*' });
    expect(replaced && replaced.ok && replaced.definition.facts.at(-1)).toMatchObject({ path: 'tasks.*' });
    const back = put.ok && removeFact(put.definition, 'baseCount');
    expect(back && back.ok && back.definition).toEqual(directive);
    expect(putFact(directive, { fact: 'x', kind: 'field', path: 'nowhere' })).toMatchObject({ ok: false, code: 'worse' });
    expect(removeFact(directive, 'nothing')).toMatchObject({ ok: false, code: 'noSuchEntry' });
    const filled = putPrefill(directive, { to: 'notation', value: 'SGDĐT-HCQT' });
    expect(filled.ok && checkDefinition(filled.definition)).toEqual([]);
    expect(filled.ok && removePrefill(filled.definition, 'notation')).toMatchObject({ definition: directive });
    expect(removePrefill(directive, 'notation')).toMatchObject({ ok: false, code: 'noSuchEntry' });
  });

  it('every reference of the shipped forms leads somewhere', () => {
    expect(referencesOf(directive).map(({ owner }) => owner.kind)).toEqual(expect.arrayContaining(['rule', 'fact', 'prefill']));
  });
});

describe('beginnings', () => {
  it('are the shipped forms themselves and a blank one', () => {
    expect(formTemplates[0]!.id).toBe('blank');
    expect(formTemplates.find(({ id }) => id === 'directive')!.definition).toBe(directive);
    for (const { definition } of formTemplates) expect(checkDefinition(formFrom(definition, 'moi', { vi: 'Mới', en: 'New' }))).toEqual([]);
  });

  it('have names and choices of their own', () => {
    expect(newOption('Đạt', [{ value: 'dat' }])).toEqual({ value: 'dat2', label: 'Đạt' });
    expect(partKindName(newPart('date', 'Ngày'))).toBe(partKindNames.date);
    expect(choicesOf(newPart('checkbox'), 'x', { english: {} }).map(({ value }) => value)).toEqual([true, false]);
    expect(listsOf(newPart('columns'))).toEqual([[], []]);
  });

  it('names and titles change, with no code in them', () => {
    const title = { vi: 'Công văn', en: 'Letter' };
    expect(changeForm(directive, { title })).toMatchObject({ ok: true, definition: { title } });
    expect(changeForm(directive, { title: { vi: '<i>', en: '' } })).toMatchObject({ ok: false });
  });
});

describe('places', () => {
  it('lead to paths and back by name', () => {
    expect(pathAt(directive, [0, 0])).toBe('subject');
    expect(pathOfName(fieldNames(directive), 'độ khẩn')).toBe('urgency');
    expect(outermost([[1], [0, 2], [0], [1]])).toEqual([[0], [1]]);
    const two = insertParts(directive, [0, 0], [newPart('text', 'A'), newPart('text', 'B')]);
    expect(two.ok && two.places).toEqual([[0, 0], [0, 1]]);
    expect(two.ok && movePart(two.definition, [0, 0], [0, 2])).toMatchObject({ ok: true, places: [[0, 1]] });
    expect(insertParts(directive, [0, 0], [{ type: 'iframe', key: 'x' }])).toMatchObject({ ok: false, code: 'worse' });
  });
});

describe('history', () => {
  it('joins quick changes of the same thing, and goes back and forth', () => {
    let history = startHistory('a');
    history = record(history, 'ab', { at: 0, merge: 'label' });
    history = record(history, 'abc', { at: 500, merge: 'label' });
    history = record(history, 'abcd', { at: 5000, merge: 'label' });
    expect(undo(history).present).toBe('abc');
    expect(undo(undo(history)).present).toBe('a');
    expect(redo(undo(history)).present).toBe('abcd');
    expect(undo(undo(undo(history))).present).toBe('a');
  });
});
