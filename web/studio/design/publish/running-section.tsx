import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../shell/use-me';
import { LoadMore } from '../../../ui/load-more';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Skeleton } from '../../../ui/waiting';
import { Glyph } from '../../glyph';
import { ConcernedUnits } from './concerned-units';
import { useImpact } from './publish-queries';
import { RunningPicture } from './running-picture';

/** What is meant to become of running cases, and whether the units behind them are told. */
export interface RunningWish { running: 'stay' | 'move'; tell: boolean }

/** Whom the new version meets at work: where they stand, whether they stay, and who is told. */
export function RunningSection({ designKey, wish, onWish }: { designKey: string; wish: RunningWish; onWish: (wish: RunningWish) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const { can } = useMe();
  const impact = useImpact(designKey);
  const rows = impact.data?.pages.flatMap(({ items }) => items) ?? [];
  const totals = impact.data?.pages[0]?.totals;
  const choice = (running: RunningWish['running']) => (
    <label className="lk-choice"><input type="radio" className="form-check-input" name={`${id}-running`} checked={wish.running === running} data-running={running} onChange={() => onWish({ ...wish, running })} /><span><span className="lk-strong">{t(`publishing.running.${running}`)}</span><br /><span className="lk-small lk-soft">{t(`publishing.running.hint.${running}`)}</span></span></label>
  );
  return (
    <section className="lk-publish-part" data-running-cases>
      <h3>{t('publishing.running.title')}</h3>
      {impact.isPending && <Skeleton lines={2} height={40} />}
      {impact.isError && <ProblemNotice error={impact.error} onRetry={() => void impact.refetch()} busy={impact.isFetching} />}
      {impact.data && rows.length === 0 && <p className="mb-0">{t('publishing.running.none')}</p>}
      {rows.length > 0 && (
        <>
          {totals && <p>{t(totals.complete ? 'publishing.running.totals' : 'publishing.running.totalsAtLeast', { cases: totals.cases, units: totals.units })}</p>}
          <RunningPicture rows={rows} versions={totals?.versions ?? []} />
          <LoadMore pages={impact} />
          {can.includes('migrate') && <fieldset><legend className="form-label">{t('publishing.running.ask')}</legend>{choice('stay')}{choice('move')}</fieldset>}
          <details className="lk-fold mt-2"><summary><Glyph name="chevron-right" size={14} className="lk-fold-mark" />{t('publishing.running.units', { count: totals?.units ?? 0 })}</summary><ConcernedUnits designKey={designKey} /></details>
          <label className="lk-choice"><input type="checkbox" className="form-check-input" checked={wish.tell} data-tell onChange={(event) => onWish({ ...wish, tell: event.target.checked })} /><span><span className="lk-strong">{t('publishing.running.tell')}</span><br /><span className="lk-small lk-soft">{t('publishing.running.tellHint')}</span></span></label>
        </>
      )}
    </section>
  );
}
