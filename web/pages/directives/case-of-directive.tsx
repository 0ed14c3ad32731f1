import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DirectiveSummary } from '../../../domain/contracts/api';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';

/** A directive that is not issued yet has its own case to look at. */
export function CaseOfDirective({ directive }: { directive: DirectiveSummary }) {
  const { t } = useTranslation();
  if (directive.number) return <div><Link className="btn btn-soft" to={`/cases/${directive.id}`}><Icon name="diagram-3" />{t('directive.ownCase')}</Link></div>;
  return (
    <Notice tone="info" title={t('directive.notIssued')} icon="pen">
      <p>{t('directive.notIssuedLead')}</p>
      <Link className="btn btn-soft" to={`/cases/${directive.id}`}><Icon name="diagram-3" />{t('directive.ownCase')}</Link>
    </Notice>
  );
}
