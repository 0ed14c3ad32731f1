import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/setup';
import { Glyph } from '../glyph';
import { topicOf } from './chapters';
import { HelpBlock, SeeLink, type GoTo } from './help-blocks';
import { topicIds, type TopicId } from './topic-ids';

/** One topic, with what belongs to it and the way on. */
export function HelpTopic({ id, goTo, level }: { id: TopicId; goTo: GoTo; level: 2 | 3 }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const topic = topicOf(id);
  const index = topicIds.indexOf(id);
  const [before, after] = [topicIds[index - 1], topicIds[index + 1]];
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <article className="lk-help-topic" id={`help-${id}`}>
      <Heading tabIndex={-1} data-help-heading>{text(topic.title)}</Heading>
      {topic.blocks.map((block, at) => <HelpBlock key={at} block={block} goTo={goTo} />)}
      {topic.see && <p className="lk-help-see"><span className="lk-soft">{t('help.see')}</span> {topic.see.map((one, at) => <span key={one}>{at > 0 && ' · '}<SeeLink topic={one} goTo={goTo} /></span>)}</p>}
      <nav className="lk-row lk-help-ways" aria-label={t('help.ways')}>
        {before && <button type="button" className="btn btn-quiet btn-sm" onClick={() => goTo(before)}><Glyph name="arrow-left" size={16} />{text(topicOf(before).title)}</button>}
        {after && <button type="button" className="btn btn-quiet btn-sm ms-auto" onClick={() => goTo(after)}>{text(topicOf(after).title)}<Glyph name="chevron-right" size={16} /></button>}
      </nav>
    </article>
  );
}
