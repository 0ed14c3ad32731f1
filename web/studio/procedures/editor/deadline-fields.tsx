import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isDayUnit, isUsableDay, type DeadlineAnchor, type DeadlineRule } from '../../../../domain/deadline';
import { useLocale } from '../../../i18n/setup';
import { Glyph } from '../../glyph';
import { useDesigner } from '../designer-context';
import { useFactOptions } from '../facts/fact-options';
import { useFactsAt } from '../facts/use-facts-at';
import { changeUnit, deadlineUnits, mostOf } from './deadline-defaults';
import { NumberField } from './number-field';
import { Pick } from './pick';
import { useEarlierTasks } from './earlier-tasks';

type Rule<K extends DeadlineRule['kind']> = Extract<DeadlineRule, { kind: K }>;
interface Fields<K extends DeadlineRule['kind']> { value: Rule<K>; onChange: (rule: DeadlineRule) => void }
interface WithStep { stepKey: string }

export function AfterFields({ value, onChange, stepKey }: Fields<'after'> & WithStep) {
  const { t } = useTranslation();
  const { readOnly } = useDesigner();
  return (
    <>
      <div className="lk-sentence-row mt-2">
        <NumberField label={t('procedures.deadline.amount')} value={value.amount} min={0} max={mostOf[value.unit]} disabled={readOnly} onChange={(amount) => onChange({ ...value, amount })} />
        <Units value={value.unit} onChange={(unit) => onChange(changeUnit(value, unit))} />
        <AnchorPick value={value.from} onChange={(from) => onChange({ ...value, from })} stepKey={stepKey} />
      </div>
      {isDayUnit(value.unit) && (
        <details className="lk-fold mt-1">
          <summary><Glyph name="chevron-right" size={14} className="lk-fold-mark" />{t('procedures.deadline.more')}</summary>
          <div className="lk-sentence-row">
            <MeaningPick value={value.meaning ?? 'by'} onChange={(meaning) => onChange({ ...value, meaning })} />
            <CutOff value={value.cutOff} onChange={(cutOff) => onChange(withCutOff(value, cutOff))} />
            <Receipt value={value} onChange={onChange} />
          </div>
        </details>
      )}
    </>
  );
}

export function FactFields({ value, onChange, stepKey }: Fields<'fact'> & WithStep) {
  const { t } = useTranslation();
  const { readOnly } = useDesigner();
  const there = useFactsAt(stepKey);
  const offset = value.offset ?? { amount: 0, unit: 'working-days' as const };
  const side = offset.amount < 0 ? 'before' : 'after';
  const setOffset = (amount: number, unit: typeof offset.unit) => {
    const { offset: _old, ...rest } = value;
    onChange(amount === 0 ? rest : { ...rest, offset: { amount, unit } });
  };
  // A number or a choice names no day; what a form says in words may.
  const offered = useFactOptions(there.filter(({ type }) => ['date', 'text', 'unknown'].includes(type)), value.fact);
  return (
    <>
      <div className="lk-sentence-row mt-2">
        <Pick label={t('procedures.deadline.fact')} value={value.fact} disabled={readOnly} onChange={(fact) => onChange({ ...value, fact })} options={offered} />
        <MeaningPick value={value.meaning} onChange={(meaning) => onChange({ ...value, meaning })} />
      </div>
      {offered.length === 0 && <p className="form-text mb-0">{t('procedures.deadline.noFacts')}</p>}
      <div className="lk-sentence-row mt-2">
        <NumberField label={t('procedures.deadline.distance')} value={Math.abs(offset.amount)} min={0} max={mostOf[offset.unit]} disabled={readOnly} onChange={(amount) => setOffset(side === 'before' ? -amount : amount, offset.unit)} />
        <Units value={offset.unit} onChange={(unit) => setOffset(offset.amount, unit)} />
        <Pick label={t('procedures.deadline.side')} value={side} disabled={readOnly || offset.amount === 0} onChange={(next) => setOffset(next === side ? offset.amount : -offset.amount, offset.unit)} options={(['before', 'after'] as const).map((each) => ({ value: each, label: t(`procedures.deadline.sides.${each}`) }))} />
      </div>
    </>
  );
}

export function YearlyFields({ value, onChange, stepKey }: Fields<'yearly'> & WithStep) {
  const { t } = useTranslation();
  const { readOnly } = useDesigner();
  const most = new Date(Date.UTC(2024, value.month, 0)).getUTCDate();
  return (
    <div className="lk-sentence-row mt-2">
      <NumberField label={t('procedures.deadline.day')} value={value.day} min={1} max={most} disabled={readOnly} onChange={(day) => onChange({ ...value, day })} />
      <NumberField label={t('procedures.deadline.month')} value={value.month} min={1} max={12} disabled={readOnly} onChange={(month) => onChange({ ...value, month, day: Math.min(value.day, new Date(Date.UTC(2024, month, 0)).getUTCDate()) })} />
      <MeaningPick value={value.meaning} onChange={(meaning) => onChange({ ...value, meaning })} />
      <AnchorPick value={value.from ?? 'opened'} onChange={(from) => onChange({ ...value, from })} stepKey={stepKey} />
      <CutOff value={value.cutOff} onChange={(cutOff) => onChange(withCutOff(value, cutOff))} />
    </div>
  );
}

