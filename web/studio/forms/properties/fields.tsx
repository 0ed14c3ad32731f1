import { useId, useState, type ReactNode } from 'react';
import { useLocale } from '../../../i18n/setup';
import { Glyph } from '../../glyph';
import { HelpButton } from '../../help/help-button';
import type { TopicId } from '../../help/topic-ids';

interface Base { label: string; hint?: string | undefined; disabled: boolean; name: string }

/** What is typed stays while it cannot be taken, with the reason below; what is taken comes back as the value. */
function useTyped(value: string, commit: (text: string) => string | null) {
  const [typed, setTyped] = useState<{ text: string; fault: string } | null>(null);
  const type = (text: string) => {
    const fault = commit(text);
    setTyped(fault === null ? null : { text, fault });
  };
  return { text: typed?.text ?? value, fault: typed?.fault ?? null, type, settle: () => setTyped(null) };
}

interface TextProps extends Base { value: string; onChange: (text: string) => string | null; lines?: number; longest?: number; lang?: string; children?: ReactNode }

export function TextProperty({ label, hint, disabled, name, value, onChange, lines = 1, longest = 500, lang, children }: TextProps) {
  const id = useId();
  const { text, fault, type, settle } = useTyped(value, onChange);
  const common = { id, className: 'form-control', value: text, maxLength: longest, disabled, lang, autoComplete: 'off', 'data-property': name, 'aria-invalid': fault !== null, 'aria-describedby': `${id}-more`, onBlur: settle };
  return (
    <div className="lk-property">
      <label className="form-label" htmlFor={id}>{label}</label>
      {lines > 1 ? <textarea {...common} rows={lines} onChange={(event) => type(event.target.value)} /> : <input {...common} type="text" onChange={(event) => type(event.target.value)} />}
      <div id={`${id}-more`}>{fault ? <p className="lk-fault-line mb-0">{fault}</p> : hint && <p className="form-text mb-0">{hint}</p>}</div>
      {children}
    </div>
  );
}

interface NumberProps extends Base { value: number | undefined; onChange: (value: number | undefined) => string | null; whole?: boolean; least?: number; suffix?: string }

/** A number, or nothing. A limit that crosses another waits here, with the reason, until it no longer does. */
export function NumberProperty({ label, hint, disabled, name, value, onChange, whole = true, least, suffix }: NumberProps) {
  const { locale } = useLocale();
  const id = useId();
  const { text, fault, type, settle } = useTyped(value === undefined ? '' : locale === 'vi' ? String(value).replace('.', ',') : String(value), (next) => {
    if (next.trim() === '') return onChange(undefined);
    const number = Number(next.replace(',', '.'));
    if (!Number.isFinite(number) || (whole && !Number.isInteger(number)) || (least !== undefined && number < least)) return hint ?? '';
    return onChange(number);
  });
  return (
    <div className="lk-property lk-property-number">
      <label className="form-label" htmlFor={id}>{label}{suffix && <span className="lk-soft"> ({suffix})</span>}</label>
      <input id={id} type="text" inputMode="decimal" className="form-control" value={text} disabled={disabled} autoComplete="off" data-property={name} aria-invalid={fault !== null} aria-describedby={`${id}-more`} onChange={(event) => type(event.target.value)} onBlur={settle} />
      <div id={`${id}-more`}>{fault && <p className="lk-fault-line mb-0">{fault}</p>}</div>
    </div>
  );
}

interface CheckProps extends Base { checked: boolean; onChange: (checked: boolean) => void }

export function CheckProperty({ label, hint, disabled, name, checked, onChange }: CheckProps) {
  return (
    <label className="lk-choice lk-property-check">
      <input type="checkbox" className="form-check-input" data-property={name} checked={checked} disabled={disabled} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}{hint && <span className="lk-small lk-soft d-block">{hint}</span>}</span>
    </label>
  );
}

interface ChoiceProps extends Base { value: string; options: readonly { value: string; label: string }[]; onChange: (value: string) => void }

export function ChoiceProperty({ label, hint, disabled, name, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className="lk-property">
      <label className="form-label" htmlFor={id}>{label}</label>
      <select id={id} className="form-select" value={value} disabled={disabled} data-property={name} aria-describedby={hint && `${id}-hint`} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
      {hint && <p id={`${id}-hint`} className="form-text mb-0">{hint}</p>}
    </div>
  );
}

/** One group of properties with its own heading; folded away where it is rarely needed. */
export function PropertyGroup({ title, folded = false, help, children }: { title: string; folded?: boolean; /** What the question mark beside the heading opens. */ help?: TopicId; children: ReactNode }) {
  if (!folded) return <section className="lk-property-group"><div className="lk-help-line"><h3>{title}</h3>{help && <HelpButton topic={help} />}</div>{children}</section>;
  return <details className="lk-property-group lk-fold"><summary><Glyph name="chevron-right" size={14} className="lk-fold-mark" /><h3>{title}</h3></summary>{children}</details>;
}
