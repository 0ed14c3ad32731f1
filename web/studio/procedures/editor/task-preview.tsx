import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDue } from '../../../../domain/deadline';
import { seatSentence } from '../../../../domain/design/seat-sentence';
import { placesOf } from '../../../../domain/design/lists';
import type { TaskNode } from '../../../../domain/process';
import type { FormDefinition } from '../../../../forms';
import { AnswerView } from '../../../form/answers/answer-view';
import { useLocale } from '../../../i18n/setup';
import { OutcomeButtons } from '../../../pages/task/outcome-buttons';
import { dayOfInstant } from '../../../ui/day-text';
import { Badge } from '../../../ui/notice';
import { Skeleton } from '../../../ui/waiting';
import { sampleData } from '../../forms/preview/sample-data';
import { Glyph } from '../../glyph';
import { useDesigner } from '../designer-context';
import { useMailExample } from './use-mail-example';
import { useOpened } from './use-opened';

/** The renderer is heavy: it comes when somebody looks. */
const FormView = lazy(() => import('../../../form/form-view'));

/** The page of the task as whoever has it will meet it: what they are shown, what they fill in, what they can decide. */
export function TaskPreview({ node }: { node: TaskNode }) {
  const { t } = useTranslation();
  const opened = useOpened();
  return (
    <details className="lk-fold" data-part="preview" {...opened.on}>
      <summary><Glyph name="chevron-right" size={14} className="lk-fold-mark" />{t('procedures.preview.title')}</summary>
      {opened.is && <Page node={node} />}
    </details>
  );
}

function Page({ node }: { node: TaskNode }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { definition, shelf } = useDesigner();
  const { caseTitle, due, now } = useMailExample(node.deadline);
  const today = dayOfInstant(now);
  const form = node.form && shelf.findForm(node.form.key, node.form.version);
  const shown = node.shows.flatMap((key) => { const found = placesOf(definition).find((place) => place.node.key === key)?.node; return found?.kind === 'task' ? [found] : []; });
  const outcomes = node.outcomes.map(({ key, title, tone, go, needsReason, needsForm }) => ({ key, title, tone, kind: go.kind, needsReason, needsForm, returnsTo: go.kind === 'return' ? go.to : null, flagged: go.kind === 'return' && go.fields === 'flagged' }));
  return (
    <article className="lk-task-preview" aria-label={t('procedures.preview.title')}>
      <p className="lk-small lk-soft mb-1">{caseTitle} · {text(definition.title)}</p>
      <h3 className="mb-1">{text(node.title)}</h3>
      <p className="lk-row"><span>{text(seatSentence(node.seat, definition))}</span>{due && <Badge tone="neutral" icon="clock">{text({ vi: formatDue(due, 'vi'), en: formatDue(due, 'en') })}</Badge>}</p>
      {shown.map((task) => <Shown key={task.key} task={task} form={task.form && shelf.findForm(task.form.key, task.form.version)} today={today} />)}
      {node.form && !form && <p className="lk-soft">{t('procedures.preview.formMissing')}</p>}
      {form && <Fillable form={form} />}
      {!node.form && <p className="lk-soft">{t('procedures.preview.noForm')}</p>}
      {node.signs !== undefined && <p className="lk-row"><Glyph name="pen" size={16} />{t('procedures.preview.signs')}</p>}
      {node.outcomes.some(({ needsReason }) => needsReason) && <p className="lk-small lk-soft">{t('procedures.preview.reason', { outcomes: node.outcomes.filter(({ needsReason }) => needsReason).map(({ title }) => `«${text(title)}»`).join(', ') })}</p>}
      <div inert><OutcomeButtons outcomes={outcomes} busy={false} sending={false} onPress={() => undefined} /></div>
    </article>
  );
}

/** What was sent at an earlier step, with made-up answers. */
function Shown({ task, form, today }: { task: TaskNode; form: FormDefinition | undefined; today: string }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const data = useMemo(() => (form ? sampleData(form.components, today) : {}), [form, today]);
  return (
    <details className="lk-fold">
      <summary><Glyph name="chevron-right" size={14} className="lk-fold-mark" />{t('procedures.preview.shown', { step: text(task.title) })}</summary>
      {form ? <AnswerView definition={form} data={data} /> : <p className="lk-soft">{t('procedures.preview.noForm')}</p>}
    </details>
  );
}

function Fillable({ form }: { form: FormDefinition }) {
  return (
    <Suspense fallback={<Skeleton lines={3} height={70} />}>
      <FormView ref={null} definition={form} data={empty} fieldNotes={noNotes} openFields={null} onChange={() => undefined} />
    </Suspense>
  );
}

const empty = {};
const noNotes = {};
