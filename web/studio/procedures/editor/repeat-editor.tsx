import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isUsableDay } from '../../../../domain/deadline';
import { Words } from '../../../../domain/design/facets';
import type { RepeatEnd, RepeatNode, Rounds } from '../../../../domain/process';
import { useLocale } from '../../../i18n/setup';
import { dayOfInstant } from '../../../ui/day-text';
import { useNow } from '../../../ui/use-now';
import { Glyph } from '../../glyph';
import { useDesigner } from '../designer-context';
import { factTitles } from '../facts/fact-info';
import { useFactOptions } from '../facts/fact-options';
import { useFactsAt } from '../facts/use-facts-at';
import { repeatSentence } from '../words/step-facts';
import { NumberField } from './number-field';
import { Pick } from './pick';
import { RowList } from './row-list';

interface Props { node: RepeatNode; onChange: (node: RepeatNode, what?: string) => void }
const lastOfMonth = (month: number): number => new Date(Date.UTC(2024, month, 0)).getUTCDate();

/** The same steps again and again: when a round begins, and when it is over for good. */
export function RepeatEditor({ node, onChange }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { definition, facts } = useDesigner();
  return (
    <>
      <RoundsFields rounds={node.rounds} onChange={(rounds) => onChange({ ...node, rounds }, 'rounds')} />
      <UntilFields until={node.until} step={node.key} onChange={(until) => onChange({ ...node, until }, 'until')} />
      <div className="lk-rule mt-3" role="status"><span className="lk-sentence lk-strong">{text(repeatSentence(node, new Words(definition, factTitles(facts))))}</span></div>
      <p className="form-text">{t('procedures.repeat.hint')}</p>
    </>
  );
}

function RoundsFields({ rounds, onChange }: { rounds: Rounds; onChange: (rounds: Rounds) => void }) {
  const { t } = useTranslation();
  const { readOnly } = useDesigner();
  const begin: Record<Rounds['kind'], Rounds> = { months: { kind: 'months', every: 1, day: 1 }, yearly: { kind: 'yearly', dates: [{ month: 6, day: 1 }, { month: 12, day: 1 }] }, every: { kind: 'every', amount: 24, unit: 'hours' } };
  return (
    <fieldset className="mb-3">
      <legend className="form-label">{t('procedures.repeat.rounds')}</legend>
      <Pick hideLabel label={t('procedures.repeat.roundsKind')} value={rounds.kind} disabled={readOnly} options={(['yearly', 'months', 'every'] as const).map((kind) => ({ value: kind, label: t(`procedures.repeat.kinds.${kind}`) }))} onChange={(kind) => { if (kind !== rounds.kind) onChange(begin[kind]); }} />
      {rounds.kind === 'months' && (
        <div className="lk-sentence-row mt-2">
          <NumberField label={t('procedures.repeat.months')} value={rounds.every} min={1} max={60} disabled={readOnly} onChange={(every) => onChange({ ...rounds, every })} />
          <NumberField label={t('procedures.repeat.dayOfMonth')} value={rounds.day} min={1} max={31} disabled={readOnly} onChange={(day) => onChange({ ...rounds, day })} />
        </div>
      )}
      {rounds.kind === 'every' && (
        <div className="lk-sentence-row mt-2">
          <NumberField label={t('procedures.deadline.amount')} value={rounds.amount} min={1} max={8760} disabled={readOnly} onChange={(amount) => onChange({ ...rounds, amount })} />
          <Pick label={t('procedures.deadline.unit')} value={rounds.unit} disabled={readOnly} options={(['hours', 'minutes', 'seconds'] as const).map((unit) => ({ value: unit, label: t(`procedures.units.${unit}`) }))} onChange={(unit) => onChange({ ...rounds, unit })} />
        </div>
      )}
      {rounds.kind === 'yearly' && (
        <div className="mt-2">
          <RowList
            items={rounds.dates} keyOf={(_date, index) => String(index)} least={1} ordered={false} disabled={readOnly} nameOf={({ day, month }) => t('procedures.repeat.date', { day, month })} onChange={(dates) => onChange({ ...rounds, dates })}
            row={(date, change) => (
              <div className="lk-sentence-row">
                <NumberField label={t('procedures.deadline.day')} value={date.day} min={1} max={lastOfMonth(date.month)} disabled={readOnly} onChange={(day) => change({ ...date, day })} />
                <NumberField label={t('procedures.deadline.month')} value={date.month} min={1} max={12} disabled={readOnly} onChange={(month) => change({ month, day: Math.min(date.day, lastOfMonth(month)) })} />
              </div>
            )}
          />
          <button type="button" className="btn btn-soft" disabled={readOnly || rounds.dates.length >= 52} onClick={() => onChange({ ...rounds, dates: [...rounds.dates, { month: 1, day: 15 }] })}><Glyph name="plus-lg" size={16} />{t('procedures.repeat.addDate')}</button>
        </div>
      )}
    </fieldset>
  );
}

function UntilFields({ until, step, onChange }: { until: RepeatEnd; step: string; onChange: (until: RepeatEnd) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const today = dayOfInstant(useNow());
  const { readOnly } = useDesigner();
  const dates = useFactsAt(step).filter(({ type }) => type === 'date');
  const options = useFactOptions(dates, until.kind === 'fact' ? until.fact : '');
  const begin: Record<RepeatEnd['kind'], RepeatEnd> = { rounds: { kind: 'rounds', count: 2 }, day: { kind: 'day', day: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}` }, fact: { kind: 'fact', fact: dates[0]?.fact ?? '' } };
  return (
    <fieldset>
      <legend className="form-label">{t('procedures.repeat.until')}</legend>
      <div className="lk-sentence-row">
        <Pick hideLabel label={t('procedures.repeat.untilKind')} value={until.kind} disabled={readOnly} options={(['rounds', 'day', 'fact'] as const).map((kind) => ({ value: kind, label: t(`procedures.repeat.ends.${kind}`) }))} onChange={(kind) => { if (kind !== until.kind) onChange(begin[kind]); }} />
        {until.kind === 'rounds' && <NumberField hideLabel label={t('procedures.repeat.count')} value={until.count} min={1} max={400} disabled={readOnly} onChange={(count) => onChange({ ...until, count })} />}
        {until.kind === 'day' && <div className="lk-pick"><label className="visually-hidden" htmlFor={id}>{t('procedures.repeat.lastDay')}</label><input id={id} type="date" className="form-control" value={until.day} disabled={readOnly} onChange={({ target }) => { if (isUsableDay(target.value)) onChange({ ...until, day: target.value }); }} /></div>}
        {until.kind === 'fact' && <Pick hideLabel label={t('procedures.repeat.fact')} value={until.fact} disabled={readOnly} options={options} onChange={(fact) => onChange({ ...until, fact })} />}
      </div>
    </fieldset>
  );
}
