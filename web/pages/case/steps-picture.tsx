import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepPicture } from '../../../domain/contracts/api';
import { useLocale } from '../../i18n/setup';
import { shortInstant } from '../../ui/day-text';
import { DeadlineBadge } from '../../ui/deadline-badge';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icons';
import { stepBlocks, type StepBlock } from './step-tree';

const kinds: Partial<Record<StepPicture['kind'], IconName>> = { document: 'file-earmark-text', spawn: 'send' };
const marks: Record<StepPicture['state'], IconName> = { done: 'check-lg', current: 'record-circle', ahead: 'circle', skipped: 'skip-forward' };

/** The road of the case: done, where it stands, what lies ahead. */
export function StepsPicture({ steps }: { steps: StepPicture[] }) {
  const blocks = useMemo(() => stepBlocks(steps), [steps]);
  return <Blocks blocks={blocks} />;
}

function Blocks({ blocks }: { blocks: StepBlock[] }) {
  return (
    <ol className="lk-steps">
      {blocks.map((block) => (block.kind === 'step' ? <Step key={block.step.key} step={block.step} /> : <Fork key={block.step.key} block={block} />))}
    </ol>
  );
}

function Fork({ block }: { block: Extract<StepBlock, { kind: 'fork' }> }) {
  const { text } = useLocale();
  return (
    <li className={`lk-step lk-step-${block.step.state}`}>
      <Mark step={block.step} />
      <div className="lk-step-body">
        <StepTitle step={block.step} title={text(block.step.title)} />
        <div className="lk-fork">{block.branches.map((branch, index) => <div key={index} className="lk-branch">{branch.title && <div className="lk-branch-title">{text(branch.title)}</div>}<Blocks blocks={branch.blocks} /></div>)}</div>
      </div>
    </li>
  );
}

function Step({ step }: { step: StepPicture }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const details = [step.outcome && text(step.outcome), step.byName, step.unitName].filter(Boolean).join(' · ');
  return (
    <li className={`lk-step lk-step-${step.state}`} aria-current={step.state === 'current' ? 'step' : undefined}>
      <Mark step={step} />
      <div className="lk-step-body">
        <StepTitle step={step} title={text(step.title)} />
        {step.kind === 'document' && <div className="lk-small lk-soft">{t('step.document')}</div>}
        {details && <div className="lk-small lk-soft">{details}</div>}
        {step.at && step.state === 'done' && <div className="lk-small lk-soft">{shortInstant(step.at)}</div>}
        {step.state === 'current' && step.dueAt && <div className="mt-1"><DeadlineBadge dueAt={step.dueAt} lastDay={null} /></div>}
      </div>
    </li>
  );
}

function StepTitle({ step, title }: { step: StepPicture; title: string }) {
  const { t } = useTranslation();
  return <div className="lk-step-title">{title}<span className="visually-hidden"> ({t(`step.${step.state}`)})</span></div>;
}

function Mark({ step: { state, kind } }: { step: StepPicture }) {
  return <span className="lk-step-mark"><Icon name={(state === 'ahead' ? kinds[kind] : undefined) ?? marks[state]} size={15} /></span>;
}
