import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { FormDefinition } from '../../../forms/types';
import { useLocale } from '../../i18n/setup';
import { Notice } from '../../ui/notice';
import { OrderDialog } from '../../pages/orders/order-dialog';
import { useOrder } from '../../pages/orders/use-order';
import { createDesign, type NewDesign } from '../design/design-queries';
import { designPath } from './design-path';
import { NameFields, nameFaults, noName } from './name-fields';
import { readFormFile, type FormFile } from './read-form-file';

/** Rows of the report drawn before they are only counted. */
const SHOWN = 100;

/** A form from another system: read here, cleaned here, with every part that was refused and why; only then sent. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [file, setFile] = useState<FormFile | null>(null);
  const [name, setName] = useState(noName);
  const order = useOrder<NewDesign, { key: string }>({
    target: 'design.import', post: createDesign, onAnswered: () => { onClose(); void navigate(designPath('form', name.key)); },
    read: () => {
      const title = { vi: name.vi.trim(), en: name.en.trim() || name.vi.trim() };
      const definition: Partial<FormDefinition> = file?.state === 'read' ? { ...file.definition, key: name.key, version: 1, title } : {};
      return {
        body: { kind: 'form', key: name.key, title, from: { kind: 'definition', definition } },
        faults: { ...(file?.state !== 'read' && { file: t('studio.import.fileMissing') }), ...nameFaults(name, 'form', t) },
      };
    },
  });
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    const read = await readFormFile(chosen);
    setFile(read);
    if (read.state === 'read' && name.vi === '') setName({ ...noName, ...read.name });
  };
  return (
    <OrderDialog title={t('studio.import.title')} confirm={t('studio.import.confirm')} name="import-form" control={order.control} missing={order.missing} quiet={order.quiet} onConfirm={order.confirm} onClose={onClose} onReload={onClose}>
      <p className="lk-soft">{t('studio.import.lead')}</p>
      <FileField fault={order.faultOf('file')} onChoose={(chosen) => void choose(chosen)} />
      {file?.state === 'wrong' && <Notice tone="negative" level={3} role="alert" title={t('studio.import.cannot')}><p>{t(`studio.import.wrong.${file.reason}`)}</p></Notice>}
      {file?.state === 'read' && <><Report file={file} /><NameFields name={name} onChange={setName} faultOf={order.faultOf} /></>}
    </OrderDialog>
  );
}

function FileField({ fault, onChoose }: { fault: string | null; onChoose: (file: File | undefined) => void }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="mb-3">
      <label className="form-label" htmlFor={id}>{t('studio.import.file')}</label>
      <input id={id} type="file" accept=".json,application/json" className="form-control" data-fault={fault !== null || undefined} aria-invalid={fault !== null} aria-describedby={`${id}-fault`} onChange={(event) => onChoose(event.target.files?.[0])} />
      <p id={`${id}-fault`} className="lk-fault-line mb-0">{fault}</p>
    </div>
  );
}

function Report({ file }: { file: Extract<FormFile, { state: 'read' }> }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  if (file.refused.length === 0) return <Notice tone="positive" level={3} title={t('studio.import.clean', { count: file.parts })} />;
  return (
    <Notice tone="warning" level={3} title={t('studio.import.refused', { count: file.refused.length })} role="status">
      <p>{t('studio.import.taken', { count: file.parts })}</p>
      <ul className="lk-report">{file.refused.slice(0, SHOWN).map(({ where, reason }, index) => <li key={index}>{where && <strong>{where}: </strong>}{text(reason)}</li>)}</ul>
      {file.refused.length > SHOWN && <p>{t('studio.import.more', { count: file.refused.length - SHOWN })}</p>}
    </Notice>
  );
}
