import { useTranslation } from 'react-i18next';
import type { ProcessDefinition } from '../../../domain/process';
import { shortInstant } from '../../ui/day-text';
import { Notice } from '../../ui/notice';
import type { KeptCopy } from '../design/kept-copy';
import { readableProcedure } from './readable-procedure';

/** Work of an earlier visit that never reached the server. */
export function KeptNotice({ copy, onTake, onDrop }: { copy: KeptCopy<ProcessDefinition>; onTake: (definition: ProcessDefinition) => void; onDrop: () => void }) {
  const { t } = useTranslation();
  const definition = readableProcedure(copy.definition);
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
