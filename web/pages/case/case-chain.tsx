import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseDetail, CaseLink } from '../../../domain/contracts/api';
import { useLocale } from '../../i18n/setup';
import { dayOfInstant, formatDay, shortInstant } from '../../ui/day-text';
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

/** Cases that this one opened about its own unit, as the reports that come by themselves, and the one that opened it. */
export function CaseFollowUps({ detail: { followUps, followsUp } }: { detail: CaseDetail }) {
  const { t } = useTranslation();
  if (followUps.length === 0 && !followsUp) return null;
  return (
    <section className="lk-card" aria-labelledby="lk-follow-ups">
      <h2 id="lk-follow-ups" className="mb-3">{t('chain.related')}</h2>
      <ul className="lk-list">
        {followsUp && <FollowUp label={t('chain.from')} followUp={followsUp} />}
        {followUps.map((followUp) => <FollowUp key={followUp.id} label={t('chain.opened')} followUp={followUp} />)}
      </ul>
    </section>
  );
}

function FollowUp({ label, followUp: { id, processTitle, status, outcomeTitle, startedAt, waitsUntil } }: { label: string; followUp: CaseDetail['followUps'][number] }) {
  const { t } = useTranslation();
  const { text, locale } = useLocale();
  const state = status === 'open' ? t('case.open') : outcomeTitle ? text(outcomeTitle) : t('case.ended');
  return (
    <li className="lk-chain-link">
      <span className="lk-small lk-soft d-block">{label}</span>
      <Link className="lk-strong" to={`/cases/${id}`}>{text(processTitle)}</Link>
      <span className="lk-small lk-soft d-block">{state} · {t('case.started', { time: shortInstant(startedAt) })}</span>
      {waitsUntil && <span className="lk-small d-block"><Icon name="calendar-event" size={14} /> {t('chain.waits', { day: formatDay(dayOfInstant(waitsUntil), locale) })}</span>}
    </li>
  );
}
