import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DesignDetail } from '../../../domain/contracts/studio-api';
import { shortInstant } from '../../ui/day-text';
import { Badge } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { Glyph } from '../glyph';
import { TakeAway } from '../packages/take-away';
import { useDesignVersion } from './design-queries';
import type { DraftAtHand } from './draft-at-hand';
import { KeptRevisions } from './kept-revisions';
import type { useAutosave } from './use-autosave';
import { VersionOrder, type VersionOrderKind } from './version-order';
import { HelpButton } from '../help/help-button';

interface Props<D> { detail: DesignDetail; autosave: Pick<ReturnType<typeof useAutosave<object>>, 'adopt' | 'revision'>; draft: DraftAtHand<D>; readOnly: boolean }

/** What was published when and by whom, what changed between any two, what was saved in between, and the way back to each. */
export function VersionsTab<D>({ detail, autosave, draft, readOnly }: Props<D>) {
  const { t } = useTranslation();
  const [order, setOrder] = useState<{ kind: VersionOrderKind; version: number } | null>(null);
  const taken = (definition: unknown, revision: number, savedAt: string | null) => {
    const read = draft.read(definition);
    if (read) draft.replace(read);
    autosave.adopt({ revision, savedAt });
  };
  return (
    <div className="lk-stack">
      <section className="lk-card" aria-labelledby="lk-versions-title">
        <div className="lk-help-line"><h2 id="lk-versions-title" className="mb-2">{t('studio.versions.title')}</h2><HelpButton topic="versions" /></div>
        {detail.versions.length === 0 && <p className="lk-soft mb-0">{t('studio.versions.none')}</p>}
        <ul className="lk-rows">
          {detail.versions.map(({ version, publishedAt, publishedByName, retiredAt }) => (
            <li key={version}>
              <div><span className="lk-strong">{t('studio.state.version', { version })}</span>{retiredAt !== null && <> <Badge tone="neutral">{t('studio.state.retired')}</Badge></>}<div className="lk-small lk-soft">{publishedByName === null ? t('studio.versions.shipped') : t('studio.versions.by', { name: publishedByName, time: shortInstant(publishedAt) })}</div></div>
              <button type="button" className="btn btn-quiet btn-sm" disabled={readOnly} data-restore={version} onClick={() => setOrder({ kind: 'restore', version })}><Glyph name="arrow-counterclockwise" size={15} />{t('studio.versions.restore')}<span className="visually-hidden"> {t('studio.state.version', { version })}</span></button>
            </li>
          ))}
        </ul>
        <div className="lk-row mt-2">
          <TakeAway detail={detail} />
          {detail.draft && detail.latestVersion !== null && <button type="button" className="btn btn-outline-danger" disabled={readOnly} data-order="discard-design" onClick={() => setOrder({ kind: 'discard', version: detail.latestVersion ?? 0 })}><Glyph name="trash" />{t('studio.versions.discard')}</button>}
          {detail.can.publish && detail.latestVersion !== null && <button type="button" className="btn btn-soft" data-order={detail.retired ? 'reinstate-design' : 'retire-design'} onClick={() => setOrder({ kind: detail.retired ? 'reinstate' : 'retire', version: 0 })}><Glyph name="archive" />{t(detail.retired ? 'studio.versions.reinstate' : 'studio.versions.retire')}</button>}
        </div>
      </section>
      <Comparison detail={detail} draft={draft} />
      <KeptRevisions detail={detail} draft={draft} readOnly={readOnly} onRecover={(revision) => setOrder({ kind: 'recover', version: revision })} />
      {order && <VersionOrder detail={detail} kind={order.kind} version={order.version} revision={autosave.revision} onClose={() => setOrder(null)} onTaken={taken} />}
    </div>
  );
}

/** Stands for what is on the page now. */
const PRESENT = 0;

function Comparison<D>({ detail, draft }: { detail: DesignDetail; draft: DraftAtHand<D> }) {
  const { t } = useTranslation();
  const id = useId();
  const [before, setBefore] = useState(detail.latestVersion ?? PRESENT);
  const [after, setAfter] = useState(PRESENT);
  const old = useVersion(detail, before, draft);
  const next = useVersion(detail, after, draft);
  if (detail.versions.length === 0) return null;
  const options = [{ value: String(PRESENT), label: t('studio.versions.now') }, ...detail.versions.map(({ version }) => ({ value: String(version), label: t('studio.state.version', { version }) }))];
  return (
    <section className="lk-card" aria-labelledby={id}>
      <h2 id={id} className="mb-2">{t('studio.versions.compare')}</h2>
      <div className="lk-filters">
        <SelectField label={t('studio.versions.before')} value={String(before)} options={options} onChange={(value) => setBefore(Number(value))} />
        <SelectField label={t('studio.versions.after')} value={String(after)} options={options} onChange={(value) => setAfter(Number(value))} />
      </div>
      {old && next ? <draft.Difference before={old} after={next} /> : <div className="lk-progress" role="status" aria-label={t('ui.loading')} />}
    </section>
  );
}

function useVersion<D>({ kind, key }: DesignDetail, version: number, draft: DraftAtHand<D>): D | null {
  const published = useDesignVersion(kind, key, version === PRESENT ? null : version);
  if (version === PRESENT) return draft.present;
  return published.data ? draft.read(published.data.definition) : null;
}
