import './sandbox.css';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '../../ui/load-more';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/waiting';
import { HelpButton } from '../help/help-button';
import type { AtHand } from '../rehearsal/at-hand';
import { SandboxItem } from './sandbox-item';
import { useSandboxes } from './sandbox-queries';
import { StartForm, type Startable } from './start-form';

/** The procedure tried on the real engines: where it starts, and what runs already. */
export function SandboxPanel({ hand, ...startable }: { hand: AtHand } & Startable) {
  const { t } = useTranslation();
  const { key } = startable.detail;
  const sandboxes = useSandboxes(key);
  const newest = sandboxes.data?.items.find(({ state }) => state !== 'cleared');
  return (
    <section className="lk-card" aria-labelledby="lk-sandbox" data-sandbox-panel>
      <div className="lk-help-line"><h2 id="lk-sandbox">{t('sandbox.title')}</h2><HelpButton topic="sandbox" /></div>
      <p className="lk-soft">{t('sandbox.lead')}</p>
      {startable.detail.can.write && <StartForm hand={hand} {...startable} />}
      {sandboxes.isPending && <Skeleton lines={1} height={60} />}
      {sandboxes.isError && <ProblemNotice error={sandboxes.error} onRetry={() => void sandboxes.refetch()} busy={sandboxes.isFetching} />}
      {sandboxes.data && sandboxes.data.items.length > 0 && <h3 className="mt-4 mb-2">{t('sandbox.earlier')}</h3>}
      <ul className="lk-sandboxes">{sandboxes.data?.items.map((one) => <li key={one.id}><SandboxItem summary={one} opened={one === newest} mayPlay={startable.detail.can.write} /></li>)}</ul>
      <LoadMore pages={sandboxes} />
    </section>
  );
}
