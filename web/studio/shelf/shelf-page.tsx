import '../load-studio';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';

export function ShelfPage() {
  const { t } = useTranslation();
  return <PageHead title={t('studio.title')} lead={t('studio.lead')} />;
}
