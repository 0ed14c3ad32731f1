import { useTranslation } from 'react-i18next';
import type { LadderOffset } from '../../../../domain/deadline';
import type { Rung, SeatRule, TaskNode } from '../../../../domain/process';
import { useLocale } from '../../../i18n/setup';
import { useDesigner } from '../designer-context';
import { deadlineUnits, mostOf } from './deadline-defaults';
import { actOf, rungKinds } from './new-rung';
import { LocalizedField } from './localized-field';
import { NumberField } from './number-field';
import { Pick } from './pick';
import { SeatField } from './seat-field';

interface Props { rung: Rung; node: TaskNode; above: SeatRule; onChange: (rung: Rung, what?: string) => void }

export function RungRow({ rung, node, above, onChange }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { readOnly } = useDesigner();
  const { act } = rung;
  const setAct = (next: Rung['act'], what?: string) => onChange({ ...rung, act: next }, what);
  return (
    <>
      <OffsetFields value={rung.at} onChange={(at) => onChange({ ...rung, at }, 'at')} />
      <div className="lk-sentence-row mt-2">
        <Pick label={t('procedures.ladder.kind')} value={act.kind} disabled={readOnly} options={rungKinds.map((kind) => ({ value: kind, label: t(`procedures.ladder.kinds.${kind}`) }))} onChange={(kind) => setAct('to' in act && kind !== 'take' && kind !== 'remind' ? actOf(kind, '', act.to) : actOf(kind, node.outcomes[0]?.key ?? '', above))} />
        {act.kind === 'take' && <Pick label={t('procedures.ladder.outcome')} value={act.outcome} disabled={readOnly} options={node.outcomes.map(({ key, title }) => ({ value: key, label: text(title) }))} onChange={(outcome) => setAct({ ...act, outcome })} />}
      </div>
      {'to' in act && <div className="mt-2"><SeatField short label={t('procedures.ladder.to')} value={act.to} onChange={(to) => setAct({ ...act, to })} /></div>}
      {act.kind === 'assist' && <LocalizedField label={t('procedures.ladder.assistTitle')} value={act.title} disabled={readOnly} onChange={(title) => setAct({ ...act, title }, 'title')} />}
    </>
  );
}

function OffsetFields({ value, onChange }: { value: LadderOffset; onChange: (value: LadderOffset) => void }) {
  const { t } = useTranslation();
  const { readOnly } = useDesigner();
  return (
    <div className="lk-sentence-row">
      <NumberField label={t('procedures.deadline.amount')} value={value.amount} min={0} max={mostOf[value.unit]} disabled={readOnly} onChange={(amount) => onChange({ ...value, amount })} />
      <Pick label={t('procedures.deadline.unit')} value={value.unit} disabled={readOnly} options={deadlineUnits.map((unit) => ({ value: unit, label: t(`procedures.units.${unit}`) }))} onChange={(unit) => onChange({ ...value, unit, amount: Math.min(value.amount, mostOf[unit]) })} />
      <Pick label={t('procedures.ladder.side')} value={value.side} disabled={readOnly} options={(['before', 'after'] as const).map((side) => ({ value: side, label: t(`procedures.ladder.sides.${side}`) }))} onChange={(side) => onChange({ ...value, side })} />
    </div>
  );
}
