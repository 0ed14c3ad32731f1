import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useMe } from '../../shell/use-me';
import { Icon } from '../../ui/icon';
import { PageHead } from '../../ui/page-head';
import { FindUnits } from './find-units';
import { UnitDialog } from './unit-dialog';
import { UnitItem } from './unit-item';

/** Units and who holds their seats: all of them for who administers the tenant, one's own for everybody else. Who supervises looks the others up by name. */
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
      {all ? <FindUnits opens={() => true} /> : <OwnUnits />}
      {adding && <UnitDialog onClose={() => setAdding(false)} onSaved={(id) => void navigate(`/organisation/units/${id}`)} />}
    </>
  );
}

function OwnUnits() {
  const { t } = useTranslation();
  const { seats, can } = useMe();
  const units = new Map(seats.map(({ unitId, unitName, unitKind }) => [unitId, { id: unitId, name: unitName, kind: unitKind, parentName: null }]));
  return (
    <>
      <ul className="lk-list">{[...units.values()].map((unit) => <li key={unit.id}><UnitItem unit={unit} opens /></li>)}</ul>
      {can.includes('supervise') && (
        <section className="mt-4" aria-labelledby="lk-look-up">
          <h2 id="lk-look-up" className="mb-1">{t('organisation.lookUp')}</h2>
          <p className="lk-soft">{t('organisation.lookUpLead')}</p>
          <FindUnits opens={(id) => units.has(id)} />
        </section>
      )}
    </>
  );
}
