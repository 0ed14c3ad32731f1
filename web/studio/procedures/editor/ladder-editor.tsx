import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { describeOffset } from '../../../../domain/deadline';
import { ladderPresets, superiorsFor } from '../../../../domain/design/ladders';
import type { Rung, TaskNode } from '../../../../domain/process';
import { useLocale } from '../../../i18n/setup';
import { useDesigner } from '../designer-context';
import { rungSentence } from '../words/rung-sentence';
import { AddMenu } from './add-menu';
import { newRung, rungKinds } from './new-rung';
import { Pick } from './pick';
import { RowList } from './row-list';
import { RungRow } from './rung-row';
import { HelpButton } from '../../help/help-button';

const MAX_RUNGS = 20;

/** What happens when nobody has done the step: reminders before, escalation after, each as a sentence. */
export function LadderEditor({ node, onChange }: { node: TaskNode; onChange: (node: TaskNode, what?: string) => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { readOnly, definition } = useDesigner();
  const above = useMemo(() => superiorsFor(definition, node.seat)?.head ?? node.seat, [definition, node.seat]);
  const presets = useMemo(() => ladderPresets(definition, node.seat), [definition, node.seat]);
  const same = presets.find(({ rungs }) => JSON.stringify(rungs) === JSON.stringify(node.ladder));
  const set = (ladder: Rung[], what?: string) => onChange({ ...node, ladder }, what && `ladder.${what}`);
  return (
    <section className="lk-editor-part" aria-label={t('procedures.ladder.title')} data-part="ladder">
      <div className="lk-help-line"><h3>{t('procedures.ladder.title')}</h3><HelpButton topic="procedure-ladder" /></div>
      <div className="mb-3">
        <Pick
          label={t('procedures.ladder.preset')} value={same?.key ?? 'own'} disabled={readOnly} onChange={(key) => { const preset = presets.find((one) => one.key === key); if (preset) set(structuredClone(preset.rungs)); }}
          options={[...presets.map(({ key, title }) => ({ value: key as string, label: text(title) })), ...(same ? [] : [{ value: 'own', label: t('procedures.ladder.own') }])]}
        />
      </div>
      <RowList
        folded items={node.ladder} keyOf={({ key }) => key} onChange={set} disabled={readOnly}
        nameOf={({ at, act }) => `${text(describeOffset(at))}: ${text(rungSentence(act, node.outcomes, definition))}`}
        row={(rung, change) => <RungRow rung={rung} node={node} above={above} onChange={change} />}
      />
      <AddMenu label={t('procedures.ladder.add')} disabled={readOnly || node.ladder.length >= MAX_RUNGS} items={rungKinds.map((kind) => ({ value: kind, label: t(`procedures.ladder.kinds.${kind}`) }))} onAdd={(kind) => set([...node.ladder, newRung(kind, node, above)])} />
    </section>
  );
}
