import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MigrationPreview } from '../../../domain/contracts/operation-api';
import { useLocale } from '../../i18n/setup';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icons';
import { Badge, type Tone } from '../../ui/notice';

type Item = MigrationPreview['items'][number];
const tones: Record<Item['verdict'], [Tone, IconName]> = { moved: ['primary', 'arrow-left-right'], kept: ['positive', 'check-lg'], 'needs-person': ['warning', 'person'] };

/** What would become of one case, task by task, and what stands in its way. */
export function MigrationRow({ item }: { item: Item }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const [tone, icon] = tones[item.verdict];
  return (
    <>
      <div>
        <Link className="lk-strong" to={`/cases/${item.caseId}`}>{item.subjectUnitName || item.caseId}</Link> <span className="lk-small lk-soft">{t('operations.migrate.from', { version: item.fromVersion })}</span>
        {item.tasks.map((task) => (
          <div key={task.taskId} className="lk-small lk-soft lk-moves">{text(task.fromTitle)}{(task.changed || task.from !== task.to) && <><Icon name="chevron-right" size={12} /><span className="visually-hidden">{t('operations.migrate.becomes')}</span>{text(task.toTitle)}</>}</div>
        ))}
        {item.obstacles.map((obstacle) => <div key={`${obstacle.step}-${obstacle.reason}`} className="lk-small"><strong>{text(obstacle.title)}:</strong> {text(obstacle.text)}</div>)}
      </div>
      <Badge tone={tone} icon={icon}>{t(`operations.migrate.verdict.${item.verdict}`)}</Badge>
    </>
  );
}
