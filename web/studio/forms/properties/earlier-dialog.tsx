import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { earlierSources } from '../../../../forms/design';
import { useLocale } from '../../../i18n/setup';
import { Dialog } from '../../../ui/dialog';
import { LoadMore } from '../../../ui/load-more';
import { ProblemNotice } from '../../../ui/problem-notice';
import { SelectField } from '../../../ui/select-field';
import { Skeleton } from '../../../ui/waiting';
import { useDesign, useDesigns } from '../../design/design-queries';
import { isKeptBlock } from '../../shelf/block-key';
import { readableForm } from '../readable-form';
import { usePicked } from '../use-designer';

interface Props { path: string; onTake: (from: string) => string | null; onClose: () => void }

/** A field of another form whose answer was given earlier in the same case: only those that hold the same kind of thing. */
export function EarlierDialog({ path, onTake, onClose }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const own = usePicked((state) => state.definition.key);
  const forms = useDesigns('form', '');
  const [form, setForm] = useState('');
  const [from, setFrom] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const items = (forms.data?.items ?? []).filter((design) => design.key !== own && !isKeptBlock(design));
  return (
    <Dialog
      title={t('formDesigner.prefill.chooseEarlier')} onClose={onClose}
      actions={<><button type="button" className="btn btn-quiet" onClick={onClose}>{t('ui.cancel')}</button><button type="button" className="btn btn-primary" data-confirm="earlier" disabled={from === ''} onClick={() => setFault(onTake(from))}>{t('formDesigner.prefill.take')}</button></>}
    >
      <p className="lk-soft">{t('formDesigner.prefill.earlierHint')}</p>
      {forms.isPending && <Skeleton lines={1} height={60} />}
      {forms.isError && <ProblemNotice error={forms.error} onRetry={() => void forms.refetch()} busy={forms.isFetching} />}
      {forms.data && <SelectField label={t('formDesigner.prefill.form')} value={form} options={[{ value: '', label: t('formDesigner.prefill.chooseForm') }, ...items.map(({ key, title }) => ({ value: key, label: text(title) }))]} onChange={(key) => { setForm(key); setFrom(''); }} />}
      <LoadMore pages={forms} />
      {form !== '' && <Fields key={form} form={form} path={path} value={from} onChange={setFrom} />}
      {fault && <p className="lk-fault-line" role="alert">{fault}</p>}
    </Dialog>
  );
}

function Fields({ form, path, value, onChange }: { form: string; path: string; value: string; onChange: (from: string) => void }) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const definition = usePicked((state) => state.definition);
  const design = useDesign('form', form);
  if (design.isPending) return <Skeleton lines={1} height={60} />;
  if (design.isError) return <ProblemNotice error={design.error} onRetry={() => void design.refetch()} busy={design.isFetching} />;
  const earlier = readableForm(design.data.definition);
  const sources = earlier ? earlierSources(definition, path, earlier) : [];
  if (sources.length === 0) return <p role="status">{t('formDesigner.prefill.nothingAlike')}</p>;
  return <SelectField label={t('formDesigner.prefill.field')} value={value} options={[{ value: '', label: t('formDesigner.prefill.chooseField') }, ...sources.map(({ from, name }) => ({ value: from, label: name[locale] }))]} onChange={onChange} />;
}
