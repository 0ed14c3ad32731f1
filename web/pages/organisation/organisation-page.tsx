import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { unitKindSchema } from '../../../domain/contracts/org-api';
import { useUnitSearch } from '../../api/org-queries';
import { useMe } from '../../shell/use-me';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { LoadMore } from '../../ui/load-more';
import { PageHead } from '../../ui/page-head';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/waiting';
import { UnitDialog } from './unit-dialog';

/** Units and who holds their seats: all of them for who administers the tenant, one's own for everybody else. */
export function OrganisationPage() {
  const { t } = useTranslation();
  const { can } = useMe();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const all = can.includes('organise');
  return (
    <>
      <PageHead
        title={t('organisation.title')} lead={t(all ? 'organisation.lead' : 'organisation.ownLead')}
        actions={all && <>
          <Link className="btn btn-soft" to="/organisation/people"><Icon name="people" />{t('organisation.people')}</Link>
          <button type="button" className="btn btn-primary" data-order="add-unit" onClick={() => setAdding(true)}><Icon name="plus-lg" />{t('organisation.addUnit')}</button>
        </>}
      />
      {all ? <AllUnits /> : <OwnUnits />}
      {adding && <UnitDialog onClose={() => setAdding(false)} onSaved={(id) => void navigate(`/organisation/units/${id}`)} />}
    </>
  );
}

function AllUnits() {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState('');
  const units = useUnitSearch(useDeferredValue(search).trim(), kind);
  return (
    <div className="lk-stack">
      <div className="lk-filters lk-card">
        <div><label className="form-label" htmlFor="lk-unit-search">{t('organisation.search')}</label><input id="lk-unit-search" type="search" className="form-control" value={search} maxLength={100} onChange={(event) => setSearch(event.target.value)} /></div>
        <div>
          <label className="form-label" htmlFor="lk-unit-kind">{t('picker.kind')}</label>
          <select id="lk-unit-kind" className="form-select" value={kind} onChange={(event) => setKind(event.target.value)}>
            <option value="">{t('picker.allKinds')}</option>
            {unitKindSchema.options.map((each) => <option key={each} value={each}>{t(`unitKind.${each}`)}</option>)}
          </select>
        </div>
      </div>
      {units.isPending && <Skeleton />}
      {units.isError && <ProblemNotice error={units.error} onRetry={() => void units.refetch()} />}
      {units.data?.items.length === 0 && <EmptyState drawing="search" title={t('picker.none')} />}
      <ul className="lk-list">{units.data?.items.map((unit) => <li key={unit.id}><UnitItem id={unit.id} name={unit.name} kind={unit.kind} more={unit.parentName} /></li>)}</ul>
      {units.data && <LoadMore pages={units} />}
    </div>
  );
}

function OwnUnits() {
  const { seats } = useMe();
  const units = new Map(seats.map(({ unitId, unitName, unitKind }) => [unitId, { unitName, unitKind }]));
  return <ul className="lk-list">{[...units].map(([id, { unitName, unitKind }]) => <li key={id}><UnitItem id={id} name={unitName} kind={unitKind} more={null} /></li>)}</ul>;
}

function UnitItem({ id, name, kind, more }: { id: string; name: string; kind: string; more: string | null }) {
  const { t } = useTranslation();
  return (
    <article className="lk-item lk-item-none">
      <Link className="lk-item-title lk-cover" to={`/organisation/units/${id}`}>{name}</Link>
      <div className="lk-item-meta"><span><Icon name="building" size={15} />{t(`unitKind.${kind}`)}</span>{more && <span>{more}</span>}</div>
    </article>
  );
}
