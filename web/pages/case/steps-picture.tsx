import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepPicture } from '../../../domain/contracts/api';
import { useLocale } from '../../i18n/setup';
import { dayOfInstant, formatDay, shortInstant } from '../../ui/day-text';
import { DeadlineBadge } from '../../ui/deadline-badge';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icons';
import { isVote, stepBlocks, type ForkBranch, type StepBlock } from './step-tree';
import { StepVotes } from './step-votes';

const kinds: Partial<Record<StepPicture['kind'], IconName>> = { document: 'file-earmark-text', spawn: 'send', wait: 'hourglass-split', repeat: 'arrow-repeat', reuse: 'diagram-3' };
const marks: Record<StepPicture['state'], IconName> = { done: 'check-lg', current: 'record-circle', ahead: 'circle', skipped: 'skip-forward' };

/** The road of the case: done, where it stands, what lies ahead. */
export function StepsPicture({ steps }: { steps: StepPicture[] }) {
  const blocks = useMemo(() => stepBlocks(steps), [steps]);
  return <Blocks blocks={blocks} />;
}

function Blocks({ blocks }: { blocks: StepBlock[] }) {
  return (
    <ol className="lk-steps">
      {blocks.map((block) => <Block key={block.step.key} block={block} />)}
    </ol>
  );
}

function Block({ block }: { block: StepBlock }) {
  switch (block.kind) {
    case 'step': return <Step step={block.step} />;
    case 'fork': return <Fork block={block} />;
    case 'holder': return <Holder block={block} />;
  }
}

function Fork({ block: { step, branches } }: { block: Extract<StepBlock, { kind: 'fork' }> }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  return (
    <li className={`lk-step lk-step-${step.state}`}>
      <Mark step={step} />
      <div className="lk-step-body">
        <StepTitle step={step} title={text(step.title)} />
        {step.inOrder && <div className="lk-small lk-soft">{t('step.inOrder')}</div>}
        {step.votes && (isVote(step) ? <StepVotes votes={step.votes} /> : step.state === 'current' && <div className="lk-small lk-soft">{t('votes.done', { done: step.votes.for, branches: step.votes.branches })}</div>)}
        <div className={step.inOrder ? 'lk-fork lk-fork-in-order' : 'lk-fork'}>{branches.map((branch) => <Branch key={branch.key} branch={branch} />)}</div>
      </div>
    </li>
  );
}

function Branch({ branch: { title, place, blocks } }: { branch: ForkBranch }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  return (
    <div className="lk-branch">
      {(title || place !== null) && (
        <div className="lk-branch-title">
          {place !== null && <><span className="lk-row-number" aria-hidden="true">{place}</span><span className="visually-hidden">{t('step.place', { place })}: </span></>}
          {title && text(title)}
        </div>
      )}
      <Blocks blocks={blocks} />
    </div>
  );
}

/** Rounds of a repeat, or a procedure that is a part of this one: its steps stand in a frame of their own. */
function Holder({ block: { step, blocks } }: { block: Extract<StepBlock, { kind: 'holder' }> }) {
  const { t } = useTranslation();
  const { text, locale } = useLocale();
  const { round } = step;
  return (
    <li className={`lk-step lk-step-${step.state}`}>
      <Mark step={step} />
      <div className="lk-step-body">
        <StepTitle step={step} title={text(step.title)} />
        {step.kind === 'reuse' && <div className="lk-small lk-soft">{t('step.reused')}</div>}
        {round && <div className="lk-small lk-soft">{t(round.running ? 'step.roundNow' : 'step.roundDone', { n: round.n })}</div>}
        {round?.next && <div className="lk-small"><Icon name="calendar-event" size={14} /> {t('step.roundNext', { day: formatDay(dayOfInstant(round.next), locale) })}</div>}
        <div className="lk-branch mt-2"><Blocks blocks={blocks} /></div>
      </div>
    </li>
  );
}

function Step({ step }: { step: StepPicture }) {
  const { t } = useTranslation();
  const { text, locale } = useLocale();
  const details = [step.outcome && text(step.outcome), step.byName, step.unitName].filter(Boolean).join(' · ');
  const current = step.state === 'current';
  return (
    <li className={`lk-step lk-step-${step.state}`} aria-current={current ? 'step' : undefined}>
      <Mark step={step} />
      <div className="lk-step-body">
        <StepTitle step={step} title={text(step.title)} />
        {step.kind === 'document' && <div className="lk-small lk-soft">{t('step.document')}</div>}
        {details && <div className="lk-small lk-soft">{details}</div>}
        {step.at && step.state === 'done' && <div className="lk-small lk-soft">{shortInstant(step.at)}</div>}
        {current && step.awaiting && <div className="lk-small"><Icon name="hourglass-split" size={14} /> {t('step.awaiting', step.awaiting)}</div>}
        {current && step.waitsUntil && <div className="lk-small"><Icon name="calendar-event" size={14} /> {t('step.waitsUntil', { day: formatDay(dayBefore(step.waitsUntil), locale) })}</div>}
        {current && (step.dueAt || step.pausedAt) && <div className="mt-1"><DeadlineBadge dueAt={step.dueAt} lastDay={null} pausedAt={step.pausedAt} /></div>}
      </div>
    </li>
  );
}

/** A wait ends when its last day has passed: midnight of the next. */
const dayBefore = (instant: string): string => dayOfInstant(new Date(Date.parse(instant) - 1).toISOString());

function StepTitle({ step, title }: { step: StepPicture; title: string }) {
  const { t } = useTranslation();
  return <div className="lk-step-title">{title}<span className="visually-hidden"> ({t(`step.${step.state}`)})</span></div>;
}

function Mark({ step: { state, kind } }: { step: StepPicture }) {
  return <span className="lk-step-mark"><Icon name={(state === 'ahead' ? kinds[kind] : undefined) ?? marks[state]} size={15} /></span>;
}
