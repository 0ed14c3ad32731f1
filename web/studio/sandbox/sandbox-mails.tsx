import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortInstant } from '../../ui/day-text';
import { LoadMore } from '../../ui/load-more';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/waiting';
import { Glyph } from '../glyph';
import { useSandboxMails } from './sandbox-queries';

/** The mails that would have gone out, as they were written. */
export function SandboxMails({ id, count }: { id: string; count: number }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className="lk-fold" open={open} data-sandbox-mails={count} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary><Glyph name="chevron-right" size={14} className="lk-fold-mark" />{t('sandbox.mails', { count })}</summary>
      {open && <Mails id={id} />}
    </details>
  );
}

function Mails({ id }: { id: string }) {
  const { t } = useTranslation();
  const mails = useSandboxMails(id);
  if (mails.isPending) return <Skeleton lines={2} height={40} />;
  if (mails.isError) return <ProblemNotice error={mails.error} onRetry={() => void mails.refetch()} busy={mails.isFetching} />;
  return (
    <>
      <p className="lk-small lk-soft mb-2">{t(mails.data.items.length === 0 ? 'sandbox.noMails' : 'sandbox.mailsLead')}</p>
      <ul className="lk-play-lines">
        {mails.data.items.map(({ id: mailId, subject, to, text, at }) => (
          <li key={mailId}>
            <details className="lk-fold">
              <summary><Glyph name="chevron-right" size={14} className="lk-fold-mark" /><span><span className="lk-strong">{subject}</span><br /><span className="lk-small lk-soft">{shortInstant(at)} · {to.map(({ name, email }) => `${name} <${email}>`).join(', ') || t('sandbox.nobody')}</span></span></summary>
              <pre className="lk-mail-text lk-mail-preview">{text}</pre>
            </details>
          </li>
        ))}
      </ul>
      <LoadMore pages={mails} />
    </>
  );
}
