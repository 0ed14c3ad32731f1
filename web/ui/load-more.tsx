import { useTranslation } from 'react-i18next';

interface Pages { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> }

export function LoadMore({ pages }: { pages: Pages }) {
  const { t } = useTranslation();
  if (!pages.hasNextPage) return null;
  return (
    <div className="text-center mt-3">
      <button type="button" className="btn btn-soft" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {pages.isFetchingNextPage ? t('ui.loading') : t('ui.loadMore')}
      </button>
    </div>
  );
}
