import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { stepKindTitles } from '../../../../domain/design/new-step';
import type { ProcessNode } from '../../../../domain/process';
import { useLocale } from '../../../i18n/setup';
import { Glyph } from '../../glyph';
import { useDesigner } from '../designer-context';
import type { OutlineRow } from '../list/outline';
import { stepGlyphs } from '../list/step-look';
import { StepProblems } from '../problems/step-problems';
import { BranchFields } from './branches-editor';
import { DocumentEditor } from './document-editor';
import { KeyField } from './key-field';
import { LocalizedField } from './localized-field';
import { NotifyEditor } from './notify-editor';
import { ParallelEditor } from './parallel-editor';
import { BranchesEditor } from './branches-editor';
import { ProcedureEditor } from './procedure-editor';
import { RepeatEditor } from './repeat-editor';
import { ReuseEditor } from './reuse-editor';
import { SpawnEditor } from './spawn-editor';
import { TaskEditor } from './task-editor';
import { WaitEditor } from './wait-editor';
import { HelpButton } from '../../help/help-button';
import type { TopicId } from '../../help/topic-ids';

interface Props { row: OutlineRow; /** Counts up each time the person asks to go into the editor: its heading takes the focus. */ opened: number }

/** Everything about what is chosen in the list, in plain words. */
export function StepEditor({ row, opened }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { if (opened > 0) heading.current?.focus(); }, [opened]);
  const [kind, title] = headOf(row, t('procedures.editor.procedure'), t('procedures.editor.branch'), t('procedures.editor.empty'), text);
  return (
    <section className="lk-card lk-editor" aria-labelledby="lk-editor-title">
      <p className="lk-editor-kind">{row.kind === 'step' && <Glyph name={stepGlyphs[row.node.kind]} size={16} />}{kind}</p>
      <div className="lk-help-line"><h2 id="lk-editor-title" ref={heading} tabIndex={-1}>{title}</h2><HelpButton topic={topicOf(row)} /></div>
      <StepProblems row={row} />
      <Fields row={row} />
    </section>
  );
}

const topics: Readonly<Record<ProcessNode['kind'], TopicId>> = {
  task: 'procedure-steps', parallel: 'procedure-parallel', choice: 'procedure-choice', repeat: 'procedure-repeat', wait: 'procedure-repeat', document: 'procedure-documents', notify: 'procedure-mails', spawn: 'procedure-spawn', reuse: 'procedure-steps',
};

/** What the help says about what is chosen. */
function topicOf(row: OutlineRow): TopicId {
  if (row.kind === 'procedure') return 'procedure-starts';
  return row.kind === 'step' ? topics[row.node.kind] : row.kind === 'branch' ? topics[row.holder.kind] : 'procedure-steps';
}

function headOf(row: OutlineRow, procedure: string, branch: string, empty: string, text: (words: { vi: string; en: string }) => string): [string, string] {
  switch (row.kind) {
    case 'procedure': return [procedure, text(row.title)];
    case 'step': return [text(stepKindTitles[row.node.kind]), text(row.node.title)];
    case 'branch': return [`${branch} · ${text(row.holder.title)}`, text(row.branch.title)];
    case 'empty': return [branch, empty];
  }
}

function Fields({ row }: { row: OutlineRow }) {
  const { t } = useTranslation();
  switch (row.kind) {
    case 'procedure': return <ProcedureEditor />;
    case 'branch': return row.holder.kind === 'parallel' || row.holder.kind === 'choice' ? <BranchFields node={row.holder} branch={row.branch.key} /> : null;
    case 'empty': return <p className="lk-soft">{t('procedures.editor.emptyLead')}</p>;
    case 'step': return <NodeFields key={row.node.key} node={row.node} />;
  }
}

function NodeFields({ node }: { node: ProcessNode }) {
  const { t } = useTranslation();
  const { changeStep, readOnly } = useDesigner();
  const change = (next: ProcessNode, what?: string) => changeStep(node.key, () => next, what);
  return (
    <>
      <LocalizedField name="title" label={t('procedures.editor.title')} value={node.title} disabled={readOnly} onChange={(title) => change({ ...node, title }, 'title')} />
      <KindFields node={node} onChange={change} />
      <KeyField node={node} />
    </>
  );
}

function KindFields({ node, onChange }: { node: ProcessNode; onChange: (node: ProcessNode, what?: string) => void }) {
  switch (node.kind) {
    case 'task': return <TaskEditor node={node} onChange={onChange} />;
    case 'parallel': return <ParallelEditor node={node} onChange={onChange} />;
    case 'choice': return <BranchesEditor node={node} />;
    case 'repeat': return <RepeatEditor node={node} onChange={onChange} />;
    case 'wait': return <WaitEditor node={node} onChange={onChange} />;
    case 'document': return <DocumentEditor node={node} onChange={onChange} />;
    case 'notify': return <NotifyEditor node={node} onChange={onChange} />;
    case 'spawn': return <SpawnEditor node={node} onChange={onChange} />;
    case 'reuse': return <ReuseEditor node={node} onChange={onChange} />;
  }
}
