import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { blankProcedure } from '../../../domain/design/blank-procedure';
import { procedureTemplates, type ProcedureTemplate } from '../../../domain/design/templates';
import { useLocale } from '../../i18n/setup';

const frameTitle = { vi: 'Khung cơ bản: soạn thảo, phê duyệt', en: 'Basic frame: prepare, approve' };
const frame: ProcedureTemplate = {
  key: 'khung-co-ban', title: frameTitle, shipped: true, definition: blankProcedure(frameTitle),
  about: { vi: 'Một người soạn, người khác duyệt hoặc trả lại; có sẵn thời hạn và các bậc nhắc.', en: 'Somebody prepares, somebody else approves or returns; deadlines and reminders are set.' },
};

/** Those that nobody has yet first; what runs in every tenant can also be begun from. */
const offered: readonly ProcedureTemplate[] = [...procedureTemplates.filter(({ shipped }) => !shipped), frame, ...procedureTemplates.filter(({ shipped }) => shipped)];

interface Props { value: ProcedureTemplate | null; onChange: (template: ProcedureTemplate) => void; fault: string | null }

/** Ready-made procedures to make one's own; their forms are published with the product, so that a template works at once. */
export function TemplateList({ value, onChange, fault }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const id = useId();
  return (
    <fieldset className="mb-3" data-fault={fault !== null || undefined}>
      <legend className="form-label">{t('studio.shelf.template')}</legend>
      <div className="lk-picker-list" role="group" aria-label={t('studio.shelf.template')} tabIndex={0}>
        {offered.map((template) => (
          <label key={template.key} className="lk-picker-option">
            <input type="radio" className="form-check-input" name={id} checked={value?.key === template.key} onChange={() => onChange(template)} />
            <span>{text(template.title)}<br /><span className="lk-small lk-soft">{text(template.about)}</span></span>
          </label>
        ))}
      </div>
      <p className="lk-fault-line mb-0">{fault}</p>
    </fieldset>
  );
}
