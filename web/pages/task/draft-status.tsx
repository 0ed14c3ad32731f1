import { useTranslation } from 'react-i18next';
import type { Blocker } from 'react-router';
import { Dialog } from '../../ui/dialog';
import { shortInstant } from '../../ui/day-text';
import { Icon } from '../../ui/icon';
import type { DraftState } from './use-draft';

export function DraftStatus({ draft, onSave }: { draft: DraftState; onSave: () => void }) {
  const { t } = useTranslation();
  const failed = draft.state === 'failed';
  return (
    <span className="lk-small lk-soft d-inline-flex align-items-center gap-2" role="status">
      {draft.state !== 'clean' && <Icon name={failed ? 'cloud-slash' : 'cloud-check'} />}
      {draft.state === 'saved' ? t('draft.saved', { time: shortInstant(draft.at) }) : draft.state === 'clean' ? '' : t(`draft.${draft.state}`)}
      {failed && <button type="button" className="btn btn-soft btn-sm" onClick={onSave}>{t('ui.retry')}</button>}
    </span>
  );
}

/** Stands in the way of leaving while something typed is kept nowhere. */
export function LeaveDialog({ blocker, onSave }: { blocker: Blocker; onSave: () => Promise<void> }) {
  const { t } = useTranslation();
  if (blocker.state !== 'blocked') return null;
  const saveAndGo = async () => {
    await onSave();
    blocker.proceed();
  };
  return (
    <Dialog
      title={t('leave.title')} onClose={() => blocker.reset()}
      actions={<>
        <button type="button" className="btn btn-quiet" onClick={() => blocker.proceed()}>{t('leave.discard')}</button>
        <button type="button" className="btn btn-soft" onClick={() => blocker.reset()}>{t('leave.stay')}</button>
        <button type="button" className="btn btn-primary" onClick={() => void saveAndGo()}>{t('leave.save')}</button>
      </>}
    >
      <p className="mb-0">{t('leave.lead')}</p>
    </Dialog>
  );
}
