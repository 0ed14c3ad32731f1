import { useMutation } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DesignSummary } from '../../../../domain/contracts/studio-api';
import { useLocale } from '../../../i18n/setup';
import { LoadMore } from '../../../ui/load-more';
import { ProblemNotice } from '../../../ui/problem-notice';
import { SelectField } from '../../../ui/select-field';
import { useToast } from '../../../ui/toasts';
import { useDesigns } from '../../design/design-queries';
import { Glyph } from '../../glyph';
import { procedureBpmn } from '../package-queries';
import { saveFile } from '../save-file';

const fileName = (key: string, version: number | 'draft'): string => `${key}-${version === 'draft' ? 'ban-thao' : version}.bpmn`;

/** Fetches the BPMN and hands it over as a file. */
function useSaveBpmn() {
  const { t } = useTranslation();
  const say = useToast();
  return useMutation({
    mutationFn: async ({ key, version, language }: { key: string; version: number | 'draft'; language: 'vi' | 'en' }) => ({ name: fileName(key, version), text: await procedureBpmn(key, version, language) }),
    onSuccess: ({ name, text }) => { saveFile(name, text, 'application/xml'); say(t('packages.export.saved', { name })); },
  });
}

/** A procedure, as it is published or in draft, with its diagram. */
export function BpmnExport() {
  const { t } = useTranslation();
  const { locale, text } = useLocale();
  const id = useId();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<DesignSummary | null>(null);
  const [source, setSource] = useState<'version' | 'draft'>('version');
  const [language, setLanguage] = useState<'vi' | 'en'>(locale);
  const designs = useDesigns('procedure', useDeferredValue(search).trim());
  const save = useSaveBpmn();
  const pick = (design: DesignSummary) => { setChosen(design); setSource(design.latestVersion === null ? 'draft' : 'version'); save.reset(); };
  const sources = chosen ? [...(chosen.latestVersion === null ? [] : [{ value: 'version', label: t('studio.state.version', { version: chosen.latestVersion }) }]), ...(chosen.draft ? [{ value: 'draft', label: t('studio.draftState.open') }] : [])] : [];
  return (
    <section className="lk-card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('packages.bpmn.export')}</h2>
      <p className="lk-soft">{t('packages.bpmn.exportLead')}</p>
      <label className="form-label" htmlFor={id}>{t('packages.bpmn.procedure')}</label>
      <input id={id} type="search" className="form-control mb-2" placeholder={t('studio.shelf.search')} value={search} maxLength={100} onChange={(event) => setSearch(event.target.value)} />
      <div className="lk-picker-list mb-2" role="group" aria-label={t('packages.bpmn.procedure')} tabIndex={0}>
        {designs.data?.items.map((design) => <label key={design.key} className="lk-picker-option"><input type="radio" className="form-check-input" name={`${id}-procedure`} data-choose={design.key} checked={chosen?.key === design.key} onChange={() => pick(design)} /><span>{text(design.title)} <span className="lk-small lk-soft">{design.latestVersion === null ? t('studio.draftState.open') : t('studio.state.version', { version: design.latestVersion })}</span></span></label>)}
      </div>
      {designs.data && <LoadMore pages={designs} />}
      {designs.isError && <ProblemNotice error={designs.error} onRetry={() => void designs.refetch()} busy={designs.isFetching} />}
      {chosen && (
        <>
          <div className="lk-filters">
            <SelectField label={t('packages.bpmn.source')} value={source} options={sources} onChange={(value) => setSource(value as typeof source)} />
            <SelectField label={t('packages.bpmn.language')} value={language} options={[{ value: 'vi', label: t('studio.translate.vi') }, { value: 'en', label: t('studio.translate.en') }]} onChange={(value) => setLanguage(value as typeof language)} />
          </div>
          <button type="button" className="btn btn-primary" data-action="save-bpmn" disabled={save.isPending} onClick={() => save.mutate({ key: chosen.key, version: source === 'draft' ? 'draft' : chosen.latestVersion ?? 1, language })}><Glyph name="save" />{t('packages.bpmn.save')}</button>
          {save.isError && <div className="mt-3"><ProblemNotice error={save.error} /></div>}
        </>
      )}
    </section>
  );
}

/** The same from a procedure's own page. */
export function BpmnButton({ designKey, version }: { designKey: string; version: number | 'draft' }) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const save = useSaveBpmn();
  return (
    <>
      <button type="button" className="btn btn-soft" data-action="save-bpmn" disabled={save.isPending} onClick={() => save.mutate({ key: designKey, version, language: locale })}><Glyph name="diagram-3" />{t('packages.bpmn.export')}</button>
      {save.isError && <ProblemNotice error={save.error} />}
    </>
  );
}
