import './publish/publish.css';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DesignDetail } from '../../../domain/contracts/studio-api';
import { shortInstant } from '../../ui/day-text';
import { LoadMore } from '../../ui/load-more';
import { Badge } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/waiting';
import { Glyph } from '../glyph';
import { useRevision, useRevisions } from './design-queries';
import type { DraftAtHand } from './draft-at-hand';

interface Props<D> { detail: DesignDetail; draft: DraftAtHand<D>; readOnly: boolean; onRecover: (revision: number) => void }

/** Every save that is kept: who made it and when, what is different now, and the way back to it. */
export function KeptRevisions<D>({ detail, draft, readOnly, onRecover }: Props<D>) {
  const { t } = useTranslation();
  const id = useId();
  const { kind, key } = detail;
  const revisions = useRevisions(kind, key);
  const [open, setOpen] = useState<number | null>(null);
  return (
    <section className="lk-card" aria-labelledby={id}>
      <h2 id={id} className="mb-2">{t('publishing.saves.title')}</h2>
      <p className="lk-soft">{t('publishing.saves.lead')}</p>
      {revisions.isPending && <Skeleton lines={2} height={40} />}
      {revisions.isError && <ProblemNotice error={revisions.error} onRetry={() => void revisions.refetch()} busy={revisions.isFetching} />}
      {revisions.data?.items.length === 0 && <p className="mb-0">{t('publishing.saves.none')}</p>}
      <ul className="lk-rows">
        {revisions.data?.items.map(({ revision, at, byName }) => {
          const present = detail.draft?.revision === revision;
          const name = t('publishing.saves.save', { revision });
          return (
            <li key={revision} data-revision={revision}>
              <div>
                <span className="lk-strong">{name}</span>{present && <> <Badge tone="primary">{t('publishing.saves.present')}</Badge></>}
                <div className="lk-small lk-soft">{t('publishing.saves.by', { name: byName, time: shortInstant(at) })}</div>
              </div>
              <div className="lk-row">
                <button type="button" className="btn btn-quiet btn-sm" aria-expanded={open === revision} onClick={() => setOpen(open === revision ? null : revision)}><Glyph name="eye" size={15} />{t('publishing.saves.look')}<span className="visually-hidden"> {name}</span></button>
                <button type="button" className="btn btn-quiet btn-sm" disabled={readOnly || present} data-recover={revision} onClick={() => onRecover(revision)}><Glyph name="arrow-counterclockwise" size={15} />{t('publishing.saves.recover')}<span className="visually-hidden"> {name}</span></button>
              </div>
              {open === revision && <Since detail={detail} revision={revision} draft={draft} />}
            </li>
          );
        })}
      </ul>
      {revisions.data && <LoadMore pages={revisions} />}
    </section>
  );
}

/** What has changed from that save to what is on the page. */
function Since<D>({ detail: { kind, key }, revision, draft }: { detail: DesignDetail; revision: number; draft: DraftAtHand<D> }) {
  const { t } = useTranslation();
  const kept = useRevision(kind, key, revision);
  if (kept.isPending) return <Skeleton lines={1} height={40} />;
  if (kept.isError) return <ProblemNotice error={kept.error} onRetry={() => void kept.refetch()} busy={kept.isFetching} />;
  const before = draft.read(kept.data.definition);
  return <div className="lk-since">{before ? <draft.Difference before={before} after={draft.present} /> : <p className="mb-0">{t('publishing.saves.unreadable')}</p>}</div>;
}
