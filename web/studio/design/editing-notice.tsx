import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import type { Editing } from './use-editing';

/** Somebody else is at it: to be read meanwhile, or taken over on purpose. */
export function EditingNotice({ editing }: { editing: Editing }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  if (editing.mine !== false) return null;
  const name = editing.byName ?? t('studio.editing.somebody');
  return (
    <Notice tone="warning" icon="person" title={t('studio.editing.by', { name })} role="status">
      <p>{t('studio.editing.lead')}</p>
      <button type="button" className="btn btn-outline-primary" data-order="take-over" onClick={() => setAsking(true)}>{t('studio.editing.take')}</button>
      {asking && (
        <Dialog
          title={t('studio.editing.takeTitle', { name })} onClose={() => setAsking(false)}
          actions={<><button type="button" className="btn btn-quiet" onClick={() => setAsking(false)}>{t('ui.cancel')}</button><button type="button" className="btn btn-primary" data-confirm="take-over" onClick={() => { setAsking(false); void editing.takeOver(); }}>{t('studio.editing.take')}</button></>}
        ><p>{t('studio.editing.takeLead', { name })}</p></Dialog>
      )}
    </Notice>
  );
}
