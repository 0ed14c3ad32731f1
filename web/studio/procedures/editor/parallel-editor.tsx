import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { returnTargets } from '../../../../domain/design/outcomes';
import { outcomeTitles } from '../../../../domain/procedures/outcomes';
import type { JoinRule, ParallelNode, Rejection } from '../../../../domain/process';
import { useLocale } from '../../../i18n/setup';
import { useDesigner } from '../designer-context';
import { joinSentence } from '../words/step-facts';
import { BranchesEditor } from './branches-editor';
import { NumberField } from './number-field';
import { Pick } from './pick';

interface Props { node: ParallelNode; onChange: (node: ParallelNode) => void }
const joins = ['all', 'veto', 'majority', 'any', 'atLeast'] as const;

/** Several at the same time: how many must agree, in which order they are asked, and what if they do not. */
export function ParallelEditor({ node, onChange }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { readOnly } = useDesigner();
  const { join, branches } = node;
  const kind = typeof join === 'object' ? 'atLeast' : join;
  const choose = (next: (typeof joins)[number]) => onChange({ ...node, join: next === 'atLeast' ? { atLeast: Math.min(2, branches.length) } : (next satisfies JoinRule) });
  const { order: _order, ...atOnce } = node;
  return (
    <>
      <div className="lk-sentence-row">
        <Pick label={t('procedures.parallel.join')} value={kind} disabled={readOnly} options={joins.map((each) => ({ value: each, label: t(`procedures.parallel.joins.${each}`) }))} onChange={choose} />
        {typeof join === 'object' && <NumberField label={t('procedures.parallel.atLeast')} value={join.atLeast} min={1} max={Math.max(branches.length, join.atLeast)} disabled={readOnly} onChange={(atLeast) => onChange({ ...node, join: { atLeast } })} />}
        <Pick label={t('procedures.parallel.order')} value={node.order ?? 'at-once'} disabled={readOnly} options={(['at-once', 'in-order'] as const).map((each) => ({ value: each, label: t(`procedures.parallel.orders.${each}`) }))} onChange={(order) => onChange(order === 'at-once' ? atOnce : { ...node, order })} />
      </div>
      <div className="lk-rule my-3" role="status"><span className="lk-sentence lk-strong">{text(joinSentence(node))}</span></div>
      <RejectedFields node={node} onChange={onChange} />
      <BranchesEditor node={node} />
    </>
  );
}

function RejectedFields({ node, onChange }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { definition, readOnly } = useDesigner();
  const targets = useMemo(() => returnTargets(definition, node.key), [definition, node.key]);
  const { rejected, ...unsaid } = node;
  const ends = ['completed', 'refused', ...(rejected?.kind === 'end' && !['completed', 'refused'].includes(rejected.as) ? [rejected.as] : [])];
  const current = !rejected ? '' : rejected.kind === 'return' ? `return:${rejected.to}` : rejected.kind === 'end' ? `end:${rejected.as}` : 'on';
  return (
    <div className="mb-3">
      <Pick
        label={t('procedures.parallel.rejected')} value={current} disabled={readOnly} onChange={(next) => onChange(next === '' ? unsaid : { ...node, rejected: rejectionOf(next) })}
        options={[
          { value: '', label: t('procedures.parallel.rejections.end') }, { value: 'on', label: t('procedures.parallel.rejections.on') },
          ...targets.map(({ key, title }) => ({ value: `return:${key}`, label: t('procedures.outcomes.go.return', { step: text(title) }) })),
          ...ends.map((as) => ({ value: `end:${as}`, label: t('procedures.outcomes.go.end', { as: outcomeTitles[as] ? text(outcomeTitles[as]) : as }) })),
        ]}
      />
      <p className="form-text mb-0">{t('procedures.parallel.rejectedHint')}</p>
    </div>
  );
}

function rejectionOf(chosen: string): Rejection {
  if (chosen.startsWith('return:')) return { kind: 'return', to: chosen.slice(7) };
  return chosen.startsWith('end:') ? { kind: 'end', as: chosen.slice(4) } : { kind: 'on' };
}
