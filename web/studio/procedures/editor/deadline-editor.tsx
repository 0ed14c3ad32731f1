import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, describeRule, isUsableDay, type DeadlineRule } from '../../../../domain/deadline';
import { deadlinePresets } from '../../../../domain/design/deadlines';
import { useLocale } from '../../../i18n/setup';
import { dayOfInstant, formatDay, formatInstant, instantEndsDay } from '../../../ui/day-text';
import { calendarAround } from '../../../ui/deadline-state';
import { useNow } from '../../../ui/use-now';
import { DeadlineDays } from '../../../pages/task/deadline-reason';
import { Glyph } from '../../glyph';
import { useDesigner } from '../designer-context';
import { useFactsAt } from '../facts/use-facts-at';
import { changeKind, deadlineKinds, presetOf } from './deadline-defaults';
import { exampleOf, type DeadlineExample } from './deadline-example';
import { AfterFields, DateFields, FactFields, YearlyFields } from './deadline-fields';
import { ListWithButton } from './list-with-button';
import { Pick } from './pick';
import { HelpButton } from '../../help/help-button';

interface Props { label: string; value: DeadlineRule | undefined; onChange: (rule: DeadlineRule | undefined) => void; /** A wait cannot do without. */ required?: boolean; stepKey: string }

/** A deadline in plain words: the kind, its numbers, and the sentence with an example date that follows from them. */
export function DeadlineEditor({ label, value, onChange, required = false, stepKey }: Props) {
  const { t } = useTranslation();
  const { readOnly } = useDesigner();
  const there = useFactsAt(stepKey);
  const firstDate = there.find(({ type }) => type === 'date')?.fact ?? there[0]?.fact ?? '';
  const today = dayOfInstant(useNow());
  const kinds = [...(required ? [] : ['none' as const]), ...deadlineKinds];
  return (
    <fieldset className="mb-3">
      <legend className="form-label">{label}</legend>
      <span className="lk-help-corner"><HelpButton topic="procedure-deadlines" /></span>
      <Pick
        hideLabel label={t('procedures.deadline.kind')} value={value?.kind ?? 'none'} disabled={readOnly} options={kinds.map((kind) => ({ value: kind, label: t(`procedures.deadline.kinds.${kind}`) }))}
        onChange={(kind) => onChange(kind === 'none' ? undefined : changeKind(value, kind, { fact: firstDate, today }))}
      />
      <Presets key={stepKey} value={value} onChoose={onChange} />
      {value && <RuleFields value={value} onChange={onChange} stepKey={stepKey} />}
      {value && <RuleSentence rule={value} today={today} />}
    </fieldset>
  );
}

/** What most steps of the field are given, taken at a press. */
function Presets({ value, onChoose }: { value: DeadlineRule | undefined; onChoose: (rule: DeadlineRule) => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { readOnly } = useDesigner();
  const standing = presetOf(value)?.key;
  const take = (key: string) => {
    const preset = deadlinePresets.find((one) => one.key === key);
    if (preset && key !== standing) onChoose(structuredClone(preset.rule));
  };
  return (
    <div className="mt-2">
      <ListWithButton label={t('procedures.deadline.presets')} empty={t('procedures.deadline.choosePreset')} standing={standing} disabled={readOnly} items={deadlinePresets.map(({ key, title }) => ({ value: key, label: text(title) }))} button={t('procedures.row.apply')} onPress={take} />
    </div>
  );
}

function RuleFields({ value, onChange, stepKey }: { value: DeadlineRule; onChange: (rule: DeadlineRule) => void; stepKey: string }) {
  switch (value.kind) {
    case 'after': return <AfterFields value={value} onChange={onChange} stepKey={stepKey} />;
    case 'fact': return <FactFields value={value} onChange={onChange} stepKey={stepKey} />;
    case 'yearly': return <YearlyFields value={value} onChange={onChange} stepKey={stepKey} />;
    case 'date': return <DateFields value={value} onChange={onChange} />;
  }
}

/** A fact of an example names a day this far ahead, so that what lies before it is still to come. */
const FACT_DAYS = 30;

function RuleSentence({ rule, today }: { rule: DeadlineRule; today: string }) {
  const { t } = useTranslation();
  const { text, locale } = useLocale();
  const { steps, facts } = useDesigner();
  const [chosen, setChosen] = useState<string | null>(null);
  const day = chosen ?? (rule.kind === 'fact' ? addDays(today, FACT_DAYS) : today);
  const calendar = useMemo(() => calendarAround(day), [day]);
  const example = useMemo(() => exampleOf(rule, day, calendar), [rule, day, calendar]);
  const names = Object.fromEntries(facts.map(({ fact, title }) => [fact, title]));
  const due = example && (instantEndsDay(example.dueAt) ? formatDay(example.lastDay, locale) : formatInstant(example.dueAt, locale));
  return (
    <>
      <div className="lk-rule mt-2" role="status">
        <span className="lk-sentence lk-strong">{text(describeRule(rule, { steps: { ...steps }, facts: names }))}</span>
        {example && <span className="lk-small" data-example={example.lastDay}>{t(`procedures.deadline.example.${rule.kind}`, { from: formatDay(example.from, locale), due })}</span>}
      </div>
      {example && <WhyThatDay day={day} example={example} onDay={setChosen} />}
    </>
  );
}

/** The days that were counted and skipped on the way to the example, from a day that one chooses. */
function WhyThatDay({ day, example, onDay }: { day: string; example: DeadlineExample; onDay: (day: string) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <details className="lk-fold mt-1" data-why onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary><Glyph name="chevron-right" size={14} className="lk-fold-mark" />{t('procedures.deadline.why')}</summary>
      {open && (
        <div className="lk-stack">
          <div className="lk-why-from"><label className="form-label" htmlFor={id}>{t('procedures.deadline.tryDay')}</label><input id={id} type="date" className="form-control" value={day} onChange={({ target }) => { if (isUsableDay(target.value)) onDay(target.value); }} /></div>
          {example.days ? <DeadlineDays days={example.days} /> : <p className="lk-soft mb-0">{t('why.noDays')}</p>}
        </div>
      )}
    </details>
  );
}
