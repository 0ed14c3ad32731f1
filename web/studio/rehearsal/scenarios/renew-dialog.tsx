import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/setup';
import { Dialog } from '../../../ui/dialog';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Glyph } from '../../glyph';
import type { Renewed } from '../rehearsal-worker';
import { keepScenario, scenariosKey, type Kept } from './scenario-queries';

/** The procedure was changed on purpose: what comes of the scenario now is what should. */
export function RenewDialog({ procedure, kept, renewed, onClose }: { procedure: string; kept: Kept; renewed: Renewed; onClose: () => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: () => keepScenario(procedure, kept.id, kept.title, renewed.scenario, kept.revision),
    onSuccess: async () => { await queries.invalidateQueries({ queryKey: scenariosKey(procedure) }); onClose(); },
  });
  return (
    <Dialog
      title={t('rehearsal.renew.title')} onClose={onClose} busy={saving.isPending}
      actions={<><button type="button" className="btn btn-quiet" disabled={saving.isPending} onClick={onClose}>{t('rehearsal.cancel')}</button><button type="button" className="btn btn-primary" disabled={saving.isPending} data-confirm="renew-scenario" onClick={() => saving.mutate()}><Glyph name="check-lg" />{t('rehearsal.renew.confirm')}</button></>}
    >
      <p>{t('rehearsal.renew.lead', { title: kept.title })}</p>
      <ul>{renewed.expected.map((words, at) => <li key={at}>{text(words)}</li>)}</ul>
      {saving.isError && <ProblemNotice error={saving.error} onRetry={() => saving.mutate()} />}
    </Dialog>
  );
}
