import { memo, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setTranslation, translationsOf } from '../../../forms/design';
import { useCommands } from './use-commands';
import { useDesigner, usePicked } from './use-designer';
import { HelpButton } from '../help/help-button';

/** Every text beside its English. The Vietnamese is the form itself; where there is no English, it stands in. */
export function TranslationTable() {
  const { t } = useTranslation();
  const { store, readOnly } = useDesigner();
  const commands = useCommands();
  const [missing, setMissing] = useState(false);
  const definition = useDeferredValue(usePicked((state) => state.definition));
  const english = usePicked((state) => state.definition.english);
  const rows = useMemo(() => translationsOf(definition), [definition]);
  const empty = rows.filter(({ en }) => en === null || en === '').length;
  const write = useCallback((path: string, text: string): string | null => commands.apply(setTranslation(store.get().definition, path, text), `english.${path}`), [commands, store]);
  const shown = missing ? rows.filter(({ en }) => en === null || en === '') : rows;
  return (
    <section className="lk-card" aria-labelledby="lk-translate-title">
      <div className="lk-card-head">
        <div className="lk-help-line"><h2 id="lk-translate-title">{t('studio.translate.title')}</h2><HelpButton topic="form-english" /></div>
        <label className="lk-choice"><input type="checkbox" className="form-check-input" checked={missing} onChange={(event) => setMissing(event.target.checked)} /><span>{t('studio.translate.onlyMissing', { count: empty })}</span></label>
      </div>
      <p className="lk-soft">{t('studio.translate.lead')}</p>
      <table className="lk-translations">
        <thead><tr><th scope="col">{t('studio.translate.vi')}</th><th scope="col">{t('studio.translate.en')}</th></tr></thead>
        <tbody>{shown.map(({ path, vi }) => <TranslationRow key={path} path={path} vi={vi} en={english[path] ?? ''} disabled={readOnly} onWrite={write} />)}</tbody>
      </table>
      {shown.length === 0 && <p className="lk-soft mb-0">{t('studio.translate.none')}</p>}
    </section>
  );
}

interface RowProps { path: string; vi: string; en: string; disabled: boolean; onWrite: (path: string, text: string) => string | null }

const TranslationRow = memo(function TranslationRow({ path, vi, en, disabled, onWrite }: RowProps) {
  const { t } = useTranslation();
  const [fault, setFault] = useState<string | null>(null);
  return (
    <tr>
      <th scope="row" lang="vi">{vi}</th>
      <td>
        <input className="form-control" lang="en" value={en} maxLength={2000} disabled={disabled} aria-label={t('studio.translate.of', { name: vi })} aria-invalid={fault !== null} onChange={(event) => setFault(onWrite(path, event.target.value))} />
        {fault && <p className="lk-fault-line mb-0">{fault}</p>}
      </td>
    </tr>
  );
});
