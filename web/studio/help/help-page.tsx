import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { PageHead } from '../../ui/page-head';
import { HelpContents } from './help-contents';
import { closeHelp } from './help-store';
import { HelpTopic } from './help-topic';
import { isTopicId, type TopicId } from './topic-ids';

/** The whole help on a page of its own: contents and search beside what one reads. */
export function HelpPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { topic } = useParams();
  const current: TopicId = isTopicId(topic) ? topic : 'letter';
  const reader = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  // Read here, the same beside it would only take room.
  useEffect(closeHelp, []);
  useEffect(() => {
    if (!first.current) reader.current?.querySelector<HTMLElement>('[data-help-heading]')?.focus();
    first.current = false;
  }, [current]);
  const goTo = (id: TopicId) => void navigate(`/studio/help/${id}`);
  return (
    <>
      <PageHead title={t('help.page')} lead={t('help.lead')} back={{ to: '/studio', label: t('studio.title') }} />
      <div className="lk-help-page">
        <div className="lk-card"><HelpContents current={current} goTo={goTo} /></div>
        <div ref={reader} className="lk-card lk-help-reader"><HelpTopic id={current} goTo={goTo} level={2} /></div>
      </div>
    </>
  );
}
