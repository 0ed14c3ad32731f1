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
import { useDesigns } from '../design/design-queries';
import { Glyph } from '../glyph';
import { BLOCK_KEY, isKeptBlock } from './block-key';
import { BlockItem, DesignItem } from './design-item';
import { ImportDialog } from './import-dialog';
import { NewDesignDialog } from './new-design-dialog';
import { HelpButton } from '../help/help-button';

const kinds = ['', 'form', 'procedure', 'block'] as const;

/** Everything that is designed here: forms and procedures, in draft and published, and the blocks that forms are put together from. */
export function ShelfPage() {
  const { t } = useTranslation();
  const id = useId();
  const { can } = useMe();
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<(typeof kinds)[number]>('');
  const [open, setOpen] = useState<'new' | 'import' | null>(null);
  const wanted = useDeferredValue(search).trim();
  // The server knows blocks as forms.
  const designs = useDesigns(kind === 'block' ? 'form' : kind, kind === 'block' && wanted === '' ? BLOCK_KEY : wanted);
  const items = designs.data?.items ?? [];
  const shown = { designs: kind === 'block' ? [] : items.filter((design) => !isKeptBlock(design)), blocks: kind === 'form' ? [] : items.filter(isKeptBlock) };
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
          <div className="lk-segments lk-segments-scroll" role="group" aria-label={t('studio.shelf.kind')}>
            {kinds.map((each) => <button key={each} type="button" className="lk-segment" aria-pressed={kind === each} onClick={() => setKind(each)}>{t(`studio.shelf.kinds.${each || 'all'}`)}</button>)}
          </div>
        </div>
        {designs.isPending && <Skeleton />}
        {designs.isError && <ProblemNotice error={designs.error} onRetry={() => void designs.refetch()} busy={designs.isFetching} />}
        {designs.data && shown.designs.length + shown.blocks.length === 0 && !designs.hasNextPage && <EmptyState drawing="search" title={t('studio.shelf.none')}><p>{t(kind === 'block' ? 'studio.shelf.noBlocks' : 'studio.shelf.noneLead')}</p></EmptyState>}
        {shown.designs.length > 0 && <ul className="lk-list">{shown.designs.map((design) => <li key={`${design.kind}.${design.key}`}><DesignItem design={design} /></li>)}</ul>}
        {shown.blocks.length > 0 && (
          <section aria-labelledby={`${id}-blocks`} data-blocks>
            <h2 id={`${id}-blocks`} className="mb-1">{t('studio.shelf.blocks')}</h2>
            <p className="lk-soft">{t('studio.shelf.blocksLead')}</p>
            <ul className="lk-list">{shown.blocks.map((design) => <li key={design.key}><BlockItem design={design} /></li>)}</ul>
          </section>
        )}
        {designs.data && <LoadMore pages={designs} />}
      </div>
      {open === 'new' && <NewDesignDialog onClose={() => setOpen(null)} />}
      {open === 'import' && <ImportDialog onClose={() => setOpen(null)} />}
    </>
  );
}
