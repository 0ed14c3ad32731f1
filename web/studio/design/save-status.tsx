import { useTranslation } from 'react-i18next';
import { shortInstant } from '../../ui/day-text';
import { Glyph } from '../glyph';
import type { SaveState } from './use-autosave';

/** Where the work is: on the server, on its way, or only here. */
export function SaveStatus({ save, onNow }: { save: SaveState; onNow: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="lk-save" data-save={save.state}>
      <span role="status" className="lk-small">
        {save.state === 'saved' && save.at !== null && <><Glyph name="cloud-check" size={16} /> {t('studio.save.saved', { time: shortInstant(save.at) })}</>}
        {(save.state === 'pending' || save.state === 'saving') && <><Glyph name="hourglass-split" size={15} /> {t('studio.save.saving')}</>}
        {save.state === 'offline' && <span className="lk-save-bad"><Glyph name="cloud-slash" size={16} /> {t(save.kept ? 'studio.save.offline' : 'studio.save.offlineMemory')}</span>}
        {save.state === 'changed' && <span className="lk-save-bad"><Glyph name="exclamation-triangle" size={16} /> {t('studio.save.changed')}</span>}
        {save.state === 'refused' && <span className="lk-save-bad"><Glyph name="exclamation-octagon" size={16} /> {save.error.problem?.detail ?? save.error.problem?.title ?? t('studio.save.refused')}</span>}
      </span>
      {(save.state === 'offline' || save.state === 'refused') && <button type="button" className="btn btn-quiet btn-sm" onClick={onNow}>{t('studio.save.now')}</button>}
    </div>
  );
}
