import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import type { Session } from '../../domain/contracts/api';
import { answerOf } from '../api/api-error';
import { api } from '../api/client';
import { useLocale } from '../i18n/setup';
import { Icon } from '../ui/icon';
import { ProblemNotice } from '../ui/problem-notice';
import { useLeaveRole, useStepInto } from './use-role';

type Played = NonNullable<Session['sandbox']>;

/** On every page while a pretend person is played: nobody takes what happens here for earnest, or forgets who they are. */
export function SandboxBanner({ name, sandbox }: { name: string; sandbox: Played }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const leave = useLeaveRole();
  return (
    <>
      <section className="lk-sandbox-banner" aria-label={t('role.banner')} data-sandbox-banner>
        <p className="mb-0"><Icon name="exclamation-triangle" size={18} /><span><span className="lk-strong">{t('role.playing', { name })}</span> · {t('role.pretend', { procedure: text(sandbox.title) })}</span></p>
        <button type="button" className="btn btn-sm btn-light" data-order="leave-role" disabled={leave.isPending} onClick={() => leave.mutate(sandbox.procedure)}><Icon name="arrow-return-left" size={16} />{t('role.back')}</button>
      </section>
      <OtherPerson sandbox={sandbox} />
      {leave.isError && <ProblemNotice error={leave.error} />}
    </>
  );
}

/** Straight from one pretend person to another; those with something to do stand first. */
function OtherPerson({ sandbox: { id } }: { sandbox: Played }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const field = useId();
  const [wanted, setWanted] = useState('');
  const people = useQuery({ queryKey: ['sandbox', id], queryFn: ({ signal }) => answerOf(api.GET('/sandboxes/{id}', { params: { path: { id } }, signal })), refetchInterval: 10_000 });
  const step = useStepInto();
  return (
    <form className="lk-sandbox-roles" aria-label={t('role.other')} onSubmit={(event) => { event.preventDefault(); if (wanted !== '') step.mutate({ sandboxId: id, personId: wanted }); }}>
      <label className="lk-small" htmlFor={field}>{t('role.other')}</label>
      <select id={field} className="form-select form-select-sm" value={wanted} onChange={(event) => setWanted(event.target.value)}>
        <option value="">{t('role.choose')}</option>
        {people.data?.people.map(({ id: personId, name, roleTitle, unitName, openTasks }) => <option key={personId} value={personId}>{t('role.option', { name, role: text(roleTitle), unit: unitName, count: openTasks })}</option>)}
      </select>
      <button type="submit" className="btn btn-sm btn-soft" disabled={wanted === '' || step.isPending} data-order="other-role">{t('role.switch')}</button>
      {step.isError && <ProblemNotice error={step.error} />}
    </form>
  );
}
