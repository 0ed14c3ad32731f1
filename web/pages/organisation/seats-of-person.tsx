import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OrgPerson } from '../../../domain/contracts/org-api';
import { useSeats } from '../../api/org-queries';
import { useLocale } from '../../i18n/setup';
import { formatDate } from '../../ui/day-text';
import { Dialog } from '../../ui/dialog';
import { LoadMore } from '../../ui/load-more';
import { Badge } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/waiting';

/** Every seat of a person, past, present and ahead. */
export function SeatsOfPerson({ person, onClose }: { person: OrgPerson; onClose: () => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const seats = useSeats({ person: person.id });
  return (
    <Dialog title={t('organisation.seatsOfName', { name: person.name })} onClose={onClose} actions={<button type="button" className="btn btn-primary" onClick={onClose}>{t('ui.close')}</button>}>
      {seats.isPending && <Skeleton lines={2} height={50} />}
      {seats.isError && <ProblemNotice error={seats.error} onRetry={() => void seats.refetch()} />}
      {seats.data?.items.length === 0 && <p className="lk-soft mb-0">{t('organisation.noSeatOf')}</p>}
      <ul className="lk-rows">
        {seats.data?.items.map((seat) => (
          <li key={seat.id}>
            <div>
              <Link className="lk-strong" to={`/organisation/units/${seat.unitId}`}>{seat.unitName}</Link>
              <div className="lk-small">{text(seat.roleTitle)}{seat.substituteFor && ` – ${t('organisation.standsInFor', { name: seat.substituteFor.name })}`}</div>
              <div className="lk-small lk-soft">{[t('organisation.fromDay', { day: formatDate(seat.from) }), seat.to && t('organisation.toDay', { day: formatDate(seat.to) })].filter(Boolean).join(' ')}</div>
            </div>
            <Badge tone={seat.state === 'now' ? 'positive' : 'neutral'}>{t(`organisation.state.${seat.state}`)}</Badge>
          </li>
        ))}
      </ul>
      {seats.data && <LoadMore pages={seats} />}
    </Dialog>
  );
}
