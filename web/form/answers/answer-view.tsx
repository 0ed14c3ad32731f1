import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownSubmission } from '../../../domain/contracts/api';
import { isDay } from '../../../domain/deadline';
import type { FormComponent, FormDefinition } from '../../../forms/types';
import { fileUrl } from '../../api/client';
import { useLocale } from '../../i18n/setup';
import { formatDay, formatInstant } from '../../ui/day-text';
import { Icon } from '../../ui/icon';
import { sizeText } from '../file/file-text';
import { localizedComponents } from '../localize-form';
import { chosenIn } from '../picker/toggled';
import { useUnits } from '../unit-picker/use-units';
import { answerLines, type AnswerLine } from './answer-lines';

const noNames: ShownSubmission['names'] = { people: {}, documents: {} };
/** What ids in the answer stand for; they come with it, because who reads it need not see everybody. */
const Names = createContext(noNames);

/** A submission to read: labels and values as text, not a form that cannot be typed into. */
export function AnswerView({ definition, data, names = noNames }: { definition: FormDefinition; data: Record<string, unknown>; names?: ShownSubmission['names'] }) {
  const { locale } = useLocale();
  const lines = useMemo(() => answerLines(localizedComponents(definition, locale), data), [definition, data, locale]);
  return <Names value={names}><Lines lines={lines} /></Names>;
}

/** Fields that stand together make one list of terms, so that a screen reader can count them. */
function Lines({ lines }: { lines: AnswerLine[] }) {
  const groups: (AnswerLine | AnswerLine[])[] = [];
  for (const line of lines) {
    const last = groups[groups.length - 1];
    if (line.kind === 'field' && Array.isArray(last)) last.push(line);
    else groups.push(line.kind === 'field' ? [line] : line);
  }
  return <div className="lk-stack">{groups.map((group, index) => (Array.isArray(group) ? <Facts key={index} lines={group} /> : <Block key={index} line={group} />))}</div>;
}

function Facts({ lines }: { lines: AnswerLine[] }) {
  return (
    <dl className="lk-facts lk-facts-wide">
      {lines.map((line) => line.kind === 'field' && <div key={line.path}><dt>{line.label}</dt><dd><Value component={line.component} value={line.value} /></dd></div>)}
    </dl>
  );
}

function Block({ line }: { line: AnswerLine }) {
  const { t } = useTranslation();
  if (line.kind === 'heading') return <section><h3 className="lk-answer-heading">{line.text}</h3><Lines lines={line.lines} /></section>;
  if (line.kind === 'field') return null;
  return (
    <section>
      <p className="lk-answer-label">{line.label} {line.rows.length > 0 && <span className="lk-soft">({line.rows.length})</span>}</p>
      {line.rows.length === 0 ? <p className="lk-soft mb-0">{t('answer.none')}</p> : (
        <ol className="lk-answer-rows">{line.rows.map((row, index) => <li key={index}><Lines lines={row} /></li>)}</ol>
      )}
    </section>
  );
}

function Value({ component, value }: { component: FormComponent; value: unknown }) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  if (component.type === 'checkbox') return <>{t(value === true ? 'answer.yes' : 'answer.no')}</>;
  if (value === null) return <span className="lk-soft">{t('answer.none')}</span>;
  switch (component.type) {
    case 'file': return <Files value={value} />;
    case 'unitPicker': return <Units value={value} />;
    case 'personPicker': return <People ids={chosenIn(value)} />;
    case 'documentPicker': return <Documents ids={chosenIn(value)} />;
    case 'signature': return typeof value === 'string' && value.startsWith('data:image/png;base64,') ? <img src={value} alt={component.label ?? ''} style={{ maxHeight: 90 }} /> : null;
    case 'currency': return <>{moneyText(value, locale)}</>;
    case 'number': return <>{numberText(value, locale)}{typeof component.suffix === 'string' ? (component.suffix === '%' ? '%' : ` ${component.suffix}`) : ''}</>;
    case 'selectboxes': return <>{optionsOf(component).filter((option) => (value as Record<string, unknown>)[option.value] === true).map(({ label }) => label).join('; ')}</>;
    case 'select': case 'radio': return <>{optionsOf(component).find((option) => option.value === value)?.label ?? String(value)}</>;
    default: return <>{timeText(component, value, locale)}</>;
  }
}

function numberText(value: unknown, locale: 'vi' | 'en'): string {
  return locale === 'vi' ? String(value).replace('.', ',') : String(value);
}

function moneyText(value: unknown, locale: 'vi' | 'en'): string {
  return typeof value === 'number' ? new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', { style: 'currency', currency: 'VND', maximumFractionDigits: 2 }).format(value) : String(value);
}

function timeText(component: FormComponent, value: unknown, locale: 'vi' | 'en'): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (component.inputType === 'date' && isDay(text)) return formatDay(text, locale);
  if (component.inputType === 'datetime-local' && isDay(text.slice(0, 10)) && text.length === 16) return formatInstant(`${text}:00+07:00`, locale);
  return text;
}

function optionsOf(component: FormComponent): { value: string; label: string }[] {
  const nested = (component.data as { values?: unknown } | undefined)?.values;
  const options = component.values ?? nested;
  return Array.isArray(options) ? (options as { value: string; label: string }[]) : [];
}

function Files({ value }: { value: unknown }) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const files = (Array.isArray(value) ? value : [value]) as { fileId: string; name?: string; size?: number }[];
  return (
    <ul className="lk-files">
      {files.map((file) => (
        <li key={file.fileId} className="lk-file">
          <Icon name="paperclip" />
          <span className="lk-file-name"><a href={fileUrl(file.fileId)} target="_blank" rel="noreferrer">{file.name || t('file.unnamed')}</a>{file.size ? <span className="lk-small lk-soft"> · {sizeText(file.size, locale)}</span> : null}</span>
        </li>
      ))}
    </ul>
  );
}

/** More names than this are counted first and unfolded on request. */
const FOLDED = 6;

function Units({ value }: { value: unknown }) {
  const { t } = useTranslation();
  const units = useUnits();
  const ids = (Array.isArray(value) ? value : [value]).map(String);
  const names = ids.map((id) => units.data?.find((unit) => unit.id === id)?.name ?? (units.isPending ? '…' : id));
  if (names.length <= FOLDED) return <>{names.join('; ')}</>;
  return <details className="lk-fold"><summary><Icon name="chevron-right" className="lk-fold-mark" />{t('answer.units', { count: names.length })}</summary>{names.join('; ')}</details>;
}

function People({ ids }: { ids: string[] }) {
  const { t } = useTranslation();
  const { people } = useContext(Names);
  return <>{ids.map((id) => { const person = people[id]; return person ? [person.name, person.title].filter(Boolean).join(', ') : t('choices.unknown.person'); }).join('; ')}</>;
}

function Documents({ ids }: { ids: string[] }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { documents } = useContext(Names);
  return <>{ids.map((id) => { const document = documents[id]; return document ? `${document.number} – ${text(document.title)}` : t('choices.unknown.document'); }).join('; ')}</>;
}
