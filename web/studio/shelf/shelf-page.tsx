import '../load-studio';
import { useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../../shell/use-me';
import { EmptyState } from '../../ui/empty-state';
import { LoadMore } from '../../ui/load-more';
import { PageHead } from '../../ui/page-head';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/waiting';
import { useDesigns, type DesignKind } from '../design/design-queries';
import { Glyph } from '../glyph';
import { DesignItem } from './design-item';
import { ImportDialog } from './import-dialog';
import { NewDesignDialog } from './new-design-dialog';
import { HelpButton } from '../help/help-button';

const kinds = ['', 'form', 'procedure'] as const;

/** Everything that is designed here: forms and procedures, in draft and published. */
export function ShelfPage() {
  const { t } = useTranslation();
  const id = useId();
  const { can } = useMe();
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<DesignKind | ''>('');
  const [open, setOpen] = useState<'new' | 'import' | null>(null);
  const designs = useDesigns(kind, useDeferredValue(search).trim());
  const mayWrite = can.includes('draw');
  return (
    <>
      <PageHead
        title={t('studio.title')} lead={t('studio.lead')}
        actions={<>
          <HelpButton topic="letter" words />
          <Link className="btn btn-quiet" to="/studio/packages" data-action="packages"><Glyph name="arrow-left-right" />{t('packages.title')}</Link>
          {mayWrite && <button type="button" className="btn btn-soft" data-order="import-form" onClick={() => setOpen('import')}><Glyph name="box-arrow-in-down" />{t('studio.shelf.import')}</button>}
          {mayWrite && <button type="button" className="btn btn-primary" data-order="new-design" onClick={() => setOpen('new')}><Glyph name="plus-lg" />{t('studio.shelf.create')}</button>}
        </>}
      />
      <div className="lk-stack">
        <div className="lk-card lk-shelf-tools">
          <div>
            <label className="form-label" htmlFor={id}>{t('studio.shelf.search')}</label>
            <input id={id} type="search" className="form-control" value={search} maxLength={100} onChange={(event) => setSearch(event.target.value)} />
          </div>
          <div className="lk-segments" role="group" aria-label={t('studio.shelf.kind')}>
            {kinds.map((each) => <button key={each} type="button" className="lk-segment" aria-pressed={kind === each} onClick={() => setKind(each)}>{t(`studio.shelf.kinds.${each || 'all'}`)}</button>)}
          </div>
        </div>
        {designs.isPending && <Skeleton />}
        {designs.isError && <ProblemNotice error={designs.error} onRetry={() => void designs.refetch()} busy={designs.isFetching} />}
        {designs.data?.items.length === 0 && <EmptyState drawing="search" title={t('studio.shelf.none')}><p>{t('studio.shelf.noneLead')}</p></EmptyState>}
        <ul className="lk-list">{designs.data?.items.map((design) => <li key={`${design.kind}.${design.key}`}><DesignItem design={design} /></li>)}</ul>
        {designs.data && <LoadMore pages={designs} />}
      </div>
      {open === 'new' && <NewDesignDialog onClose={() => setOpen(null)} />}
      {open === 'import' && <ImportDialog onClose={() => setOpen(null)} />}
    </>
  );
}
