import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/setup';
import { shortInstant } from '../../../ui/day-text';
import { Dialog } from '../../../ui/dialog';
import { Badge, Notice } from '../../../ui/notice';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Skeleton } from '../../../ui/waiting';
import { Glyph } from '../../glyph';
import { useDesigner } from '../../procedures/designer-context';
import type { Verdict } from '../rehearsal-worker';
import type { Standing } from '../standing/use-standing';
import { RenewDialog } from './renew-dialog';
import { dropScenario, scenariosKey, type Kept } from './scenario-queries';
import { HelpButton } from '../../help/help-button';

type Open = { what: 'drop' | 'renew'; kept: Kept } | null;

/** Roads that were kept: green while the draft still takes them to the same end. A red one leads to its step, and may take what comes now as right. */
export function ScenariosPanel({ standing, onJump }: { standing: Standing; onJump: (step: string) => void }) {
  const { t } = useTranslation();
  const { definition } = useDesigner();
  const { scenarios, verdicts, state, green, count, again } = standing;
  const [open, setOpen] = useState<Open>(null);
  const renewed = open?.what === 'renew' ? verdicts.get(open.kept.id)?.renewed : null;
  return (
    <section className="lk-card" aria-labelledby="lk-scenarios">
      <div className="lk-card-head">
        <div className="lk-help-line"><h2 id="lk-scenarios">{t('rehearsal.scenarios.title')}</h2><HelpButton topic="scenarios" /></div>
        {count > 0 && <button type="button" className="btn btn-soft" disabled={state === 'running'} data-order="run-scenarios" onClick={again}><Glyph name="arrow-repeat" />{t('rehearsal.scenarios.runAll')}</button>}
      </div>
      {scenarios.isPending && <Skeleton lines={1} height={60} />}
      {scenarios.isError && <ProblemNotice error={scenarios.error} onRetry={() => void scenarios.refetch()} busy={scenarios.isFetching} />}
      {scenarios.data?.length === 0 && <p className="lk-soft mb-0">{t('rehearsal.scenarios.none')}</p>}
      <p className="lk-small mb-1" role="status">{state === 'done' && t('rehearsal.scenarios.summary', { green, count })}</p>
      {state === 'failed' && <Notice tone="negative" title={t('rehearsal.walk.failed')} level={3}><p className="mb-0">{t('rehearsal.walk.failedLead')}</p></Notice>}
      <ul className="lk-rows">
        {(scenarios.data ?? []).map((kept) => <Row key={kept.id} kept={kept} verdict={state === 'waiting' ? undefined : verdicts.get(kept.id)} onJump={onJump} onOpen={(what) => setOpen({ what, kept })} />)}
      </ul>
      {open?.what === 'drop' && <DropDialog procedure={definition.key} kept={open.kept} onClose={() => setOpen(null)} />}
      {open && renewed && <RenewDialog procedure={definition.key} kept={open.kept} renewed={renewed} onClose={() => setOpen(null)} />}
    </section>
  );
}

function Row({ kept, verdict, onJump, onOpen }: { kept: Kept; verdict: Verdict | undefined; onJump: (step: string) => void; onOpen: (what: 'drop' | 'renew') => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { readOnly, steps } = useDesigner();
  const step = verdict && !verdict.green ? verdict.step : null;
  return (
    <li data-scenario={kept.id} tabIndex={-1}>
      <div>
        <span className="lk-strong">{kept.title}</span> <Verdicted verdict={verdict} />
        <div className="lk-small lk-soft">{t('rehearsal.scenarios.by', { name: kept.changedByName, time: shortInstant(kept.changedAt) })}</div>
        {verdict?.why && <p className="lk-small mb-1">{text(verdict.why)}</p>}
        {verdict && !verdict.green && (
          <p className="lk-row mb-0">
            {step !== null && steps[step] && <button type="button" className="btn btn-soft btn-sm" data-jump={step} onClick={() => onJump(step)}><Glyph name="chevron-right" size={15} />{t('rehearsal.toStep', { step: text(steps[step]) })}</button>}
            {verdict.renewed && !readOnly && <button type="button" className="btn btn-soft btn-sm" data-order="renew-scenario" onClick={() => onOpen('renew')}><Glyph name="check-lg" size={15} />{t('rehearsal.scenarios.renew')}<span className="visually-hidden"> {kept.title}</span></button>}
          </p>
        )}
      </div>
      {!readOnly && <button type="button" className="btn btn-quiet" onClick={() => onOpen('drop')}><Glyph name="trash" size={16} />{t('rehearsal.scenarios.drop')}<span className="visually-hidden"> {kept.title}</span></button>}
    </li>
  );
}

function Verdicted({ verdict }: { verdict: Verdict | undefined }) {
  const { t } = useTranslation();
  if (!verdict) return <Badge tone="neutral" icon="hourglass-split">{t('rehearsal.scenarios.waiting')}</Badge>;
  return verdict.green ? <Badge tone="positive" icon="check-circle-fill">{t('rehearsal.scenarios.green')}</Badge> : <Badge tone="negative" icon="exclamation-octagon">{t('rehearsal.scenarios.red')}</Badge>;
}

function DropDialog({ procedure, kept, onClose }: { procedure: string; kept: Kept; onClose: () => void }) {
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
