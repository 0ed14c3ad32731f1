import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../../../domain/contracts/api';
import { useTimeline } from '../../api/queries';
import { useLocale } from '../../i18n/setup';
import { shortInstant } from '../../ui/day-text';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icons';
import { LoadMore } from '../../ui/load-more';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/waiting';

const icons: Record<TimelineEntry['tone'], IconName> = { positive: 'check-lg', neutral: 'circle', negative: 'arrow-return-left', warning: 'bell' };

export function Timeline({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const timeline = useTimeline(caseId);
  return (
    <section className="lk-card" aria-labelledby="lk-history">
      <h2 id="lk-history" className="mb-3">{t('case.history')}</h2>
      {timeline.isPending && <Skeleton lines={3} height={48} />}
      {timeline.isError && <ProblemNotice error={timeline.error} onRetry={() => void timeline.refetch()} />}
      <ol className="lk-timeline">
        {timeline.data?.items.map((entry) => (
          <li key={`${entry.sequence}-${entry.kind}-${entry.text.en}`} className={`lk-moment lk-moment-${entry.tone}`}>
            <span className="lk-moment-mark"><Icon name={icons[entry.tone]} size={13} /></span>
            <div>
              <div>{text(entry.text)}</div>
              {entry.comment && <blockquote className="lk-quote lk-small">{entry.comment}</blockquote>}
              <div className="lk-small lk-soft">{shortInstant(entry.at)}{entry.byName && ` · ${entry.byName}`}{entry.onBehalfOfName && ` (${t('case.onBehalfOf', { name: entry.onBehalfOfName })})`}{entry.unitName && ` – ${entry.unitName}`}</div>
            </div>
          </li>
        ))}
      </ol>
      {timeline.data && <LoadMore pages={timeline} />}
    </section>
  );
}
