import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { addOutcome, isInParallel, outcomePresetsFor, outcomePresetTitles, removeOutcome, returnTargets } from '../../../../domain/design/outcomes';
import type { Outcome, TaskNode } from '../../../../domain/process';
import { useLocale } from '../../../i18n/setup';
import { useDesigner } from '../designer-context';
import { AddMenu } from './add-menu';
import { OutcomeRow } from './outcome-row';
import { RowList } from './row-list';
import { HelpButton } from '../../help/help-button';

const MAX_OUTCOMES = 8;

/** What the person can decide, and where each decision leads. */
export function OutcomesEditor({ node, onChange }: { node: TaskNode; onChange: (node: TaskNode, what?: string) => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { definition, readOnly, edit } = useDesigner();
  const targets = useMemo(() => returnTargets(definition, node.key), [definition, node.key]);
  const votes = useMemo(() => isInParallel(definition, node.key), [definition, node.key]);
  const set = (outcomes: Outcome[], what?: string) => onChange({ ...node, outcomes }, what && `outcomes.${what}`);
  return (
    <section className="lk-editor-part" aria-label={t('procedures.outcomes.title')} data-part="outcomes">
      <div className="lk-help-line"><h3>{t('procedures.outcomes.title')}</h3><HelpButton topic="procedure-outcomes" /></div>
      <p className="form-text mt-0">{t('procedures.outcomes.lead')}</p>
      <RowList
        items={node.outcomes} keyOf={({ key }) => key} onChange={set} disabled={readOnly} least={1} onRemove={({ key }) => edit((now) => removeOutcome(now, node.key, key))}
        nameOf={({ title }) => text(title)}
        row={(outcome, change) => <OutcomeRow outcome={outcome} targets={targets} votes={votes} onChange={change} />}
      />
      <AddMenu
        label={t('procedures.outcomes.add')} disabled={readOnly || node.outcomes.length >= MAX_OUTCOMES} items={outcomePresetsFor(definition, node.key).map((preset) => ({ value: preset, label: text(outcomePresetTitles[preset]) }))}
        onAdd={(preset) => edit((now) => addOutcome(now, node.key, preset))}
      />
    </section>
  );
}
