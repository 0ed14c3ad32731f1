import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/setup';
import { topicOf } from './chapters';
import type { Block, Step } from './help-content';
import { HelpWords } from './help-words';
import { Picture } from './pictures';
import { ShownListView } from './shown-lists';
import type { TopicId } from './topic-ids';

/** Goes to another topic, in the panel or on the page. */
export type GoTo = (topic: TopicId) => void;

export function HelpBlock({ block, goTo }: { block: Block; goTo: GoTo }) {
  switch (block.kind) {
    case 'text': return <p><HelpWords words={block.words} /></p>;
    case 'points': return <ul className="lk-help-points">{block.points.map((words, index) => <li key={index}><HelpWords words={words} /></li>)}</ul>;
    case 'steps': return <ol className="lk-help-steps">{block.steps.map((step, index) => <StepLine key={index} step={step} goTo={goTo} />)}</ol>;
    case 'shown': return <ShownListView list={block.list} />;
  }
}

function StepLine({ step: { words, picture, see }, goTo }: { step: Step; goTo: GoTo }) {
  return (
    <li>
      {picture && <Picture id={picture} />}
      <span><HelpWords words={words} />{see && <> <SeeLink topic={see} goTo={goTo} short /></>}</span>
    </li>
  );
}

/** A way to another topic; a short one says only that there is more. */
export function SeeLink({ topic, goTo, short = false }: { topic: TopicId; goTo: GoTo; short?: boolean }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const title = text(topicOf(topic).title);
  return (
    <a href={`/studio/help/${topic}`} data-help-topic={topic} aria-label={short ? t('help.moreAbout', { title }) : undefined} onClick={(event) => { if (!event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); goTo(topic); } }}>
      {short ? t('help.more') : title}
    </a>
  );
}
