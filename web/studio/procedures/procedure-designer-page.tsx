import '../load-studio';
import './procedures.css';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { LoadProblem } from '../../pages/errors/error-pages';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { Skeleton } from '../../ui/waiting';
import { useDesign } from '../design/design-queries';
import { ProcedureDesigner } from './procedure-designer';
import { readableProcedure } from './readable-procedure';

export function ProcedureDesignerPage() {
  const { t } = useTranslation();
  const { key = '' } = useParams();
  const design = useDesign('procedure', key);
  if (design.isPending) return <Skeleton lines={3} height={120} />;
  if (design.isError && !design.data) return <LoadProblem error={design.error} onRetry={() => void design.refetch()} busy={design.isFetching} />;
  const definition = readableProcedure(design.data.definition);
  if (!definition) {
    return (
      <>
        <PageHead title={key} back={{ to: '/studio', label: t('studio.title') }} />
        <Notice tone="negative" title={t('procedures.unreadable')}><p>{t('procedures.unreadableLead')}</p></Notice>
      </>
    );
  }
  return <ProcedureDesigner key={key} detail={design.data.detail} opened={definition} />;
}
