import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { documentsOf, type Rehearsal } from '../../../../domain/rehearsal';
import { useLocale } from '../../../i18n/setup';
import { shortInstant } from '../../../ui/day-text';
import { Badge } from '../../../ui/notice';

/** The documents that were issued, with their numbers. */
export function DocumentsView({ rehearsal }: { rehearsal: Rehearsal }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const documents = useMemo(() => documentsOf(rehearsal), [rehearsal]);
  return (
    <section className="lk-card" aria-labelledby="lk-documents">
      <h2 id="lk-documents">{t('rehearsal.documents.title', { count: documents.length })}</h2>
      {documents.length === 0 && <p className="lk-soft mb-0">{t('rehearsal.documents.none')}</p>}
      <ul className="lk-rows" data-documents={documents.length}>
        {documents.map(({ id, number, title, issuerName, issuedAt, caseId, revoked }) => (
          <li key={id}>
            <div><span className="lk-strong">{number}</span> {text(title)}<div className="lk-small lk-soft">{issuerName} · {shortInstant(issuedAt)} · {rehearsal.cases.get(caseId)?.title}</div></div>
            {revoked && <Badge tone="negative">{t('rehearsal.documents.revoked')}</Badge>}
          </li>
        ))}
      </ul>
    </section>
  );
}
