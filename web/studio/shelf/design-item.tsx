import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DesignSummary } from '../../../domain/contracts/studio-api';
import { useLocale } from '../../i18n/setup';
import { shortInstant } from '../../ui/day-text';
import { Badge } from '../../ui/notice';
import { Glyph } from '../glyph';
import { blockName } from './block-key';
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
        <ChangedBy draft={draft} />
        {runningCases !== null && <span>{t('studio.shelf.running', { count: runningCases })}</span>}
        <EditedBy editing={editing} />
      </div>
      <div className="lk-item-aside lk-row"><DesignBadges design={design} /></div>
    </article>
  );
}

/** A block on the shelf: used out of its draft, so nothing says that it waits for being published. */
export function BlockItem({ design: { kind, key, title, draft, editing, retired } }: { design: DesignSummary }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  return (
    <article className={`lk-item lk-item-grid ${retired ? 'lk-item-none' : 'lk-item-later'}`} data-block-item={key}>
      <Link className="lk-item-title lk-cover" to={designPath(kind, key)}>{blockName(text(title)) || key}</Link>
      <div className="lk-item-meta">
        <span><Glyph name="puzzle" size={15} />{t('studio.shelf.kindOf.block')}</span>
        <ChangedBy draft={draft} />
        <EditedBy editing={editing} />
      </div>
      {retired && <div className="lk-item-aside lk-row"><DesignBadges design={{ draft: null, latestVersion: null, retired }} /></div>}
    </article>
  );
}

function ChangedBy({ draft }: Pick<DesignSummary, 'draft'>) {
  const { t } = useTranslation();
  return draft && <span><Glyph name="pen" size={14} />{t('studio.shelf.changed', { name: draft.changedByName, time: shortInstant(draft.changedAt) })}</span>;
}

function EditedBy({ editing }: Pick<DesignSummary, 'editing'>) {
  const { t } = useTranslation();
  return editing && <span className="lk-strong"><Glyph name="person" size={15} />{editing.mine ? t('studio.shelf.editingMine') : t('studio.shelf.editing', { name: editing.personName })}</span>;
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
