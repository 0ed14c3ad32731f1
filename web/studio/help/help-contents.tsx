import { useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/setup';
import { chapters, topicOf } from './chapters';
import { SeeLink, type GoTo } from './help-blocks';
import { searchHelp } from './help-search';
import type { TopicId } from './topic-ids';

/** Search, and everything there is to read. */
export function HelpContents({ current, goTo }: { current: TopicId; goTo: GoTo }) {
  const { t } = useTranslation();
  const { text, locale } = useLocale();
  const id = useId();
  const [asked, setAsked] = useState('');
  const wanted = useDeferredValue(asked).trim();
  const found = wanted === '' ? null : searchHelp(wanted, locale, t);
  return (
    <div className="lk-help-contents">
      <label className="form-label" htmlFor={id}>{t('help.search')}</label>
      <input id={id} type="search" className="form-control mb-2" value={asked} maxLength={100} onChange={(event) => setAsked(event.target.value)} />
      <p className="visually-hidden" role="status">{found === null ? '' : t('help.found', { count: found.length })}</p>
      {found !== null && (
        <ul className="lk-help-found">
          {found.length === 0 && <li className="lk-soft">{t('help.nothing')}</li>}
          {found.map(({ topic, excerpt }) => <li key={topic.id}><SeeLink topic={topic.id} goTo={goTo} />{excerpt !== '' && <span className="lk-small lk-soft d-block">{excerpt}</span>}</li>)}
        </ul>
      )}
      {found === null && (
        <nav aria-label={t('help.contents')}>
          {chapters.map(({ id: chapter, title, topics }) => (
            <details key={chapter} className="lk-help-chapter" open={topics.some((topic) => topic.id === current) || undefined}>
              <summary>{text(title)}</summary>
              <ul>{topics.map((topic) => <li key={topic.id} aria-current={topic.id === current ? 'page' : undefined}><SeeLink topic={topic.id} goTo={goTo} /></li>)}</ul>
            </details>
          ))}
        </nav>
      )}
      <span className="visually-hidden">{t('help.reading', { title: text(topicOf(current).title) })}</span>
    </div>
  );
}
