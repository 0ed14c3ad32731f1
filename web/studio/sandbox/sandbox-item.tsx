import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SandboxDetail, SandboxSummary } from '../../../domain/contracts/sandbox-api';
import { useStepInto } from '../../shell/use-role';
import { shortInstant } from '../../ui/day-text';
import { Badge, type Tone } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/waiting';
import { useLocale } from '../../i18n/setup';
import { Glyph } from '../glyph';
import { ClearDialog } from './clear-dialog';
import { SandboxMails } from './sandbox-mails';
import { useSandbox } from './sandbox-queries';

const toneOf: Record<SandboxSummary['state'], Tone> = { preparing: 'info', running: 'positive', clearing: 'warning', cleared: 'neutral' };

/** One sandbox; what is in it is read when it is opened. */
export function SandboxItem({ summary, opened, mayPlay }: { summary: SandboxSummary; opened: boolean; mayPlay: boolean }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(opened);
  const { id, source, version, state, startedAt, startedByName, cases } = summary;
  const what = source.kind === 'draft' ? t('sandbox.ofDraft', { version }) : t('sandbox.version', { version });
  return (
    <details className="lk-fold lk-sandbox" open={open} data-sandbox={id} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Glyph name="chevron-right" size={14} className="lk-fold-mark" />
        <span>
          <span className="lk-strong">{what}</span> <Badge tone="warning">{t('role.badge')}</Badge> <Badge tone={toneOf[state]}>{t(`sandbox.state.${state}`)}</Badge><br />
          <span className="lk-small lk-soft">{t('sandbox.by', { name: startedByName, time: shortInstant(startedAt) })}{state === 'running' && ` · ${t('sandbox.cases', cases)}`}</span>
        </span>
      </summary>
      {open && <Inside id={id} mayPlay={mayPlay} />}
    </details>
  );
}

function Inside({ id, mayPlay }: { id: string; mayPlay: boolean }) {
  const { t } = useTranslation();
  const [clearing, setClearing] = useState(false);
  const sandbox = useSandbox(id);
  if (sandbox.isPending) return <Skeleton lines={2} height={48} />;
  if (sandbox.isError) return <ProblemNotice error={sandbox.error} onRetry={() => void sandbox.refetch()} busy={sandbox.isFetching} />;
  const { state, subjectUnitName, mails, visits } = sandbox.data;
  return (
    <div className="lk-sandbox-inside">
      <Progress sandbox={sandbox.data} />
      {state === 'running' && <>
        <p className="lk-small mb-2">{t('sandbox.about', { unit: subjectUnitName })} {t('sandbox.clock')}</p>
        <People sandbox={sandbox.data} mayPlay={mayPlay} />
        <SandboxMails id={id} count={mails} />
      </>}
      {visits.length > 0 && (
        <details className="lk-fold">
          <summary><Glyph name="chevron-right" size={14} className="lk-fold-mark" />{t('sandbox.visits', { count: visits.length })}</summary>
          <ul className="lk-small mb-0">{visits.map(({ personName, byName, at }, index) => <li key={`${at} ${index}`}>{t('sandbox.visit', { by: byName, name: personName, time: shortInstant(at) })}</li>)}</ul>
        </details>
      )}
      {mayPlay && (state === 'running' || state === 'preparing') && <button type="button" className="btn btn-outline-danger mt-3" data-order="clear-sandbox" onClick={() => setClearing(true)}><Glyph name="trash" size={16} />{t('sandbox.clear')}</button>}
      {clearing && <ClearDialog id={id} onClose={() => setClearing(false)} />}
    </div>
  );
}

function Progress({ sandbox: { state, clearing } }: { sandbox: SandboxDetail }) {
  const { t } = useTranslation();
  if (!clearing) return state === 'preparing' ? <p className="mb-2" role="status">{t('sandbox.preparing')}</p> : null;
  const { removed, total, byName, at } = clearing;
  return (
    <div className="mb-2" role="status">
      {state === 'clearing' && <progress className="lk-sandbox-progress" max={Math.max(1, total)} value={Math.min(removed, total)} aria-label={t('sandbox.state.clearing')} />}
      <p className="lk-small mb-0">{t(`sandbox.cleared.${state === 'cleared' ? 'done' : 'under-way'}`, { removed, name: byName, time: shortInstant(at) })}</p>
    </div>
  );
}

function People({ sandbox: { id, people }, mayPlay }: { sandbox: SandboxDetail; mayPlay: boolean }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const step = useStepInto();
  return (
    <>
      <h4>{t('sandbox.people')}</h4>
      {step.isError && <ProblemNotice error={step.error} />}
      <ul className="lk-rows lk-sandbox-people">
        {people.map(({ id: personId, name, roleTitle, unitName, openTasks }) => (
          <li key={personId} data-person={personId}>
            <div><span className="lk-strong">{name}</span> {openTasks > 0 && <Badge tone="primary">{t('sandbox.tasks', { count: openTasks })}</Badge>}<div className="lk-small lk-soft">{text(roleTitle)} · {unitName}</div></div>
            {mayPlay && <button type="button" className={`btn ${openTasks > 0 ? 'btn-primary' : 'btn-quiet'}`} disabled={step.isPending} data-order="step-into" onClick={() => step.mutate({ sandboxId: id, personId })}><Glyph name="incognito" size={16} />{t('sandbox.stepInto')}<span className="visually-hidden"> {name}, {unitName}</span></button>}
          </li>
        ))}
      </ul>
    </>
  );
}
