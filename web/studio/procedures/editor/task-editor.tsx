import { useTranslation } from 'react-i18next';
import type { TaskNode } from '../../../../domain/process';
import { useLocale } from '../../../i18n/setup';
import { useDesigner } from '../designer-context';
import { ChoiceList } from './choice-list';
import { DeadlineEditor } from './deadline-editor';
import { useEarlierTasks } from './earlier-tasks';
import { FormPick } from './form-pick';
import { LadderEditor } from './ladder-editor';
import { OutcomesEditor } from './outcomes-editor';
import { Pick } from './pick';
import { SeatField } from './seat-field';
import { TaskMails } from './task-mails';
import { TaskPreview } from './task-preview';
import { Tick } from './tick';
import { HelpButton } from '../../help/help-button';

interface Props { node: TaskNode; onChange: (node: TaskNode, what?: string) => void }

/** A step that a person takes. */
export function TaskEditor({ node, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <SeatField label={t('procedures.task.seat')} value={node.seat} onChange={(seat) => onChange({ ...node, seat })} />
      <FormPick node={node} onChange={onChange} />
      <OutcomesEditor node={node} onChange={onChange} />
      <TimeFields node={node} onChange={onChange} />
      <LadderEditor node={node} onChange={onChange} />
      <WithEarlier node={node} onChange={onChange} />
      <section className="lk-editor-part" aria-label={t('procedures.preview.looks')}>
        <h3>{t('procedures.preview.looks')}</h3>
        <TaskPreview node={node} />
        <TaskMails node={node} />
      </section>
    </>
  );
}

function TimeFields({ node, onChange }: Props) {
  const { t } = useTranslation();
  const { readOnly } = useDesigner();
  const { deadline: _deadline, ...timeless } = node;
  const { extension: _extension, ...fixed } = node;
  const { pausable: _pausable, ...running } = node;
  return (
    <section className="lk-editor-part" aria-label={t('procedures.deadline.title')} data-part="deadline">
      <DeadlineEditor label={t('procedures.deadline.title')} value={node.deadline} stepKey={node.key} onChange={(deadline) => onChange(deadline ? { ...node, deadline } : timeless, 'deadline')} />
      <Tick label={t('procedures.task.extension')} checked={node.extension !== undefined} disabled={readOnly} onChange={(on) => onChange(on ? { ...node, extension: { grantedBy: node.seat } } : fixed)} />
      {node.extension && <SeatField label={t('procedures.task.grantedBy')} value={node.extension.grantedBy} onChange={(grantedBy) => onChange({ ...node, extension: { grantedBy } })} />}
      <Tick label={t('procedures.task.pausable')} checked={node.pausable === true} disabled={readOnly} onChange={(on) => onChange(on ? { ...node, pausable: true } : running)} />
    </section>
  );
}

/** What the step has to do with earlier ones: what is shown beside it, what is signed, whose person it may not be. */
function WithEarlier({ node, onChange }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { readOnly, steps } = useDesigner();
  const earlier = useEarlierTasks(node.key);
  const named = [...node.shows, ...node.differsFrom].filter((key, index, all) => all.indexOf(key) === index && !earlier.some((task) => task.key === key));
  const options = [...earlier.map(({ key, title }) => ({ value: key, label: text(title) })), ...named.map((key) => ({ value: key, label: steps[key] ? text(steps[key]) : `«${key}»` }))];
  const signable = earlier.filter(({ form, key }) => form !== undefined || key === node.signs);
  const { signs: _signs, ...unsigned } = node;
  return (
    <section className="lk-editor-part" aria-label={t('procedures.task.withEarlier')} data-part="earlier">
      <div className="lk-help-line"><h3>{t('procedures.task.withEarlier')}</h3><HelpButton topic="procedure-content" /></div>
      <ChoiceList label={t('procedures.task.shows')} hint={t('procedures.task.showsHint')} none={t('procedures.task.noEarlier')} options={options} chosen={node.shows} disabled={readOnly} onChange={(shows) => onChange({ ...node, shows })} />
      <div className="mb-3">
        <Pick label={t('procedures.task.signs')} value={node.signs ?? ''} disabled={readOnly} options={[{ value: '', label: t('procedures.task.signsNothing') }, ...signable.map(({ key, title }) => ({ value: key, label: text(title) }))]} onChange={(signs) => onChange(signs === '' ? unsigned : { ...node, signs })} />
        <p className="form-text mb-0">{t('procedures.task.signsHint')}</p>
      </div>
      <ChoiceList label={t('procedures.task.fourEyes')} hint={t('procedures.task.fourEyesHint')} none={t('procedures.task.noEarlier')} options={options} chosen={node.differsFrom} disabled={readOnly} onChange={(differsFrom) => onChange({ ...node, differsFrom })} />
    </section>
  );
}
