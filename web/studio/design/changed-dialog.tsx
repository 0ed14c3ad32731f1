import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import type { DesignDetail } from '../../../domain/contracts/studio-api';
import type { Localized } from '../../../domain/process';
import { asApiError } from '../../api/api-error';
import { newIdempotencyKey } from '../../api/client';
import { shortInstant } from '../../ui/day-text';
import { Dialog } from '../../ui/dialog';
import { ProblemNotice } from '../../ui/problem-notice';
import { useToast } from '../../ui/toasts';
import { createDesign, readDesign } from './design-queries';
import type { DraftAtHand } from './draft-at-hand';
import type { useAutosave } from './use-autosave';

interface Props<D> { detail: DesignDetail; autosave: Pick<ReturnType<typeof useAutosave<object>>, 'adopt' | 'touch'>; draft: DraftAtHand<D>; onCopied: (key: string) => void }

/** Keys of forms are at most 64 long, of procedures 48; the end of a copy's needs 14. */
const keyRoom = { form: 50, procedure: 34 } as const;

/** Two people have changed the same draft: both are shown, and neither is lost whatever is chosen. */
export function ChangedDialog<D extends { title: Localized }>({ detail, autosave, draft, onCopied }: Props<D>) {
  const { t } = useTranslation();
  const say = useToast();
  const { kind } = detail;
  const mine = draft.present;
  const [open, setOpen] = useState(true);
  const [problem, setProblem] = useState<unknown>(null);
  const [copyKey] = useState(() => `${detail.key.slice(0, keyRoom[kind])}-ban-sao-${newIdempotencyKey().slice(0, 5)}`);
  const [attempt] = useState(newIdempotencyKey);
  const server = useQuery({ queryKey: ['design-now', kind, detail.key], gcTime: 0, staleTime: 0, queryFn: ({ signal }) => readDesign(kind, detail.key, signal) });
  const theirs = server.data?.draft ? draft.read(server.data.draft.definition) : null;
  // Published or discarded meanwhile: there is nothing to compare with.
  const gone = server.data !== undefined && server.data.draft === null;
  const who = { name: server.data?.draft?.changedByName ?? t('studio.editing.somebody'), time: server.data?.draft ? shortInstant(server.data.draft.changedAt) : '' };
  const takeTheirs = () => {
    const stored = server.data?.draft;
    if (!stored || !theirs) return;
    draft.replace(theirs);
    autosave.adopt({ revision: stored.revision, savedAt: stored.changedAt });
    say(t('studio.changed.taken'));
  };
  const saveMine = () => {
    autosave.adopt({ revision: 0, savedAt: null });
    autosave.touch();
  };
  const keepMine = async () => {
    try {
      const title = { vi: t('studio.changed.copyTitle', { name: mine.title.vi, lng: 'vi' }), en: t('studio.changed.copyTitle', { name: mine.title.en, lng: 'en' }) };
      await createDesign({ kind, key: copyKey, title, from: { kind: 'definition', definition: { ...mine, key: copyKey, version: 1, title } } }, attempt);
      takeTheirs();
      autosave.adopt({ revision: server.data?.draft?.revision ?? 0, savedAt: server.data?.draft?.changedAt ?? null });
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
        {gone ? <button type="button" className="btn btn-primary" data-confirm="save-mine" onClick={saveMine}>{t('studio.changed.saveMine')}</button> : <button type="button" className="btn btn-primary" data-confirm="take-theirs" disabled={!theirs} onClick={takeTheirs}>{t('studio.changed.takeTheirs')}</button>}
      </>}
    >
      <p>{gone ? t('studio.changed.gone') : t('studio.changed.lead', who)}</p>
      {!gone && <h3>{t('studio.changed.difference')}</h3>}
      {gone ? null : theirs ? <draft.Difference before={mine} after={theirs} /> : server.isError ? <ProblemNotice error={server.error} onRetry={() => void server.refetch()} /> : <div className="lk-progress" role="status" aria-label={t('ui.loading')} />}
      {problem !== null && <ProblemNotice error={problem} />}
    </Dialog>
  );
}
