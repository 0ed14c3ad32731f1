import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { OrgUnit } from '../../../domain/contracts/org-api';
import { partyTitles } from '../../../domain/org/roles';
import { useOrgUnit } from '../../api/org-queries';
import { useLocale } from '../../i18n/setup';
import { useMe } from '../../shell/use-me';
import { formatDate } from '../../ui/day-text';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { Skeleton } from '../../ui/waiting';
import { LoadProblem } from '../errors/error-pages';
import { SeatList } from './seat-list';
import { SuccessionDialog } from './succession-dialog';
import { UnitDialog } from './unit-dialog';

export function UnitPage() {
  const { unitId = '' } = useParams();
  const unit = useOrgUnit(unitId);
  if (unit.isPending) return <Skeleton lines={3} height={120} />;
  if (unit.isError) return <LoadProblem error={unit.error} onRetry={() => void unit.refetch()} busy={unit.isFetching} />;
  return <UnitView key={unitId} detail={unit.data} />;
}

function UnitView({ detail }: { detail: OrgUnit }) {
  const { t } = useTranslation();
  const { can } = useMe();
  const [open, setOpen] = useState<'edit' | 'succeed' | null>(null);
  const { unit } = detail;
  const close = () => setOpen(null);
  return (
    <>
      <PageHead
        title={unit.name} lead={t(`unitKind.${unit.kind}`)} back={{ to: '/organisation', label: t('nav.organisation') }}
        actions={can.includes('organise') && <>
          <button type="button" className="btn btn-soft" data-order="edit-unit" onClick={() => setOpen('edit')}><Icon name="pen" />{t('organisation.editUnit')}</button>
          {unit.successorId === null && <button type="button" className="btn btn-outline-danger" data-order="succeed" onClick={() => setOpen('succeed')}><Icon name="diagram-3" />{t('organisation.succession.open')}</button>}
        </>}
      />
      <div className="lk-stack">
        {unit.successorId !== null && (
          <Notice tone="info" title={t('organisation.succeeded', { day: unit.to ? formatDate(unit.to) : '' })}><p><Link to={`/organisation/units/${unit.successorId}`}>{unit.successorName}</Link></p></Notice>
        )}
        <SeatList detail={detail} />
        <Facts detail={detail} />
      </div>
      {open === 'edit' && <UnitDialog unit={unit} onClose={close} onSaved={close} />}
      {open === 'succeed' && <SuccessionDialog detail={detail} onClose={close} />}
    </>
  );
}

function Facts({ detail: { unit } }: { detail: OrgUnit }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { can } = useMe();
  const validity = unit.from === null && unit.to === null ? t('organisation.always') : [unit.from && t('organisation.fromDay', { day: formatDate(unit.from) }), unit.to && t('organisation.toDay', { day: formatDate(unit.to) })].filter(Boolean).join(' ');
  const facts: [string, string | null][] = [
    [t('organisation.abbreviation'), unit.abbreviation], [t('organisation.parent'), unit.parentName], [t('organisation.superior'), unit.superiorName], [t('organisation.place'), unit.place], [t('organisation.address'), unit.address], [t('organisation.validity'), validity],
    ...Object.entries(unit.relationNames).map(([relation, name]): [string, string] => [partyTitles[relation] ? text(partyTitles[relation]) : relation, name]),
  ];
  return (
    <section className="lk-card" aria-labelledby="lk-unit-facts">
      <div className="lk-card-head"><h2 id="lk-unit-facts">{t('organisation.facts')}</h2>{can.includes('calendars') && <Link className="btn btn-soft btn-sm" to={`/calendars/${unit.id}`}><Icon name="calendar-week" />{t('nav.calendars')}</Link>}</div>
      <dl className="lk-facts lk-facts-wide">{facts.filter(([, value]) => value).map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
    </section>
  );
}
