import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseDetail, CaseLink } from '../../../domain/contracts/api';
import { Icon } from '../../ui/icon';
import { Badge } from '../../ui/notice';
import { CarryOnButton } from '../inbox/start-directive';

/** The directive that came from above, this one, and those that carry it on: as links, both ways. */
export function CaseChain({ detail: { case: summary, cascade, canCarryOn } }: { detail: CaseDetail }) {
  const { t } = useTranslation();
  if (!cascade.carriesOn && cascade.carriedOnBy.length === 0 && !canCarryOn) return null;
  return (
    <section className="lk-card" aria-labelledby="lk-chain">
      <h2 id="lk-chain" className="mb-3">{t('chain.title')}</h2>
      <ol className="lk-chain">
        {cascade.carriesOn && <ChainLink label={t('chain.received')} link={cascade.carriesOn} />}
        <li className="lk-chain-link" aria-current="true"><span className="lk-small lk-soft d-block">{t('chain.this')}</span><span className="lk-strong">{summary.title}</span></li>
        {cascade.carriedOnBy.map((link) => <ChainLink key={link.id} label={t('chain.issued')} link={link} />)}
      </ol>
      {canCarryOn && (
        <div className="mt-3">
          <CarryOnButton caseId={summary.id} />
          <p className="form-text mb-0">{t('chain.carryOnLead')}</p>
        </div>
      )}
    </section>
  );
}

function ChainLink({ label, link }: { label: string; link: CaseLink }) {
  const { t } = useTranslation();
  return (
    <li className="lk-chain-link">
      <span className="lk-small lk-soft d-block">{label}</span>
      <Link className="lk-strong" to={`/cases/${link.id}`}>{link.number ? `${t('case.number', { number: link.number })}: ` : ''}{link.title}</Link>
      <span className="lk-item-meta"><span><Icon name="building" size={14} />{link.unitName}</span>{link.status === 'open' && <Badge tone="primary" icon="record-circle">{t('case.open')}</Badge>}</span>
    </li>
  );
}
