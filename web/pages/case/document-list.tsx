import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../../domain/contracts/api';
import { pdfUrl } from '../../api/client';
import { useLocale } from '../../i18n/setup';
import { dayOfInstant, formatDate } from '../../ui/day-text';
import { Icon } from '../../ui/icon';
import { Badge } from '../../ui/notice';

export function DocumentList({ documents }: { documents: CaseDetail['documents'] }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  return (
    <section className="lk-card" aria-labelledby="lk-documents">
      <h2 id="lk-documents" className="mb-3">{t('case.documents')}</h2>
      {documents.length === 0 && <p className="lk-soft mb-0">{t('case.noDocuments')}</p>}
      <ul className="lk-list">
        {documents.map((document) => (
          <li key={document.id} className={document.status === 'revoked' ? 'lk-document lk-document-revoked' : 'lk-document'}>
            <span className="lk-document-icon"><Icon name={document.status === 'revoked' ? 'slash-circle' : document.template === 'certificate' ? 'patch-check' : 'file-earmark-pdf'} size={22} /></span>
            <div>
              <a className="lk-strong" href={pdfUrl(document.id)} target="_blank" rel="noreferrer">{text(document.title)}<span className="visually-hidden"> (PDF)</span></a>
              {document.status === 'revoked' && <div><Badge tone="negative" icon="slash-circle">{t('case.revoked')}</Badge></div>}
              <div className="lk-small lk-soft">{t('case.number', { number: document.number })} · {formatDate(dayOfInstant(document.issuedAt))}</div>
              <div className="lk-small lk-soft">{document.issuerName}</div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
