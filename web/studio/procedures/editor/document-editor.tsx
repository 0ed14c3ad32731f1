import { useTranslation } from 'react-i18next';
import { DOCUMENT_TYPES, documentKindSchema, type DocumentKind } from '../../../../domain/document/document-kind';
import type { DocumentNode } from '../../../../domain/process';
import { useLocale } from '../../../i18n/setup';
import { TextField } from '../../../ui/text-field';
import { useDesigner } from '../designer-context';
import { ChoiceList } from './choice-list';
import { DocumentPreview } from './document-preview';
import { useEarlierTasks } from './earlier-tasks';
import { fieldsOf } from './form-fields';
import { usePartyOptions } from './party-options';
import { Pick } from './pick';

const isKind = (template: string): template is DocumentKind => documentKindSchema.safeParse(template).success;
const registers = [...new Set(Object.values(DOCUMENT_TYPES).map(({ series }) => series))];

/** A document that is issued with a number: what it is made of, who issues it, in which register. */
export function DocumentEditor({ node, onChange }: { node: DocumentNode; onChange: (node: DocumentNode, what?: string) => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { readOnly } = useDesigner();
  const parties = usePartyOptions();
  const earlier = useEarlierTasks(node.key);
  const chooseTemplate = (template: string) => onChange({ ...node, template, ...(isKind(template) && { register: DOCUMENT_TYPES[template].series }) });
  return (
    <>
      <Pick label={t('procedures.document.template')} value={node.template} disabled={readOnly} onChange={chooseTemplate} options={documentKindSchema.options.map((kind) => ({ value: kind, label: `${t(`procedures.document.templates.${kind}`)} (${text(DOCUMENT_TYPES[kind].name)})` }))} />
      <div className="lk-sentence-row my-3">
        <Pick label={t('procedures.document.issuer')} value={node.issuer} disabled={readOnly} onChange={(issuer) => { parties.take(issuer); onChange({ ...node, issuer }); }} options={parties.options} />
        <Pick label={t('procedures.document.register')} value={node.register} disabled={readOnly} onChange={(register) => onChange({ ...node, register })} options={registers.map((register) => ({ value: register, label: t(`procedures.document.registers.${register}`) }))} />
      </div>
      <TextField label={t('procedures.document.notation')} required longest={30} hint={t('procedures.document.notationHint', { example: node.notation.replace('{unit}', 'UBND') })} value={node.notation} disabled={readOnly} fault={node.notation === '' ? t('procedures.missing') : null} onChange={(notation) => onChange({ ...node, notation }, 'notation')} />
      <NotationFrom node={node} onChange={onChange} />
      <ChoiceList label={t('procedures.document.from')} hint={t('procedures.document.fromHint')} none={t('procedures.task.noEarlier')} options={earlier.map(({ key, title }) => ({ value: key, label: text(title) }))} chosen={node.from} disabled={readOnly} onChange={(from) => onChange({ ...node, from })} />
      <DocumentPreview node={node} />
    </>
  );
}

/** The author may write the symbol in a field of an earlier form; otherwise the notation above is all there is. */
function NotationFrom({ node, onChange }: { node: DocumentNode; onChange: (node: DocumentNode) => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { readOnly, shelf } = useDesigner();
  const earlier = useEarlierTasks(node.key);
  const { notationFrom, ...plain } = node;
  const fields = earlier.flatMap((task) => {
    const form = task.form && shelf.findForm(task.form.key, task.form.version);
    return fieldsOf(form, ['textfield']).map(({ path, label }) => ({ value: `${task.key}/${path}`, label: `${text(task.title)}: ${label}` }));
  });
  const current = notationFrom ? `${notationFrom.step}/${notationFrom.field}` : '';
  const choose = (value: string) => {
    const [step = '', ...field] = value.split('/');
    onChange(value === '' ? plain : { ...node, notationFrom: { step, field: field.join('/') } });
  };
  return <div className="mb-3"><Pick label={t('procedures.document.notationFrom')} value={current} disabled={readOnly} onChange={choose} options={[{ value: '', label: t('procedures.document.notationPlain') }, ...fields]} /></div>;
}
