import { useEffect, useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { asApiError } from '../../api/api-error';
import { useDemoPeople, useSession, useSignIn, type SignIn } from '../../api/queries';
import { LanguageSwitch } from '../../shell/language-switch';
import { Logo } from '../../ui/logo';
import { ProblemNotice } from '../../ui/problem-notice';
import { DemoPeople } from './demo-people';

export function SignInPage() {
  const { t } = useTranslation();
  const session = useSession();
  const people = useDemoPeople();
  const signIn = useSignIn();
  const location = useLocation();
  useEffect(() => { document.title = `${t('signIn.title')} · Liên Ký`; }, [t]);
  if (session.data) return <Navigate to={(location.state as { from?: string } | null)?.from ?? '/'} replace />;
  const demo = people.data ?? [];
  return (
    <>
      <a className="lk-skip" href="#main">{t('ui.skip')}</a>
      <header className="lk-signin-head">
        <div className="lk-brand"><Logo size={40} /></div>
        <LanguageSwitch />
      </header>
      <main id="main" tabIndex={-1} className={demo.length > 0 ? 'lk-signin lk-signin-demo' : 'lk-signin'}>
        <section className="lk-signin-form">
          <h1>{t('signIn.welcome')}</h1>
          <p className="lk-lead mb-4">{t('signIn.lead')}</p>
          <SignInForm busy={signIn.isPending} error={signIn.error} onSubmit={signIn.mutate} />
        </section>
        {demo.length > 0 && <DemoPeople people={demo} busyEmail={signIn.isPending ? signIn.variables.email : null} onChoose={signIn.mutate} />}
      </main>
    </>
  );
}

interface FormProps { busy: boolean; error: unknown; onSubmit: (who: SignIn) => void }

function SignInForm({ busy, error, onSubmit }: FormProps) {
  const { t } = useTranslation();
  const ids = useId();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const [choosing, setChoosing] = useState(false);
  // A one-time password was typed: from now on until it is done the form asks for the person's own as well.
  useEffect(() => { if (error && asApiError(error).code === 'password-change-required') setChoosing(true); }, [error]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit({ email: email.trim(), password, ...(choosing && { newPassword }) });
  };
  return (
    <form className="lk-card lk-stack" onSubmit={submit}>
      {error ? <ProblemNotice error={error} /> : null}
      <div>
        <label className="form-label" htmlFor={`${ids}-email`}>{t('signIn.email')}</label>
        <input id={`${ids}-email`} className="form-control" type="email" autoComplete="username" inputMode="email" required maxLength={200} value={email} onChange={(event) => setEmail(event.target.value)} />
      </div>
      <div>
        <label className="form-label" htmlFor={`${ids}-password`}>{t('signIn.password')}</label>
        <input id={`${ids}-password`} className="form-control" type="password" autoComplete="current-password" required maxLength={200} value={password} onChange={(event) => setPassword(event.target.value)} />
      </div>
      {choosing && (
        <div>
          <label className="form-label" htmlFor={`${ids}-new`}>{t('signIn.newPassword')}</label>
          <input id={`${ids}-new`} className="form-control" type="password" autoComplete="new-password" required minLength={10} maxLength={200} aria-describedby={`${ids}-hint`} value={newPassword} onChange={(event) => setNewPassword(event.target.value)} />
          <p id={`${ids}-hint`} className="lk-small lk-soft mb-0">{t('signIn.newPasswordHint')}</p>
        </div>
      )}
      <button type="submit" className="btn btn-primary" disabled={busy}>{busy ? t('signIn.busy') : t('signIn.submit')}</button>
    </form>
  );
}
