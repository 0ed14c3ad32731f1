import { useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ProcedureTemplate } from '../../../domain/design/templates';
import { useLocale } from '../../i18n/setup';
import { LoadMore } from '../../ui/load-more';
import { OrderDialog } from '../../pages/orders/order-dialog';
import { useOrder } from '../../pages/orders/use-order';
import { createDesign, useDesigns, type DesignKind, type NewDesign } from '../design/design-queries';
import { designKeyOf, designPath } from './design-path';
import { NameFields, nameFaults, noName } from './name-fields';
import { TemplateList } from './template-list';

interface Source { key: string; version: number }

/** Where a new design begins; a ready-made procedure only where a procedure is made. */
const beginnings = { form: ['blank', 'copy'], procedure: ['template', 'blank', 'copy'] } as const;
type Beginning = (typeof beginnings)[DesignKind][number];

/** A new form or procedure, from nothing, from a template or as a copy of one that is published. */
export function NewDesignDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const navigate = useNavigate();
  const [kind, setKind] = useState<DesignKind>('form');
  const [from, setFrom] = useState<Beginning>('blank');
  const [template, setTemplate] = useState<ProcedureTemplate | null>(null);
  const [source, setSource] = useState<Source | null>(null);
  const [name, setName] = useState(noName);
  const order = useOrder<NewDesign, { kind: DesignKind; key: string }>({
    target: 'design.new', post: createDesign, onAnswered: () => { onClose(); void navigate(designPath(kind, name.key)); },
    read: () => ({
      body: { kind, key: name.key, title: { vi: name.vi.trim(), en: name.en.trim() || name.vi.trim() }, from: from === 'copy' && source ? { kind: 'copy', ...source } : from === 'template' && template ? { kind: 'definition', definition: template.definition } : { kind: 'blank' } },
      faults: { ...nameFaults(name, kind, t), ...(from === 'copy' && !source && { source: t('studio.shelf.sourceMissing') }), ...(from === 'template' && !template && { template: t('studio.shelf.templateMissing') }) },
    }),
  });
  /** The name comes along, until somebody writes their own; so does the key, by which other procedures name it. */
  const take = (chosen: ProcedureTemplate) => {
    if (name.vi.trim() === '' || name.vi === template?.title.vi) setName({ ...chosen.title, key: chosen.shipped ? designKeyOf(chosen.title.vi) : chosen.key, ownKey: !chosen.shipped });
    setTemplate(chosen);
  };
  const radio = (group: string, value: string, checked: boolean, onPick: () => void, label: string, hint: string) => (
    <label className="lk-choice" key={value}><input type="radio" className="form-check-input" name={`${id}-${group}`} checked={checked} onChange={onPick} /><span><span className="lk-strong">{label}</span><br /><span className="lk-small lk-soft">{hint}</span></span></label>
  );
  return (
    <OrderDialog title={t('studio.shelf.create')} confirm={t('studio.shelf.make')} name="new-design" control={order.control} missing={order.missing} quiet={order.quiet} onConfirm={order.confirm} onClose={onClose} onReload={onClose}>
      <fieldset className="mt-0 mb-3">
        <legend className="form-label">{t('studio.shelf.what')}</legend>
        {(['form', 'procedure'] as const).map((each) => radio('kind', each, kind === each, () => { setKind(each); setSource(null); if (each === 'form') setFrom((before) => (before === 'template' ? 'blank' : before)); }, t(`studio.shelf.kindOf.${each}`), t(`studio.shelf.kindHint.${each}`)))}
      </fieldset>
      <fieldset className="mb-3">
        <legend className="form-label">{t('studio.shelf.from')}</legend>
        {beginnings[kind].map((each) => radio('from', each, from === each, () => setFrom(each), t(`studio.shelf.fromOf.${each}`), t(`studio.shelf.fromHint.${each}`)))}
      </fieldset>
      {from === 'copy' && <SourceList key={kind} kind={kind} value={source} onChange={setSource} fault={order.faultOf('source')} />}
      {from === 'template' && <TemplateList value={template} onChange={take} fault={order.faultOf('template')} />}
      <NameFields name={name} onChange={setName} faultOf={order.faultOf} />
    </OrderDialog>
  );
}

/** What is published and can be copied, with its latest version. */
function SourceList({ kind, value, onChange, fault }: { kind: DesignKind; value: Source | null; onChange: (source: Source) => void; fault: string | null }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const id = useId();
  const [search, setSearch] = useState('');
  const designs = useDesigns(kind, useDeferredValue(search).trim());
  const published = designs.data?.items.flatMap(({ key, title, latestVersion }) => (latestVersion === null ? [] : [{ key, title, version: latestVersion }])) ?? [];
  return (
    <fieldset className="mb-3" data-fault={fault !== null || undefined}>
      <legend className="form-label">{t('studio.shelf.source')}</legend>
      <label className="visually-hidden" htmlFor={id}>{t('studio.shelf.search')}</label>
      <input id={id} type="search" className="form-control mb-2" placeholder={t('studio.shelf.search')} value={search} maxLength={100} onChange={(event) => setSearch(event.target.value)} />
      <div className="lk-picker-list" role="group" aria-label={t('studio.shelf.source')} tabIndex={0}>
        {published.map(({ key, title, version }) => (
          <label key={key} className="lk-picker-option"><input type="radio" className="form-check-input" name={`${id}-source`} checked={value?.key === key} onChange={() => onChange({ key, version })} /><span>{text(title)} <span className="lk-small lk-soft">{t('studio.state.version', { version })}</span></span></label>
        ))}
      </div>
      {designs.data && <LoadMore pages={designs} />}
      <p className="lk-fault-line mb-0">{fault}</p>
    </fieldset>
  );
}
