import { useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesOf, constantKind, earlierSource, prefillPath, prefillSentence, prefillSources, putPrefill, removePrefill } from '../../../../forms/design';
import type { FormComponent, PrefillStep, Scalar } from '../../../../forms/types';
import { useLocale } from '../../../i18n/setup';
import { useCommands } from '../use-commands';
import { useDesigner, usePicked } from '../use-designer';
import { EarlierAnswer } from './earlier-answer';
import { EarlierDialog } from './earlier-dialog';
import { ChoiceProperty, PropertyGroup } from './fields';

interface Props { part: FormComponent; path: string; disabled: boolean }

/** What stands in a field when the form is opened: what the case knows, an earlier answer, or always the same. */
export function PrefillProperty({ part, path, disabled }: Props) {
  const { t } = useTranslation();
  const { locale, text } = useLocale();
  const { store } = useDesigner();
  const commands = useCommands();
  const [asking, setAsking] = useState(false);
  // Typing a name must not wait for this.
  const definition = useDeferredValue(usePicked((state) => state.definition));
  const to = prefillPath(definition, path);
  if (to === undefined) return null;
  const sources = prefillSources(definition, path);
  const step = definition.prefill.find((each) => each.to === to);
  const inRows = to.includes('*');
  const constant = inRows ? undefined : constantKind(part);
  const put = (next: PrefillStep) => commands.apply(putPrefill(store.get().definition, next), `prefill.${to}`);
  const now = !step ? '' : step.from === undefined ? '#constant' : step.from;
  const first = (): Scalar => (constant === 'choice' ? (choicesOf(part, path, definition)[0]?.value ?? '') : constant === 'number' ? 0 : '');
  const choose = (value: string) => {
    if (value === '#earlier') setAsking(true);
    else if (value === '') { if (step) commands.take(removePrefill(store.get().definition, to), undefined, `prefill.${to}`); }
    else if (value === '#constant') put({ to, value: first() });
    else put({ to, from: value });
  };
  const options = [
    { value: '', label: t('formDesigner.prefill.none') },
    ...sources.map(({ from, name }) => ({ value: from, label: name[locale] })),
    ...(constant ? [{ value: '#constant', label: t('formDesigner.prefill.constant') }] : []),
    { value: '#earlier', label: t('formDesigner.prefill.earlier') },
  ];
  // What is taken from elsewhere has its own line, so that the list never shows something that it does not offer.
  const strange = now !== '' && !options.some(({ value }) => value === now);
  return (
    <PropertyGroup title={t('formDesigner.prefill.title')} folded={step === undefined}>
      <p className="form-text mt-0">{t('formDesigner.prefill.lead')}</p>
      <ChoiceProperty label={t('formDesigner.prefill.source')} hint={inRows ? t('formDesigner.prefill.sameRows') : undefined} name="prefill" value={now} disabled={disabled} options={strange && step ? [{ value: now, label: step.from !== undefined && earlierSource(step.from) ? t('formDesigner.prefill.earlierChosen') : text(prefillSentence(definition, step)) }, ...options] : options} onChange={choose} />
      {step?.from !== undefined && <EarlierAnswer from={step.from} />}
      {step && step.from === undefined && constant && <Constant part={part} path={path} kind={constant} value={(step.value ?? null) as Scalar} disabled={disabled} onChange={(value) => put({ to, value })} />}
      {asking && <EarlierDialog path={path} onTake={(from) => { const fault = put({ to, from }); if (fault === null) setAsking(false); return fault; }} onClose={() => setAsking(false)} />}
    </PropertyGroup>
  );
}

interface ConstantProps { part: FormComponent; path: string; kind: NonNullable<ReturnType<typeof constantKind>>; value: Scalar; disabled: boolean; onChange: (value: Scalar) => string | null }

const inputs = { text: 'text', number: 'number', date: 'date', dateTime: 'datetime-local', time: 'time' } as const;

function Constant({ part, path, kind, value, disabled, onChange }: ConstantProps) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const id = useId();
  const [fault, setFault] = useState<string | null>(null);
  const definition = usePicked((state) => state.definition);
  if (kind === 'choice') {
    const choices = choicesOf(part, path, definition);
    return <ChoiceProperty label={t('formDesigner.prefill.value')} name="constant" value={String(value)} disabled={disabled} options={choices.map((choice) => ({ value: String(choice.value), label: choice.name[locale] }))} onChange={(next) => setFault(onChange(choices.find((choice) => String(choice.value) === next)?.value ?? null))} />;
  }
  const read = (text: string): Scalar => (kind === 'number' ? (text === '' ? null : Number(text)) : text);
  return (
    <div className="lk-property">
      <label className="form-label" htmlFor={id}>{t('formDesigner.prefill.value')}</label>
      <input id={id} className="form-control" type={inputs[kind]} step={kind === 'number' ? 'any' : undefined} maxLength={200} value={value === null ? '' : String(value)} disabled={disabled} data-property="constant" aria-invalid={fault !== null} onChange={(event) => setFault(onChange(read(event.target.value)))} />
      {fault && <p className="lk-fault-line mb-0">{fault}</p>}
    </div>
  );
}
