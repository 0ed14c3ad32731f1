import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPlainObject } from '../../../../domain/logic/plain-object';
import { variablesOf } from '../../../../domain/logic/evaluate';
import { fieldNames, formulaFields, formulaFunctions, parseFormula, writeFormula } from '../../../../forms/design';
import type { FormComponent, Json } from '../../../../forms/types';
import { useLocale } from '../../../i18n/setup';
import { Glyph } from '../../glyph';
import { usePicked } from '../use-designer';

interface Props { part: FormComponent; path: string; disabled: boolean; onChange: (patch: Record<string, unknown>) => string | null }

/** A formula over the names of fields, with every function explained; what is wrong is said where it stands. */
export function FormulaEditor({ part, path, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const { locale, text } = useLocale();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const definition = usePicked((state) => state.definition);
  const names = fieldNames(definition);
  const [typed, setTyped] = useState<string | null>(null);
  const written = writeFormula(part.calculateValue as Json, { names, language: locale });
  const [fault, setFault] = useState<string | null>(null);
  const type = (next: string) => {
    setTyped(next);
    const parsed = parseFormula(next, { definition, self: path });
    if (!parsed.ok) { setFault(parsed.errors.map(({ message }) => text(message)).join(' ')); return; }
    setFault(onChange({ calculateValue: parsed.logic, calculateServer: true, disabled: true }));
  };
  const insert = (words: string) => {
    const field = area.current;
    const now = typed ?? written ?? '';
    const at = field?.selectionStart ?? now.length;
    type(`${now.slice(0, at)}${words}${now.slice(field?.selectionEnd ?? at)}`);
    requestAnimationFrame(() => { field?.focus(); field?.setSelectionRange(at + words.length, at + words.length); });
  };
  const { singles, columns } = formulaFields({ definition, self: path });
  /** A column stands in a function of columns: where the cursor is in one already, its name alone. */
  const insertColumn = (index: number) => {
    const column = columns[index];
    if (!column) return;
    const before = (typed ?? written ?? '').slice(0, area.current?.selectionStart ?? undefined);
    const called = column.numeric ? (locale === 'vi' ? 'tong_cot' : 'sum_of') : locale === 'vi' ? 'dem_cot' : 'count_of';
    insert(/(?:_cot|_of)\($/.test(before) ? `[${column[locale]}]` : `${called}([${column[locale]}])`);
  };
  return (
    <div>
      <label className="form-label" htmlFor={id}>{t('studio.formula.label')}</label>
      <textarea
        ref={area} id={id} className="form-control lk-formula" rows={3} value={typed ?? written ?? ''} disabled={disabled} spellCheck={false} data-property="formula" data-own-undo={typed !== null || undefined} aria-invalid={fault !== null} aria-describedby={`${id}-fault`}
        onChange={(event) => type(event.target.value)} onBlur={() => { if (fault === null) setTyped(null); }}
      />
      <div id={`${id}-fault`}>{fault ? <p className="lk-fault-line mb-1">{fault}</p> : <p className="form-text mb-1">{t(written === undefined ? 'studio.formula.other' : 'studio.formula.hint')}{divides(part.calculateValue) && <> {t('formDesigner.formula.division')}</>}</p>}</div>
      <div className="lk-property">
        <label className="form-label" htmlFor={`${id}-field`}>{t('studio.formula.insertField')}</label>
        <select id={`${id}-field`} className="form-select" value="" disabled={disabled} onChange={(event) => { if (event.target.value) insert(`[${event.target.value}]`); }}>
          <option value="">{t('studio.rule.choose')}</option>
          {singles.map((name) => <option key={name[locale]} value={name[locale]}>{name[locale]}</option>)}
        </select>
      </div>
      {columns.length > 0 && (
        <div className="lk-property">
          <label className="form-label" htmlFor={`${id}-column`}>{t('formDesigner.formula.column')}</label>
          <select id={`${id}-column`} className="form-select" value="" disabled={disabled} data-insert-column aria-describedby={`${id}-column-hint`} onChange={(event) => { if (event.target.value) insertColumn(Number(event.target.value)); }}>
            <option value="">{t('studio.rule.choose')}</option>
            {columns.map((name, index) => <option key={name[locale]} value={index}>{name[locale]}</option>)}
          </select>
          <p id={`${id}-column-hint`} className="form-text mb-0">{t('formDesigner.formula.columnHint')}</p>
        </div>
      )}
      <details className="lk-fold">
        <summary><Glyph name="chevron-right" size={14} className="lk-fold-mark" />{t('studio.formula.functions')}</summary>
        <ul className="lk-functions">
          {formulaFunctions.map((each) => (
            <li key={each.name}>
              <button type="button" className="btn btn-quiet btn-sm" disabled={disabled} onClick={() => insert(`${locale === 'vi' ? each.name : each.english}()`)}><code>{locale === 'vi' ? each.name : each.english}</code> {text(each.title)}</button>
              <p className="lk-small mb-0">{text(each.explanation)}<br /><code>{text(each.example)}</code></p>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

/** Is there a division by something that may be 0 when the form is filled in? */
function divides(logic: unknown): boolean {
  if (Array.isArray(logic)) return logic.some(divides);
  if (!isPlainObject(logic)) return false;
  return (Array.isArray(logic['/']) && variablesOf(logic['/'][1]).length > 0) || Object.values(logic).some(divides);
}