export function DateFields({ value, onChange }: Fields<'date'>) {
  const { t } = useTranslation();
  const { readOnly } = useDesigner();
  const id = useId();
  return (
    <div className="lk-sentence-row mt-2">
      <div className="lk-pick"><label className="form-label" htmlFor={id}>{t('procedures.deadline.date')}</label><input id={id} type="date" className="form-control" value={value.day} disabled={readOnly} onChange={({ target }) => { if (isUsableDay(target.value)) onChange({ ...value, day: target.value }); }} /></div>
      <MeaningPick value={value.meaning} onChange={(meaning) => onChange({ ...value, meaning })} />
      <CutOff value={value.cutOff} onChange={(cutOff) => onChange(withCutOff(value, cutOff))} />
    </div>
  );
}

function withCutOff<R extends DeadlineRule>({ cutOff: _old, ...rest }: R, cutOff: string | undefined): DeadlineRule {
  return { ...rest, ...(cutOff !== undefined && { cutOff }) } as unknown as DeadlineRule;
}

function Units({ value, onChange }: { value: (typeof deadlineUnits)[number]; onChange: (unit: (typeof deadlineUnits)[number]) => void }) {
  const { t } = useTranslation();
  const { readOnly } = useDesigner();
  return <Pick label={t('procedures.deadline.unit')} value={value} disabled={readOnly} onChange={onChange} options={deadlineUnits.map((unit) => ({ value: unit, label: t(`procedures.units.${unit}`) }))} />;
}

function MeaningPick({ value, onChange }: { value: 'by' | 'before'; onChange: (value: 'by' | 'before') => void }) {
  const { t } = useTranslation();
  const { readOnly } = useDesigner();
  return <Pick label={t('procedures.deadline.meaning')} value={value} disabled={readOnly} onChange={onChange} options={(['by', 'before'] as const).map((each) => ({ value: each, label: t(`procedures.deadline.meanings.${each}`) }))} />;
}

/** A time of day on the last day; midnight would say nothing. */
function CutOff({ value, onChange }: { value: string | undefined; onChange: (value: string | undefined) => void }) {
  const { t } = useTranslation();
  const { readOnly } = useDesigner();
  const id = useId();
  return (
    <div className="lk-pick">
      <label className="form-label" htmlFor={id}>{t('procedures.deadline.cutOff')}</label>
      <input id={id} type="time" className="form-control" value={value ?? ''} disabled={readOnly} onChange={({ target }) => onChange(target.value === '' || target.value === '00:00' ? undefined : target.value)} />
    </div>
  );
}

function Receipt({ value, onChange }: Fields<'after'>) {
  const { t } = useTranslation();
  const { readOnly } = useDesigner();
  const current = value.receivedUntil === undefined ? 'day' : value.receivedUntil === 'working-hours' ? 'working-hours' : 'time';
  const { receivedUntil: _old, ...rest } = value;
  return <Pick label={t('procedures.deadline.receipt')} value={current} disabled={readOnly} onChange={(next) => onChange(next === 'day' ? rest : { ...rest, receivedUntil: next === 'working-hours' ? 'working-hours' : '17:00' })} options={(['day', 'working-hours', 'time'] as const).map((each) => ({ value: each, label: t(`procedures.deadline.receipts.${each}`) }))} />;
}

/** What a period counts from: the step, the case, another step, or the moment that a fact names. */
function AnchorPick({ value, onChange, stepKey }: { value: DeadlineAnchor; onChange: (anchor: DeadlineAnchor) => void } & WithStep) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { readOnly, steps } = useDesigner();
  const earlier = useEarlierTasks(stepKey);
  const dates = useFactOptions(useFactsAt(stepKey).filter(({ type }) => type === 'date'), typeof value === 'object' && 'fact' in value ? value.fact : '');
  const current = typeof value === 'string' ? value : 'step' in value ? `step:${value.step}` : `fact:${value.fact}`;
  const known = new Set(earlier.map(({ key }) => key));
  const named = typeof value === 'object' && 'step' in value && !known.has(value.step) && Object.hasOwn(steps, value.step) ? [{ key: value.step, title: steps[value.step]! }] : [];
  const choose = (next: string) => onChange(next === 'opened' || next === 'started' ? next : next.startsWith('step:') ? { step: next.slice(5) } : { fact: next.slice(5) });
  return (
    <Pick
      label={t('procedures.deadline.from')} value={current} disabled={readOnly} onChange={choose}
      options={[
        ...(['opened', 'started'] as const).map((each) => ({ value: each as string, label: t(`procedures.deadline.anchors.${each}`) })),
        ...[...earlier, ...named].map(({ key, title }) => ({ value: `step:${key}`, label: t('procedures.deadline.anchorStep', { step: text(title) }) })),
        ...dates.map(({ value: fact, label, group }) => ({ value: `fact:${fact}`, label: t('procedures.deadline.anchorFact', { fact: label }), ...(group !== undefined && { group }) })),
      ]}
    />
  );
}
