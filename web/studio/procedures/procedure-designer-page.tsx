import '../load-studio';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';

export function ProcedureDesignerPage() {
  const { t } = useTranslation();
  return <PageHead title={t('studio.title')} back={{ to: '/studio', label: t('studio.title') }} />;
}
