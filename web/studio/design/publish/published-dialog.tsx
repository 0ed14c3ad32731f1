import { useTranslation } from 'react-i18next';
import type { DesignDetail } from '../../../../domain/contracts/studio-api';
import { Dialog } from '../../../ui/dialog';
import { LoadMore } from '../../../ui/load-more';
import { Skeleton } from '../../../ui/waiting';
import { useUsage } from '../design-queries';
import { UseList } from '../use-list';

/** It is published: procedures that name an older version can be brought along, each by a draft of its own. */
export function PublishedDialog({ detail: { kind, key }, version, onClose }: { detail: Pick<DesignDetail, 'kind' | 'key'>; version: number; onClose: () => void }) {
  const { t } = useTranslation();
  const usage = useUsage(kind, key);
  const pinned = usage.data?.items.filter(({ usedVersion, latest }) => latest && usedVersion !== null) ?? [];
  return (
    <Dialog title={t('publishing.published', { version })} onClose={onClose} wide actions={<button type="button" className="btn btn-primary" data-confirm="published" onClick={onClose}>{t('publishing.done')}</button>}>
      <p>{t('publishing.uses.after')}</p>
      {usage.isPending && <Skeleton lines={2} height={40} />}
      <UseList uses={pinned} used={{ kind, key }} to={version} />
      {usage.data && <LoadMore pages={usage} />}
    </Dialog>
  );
}
