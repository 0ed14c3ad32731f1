import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../../../domain/contracts/api';
import { useLocale } from '../../i18n/setup';
import { shortInstant } from '../../ui/day-text';
import { Notice } from '../../ui/notice';

/** Why it came back: who, when, the reason, and how many fields carry a note of their own. */
export function ReturnedNotice({ returned }: { returned: NonNullable<TaskDetail['returned']> }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const notes = Object.keys(returned.fieldNotes).length;
  return (
    <Notice tone="negative" icon="arrow-return-left" title={t(returned.corrected ? 'returned.corrected' : 'returned.title')}>
      {returned.comment && <blockquote className="lk-quote">{returned.comment}</blockquote>}
      <p className="lk-small lk-soft mb-1">{t('returned.by', { name: returned.byName, unit: returned.unitName, step: text(returned.title), time: shortInstant(returned.at) })}</p>
      {notes > 0 && <p className="mb-0">{t('returned.notes', { count: notes })}</p>}
    </Notice>
  );
}
