import { useTranslation } from 'react-i18next';
import { shortInstant } from '../../ui/day-text';
import { Notice } from '../../ui/notice';
import type { KeptCopy } from './kept-copy';

interface Props<D> { copy: KeptCopy<D>; /** The definition as the designer can show it; null when it cannot. */ read: (definition: unknown) => D | null; onTake: (definition: D) => void; onDrop: () => void }

/** Work of an earlier visit that never reached the server. */
export function KeptNotice<D>({ copy, read, onTake, onDrop }: Props<D>) {
  const { t } = useTranslation();
  const definition = read(copy.definition);
  if (!definition) return null;
  return (
    <Notice tone="warning" icon="cloud-slash" title={t('studio.kept.title', { time: shortInstant(copy.at) })} role="status">
      <p>{t('studio.kept.lead')}</p>
      <div className="lk-row">
        <button type="button" className="btn btn-primary" data-order="take-kept" onClick={() => onTake(definition)}>{t('studio.kept.take')}</button>
        <button type="button" className="btn btn-quiet" onClick={onDrop}>{t('studio.kept.drop')}</button>
      </div>
    </Notice>
  );
}
