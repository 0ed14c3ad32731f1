import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Glyph } from '../glyph';
import { helpKeys, type HelpAction } from '../shortcuts';
import { HelpContents } from './help-contents';
import { closeHelp, openHelp, useHelp } from './help-store';
import { HelpTopic } from './help-topic';

const actionOf = (key: string): HelpAction | undefined => (helpKeys.plain as Readonly<Record<string, HelpAction>>)[key];

/** The help beside the work: it stays while one goes on working, and Escape inside it closes it. */
export function HelpPanel() {
  const { t } = useTranslation();
  const { topic } = useHelp();
  const panel = useRef<HTMLElement>(null);
  const [listed, setListed] = useState(false);
  useEffect(() => {
    if (topic === null) return;
    setListed(false);
    panel.current?.scrollTo({ top: 0 });
    panel.current?.querySelector<HTMLElement>('[data-help-heading]')?.focus({ preventScroll: true });
  }, [topic]);
  if (topic === null) return null;
  return (
    <aside
      ref={panel} id="lk-help" className="lk-help" aria-label={t('help.title')}
      onKeyDown={(event) => { if (actionOf(event.key) === 'close') { event.stopPropagation(); closeHelp(); } }}
    >
      <div className="lk-help-head">
        <p className="lk-help-name">{t('help.title')}</p>
        <button type="button" className="btn btn-quiet btn-sm" aria-expanded={listed} onClick={() => setListed(!listed)}><Glyph name="journal-text" size={17} />{t('help.contents')}</button>
        <Link className="btn btn-quiet btn-sm" to={`/studio/help/${topic}`} onClick={closeHelp}><Glyph name="arrows-fullscreen" size={15} /><span className="visually-hidden">{t('help.wholePage')}</span></Link>
        <button type="button" className="btn btn-quiet btn-sm" data-help-close onClick={closeHelp}><Glyph name="x-lg" size={15} /><span className="visually-hidden">{t('help.close')}</span></button>
      </div>
      {listed && <HelpContents current={topic} goTo={openHelp} />}
      <HelpTopic id={topic} goTo={openHelp} level={2} />
    </aside>
  );
}
