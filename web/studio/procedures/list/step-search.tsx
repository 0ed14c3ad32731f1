import { useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Glyph } from '../../glyph';

interface Props { value: string; onChange: (value: string) => void; /** Keys of the steps that were found, and the chosen one. */ found: readonly string[]; selected: string; onGo: (key: string) => void }

/** Finds steps by any word that the list says of them; Enter goes from one to the next, with Shift back. */
export function StepSearch({ value, onChange, found, selected, onGo }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const at = found.indexOf(selected);
  const go = (by: 1 | -1) => { const next = found[(at < 0 ? (by > 0 ? 0 : found.length - 1) : at + by + found.length) % found.length]; if (next !== undefined) onGo(next); };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && found.length > 0) { event.preventDefault(); go(event.shiftKey ? -1 : 1); }
    if (event.key === 'Escape' && value !== '') { event.preventDefault(); event.stopPropagation(); onChange(''); }
  };
  const some = value.trim() !== '';
  return (
    <div className="lk-step-search" role="search">
      <label className="visually-hidden" htmlFor={id}>{t('procedures.search.label')}</label>
      <input id={id} type="search" className="form-control" placeholder={t('procedures.search.label')} value={value} maxLength={100} autoComplete="off" data-search="steps" onChange={({ target }) => onChange(target.value)} onKeyDown={press} />
      <span className="lk-small lk-soft" role="status">{some && (found.length === 0 ? t('procedures.search.none') : at < 0 ? t('procedures.search.count', { count: found.length }) : t('procedures.search.at', { at: at + 1, count: found.length }))}</span>
      {some && found.length > 0 && (
        <span className="lk-row">
          <button type="button" className="btn btn-quiet btn-sm" onClick={() => go(-1)} aria-label={t('procedures.search.previous')}><Glyph name="arrow-up" size={16} /></button>
          <button type="button" className="btn btn-quiet btn-sm" onClick={() => go(1)} aria-label={t('procedures.search.next')}><Glyph name="arrow-down" size={16} /></button>
        </span>
      )}
    </div>
  );
}
