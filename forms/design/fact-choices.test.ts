import { factsOf } from '../checker/facts-of';
import { formWith } from '../checker/test-world';
import { checkDefinition } from '../schema';
import { shippedForms } from '../shipped-forms';
import type { FactExtractor, FormComponent } from '../types';
import { factSentence, factSources, putFact } from './index';

const part = (type: string, key: string, more: object = {}): FormComponent => ({ type, key, label: key, input: true, ...more });
const values = [{ value: 'dat', label: 'Đạt' }, { value: 'chua', label: 'Chưa' }];
const form = formWith([
  part('textfield', 'ten'), part('textfield', 'ngay', { inputType: 'date' }), part('number', 'so'), part('number', 'luong', { personalData: true }), part('personPicker', 'nguoi'), part('radio', 'muc', { values }),
  part('datagrid', 'bang', { components: [part('radio', 'kq', { values }), part('textfield', 'ghi')] }),
  part('container', 'cham', { components: [part('criterion', 'c1', { weight: 10 }), part('criterion', 'c2')] }),
]);
const paths = (kind: FactExtractor['kind']) => factSources(form, kind).map(({ path }) => path);

describe('what a procedure may know of an answer', () => {
  it('never free text, people, or what is personal', () => {
    expect(paths('field')).toEqual(['ngay', 'so', 'muc', 'cham.c1.result', 'cham.c1.score', 'cham.c2.result']);
    expect(paths('count')).toEqual(expect.arrayContaining(['bang.*', 'bang.*.kq']));
    expect(paths('any')).toEqual(['bang.*.kq']);
    expect(paths('criteria')).toEqual(['cham.*']);
  });

  it('whatever is offered makes a sound form, and a sentence without paths', () => {
    for (const kind of ['field', 'count', 'all', 'any', 'criteria'] as const) {
      for (const { path } of factSources(form, kind)) {
        const fact: FactExtractor = kind === 'all' || kind === 'any' ? { fact: 'f', kind, path, in: ['dat'] } : kind === 'criteria' ? { fact: 'f', kind, path, measure: 'percent' } : { fact: 'f', kind, path };
        const put = putFact(form, fact);
        if (!put.ok) throw new Error(put.why.en);
        expect(checkDefinition(put.definition)).toEqual([]);
        expect(factSentence(put.definition, fact).vi).not.toContain('*');
        expect(Object.keys(factsOf(put.definition, {}))).toEqual(['f']);
      }
    }
    expect(factSentence(form, { fact: 'f', kind: 'any', path: 'bang.*.kq', in: ['dat'] }).vi).toBe('Có dòng mà “kq” là “Đạt”');
  });

  it('the facts of the shipped forms are told in words', () => {
    for (const shipped of shippedForms) for (const fact of shipped.facts) expect(factSentence(shipped, fact).vi.length).toBeGreaterThan(8);
  });
});
