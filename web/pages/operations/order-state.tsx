import { useTranslation } from 'react-i18next';
import type { OperationRow, OperationView } from '../../../domain/contracts/operation-api';
import type { IconName } from '../../ui/icons';
import { Badge, type Tone } from '../../ui/notice';
import { ShareBar } from '../../ui/share-bar';

const rowTone: Record<OperationRow['status'], Tone> = { pending: 'neutral', done: 'positive', refused: 'neutral', 'needs-person': 'warning' };
const rowIcon: Record<OperationRow['status'], IconName> = { pending: 'hourglass-split', done: 'check-lg', refused: 'slash-circle', 'needs-person': 'person' };

export function RowBadge({ status }: { status: OperationRow['status'] }) {
  const { t } = useTranslation();
  return <Badge tone={rowTone[status]} icon={rowIcon[status]}>{t(`operations.row.${status}`)}</Badge>;
}

export function OrderBadge({ operation: { status, counts } }: { operation: OperationView }) {
  const { t } = useTranslation();
  if (status === 'running') return <Badge tone="info" icon="hourglass-split">{t('operations.running')}</Badge>;
  if (counts.needsPerson > 0) return <Badge tone="warning" icon="person">{t('operations.needsPerson', { count: counts.needsPerson })}</Badge>;
  return <Badge tone="positive" icon="check-lg">{t('operations.done')}</Badge>;
}

/** Read from the order's own counters. Until all its cases are listed the total still grows. */
export function OrderProgress({ operation: { counts, total, listed, status } }: { operation: OperationView }) {
  const { t } = useTranslation();
  const settled = counts.done + counts.refused + counts.needsPerson;
  const label = listed ? t('operations.settled', { settled, total }) : t('operations.listing', { total });
  return (
    <div>
      <div className="lk-row justify-content-between mb-1"><span className="lk-small lk-soft" role={status === 'running' ? 'status' : undefined}>{label}</span></div>
      {status === 'running' && !listed && <div className="lk-progress mb-1" />}
      <ShareBar
        label={label} total={total}
        shares={[
          { key: 'done', label: t('operations.row.done'), count: counts.done, tone: 'positive' }, { key: 'refused', label: t('operations.row.refused'), count: counts.refused, tone: 'neutral' },
          { key: 'needs-person', label: t('operations.row.needs-person'), count: counts.needsPerson, tone: 'warning' },
        ]}
      />
    </div>
  );
}

/** What the order is about, in one line. */
export function useSubjectText(): (operation: OperationView) => string {
  const { t } = useTranslation();
  return ({ subject }) => {
    const parts = [
      subject.caseTitle, subject.processKey === null ? null : t('operations.version', { process: subject.processKey, version: subject.version }),
      subject.unitName === null ? null : subject.successorName === null ? subject.unitName : t('operations.handed', { unit: subject.unitName, successor: subject.successorName }),
    ];
    return parts.filter((part) => part !== null && part !== '').join(' · ');
  };
}
