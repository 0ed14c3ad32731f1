import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { NATIONAL } from '../../../domain/contracts/operation-api';
import { useCalendars } from '../../api/calendar-queries';
import { UnitPicker } from '../../form/unit-picker/unit-picker';
import { useMe } from '../../shell/use-me';
import { shortInstant } from '../../ui/day-text';
import { Icon } from '../../ui/icon';
import { LoadMore } from '../../ui/load-more';
import { PageHead } from '../../ui/page-head';
import { Skeleton } from '../../ui/waiting';
import { LoadProblem } from '../errors/error-pages';

/** The national table and the units that differ from it. */
export function CalendarsPage() {
  const { t } = useTranslation();
  const id = useId();
  const navigate = useNavigate();
  const { can } = useMe();
  const calendars = useCalendars();
  if (calendars.isPending) return <Skeleton lines={2} height={90} />;
  if (calendars.isError) return <LoadProblem error={calendars.error} onRetry={() => void calendars.refetch()} busy={calendars.isFetching} />;
  return (
    <>
      <PageHead title={t('calendars.title')} lead={t('calendars.lead')} />
      <div className="lk-stack">
        <ul className="lk-list">
          {calendars.data.items.map(({ unitId, unitName, days, at, byName }) => (
            <li key={unitId}>
              <article className={`lk-item lk-item-${unitId === NATIONAL ? 'later' : 'none'}`}>
                <Link className="lk-item-title lk-cover" to={`/calendars/${unitId}`}>{unitId === NATIONAL ? t('calendars.national') : unitName}</Link>
                <div className="lk-item-meta">
                  <span><Icon name="calendar-event" size={15} />{t('calendars.days', { count: days })}</span>
                  <span>{at ? t('calendars.changed', { name: byName ?? '', time: shortInstant(at) }) : t('calendars.shipped')}</span>
                </div>
              </article>
            </li>
          ))}
        </ul>
        <LoadMore pages={calendars} />
        {can.includes('calendars') && (
          <section className="lk-card">
            <h2 id={`${id}-label`} className="mb-2">{t('calendars.ofUnit')}</h2>
            <p className="lk-soft">{t('calendars.ofUnitLead')}</p>
            <UnitPicker controlId={id} labelId={`${id}-label`} value={[]} multiple={false} only={null} disabled={false} onChange={([unitId]) => { if (unitId) void navigate(`/calendars/${unitId}`); }} />
          </section>
        )}
      </div>
    </>
  );
}
