import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { ProblemNotice } from '../../ui/problem-notice';
import { Glyph } from '../glyph';
import { clearSandbox } from './sandbox-queries';

export function ClearDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const clearing = useMutation({
    mutationFn: () => clearSandbox(id),
    onSuccess: async (detail) => {
      queries.setQueryData(['sandbox', id], detail);
      await queries.invalidateQueries({ queryKey: ['sandboxes'] });
      onClose();
    },
  });
  return (
    <Dialog
      title={t('sandbox.clearTitle')} onClose={onClose} busy={clearing.isPending}
      actions={<><button type="button" className="btn btn-quiet" disabled={clearing.isPending} onClick={onClose}>{t('sandbox.keep')}</button><button type="button" className="btn btn-danger" disabled={clearing.isPending} data-order="confirm-clear" onClick={() => clearing.mutate()}><Glyph name="trash" />{t('sandbox.clear')}</button></>}
    >
      <p className="mb-0">{t('sandbox.clearLead')}</p>
      {clearing.isError && <ProblemNotice error={clearing.error} />}
    </Dialog>
  );
}
