import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAllDirectiveCases } from '../../api/operation-queries';
import { useLocale } from '../../i18n/setup';
import { foldText } from '../../ui/fold-text';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/waiting';

/** Rows drawn at once; searching narrows further. */
const SHOWN = 100;

/** Some of a directive's units whose case still runs: where each stands is what one chooses by. */
export function CaseChoice({ directiveId, value, onChange }: { directiveId: string; value: string[]; onChange: (unitIds: string[]) => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const cases = useAllDirectiveCases(directiveId);
  const [search, setSearch] = useState('');
  const wanted = foldText(useDeferredValue(search));
  if (cases.isPending) return <Skeleton lines={1} height={120} />;
  if (cases.isError) return <ProblemNotice error={cases.error} onRetry={() => void cases.refetch()} />;
  const found = cases.data.filter(({ status, subjectUnitName, openTasks }) => status === 'open' && foldText([subjectUnitName, ...openTasks.map(({ title }) => text(title))].join(' ')).includes(wanted));
  const chosen = new Set(value);
  const all = found.length > 0 && found.every(({ subjectUnitId }) => chosen.has(subjectUnitId));
  const foundIds = new Set(found.map(({ subjectUnitId }) => subjectUnitId));
  const toggle = (id: string) => onChange(chosen.has(id) ? value.filter((other) => other !== id) : [...value, id]);
  return (
    <div className="lk-picker">
      <div className="lk-picker-tools"><input className="form-control" type="search" placeholder={t('operations.extend.search')} aria-label={t('operations.extend.search')} value={search} onChange={(event) => setSearch(event.target.value)} /></div>
      <div className="lk-row justify-content-between">
        <strong role="status">{t('picker.count', { count: value.length })}</strong>
        <button type="button" className="btn btn-soft btn-sm" disabled={found.length === 0} onClick={() => onChange(all ? value.filter((id) => !foundIds.has(id)) : [...new Set([...value, ...foundIds])])}>{t(all ? 'picker.dropFound' : 'picker.takeFound', { count: found.length })}</button>
      </div>
      <ul className="lk-picker-list">
        {found.slice(0, SHOWN).map(({ id, subjectUnitId, subjectUnitName, openTasks }) => (
          <li key={id}>
            <label className="lk-picker-option">
              <input className="form-check-input" type="checkbox" checked={chosen.has(subjectUnitId)} onChange={() => toggle(subjectUnitId)} />
              <span>{subjectUnitName}<span className="lk-small lk-soft d-block">{openTasks.map(({ title }) => text(title)).join('; ')}</span></span>
            </label>
          </li>
        ))}
        {found.length === 0 && <li className="p-3 lk-soft">{t('picker.none')}</li>}
        {found.length > SHOWN && <li className="p-3 lk-soft">{t('picker.more', { count: found.length - SHOWN })}</li>}
      </ul>
    </div>
  );
}
