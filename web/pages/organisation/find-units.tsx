import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unitKindSchema } from '../../../domain/contracts/org-api';
import { useUnitSearch } from '../../api/org-queries';
import { EmptyState } from '../../ui/empty-state';
import { LoadMore } from '../../ui/load-more';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/waiting';
import { UnitItem } from './unit-item';

/** Units by name and kind, closed ones when that is asked for. @param opens which of them may be opened */
export function FindUnits({ opens }: { opens: (id: string) => boolean }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState('');
  const [closed, setClosed] = useState(false);
  const units = useUnitSearch(useDeferredValue(search).trim(), kind, closed);
  return (
    <div className="lk-stack">
      <div className="lk-card">
        <div className="lk-filters mb-0">
          <div><label className="form-label" htmlFor="lk-unit-search">{t('organisation.search')}</label><input id="lk-unit-search" type="search" className="form-control" value={search} maxLength={100} onChange={(event) => setSearch(event.target.value)} /></div>
          <div>
            <label className="form-label" htmlFor="lk-unit-kind">{t('picker.kind')}</label>
            <select id="lk-unit-kind" className="form-select" value={kind} onChange={(event) => setKind(event.target.value)}>
              <option value="">{t('picker.allKinds')}</option>
              {unitKindSchema.options.map((each) => <option key={each} value={each}>{t(`unitKind.${each}`)}</option>)}
            </select>
          </div>
        </div>
        <label className="lk-choice"><input className="form-check-input" type="checkbox" checked={closed} onChange={(event) => setClosed(event.target.checked)} />{t('organisation.closedToo')}</label>
      </div>
      {units.isPending && <Skeleton />}
      {units.isError && <ProblemNotice error={units.error} onRetry={() => void units.refetch()} />}
      {units.data?.items.length === 0 && <EmptyState drawing="search" title={t('picker.none')} />}
      <ul className="lk-list">{units.data?.items.map((unit) => <li key={unit.id}><UnitItem unit={unit} opens={opens(unit.id)} /></li>)}</ul>
      {units.data && <LoadMore pages={units} />}
    </div>
  );
}
