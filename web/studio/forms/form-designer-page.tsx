import '../load-studio';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { LoadProblem } from '../../pages/errors/error-pages';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { Skeleton } from '../../ui/waiting';
import { useDesign } from '../design/design-queries';
import { FormDesigner } from './form-designer';
import { readableForm } from './readable-form';

export function FormDesignerPage() {
  const { t } = useTranslation();
  const { key = '' } = useParams();
  const design = useDesign('form', key);
  if (design.isPending) return <Skeleton lines={3} height={120} />;
  if (design.isError && !design.data) return <LoadProblem error={design.error} onRetry={() => void design.refetch()} busy={design.isFetching} />;
  const definition = readableForm(design.data.definition);
  if (!definition) {
    return (
      <>
        <PageHead title={key} back={{ to: '/studio', label: t('studio.title') }} />
        <Notice tone="negative" title={t('studio.form.unreadable')}><p>{t('studio.form.unreadableLead')}</p></Notice>
      </>
    );
  }
  return <FormDesigner key={key} detail={design.data.detail} opened={definition} />;
}
