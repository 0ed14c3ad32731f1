import { useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/setup';
import { Glyph } from '../glyph';
import { topicOf } from './chapters';
import { closeHelp, openHelp, useHelp } from './help-store';
import { HelpTopic } from './help-topic';
import type { TopicId } from './topic-ids';

/**
 * The question mark beside a thing: its topic opens beside the work. In a dialog, behind which nothing can be reached, it
 * opens right there.
 */
export function HelpButton({ topic, words = false }: { topic: TopicId; /** With the word beside the sign. */ words?: boolean }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const open = useHelp().topic === topic;
  const [inside, setInside] = useState<TopicId | null>(null);
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (event.currentTarget.closest('dialog')) setInside(inside === null ? topic : null);
    else if (open) closeHelp();
    else openHelp(topic);
  };
  return (
    <>
      <button
        type="button" className={words ? 'btn btn-soft' : 'lk-help-mark'} data-help={topic} aria-expanded={open || inside !== null} onClick={press}
        aria-label={words ? undefined : t('help.about', { title: text(topicOf(topic).title) })}
      >
        <Glyph name="question-circle" size={words ? 18 : 17} />{words && t('help.title')}
      </button>
      {inside !== null && <div className="lk-help-inside"><HelpTopic id={inside} goTo={setInside} level={3} /></div>}
    </>
  );
}
