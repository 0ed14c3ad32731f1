import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Verification } from '../../../domain/contracts/api';
import { ApiError } from '../../api/api-error';
import { useVerification } from '../../api/queries';
import { useLocale } from '../../i18n/setup';
import { LanguageSwitch } from '../../shell/language-switch';
import { formatInstant } from '../../ui/day-text';
import { Icon } from '../../ui/icon';
import { Logo } from '../../ui/logo';
import { PageHead } from '../../ui/page-head';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/waiting';

/** Where the QR code of a document leads; needs no sign-in. */
export function VerifyPage() {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const verification = useVerification(code);
  const unknown = verification.error instanceof ApiError && [400, 404, 422].includes(verification.error.status);
  return (
    <>
      <a className="lk-skip" href="#main">{t('ui.skip')}</a>
      <header className="lk-signin-head"><div className="lk-brand"><Logo size={40} /></div><LanguageSwitch /></header>
      <main id="main" tabIndex={-1} className="lk-main" style={{ maxWidth: 720 }}>
        <PageHead title={t('verify.title')} lead={<>{t('verify.code')} <span className="lk-hash">{code}</span></>} />
        {verification.isPending && <Skeleton lines={2} height={120} />}
        {unknown && <Verdict tone="negative" title={t('verify.unknown')} lead={t('verify.unknownLead')} />}
        {verification.error && !unknown && <ProblemNotice error={verification.error} onRetry={() => void verification.refetch()} busy={verification.isFetching} />}
        {verification.data && <Found document={verification.data} />}
      </main>
    </>
  );
}

function Verdict({ tone, title, lead }: { tone: 'positive' | 'negative'; title: string; lead: string }) {
  return (
    <section className={`lk-verdict lk-tone-${tone}`} role="status">
      <Icon name={tone === 'positive' ? 'shield-check' : 'shield-x'} size={64} />
      <div><h2>{title}</h2><p className="mb-0">{lead}</p></div>
    </section>
  );
}

function Found({ document }: { document: Verification }) {
  const { t } = useTranslation();
  const { text, locale } = useLocale();
  return (
    <div className="lk-stack">
      {document.sandbox ? <Verdict tone="negative" title={t('verify.sandbox')} lead={t('verify.sandboxLead')} /> : document.valid ? <Verdict tone="positive" title={t('verify.valid')} lead={t('verify.validLead')} /> : <Verdict tone="negative" title={t('verify.revoked')} lead={t(document.replacedBy ? 'verify.revokedReplaced' : 'verify.revokedLead')} />}
      {document.replacedBy && (
        <section className="lk-card" aria-labelledby="lk-successor">
          <h2 id="lk-successor" className="mb-2">{t('verify.replacedBy')}</h2>
          <p className="mb-1 lk-strong">{text(document.replacedBy.title)}</p>
          <p className="lk-soft">{t('case.number', { number: document.replacedBy.number })} · {formatInstant(document.replacedBy.issuedAt, locale)}</p>
          <Link className="btn btn-primary" to={`/verify/${document.replacedBy.verifyCode}`}><Icon name="shield-check" />{t('verify.openSuccessor')}</Link>
        </section>
      )}
      <section className="lk-card" aria-label={t('verify.facts')}>
        <dl className="lk-facts lk-facts-wide">
          <div><dt>{t('verify.document')}</dt><dd className="lk-strong">{text(document.title)}</dd></div>
          <div><dt>{t('verify.number')}</dt><dd>{document.number}</dd></div>
          <div><dt>{t('verify.subject')}</dt><dd>{document.subjectName}</dd></div>
          <div><dt>{t('verify.issuer')}</dt><dd>{document.issuerName}</dd></div>
          <div><dt>{t('verify.issued')}</dt><dd>{formatInstant(document.issuedAt, locale)}</dd></div>
          {document.sha256 && <div><dt>{t('verify.sha256')}</dt><dd className="lk-hash">{document.sha256}</dd></div>}
        </dl>
        <p className="lk-small lk-soft mt-3 mb-0">{t('verify.compare')}</p>
      </section>
    </div>
  );
}
