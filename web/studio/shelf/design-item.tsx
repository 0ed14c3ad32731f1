import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DesignSummary } from '../../../domain/contracts/studio-api';
import { useLocale } from '../../i18n/setup';
import { shortInstant } from '../../ui/day-text';
import { Badge } from '../../ui/notice';
import { Glyph } from '../glyph';
import { designPath } from './design-path';

/** One form or procedure on the shelf: what it is, how far it is, and who is at it. */
export function DesignItem({ design }: { design: DesignSummary }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { kind, key, title, draft, editing, runningCases } = design;
  return (
    <article className={`lk-item lk-item-grid ${draft ? 'lk-item-soon' : design.retired ? 'lk-item-none' : 'lk-item-later'}`}>
      <Link className="lk-item-title lk-cover" to={designPath(kind, key)}>{text(title) || key}</Link>
      <div className="lk-item-meta">
        <span><Glyph name={kind === 'form' ? 'ui-checks' : 'diagram-3'} size={15} />{t(`studio.shelf.kindOf.${kind}`)}</span>
        {draft && <span><Glyph name="pen" size={14} />{t('studio.shelf.changed', { name: draft.changedByName, time: shortInstant(draft.changedAt) })}</span>}
        {runningCases !== null && <span>{t('studio.shelf.running', { count: runningCases })}</span>}
        {editing && <span className="lk-strong"><Glyph name="person" size={15} />{editing.mine ? t('studio.shelf.editingMine') : t('studio.shelf.editing', { name: editing.personName })}</span>}
      </div>
      <div className="lk-item-aside lk-row"><DesignBadges design={design} /></div>
    </article>
  );
}

/** Draft, waiting for review, published, retired: in words, not by colour alone. */
export function DesignBadges({ design: { draft, latestVersion, retired } }: { design: Pick<DesignSummary, 'latestVersion' | 'retired'> & { draft: { state: 'open' | 'in-review' | 'approved' } | null } }) {
  const { t } = useTranslation();
  return (
    <>
      {draft && <Badge tone={draft.state === 'open' ? 'warning' : draft.state === 'approved' ? 'positive' : 'info'}>{t(`studio.draftState.${draft.state}`)}</Badge>}
      {retired ? <Badge tone="neutral" icon="slash-circle">{t('studio.state.retired')}</Badge> : latestVersion !== null && <Badge tone="primary" icon="check2-circle">{t('studio.state.published', { version: latestVersion })}</Badge>}
    </>
  );
}
