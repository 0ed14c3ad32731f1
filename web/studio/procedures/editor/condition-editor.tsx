import { useTranslation } from 'react-i18next';
import { buildCondition, isGroup, readCondition, type Clause, type Condition } from '../../../../domain/design/condition';
import { comparisonsFor, conditionWords } from '../../../../domain/design/condition-words';
import { useLocale } from '../../../i18n/setup';
import { Glyph } from '../../glyph';
import { useDesigner } from '../designer-context';
import { factTitles } from '../facts/fact-info';
import { useFactsAt } from '../facts/use-facts-at';
import { ClauseRow } from './clause-row';
import { firstValue } from './fact-value';
import { Pick } from './pick';

const MAX_CLAUSES = 10;

/** When an arm is taken, built as a sentence over facts. What is more than a sentence is shown and left alone. */
export function ConditionEditor({ value, step, onChange }: { value: unknown; /** The step that decides: only facts that are there then can be asked. */ step: string; onChange: (logic: unknown) => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { facts, readOnly } = useDesigner();
  const titles = factTitles(facts);
  const condition = readCondition(value);
  const clauses = clausesOf(condition);
  const sentence = <div className="lk-rule mt-2" role="status"><span className="lk-sentence lk-strong">{t('procedures.choice.when', { condition: text(conditionWords(value, titles)) })}</span></div>;
  const [first] = useFactsAt(step);
  const begin = (): Clause => ({ fact: first?.fact ?? '', is: comparisonsFor[titles[first?.fact ?? '']?.kind ?? 'text'][0] ?? 'is', value: firstValue(first) });
  if (clauses === null) {
    return (
      <>
        {sentence}
        {value === true ? <p className="form-text">{t('procedures.choice.always')}</p> : <p className="form-text">{t('procedures.choice.tooMuch')}</p>}
        <button type="button" className="btn btn-soft" disabled={readOnly || !first} onClick={() => onChange(buildCondition(begin()))}><Glyph name="plus-lg" size={16} />{t('procedures.choice.begin')}</button>
        {!first && <p className="form-text">{t('procedures.choice.noFacts')}</p>}
      </>
    );
  }
  const match = condition && isGroup(condition) ? condition.match : 'all';
  const put = (parts: readonly Clause[], how: 'all' | 'any' = match) => onChange(parts.length === 0 ? true : buildCondition({ match: how, parts }));
  return (
    <>
      {clauses.length > 1 && <Pick label={t('procedures.choice.match')} value={match} disabled={readOnly} options={(['all', 'any'] as const).map((each) => ({ value: each, label: t(`procedures.choice.matches.${each}`) }))} onChange={(how) => put(clauses, how)} />}
      <ul className="lk-clauses">
        {clauses.map((clause, index) => (
          <li key={index}>
            <ClauseRow clause={clause} step={step} onChange={(next) => put(clauses.map((each, at) => (at === index ? next : each)))} />
            <button type="button" className="btn btn-quiet btn-sm" disabled={readOnly} onClick={() => put(clauses.filter((_clause, at) => at !== index))} aria-label={t('procedures.row.remove', { name: text(conditionWords(buildCondition(clause), titles)) })}><Glyph name="trash" size={16} /></button>
          </li>
        ))}
      </ul>
      <button type="button" className="btn btn-soft btn-sm" disabled={readOnly || clauses.length >= MAX_CLAUSES} onClick={() => put([...clauses, begin()])}><Glyph name="plus-lg" size={16} />{t('procedures.choice.addClause')}</button>
      {sentence}
    </>
  );
}

/** The comparisons of a condition of one level; null for what has more. */
function clausesOf(condition: Condition | null): readonly Clause[] | null {
  if (!condition) return null;
  if (!isGroup(condition)) return [condition];
  return condition.parts.every((part): part is Clause => !isGroup(part)) ? (condition.parts as readonly Clause[]) : null;
}
