import { useTranslation } from 'react-i18next';

/** Grey shapes where content will be; says so to those who do not see them. */
export function Skeleton({ lines = 3, height = 84 }: { lines?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <div className="lk-stack" role="status" aria-label={t('ui.loading')}>
      {Array.from({ length: lines }, (_, index) => <div key={index} className="lk-skeleton" style={{ height }} />)}
    </div>
  );
}
