import { useTranslation } from 'react-i18next';
import { seatSentence } from '../../../../domain/design/seat-sentence';
import type { NotifyNode } from '../../../../domain/process';
import { useLocale } from '../../../i18n/setup';
import { Glyph } from '../../glyph';
import { useDesigner } from '../designer-context';
import { MailPreview } from './mail-preview';
import { Pick } from './pick';
import { RowList } from './row-list';
import { SeatField } from './seat-field';
import { mailOfNotify } from './step-mails';
import { useMailExample } from './use-mail-example';

const MAX_RECEIVERS = 10;
const NAMES = 'procedures.notify.templates.';
/** Templates that a step may send. Those about tasks are sent by the kernel itself. */
const own = ['certified', 'not-certified', 'commended', 'plan-received', 'report-received', 'replicated', 'carried-on', 'directive-issued', 'case-ended'];
const choosable = (current: string): string[] => [...own, ...(own.includes(current) ? [] : [current])];

/** A mail to seats: who gets it, and what it says. */
export function NotifyEditor({ node, onChange }: { node: NotifyNode; onChange: (node: NotifyNode, what?: string) => void }) {
  const { t, i18n } = useTranslation();
  const { text } = useLocale();
  const { definition, readOnly } = useDesigner();
  const mails = mailOfNotify(node, definition, useMailExample());
  const last = node.to.at(-1);
  const nameOf = (template: string) => (i18n.exists(`${NAMES}${template}`) ? t(`procedures.notify.templates.${template}`) : template);
  return (
    <>
      <section className="lk-editor-part" aria-label={t('procedures.notify.to')} data-part="to">
        <h3>{t('procedures.notify.to')}</h3>
        <RowList
          items={node.to} keyOf={(_seat, index) => String(index)} least={1} ordered={false} disabled={readOnly} nameOf={(seat) => text(seatSentence(seat, definition))} onChange={(to) => onChange({ ...node, to })}
          row={(seat, change) => <SeatField short label={t('procedures.notify.receiver')} value={seat} onChange={change} />}
        />
        <button type="button" className="btn btn-soft" disabled={readOnly || !last || node.to.length >= MAX_RECEIVERS} onClick={() => { if (last) onChange({ ...node, to: [...node.to, { ...last }] }); }}><Glyph name="person-plus" size={16} />{t('procedures.notify.add')}</button>
      </section>
      <div className="mt-3"><Pick label={t('procedures.notify.template')} value={node.template} disabled={readOnly} onChange={(template) => onChange({ ...node, template })} options={choosable(node.template).map((template) => ({ value: template, label: nameOf(template) }))} /><p className="form-text mb-0">{t('procedures.notify.templateHint')}</p></div>
      <MailPreview mails={mails} labelOf={({ to }) => text(seatSentence(to, definition))} />
    </>
  );
}
