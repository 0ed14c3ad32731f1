import { useTranslation } from 'react-i18next';
import { partyTitles } from '../../../domain/org/roles';
import type { CaseDetail } from '../../../domain/contracts/api';
import { useLocale } from '../../i18n/setup';

export function CasePeople({ people }: { people: CaseDetail['people'] }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  if (people.length === 0) return null;
  return (
    <section className="lk-card" aria-labelledby="lk-people">
      <h2 id="lk-people" className="mb-3">{t('case.people')}</h2>
      <dl className="lk-facts">
        {people.map((party) => (
          <div key={party.party}>
            <dt>{partyTitles[party.party] ? text(partyTitles[party.party]!) : party.party}</dt>
            <dd>
              <span className="lk-strong d-block">{party.unitName}</span>
              {party.holders.map((holder) => <span key={`${holder.name}-${holder.roleTitle.en}`} className="lk-small lk-soft d-block">{holder.name} – {text(holder.roleTitle)}</span>)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
