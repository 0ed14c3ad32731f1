import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nodesOf } from '../../../../domain/publishing';
import { useLocale } from '../../../i18n/setup';
import { dayOfInstant } from '../../../ui/day-text';
import { Notice } from '../../../ui/notice';
import { useNow } from '../../../ui/use-now';
import { Glyph } from '../../glyph';
import { useDesigner } from '../../procedures/designer-context';
import type { AtHand } from '../at-hand';
import { morningOf } from '../play/start-panel';
import type { WalkResult } from '../rehearsal-worker';
import { runJob } from '../run-job';
import type { Kept } from '../scenarios/scenario-queries';
import type { FindForm } from '../use-forms';
import { KeepRoads } from './keep-roads';

/** The units that a walk is played with: two, so that a list of them has more than one. */
const SCHOOLS = 2;

type Walking = { state: 'idle' } | { state: 'running'; tries: number; reached: number } | { state: 'failed' } | { state: 'done'; result: WalkResult; of: AtHand };

/** Goes through the whole procedure by itself, beside the page. */
export function WalkPanel({ hand, findForm, kept, onJump }: { hand: AtHand; findForm: FindForm; /** Scenarios that there are already. */ kept: readonly Kept[]; onJump: (step: string) => void }) {
  const { t } = useTranslation();
  const [walking, setWalking] = useState<Walking>({ state: 'idle' });
  const stop = useRef<() => void>(undefined);
  const today = dayOfInstant(useNow());
  useEffect(() => () => stop.current?.(), []);
  const start = () => {
    stop.current?.();
    setWalking({ state: 'running', tries: 0, reached: 0 });
    stop.current = runJob({ kind: 'walk', definition: hand.definition, definitions: hand.definitions, schools: SCHOOLS, at: morningOf(today), forms: formsFor(hand, findForm) }, (report) => {
      if (report.kind === 'progress') setWalking({ state: 'running', tries: report.tries, reached: report.reached });
      if (report.kind === 'walked') setWalking({ state: 'done', result: report.result, of: hand });
    }, () => setWalking({ state: 'failed' }));
  };
  const cancel = () => { stop.current?.(); setWalking({ state: 'idle' }); };
  return (
    <section className="lk-card" aria-labelledby="lk-walk">
      <h2 id="lk-walk">{t('rehearsal.walk.title')}</h2>
      <p className="lk-soft">{t('rehearsal.walk.lead')}</p>
      <div className="lk-row">
        {walking.state === 'running'
          ? <><progress aria-label={t('rehearsal.walk.running')} /><span className="lk-small">{t('rehearsal.walk.progress', { tries: walking.tries, reached: walking.reached })}</span><button type="button" className="btn btn-quiet" onClick={cancel}><Glyph name="x-lg" />{t('rehearsal.walk.cancel')}</button></>
          : <button type="button" className="btn btn-primary" data-order="walk" onClick={start}><Glyph name="signpost-split" />{t('rehearsal.walk.start')}</button>}
      </div>
      <div role="status" className="mt-2">
        {walking.state === 'failed' && <Notice tone="negative" title={t('rehearsal.walk.failed')} level={3}><p className="mb-0">{t('rehearsal.walk.failedLead')}</p></Notice>}
        {walking.state === 'done' && <Result result={walking.result} stale={walking.of.source !== hand.source} onJump={onJump} />}
      </div>
      {walking.state === 'done' && <KeepRoads key={walking.result.tries} procedure={hand.definition.key} roads={walking.result.roads} kept={kept} />}
    </section>
  );
}

function Result({ result: { reached, total, roads, missed }, stale, onJump }: { result: WalkResult; stale: boolean; onJump: (step: string) => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { steps } = useDesigner();
  return (
    <Notice tone={missed.length === 0 ? 'positive' : 'warning'} title={t('rehearsal.walk.result', { reached, total })} level={3}>
      <p className="mb-1" data-walk={`${reached}/${total}`}>{t('rehearsal.walk.roads', { count: roads.length })} {stale && t('rehearsal.stale')}</p>
      {missed.length > 0 && <ul className="lk-play-missing">{missed.map(({ item, reason }) => <li key={item.id}><span className="lk-strong">{text(item.title)}</span><br /><span className="lk-small">{text(reason)}</span> {steps[item.step] && <button type="button" className="btn btn-quiet btn-sm" data-jump={item.step} onClick={() => onJump(item.step)}>{t('rehearsal.toStep', { step: text(steps[item.step] ?? item.title) })}</button>}</li>)}</ul>}
    </Notice>
  );
}

/** What each form tells; one that was not read may tell anything. */
function formsFor({ definition }: AtHand, findForm: FindForm): { key: string; version: number; facts: string[] }[] {
  return nodesOf(definition).flatMap((node) => {
    const form = node.kind === 'task' && node.form ? findForm(node.form.key, node.form.version) : undefined;
    return form ? [{ key: form.key, version: form.version, facts: form.facts.map(({ fact }) => fact) }] : [];
  });
}
