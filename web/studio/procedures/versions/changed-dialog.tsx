import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DesignDetail } from '../../../../domain/contracts/studio-api';
import type { ProcessDefinition } from '../../../../domain/process';
import { asApiError } from '../../../api/api-error';
import { newIdempotencyKey } from '../../../api/client';
import { shortInstant } from '../../../ui/day-text';
import { Dialog } from '../../../ui/dialog';
import { ProblemNotice } from '../../../ui/problem-notice';
import { useToast } from '../../../ui/toasts';
import { createDesign, readDesign } from '../../design/design-queries';
import type { useAutosave } from '../../design/use-autosave';
import { readableProcedure } from '../readable-procedure';
import type { ProcedureDraft } from '../use-procedure-draft';
import { DiffView } from './diff-view';

interface Props { detail: DesignDetail; autosave: ReturnType<typeof useAutosave<ProcessDefinition>>; draft: ProcedureDraft; onCopied: (key: string) => void }

/** Keys of procedures are at most 48 long; the end of a copy's needs 14. */
const KEY_ROOM = 34;

/** Two people have changed the same draft: both are shown, and neither is lost whatever is chosen. */
export function ChangedDialog({ detail, autosave, draft, onCopied }: Props) {
  const { t } = useTranslation();
  const say = useToast();
  const [open, setOpen] = useState(true);
  const [problem, setProblem] = useState<unknown>(null);
  const [copyKey] = useState(() => `${detail.key.slice(0, KEY_ROOM)}-ban-sao-${newIdempotencyKey().slice(0, 5)}`);
  const server = useQuery({ queryKey: ['design-now', 'procedure', detail.key], gcTime: 0, staleTime: 0, queryFn: ({ signal }) => readDesign('procedure', detail.key, signal) });
  const stored = server.data?.draft;
  const theirs = stored ? readableProcedure(stored.definition) : null;
  const mine = draft.definition;
  const takeTheirs = () => {
    if (!stored || !theirs) return;
    draft.replace(theirs);
    autosave.adopt({ revision: stored.revision, savedAt: stored.changedAt });
    say(t('studio.changed.taken'));
  };
  const keepMine = async () => {
    try {
      const title = { vi: t('studio.changed.copyTitle', { name: mine.title.vi, lng: 'vi' }), en: t('studio.changed.copyTitle', { name: mine.title.en, lng: 'en' }) };
      await createDesign({ kind: 'procedure', key: copyKey, title, from: { kind: 'definition', definition: { ...mine, key: copyKey, version: 1, title } } }, newIdempotencyKey());
      takeTheirs();
      onCopied(copyKey);
    } catch (error) {
      setProblem(asApiError(error));
    }
  };
  if (!open) return <button type="button" className="btn btn-primary lk-changed-again" onClick={() => setOpen(true)}>{t('studio.changed.open')}</button>;
  return (
    <Dialog
      title={t('studio.changed.title')} onClose={() => setOpen(false)}
      actions={<>
        <button type="button" className="btn btn-soft" data-confirm="keep-mine" onClick={() => void keepMine()}>{t('studio.changed.keepMine')}</button>
        <button type="button" className="btn btn-primary" data-confirm="take-theirs" disabled={!theirs} onClick={takeTheirs}>{t('studio.changed.takeTheirs')}</button>
      </>}
    >
      <p>{t('studio.changed.lead', { name: stored?.changedByName ?? t('studio.editing.somebody'), time: stored ? shortInstant(stored.changedAt) : '' })}</p>
      <h3>{t('studio.changed.difference')}</h3>
      {theirs ? <DiffView before={mine} after={theirs} /> : server.isError ? <ProblemNotice error={server.error} onRetry={() => void server.refetch()} /> : <div className="lk-progress" role="status" aria-label={t('ui.loading')} />}
      {problem !== null && <ProblemNotice error={problem} />}
    </Dialog>
  );
}
