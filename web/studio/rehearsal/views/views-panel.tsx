import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphOf } from '../../../../domain/design/graph';
import type { Coverage, Rehearsal } from '../../../../domain/rehearsal';
import { useLocale } from '../../../i18n/setup';
import { Glyph } from '../../glyph';
import { useDesigner } from '../../procedures/designer-context';
import { factTitles } from '../../procedures/facts/fact-info';
import { ProcedurePicture } from '../../procedures/picture/procedure-picture';
import { procedureTitles } from '../../procedures/shelf-content';
import type { Road } from '../play/road';
import { coveredPicture } from './covered';
import { DocumentsView } from './documents-view';
import { MailsView } from './mails-view';
import { TimelineView } from './timeline-view';

const views = ['picture', 'mails', 'documents', 'timeline'] as const;
type View = (typeof views)[number];
const noProblems: ReadonlyMap<string, 'error' | 'warning'> = new Map();

/** What can be looked at while playing: the way so far in the picture, mails, documents, what happened to each case. */
export function ViewsPanel({ road, rehearsal, coverage, walked, person }: { road: Road; rehearsal: Rehearsal; coverage: Coverage; walked: readonly Rehearsal[]; person: string | null }) {
  const { t } = useTranslation();
  const [view, setView] = useState<View>('picture');
  return (
    <div className="lk-stack">
      <div className="lk-segments lk-segments-scroll lk-play-views" role="group" aria-label={t('rehearsal.views.title')}>
        {views.map((each) => <button key={each} type="button" className="lk-segment" aria-pressed={view === each} data-rehearsal-view={each} onClick={() => setView(each)}>{t(`rehearsal.views.${each}`)}</button>)}
      </div>
      {view === 'picture' && <PictureView road={road} coverage={coverage} walked={walked} />}
      {view === 'mails' && <MailsView rehearsal={rehearsal} person={person} />}
      {view === 'documents' && <DocumentsView rehearsal={rehearsal} />}
      {view === 'timeline' && <TimelineView rehearsal={rehearsal} />}
    </div>
  );
}

function PictureView({ road, coverage, walked }: { road: Road; coverage: Coverage; walked: readonly Rehearsal[] }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { facts, shelf } = useDesigner();
  const [selected, setSelected] = useState<string | null>(null);
  const { definition } = road.hand;
  const graph = useMemo(() => graphOf(definition, factTitles(facts), procedureTitles(shelf)), [definition, facts, shelf]);
  const covered = useMemo(() => coveredPicture(graph, coverage, walked), [graph, coverage, walked]);
  const { reached, total, missing } = coverage;
  return (
    <>
      <section className="lk-card" aria-labelledby="lk-coverage">
        <h2 id="lk-coverage">{t('rehearsal.coverage.title')}</h2>
        <p className="mb-1" data-coverage={`${reached}/${total}`}><span className="lk-strong">{t('rehearsal.coverage.reached', { reached, total })}</span> {t('rehearsal.coverage.lead')}</p>
        {missing.length > 0 && (
          <details className="lk-fold">
            <summary><Glyph name="chevron-right" size={14} className="lk-fold-mark" />{t('rehearsal.coverage.missing', { count: missing.length })}</summary>
            <ul className="lk-play-missing">{missing.map((item) => <li key={item.id}><button type="button" className="btn btn-quiet" onClick={() => setSelected(item.step)}>{text(item.title)}</button></li>)}</ul>
          </details>
        )}
      </section>
      <ProcedurePicture graph={graph} selected={selected} problems={noProblems} onSelect={setSelected} coverage={covered} />
    </>
  );
}
