import { useTranslation } from 'react-i18next';
import type { FormDefinition } from '../../../forms/types';
import { shortInstant } from '../../ui/day-text';
import { Notice } from '../../ui/notice';
import type { KeptCopy } from '../design/kept-copy';
import { readableForm } from './readable-form';

/** Work of an earlier visit that never reached the server. */
export function KeptNotice({ copy, onTake, onDrop }: { copy: KeptCopy<FormDefinition>; onTake: () => void; onDrop: () => void }) {
  const { t } = useTranslation();
  if (!readableForm(copy.definition)) return null;
  return (
    <Notice tone="warning" icon="cloud-slash" title={t('studio.kept.title', { time: shortInstant(copy.at) })} role="status">
      <p>{t('studio.kept.lead')}</p>
      <div className="lk-row">
        <button type="button" className="btn btn-primary" data-order="take-kept" onClick={onTake}>{t('studio.kept.take')}</button>
        <button type="button" className="btn btn-quiet" onClick={onDrop}>{t('studio.kept.drop')}</button>
      </div>
    </Notice>
  );
}
