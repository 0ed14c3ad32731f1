import { useTranslation } from 'react-i18next';
import { outcomeTitles } from '../../../../domain/procedures/outcomes';
import type { Outcome, TaskNode } from '../../../../domain/process';
import { useLocale } from '../../../i18n/setup';
import { useDesigner } from '../designer-context';
import { LocalizedField } from './localized-field';
import { Pick, type Option } from './pick';
import { Tick } from './tick';

interface Props { outcome: Outcome; targets: readonly TaskNode[]; votes: boolean; onChange: (outcome: Outcome, what?: string) => void }

export function OutcomeRow({ outcome, targets, votes, onChange }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { readOnly } = useDesigner();
  const { go } = outcome;
  const current = go.kind === 'return' ? `return:${go.to}` : go.kind === 'end' ? `end:${go.as}` : go.kind;
  const ends = ['completed', 'refused', 'cancelled', ...(go.kind === 'end' && !['completed', 'refused', 'cancelled'].includes(go.as) ? [go.as] : [])];
  const goes: Option<string>[] = [
    { value: 'on', label: t('procedures.outcomes.go.on') },
    ...targets.map(({ key, title }) => ({ value: `return:${key}`, label: t('procedures.outcomes.go.return', { step: text(title) }) })),
    { value: 'reject', label: t(votes ? 'procedures.outcomes.go.against' : 'procedures.outcomes.go.reject') },
    ...(votes || go.kind === 'abstain' ? [{ value: 'abstain', label: t('procedures.outcomes.go.abstain') }] : []),
    ...ends.map((as) => ({ value: `end:${as}`, label: t('procedures.outcomes.go.end', { as: outcomeTitles[as] ? text(outcomeTitles[as]) : as }) })),
  ];
  const choose = (next: string) => onChange({ ...outcome, go: goOf(next, go) });
  return (
    <>
      <LocalizedField label={t('procedures.outcomes.button')} value={outcome.title} disabled={readOnly} onChange={(title) => onChange({ ...outcome, title }, 'title')} />
      <div className="lk-sentence-row">
        <Pick label={t('procedures.outcomes.leads')} value={current} disabled={readOnly} options={goes} onChange={choose} />
        <Pick label={t('procedures.outcomes.tone')} value={outcome.tone} disabled={readOnly} onChange={(tone) => onChange({ ...outcome, tone })} options={(['positive', 'neutral', 'negative'] as const).map((tone) => ({ value: tone, label: t(`procedures.outcomes.tones.${tone}`) }))} />
      </div>
      <div className="lk-ticks lk-ticks-row">
        <Tick label={t('procedures.outcomes.needsReason')} checked={outcome.needsReason} disabled={readOnly} onChange={(needsReason) => onChange({ ...outcome, needsReason })} />
        <Tick label={t('procedures.outcomes.needsForm')} checked={outcome.needsForm} disabled={readOnly} onChange={(needsForm) => onChange({ ...outcome, needsForm })} />
        {go.kind === 'return' && <Tick label={t('procedures.outcomes.flagged')} checked={go.fields === 'flagged'} disabled={readOnly} onChange={(on) => onChange({ ...outcome, go: { kind: 'return', to: go.to, ...(on && { fields: 'flagged' as const }) } })} />}
      </div>
    </>
  );
}

function goOf(chosen: string, before: Outcome['go']): Outcome['go'] {
  if (chosen.startsWith('return:')) return { kind: 'return', to: chosen.slice(7), ...(before.kind === 'return' && before.fields !== undefined && { fields: before.fields }) };
  if (chosen.startsWith('end:')) return { kind: 'end', as: chosen.slice(4) };
  return { kind: chosen as 'on' | 'reject' | 'abstain' };
}
