import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/setup';
import { shortInstant } from '../../../ui/day-text';
import { Dialog } from '../../../ui/dialog';
import { Badge, Notice } from '../../../ui/notice';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Skeleton } from '../../../ui/waiting';
import { Glyph } from '../../glyph';
import { useDesigner } from '../../procedures/designer-context';
import type { AtHand } from '../at-hand';
import type { Verdict } from '../rehearsal-worker';
import { runJob } from '../run-job';
import { dropScenario, scenariosKey, useScenarios } from './scenario-queries';

type Kept = NonNullable<ReturnType<typeof useScenarios>['data']>;

/** Plays every kept scenario on the draft as it is now, at once and whenever it is asked for. */
function useVerdicts(hand: AtHand, scenarios: Kept | undefined) {
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, Verdict>>(new Map());
  const [state, setState] = useState<'idle' | 'running' | 'failed'>('idle');
  const [round, setRound] = useState(0);
  useEffect(() => {
    setVerdicts(new Map());
    if (!scenarios || scenarios.length === 0) return undefined;
    setState('running');
    return runJob({ kind: 'replay', definitions: hand.definitions, scenarios: scenarios.map(({ id, scenario }) => ({ id, scenario })) }, (report) => {
      if (report.kind === 'judged') setVerdicts((before) => new Map(before).set(report.id, report.verdict));
      if (report.kind === 'over') setState('idle');
    }, () => setState('failed'));
  }, [hand, scenarios, round]);
  return { verdicts, state, again: useCallback(() => setRound((count) => count + 1), []) };
}

/** Roads that were kept: green while the draft still takes them to the same end. */
export function ScenariosPanel({ hand }: { hand: AtHand }) {
  const { t } = useTranslation();
  const { definition, readOnly } = useDesigner();
  const scenarios = useScenarios(definition.key);
  const { verdicts, state, again } = useVerdicts(hand, scenarios.data);
  const [dropping, setDropping] = useState<Kept[number] | null>(null);
  const all = scenarios.data ?? [];
  const green = all.filter(({ id }) => verdicts.get(id)?.green).length;
  const finished = state === 'idle' && verdicts.size === all.length && all.length > 0;
  return (
    <section className="lk-card" aria-labelledby="lk-scenarios">
      <div className="lk-card-head">
        <h2 id="lk-scenarios">{t('rehearsal.scenarios.title')}</h2>
        {all.length > 0 && <button type="button" className="btn btn-soft" disabled={state === 'running'} data-order="run-scenarios" onClick={again}><Glyph name="arrow-repeat" />{t('rehearsal.scenarios.runAll')}</button>}
      </div>
      {scenarios.isPending && <Skeleton lines={1} height={60} />}
      {scenarios.isError && <ProblemNotice error={scenarios.error} onRetry={() => void scenarios.refetch()} busy={scenarios.isFetching} />}
      {scenarios.data?.length === 0 && <p className="lk-soft mb-0">{t('rehearsal.scenarios.none')}</p>}
      <p className="lk-small mb-1" role="status">{finished && t('rehearsal.scenarios.summary', { green, count: all.length })}</p>
      {state === 'failed' && <Notice tone="negative" title={t('rehearsal.walk.failed')} level={3}><p className="mb-0">{t('rehearsal.walk.failedLead')}</p></Notice>}
      <ul className="lk-rows">
        {all.map((kept) => (
          <li key={kept.id} data-scenario={kept.id}>
            <div><span className="lk-strong">{kept.title}</span> <Verdicted verdict={verdicts.get(kept.id)} /><div className="lk-small lk-soft">{t('rehearsal.scenarios.by', { name: kept.changedByName, time: shortInstant(kept.changedAt) })}</div><Why verdict={verdicts.get(kept.id)} /></div>
            {!readOnly && <button type="button" className="btn btn-quiet" onClick={() => setDropping(kept)}><Glyph name="trash" size={16} />{t('rehearsal.scenarios.drop')}<span className="visually-hidden"> {kept.title}</span></button>}
          </li>
        ))}
      </ul>
      {dropping && <DropDialog procedure={definition.key} kept={dropping} onClose={() => setDropping(null)} />}
    </section>
  );
}

function Verdicted({ verdict }: { verdict: Verdict | undefined }) {
  const { t } = useTranslation();
  if (!verdict) return <Badge tone="neutral" icon="hourglass-split">{t('rehearsal.scenarios.waiting')}</Badge>;
  return verdict.green ? <Badge tone="positive" icon="check-circle-fill">{t('rehearsal.scenarios.green')}</Badge> : <Badge tone="negative" icon="exclamation-octagon">{t('rehearsal.scenarios.red')}</Badge>;
}

function Why({ verdict }: { verdict: Verdict | undefined }) {
  const { text } = useLocale();
  return verdict?.why ? <p className="lk-small mb-0">{text(verdict.why)}</p> : null;
}

function DropDialog({ procedure, kept, onClose }: { procedure: string; kept: Kept[number]; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const dropping = useMutation({ mutationFn: () => dropScenario(procedure, kept.id), onSuccess: async () => { await queries.invalidateQueries({ queryKey: scenariosKey(procedure) }); onClose(); } });
  return (
    <Dialog
      title={t('rehearsal.scenarios.dropTitle')} onClose={onClose} busy={dropping.isPending}
      actions={<><button type="button" className="btn btn-quiet" disabled={dropping.isPending} onClick={onClose}>{t('rehearsal.cancel')}</button><button type="button" className="btn btn-danger" disabled={dropping.isPending} data-order="drop-scenario" onClick={() => dropping.mutate()}><Glyph name="trash" />{t('rehearsal.scenarios.drop')}</button></>}
    >
      <p>{t('rehearsal.scenarios.dropLead', { title: kept.title })}</p>
      {dropping.isError && <ProblemNotice error={dropping.error} />}
    </Dialog>
  );
}
