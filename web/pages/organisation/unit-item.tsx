import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { components } from '../../api/schema';
import { formatDate } from '../../ui/day-text';
import { Icon } from '../../ui/icon';
import { Badge } from '../../ui/notice';

type Unit = components['schemas']['Unit'];

/** A unit in a list; of a closed one its last day and who took over. @param opens whether one may see how it is set up */
export function UnitItem({ unit: { id, name, kind, parentName, closed }, opens }: { unit: Unit; opens: boolean }) {
  const { t } = useTranslation();
  return (
    <article className="lk-item lk-item-none">
      {opens ? <Link className="lk-item-title lk-cover" to={`/organisation/units/${id}`}>{name}</Link> : <span className="lk-item-title">{name}</span>}
      <div className="lk-item-meta"><span><Icon name="building" size={15} />{t(`unitKind.${kind}`)}</span>{parentName && <span>{parentName}</span>}</div>
      {closed && (
        <div className="lk-item-meta">
          <Badge tone="neutral" icon="flag">{t('organisation.closed', { day: formatDate(closed.lastDay) })}</Badge>
          {closed.successorName && <span>{t('organisation.takenOver', { name: closed.successorName })}</span>}
        </div>
      )}
    </article>
  );
}
