import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clause, Comparison, FactValue } from '../../../../domain/design/condition';
import { comparisonsFor, comparisonWords } from '../../../../domain/design/condition-words';
import { useLocale } from '../../../i18n/setup';
import { useDesigner } from '../designer-context';
import { factTitles, type FactInfo } from '../facts/fact-info';
import { useFactOptions } from '../facts/fact-options';
import { useFactsAt } from '../facts/use-facts-at';
import { ChoiceList } from './choice-list';
import { firstValue } from './fact-value';
import { NumberField } from './number-field';
import { Pick } from './pick';

interface Props { clause: Clause; /** The step that decides. */ step: string; onChange: (clause: Clause) => void }

/** «[điểm] [lớn hơn hoặc bằng] [80]». */
export function ClauseRow({ clause, step, onChange }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { facts, readOnly } = useDesigner();
  const options = useFactOptions(useFactsAt(step), clause.fact);
  const info = facts.find(({ fact }) => fact === clause.fact);
  const kind = factTitles(facts)[clause.fact]?.kind ?? 'text';
  const offered = comparisonsFor[kind];
  const chooseFact = (fact: string) => {
    const next = facts.find((one) => one.fact === fact);
    const comparisons = comparisonsFor[factTitles(facts)[fact]?.kind ?? 'text'];
    onChange({ fact, is: comparisons.includes(clause.is) ? clause.is : (comparisons[0] ?? 'is'), value: firstValue(next) });
  };
  const chooseComparison = (is: Comparison) => {
    const { value: _value, ...rest } = clause;
    const [single = firstValue(info)] = [clause.value ?? firstValue(info)].flat() as FactValue[];
    onChange(is === 'empty' || is === 'filled' ? { ...rest, is } : { ...rest, is, value: is === 'one-of' ? [single] : single });
  };
  return (
    <div className="lk-sentence-row">
      <Pick label={t('procedures.choice.fact')} value={clause.fact} disabled={readOnly} onChange={chooseFact} options={options} />
      <Pick label={t('procedures.choice.comparison')} value={clause.is} disabled={readOnly} onChange={chooseComparison} options={offered.map((is) => ({ value: is, label: text(comparisonWords[is]) }))} />
      {clause.is !== 'empty' && clause.is !== 'filled' && <ValueField clause={clause} info={info} onChange={onChange} />}
    </div>
  );
}

function ValueField({ clause, info, onChange }: Omit<Props, 'step'> & { info: FactInfo | undefined }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { readOnly } = useDesigner();
  const id = useId();
  const label = t('procedures.choice.value');
  const value = (Array.isArray(clause.value) ? clause.value[0] : clause.value) as FactValue | undefined;
  const set = (next: FactValue) => onChange({ ...clause, value: clause.is === 'one-of' ? [next] : next });
  if (info?.type === 'boolean') return <Pick label={label} value={String(value === true)} disabled={readOnly} onChange={(next) => set(next === 'true')} options={[{ value: 'true', label: t('procedures.choice.yes') }, { value: 'false', label: t('procedures.choice.no') }]} />;
  if (info && info.options.length > 0) {
    const options = info.options.map((option) => ({ value: String(option.value), label: text(option.title) }));
    const typed = (chosen: string): FactValue => info.options.find((option) => String(option.value) === chosen)?.value ?? chosen;
    if (clause.is === 'one-of') return <ChoiceList label={label} options={options} chosen={[clause.value ?? []].flat().map(String)} disabled={readOnly} onChange={(chosen) => onChange({ ...clause, value: chosen.map(typed) })} />;
    return <Pick label={label} value={String(value ?? '')} disabled={readOnly} options={options} onChange={(chosen) => set(typed(chosen))} />;
  }
  if (info?.type === 'number' || typeof value === 'number') return <NumberField label={label} value={typeof value === 'number' ? value : 0} min={-1_000_000_000} max={1_000_000_000} disabled={readOnly} onChange={set} />;
  return (
    <div className="lk-pick">
      <label className="form-label" htmlFor={id}>{label}</label>
      <input id={id} className="form-control" type={info?.type === 'date' ? 'date' : 'text'} maxLength={200} value={String(value ?? '')} disabled={readOnly} onChange={({ target }) => set(target.value)} />
    </div>
  );
}
