import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/setup';
import type { FactInfo } from '../../procedures/facts/fact-info';
import { readFact, type Facts } from './sample-facts';

/** What an answer tells the case, each fact as a small field of its kind. */
export function FactFields({ infos, facts, atStart = false, onChange }: { infos: readonly FactInfo[]; /** Known to the case when it opens, not told by a form. */ atStart?: boolean; facts: Facts; onChange: (facts: Facts) => void }) {
  const { t } = useTranslation();
  if (infos.length === 0) return null;
  return (
    <fieldset className="lk-play-facts">
      <legend className="form-label">{t(atStart ? 'rehearsal.start.facts' : 'rehearsal.task.facts')}</legend>
      <p className="lk-small lk-soft mb-2">{t(atStart ? 'rehearsal.task.factsLead' : 'rehearsal.task.answerLead')}</p>
      <div className="lk-play-fact-grid">{infos.map((info) => <FactField key={info.fact} info={info} value={facts[info.fact] ?? null} onChange={(value) => onChange({ ...facts, [info.fact]: value })} />)}</div>
    </fieldset>
  );
}

function FactField({ info, value, onChange }: { info: FactInfo; value: Facts[string]; onChange: (value: Facts[string]) => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const id = useId();
  const { type, options, title } = info;
  const choices = options.length > 0 ? options.map((option) => ({ value: String(option.value), label: text(option.title) }))
    : type === 'boolean' ? [{ value: 'true', label: t('rehearsal.task.yes') }, { value: 'false', label: t('rehearsal.task.no') }] : null;
  const shown = value === null ? '' : String(value);
  const take = (typed: string) => onChange(readFact(info, typed));
  return (
    <div>
      <label className="form-label" htmlFor={id}>{text(title)}</label>
      {choices
        ? <select id={id} className="form-select" value={shown} data-fact={info.fact} onChange={(event) => take(event.target.value)}><option value="">{t('rehearsal.task.unset')}</option>{choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}</select>
        : <input id={id} className="form-control" type={type === 'number' ? 'number' : type === 'date' ? 'date' : 'text'} step="any" value={shown} data-fact={info.fact} maxLength={200} onChange={(event) => take(event.target.value)} />}
    </div>
  );
}
