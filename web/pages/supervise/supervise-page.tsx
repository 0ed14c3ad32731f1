import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SuperviseSummary } from '../../../domain/contracts/api';
import { useSuperviseSummary } from '../../api/queries';
import { useLocale } from '../../i18n/setup';
import { BarChart, type Bar } from '../../ui/bar-chart';
import { PageHead } from '../../ui/page-head';
import { Skeleton } from '../../ui/waiting';
import { LoadProblem } from '../errors/error-pages';
import { OrphanList } from './orphan-list';
import { OverdueList } from './overdue-list';
import { Tile } from './tile';

/** Units shown in the chart; the list below holds them all. */
const UNITS_SHOWN = 10;

export function SupervisePage() {
  const { t } = useTranslation();
  const summary = useSuperviseSummary();
  if (summary.isPending) return <Skeleton lines={4} height={110} />;
  if (summary.isError) return <LoadProblem error={summary.error} onRetry={() => void summary.refetch()} busy={summary.isFetching} />;
  const { openCases, overdueTasks, dueSoonTasks, endedCases, troubled, orphanedTasks } = summary.data;
  return (
    <>
      <PageHead title={t('supervise.title')} lead={t('supervise.lead')} />
      <div className="lk-stack">
        <div className="lk-tiles">
          <Tile value={overdueTasks} label={t('supervise.overdue')} icon="exclamation-octagon" tone={overdueTasks > 0 ? 'negative' : undefined} />
          <Tile value={dueSoonTasks} label={t('supervise.soon')} icon="hourglass-split" tone={dueSoonTasks > 0 ? 'warning' : undefined} />
          <Tile value={openCases} label={t('supervise.open')} icon="record-circle" />
          <Tile value={endedCases} label={t('supervise.ended')} icon="flag" tone="positive" />
          {orphanedTasks > 0 && <Tile value={orphanedTasks} label={t('orphans.title')} icon="people" tone="warning" />}
          {troubled > 0 && <Tile value={troubled} label={t('supervise.troubled')} icon="exclamation-triangle" tone="negative" />}
        </div>
        {orphanedTasks > 0 && <OrphanList />}
        <div className="lk-columns">
          <OverdueList summary={summary.data} />
          <Charts summary={summary.data} />
        </div>
      </div>
    </>
  );
}

type View = 'step' | 'unit' | 'role';

function Charts({ summary }: { summary: SuperviseSummary }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const [view, setView] = useState<View>('step');
  const bars: Record<View, Bar[]> = {
    step: summary.byStep.map(({ step, title, count, overdue }) => ({ key: step, label: text(title), count, overdue })),
    unit: summary.byUnit.slice(0, UNITS_SHOWN).map(({ unitId, unitName, open, overdue }) => ({ key: unitId, label: unitName, count: open, overdue })),
    role: summary.byRole.map(({ role, title, open, overdue }) => ({ key: role, label: text(title), count: open, overdue })),
  };
  return (
    <section className="lk-card" aria-labelledby="lk-chart-title">
      <div className="lk-card-head">
        <h2 id="lk-chart-title">{t(`supervise.chart.${view}`)}</h2>
        <div className="lk-segments" role="group" aria-label={t('supervise.views')}>
          {(['step', 'unit', 'role'] as const).map((each) => <button key={each} type="button" className="lk-segment" aria-pressed={view === each} onClick={() => setView(each)}>{t(`supervise.view.${each}`)}</button>)}
        </div>
      </div>
      {bars[view].length === 0 ? <p className="lk-soft mb-0">{t('supervise.nothingOpen')}</p> : <BarChart caption={t(`supervise.chart.${view}`)} unit={t('chart.openTasks')} bars={bars[view]} />}
      {view === 'unit' && summary.byUnit.length > UNITS_SHOWN && <p className="lk-small lk-soft mt-2 mb-0">{t('supervise.onlyWorst', { shown: UNITS_SHOWN, count: summary.byUnit.length })}</p>}
    </section>
  );
}
