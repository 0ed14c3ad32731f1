import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { establishments, kindTitle } from '../../../../domain/org/establishment';
import { partyWord } from '../../../../domain/publishing/words';
import type { SpawnNode } from '../../../../domain/process';
import { useLocale } from '../../../i18n/setup';
import { useDesigner } from '../designer-context';
import { useFactOptions } from '../facts/fact-options';
import { useFactsAt } from '../facts/use-facts-at';
import { ChoiceList } from './choice-list';
import { DeadlineEditor } from './deadline-editor';
import { useEarlierTasks } from './earlier-tasks';
import { fieldsOf } from './form-fields';
import { NumberField } from './number-field';
import { Pick, type Option } from './pick';
import { Tick } from './tick';

interface Props { node: SpawnNode; onChange: (node: SpawnNode, what?: string) => void }

/** Starts cases of another procedure: which, for whom, what they take along, and whether this one waits for them. */
export function SpawnEditor({ node, onChange }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { shelf, readOnly } = useDesigner();
  const offered = carryOptions(node, useFactOptions(useFactsAt(node.key)));
  return (
    <>
      <Pick label={t('procedures.spawn.process')} value={node.process} disabled={readOnly} options={shelf.procedures.map(({ key, title }) => ({ value: key, label: text(title) }))} onChange={(process) => onChange({ ...node, process })} />
      {node.process !== '' && <p className="form-text"><Link to={`/studio/procedures/${node.process}`}>{t('procedures.spawn.open')}</Link></p>}
      <OverFields node={node} onChange={onChange} />
      <ChoiceList label={t('procedures.spawn.carry')} hint={t('procedures.spawn.carryHint')} none={t('procedures.spawn.noFacts')} options={offered} chosen={node.carry} disabled={readOnly} onChange={(carry) => onChange({ ...node, carry })} />
      <WaitFields node={node} onChange={onChange} />
    </>
  );
}

const carryOptions = (node: SpawnNode, known: Option<string>[]): Option<string>[] => [...known, ...node.carry.filter((fact) => !known.some(({ value }) => value === fact)).map((fact) => ({ value: fact, label: `«${fact}»` }))];

function OverFields({ node, onChange }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { definition, readOnly, shelf } = useDesigner();
  const earlier = useEarlierTasks(node.key);
  const { over } = node;
  const lists = earlier.flatMap((task) => fieldsOf(task.form && shelf.findForm(task.form.key, task.form.version), ['unitPicker']).map(({ path, label }) => ({ value: `${task.key}/${path}`, label: `${text(task.title)}: ${label}` })));
  const parties = Object.keys(definition.parties);
  const chooseKind = (kind: 'list' | 'query') => {
    const [step = '', field = ''] = lists[0]?.value.split('/') ?? [];
    onChange({ ...node, over: kind === 'list' ? { step, field } : { unitKind: definition.subjectKind, under: parties[0] ?? '' } });
  };
  return (
    <fieldset className="mb-3">
      <legend className="form-label">{t('procedures.spawn.over')}</legend>
      <div className="lk-sentence-row">
        <Pick hideLabel label={t('procedures.spawn.overKind')} value={'step' in over ? 'list' : 'query'} disabled={readOnly} options={(['query', 'list'] as const).map((kind) => ({ value: kind, label: t(`procedures.spawn.overs.${kind}`) }))} onChange={chooseKind} />
        {'step' in over && <Pick hideLabel label={t('procedures.spawn.field')} value={`${over.step}/${over.field}`} disabled={readOnly} options={lists} onChange={(value) => { const [step = '', ...field] = value.split('/'); onChange({ ...node, over: { step, field: field.join('/') } }); }} />}
        {'unitKind' in over && <Pick hideLabel label={t('procedures.spawn.unitKind')} value={over.unitKind} disabled={readOnly} options={Object.keys(establishments).map((kind) => ({ value: kind, label: text(kindTitle(kind)) }))} onChange={(unitKind) => onChange({ ...node, over: { ...over, unitKind } })} />}
        {'unitKind' in over && <Pick label={t('procedures.spawn.under')} value={over.under} disabled={readOnly} options={parties.map((party) => ({ value: party, label: text(partyWord(party)) }))} onChange={(under) => onChange({ ...node, over: { ...over, under } })} />}
      </div>
    </fieldset>
  );
}

function WaitFields({ node, onChange }: Props) {
  const { t } = useTranslation();
  const { readOnly } = useDesigner();
  const { wait, ...unwaiting } = node;
  if (!wait) return <Tick label={t('procedures.spawn.wait')} checked={false} disabled={readOnly} onChange={() => onChange({ ...node, wait: { atLeast: 'all' } })} />;
  const all = wait.atLeast === 'all';
  const { until: _until, ...endless } = wait;
  return (
    <>
      <Tick label={t('procedures.spawn.wait')} checked disabled={readOnly} onChange={() => onChange(unwaiting)} />
      <div className="lk-sentence-row my-2">
        <Pick label={t('procedures.spawn.atLeast')} value={all ? 'all' : 'some'} disabled={readOnly} options={(['all', 'some'] as const).map((each) => ({ value: each, label: t(`procedures.spawn.amounts.${each}`) }))} onChange={(next) => onChange({ ...node, wait: { ...wait, atLeast: next === 'all' ? 'all' : 1 } })} />
        {wait.atLeast !== 'all' && <NumberField label={t('procedures.spawn.number')} value={wait.atLeast} min={1} max={100_000} disabled={readOnly} onChange={(atLeast) => onChange({ ...node, wait: { ...wait, atLeast } })} />}
      </div>
      <DeadlineEditor label={t('procedures.spawn.until')} value={wait.until} stepKey={node.key} onChange={(until) => onChange({ ...node, wait: until ? { ...wait, until } : endless }, 'until')} />
    </>
  );
}
