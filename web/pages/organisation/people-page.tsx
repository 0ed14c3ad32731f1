import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrgPerson } from '../../../domain/contracts/org-api';
import { usePeople } from '../../api/org-queries';
import { shortInstant } from '../../ui/day-text';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { LoadMore } from '../../ui/load-more';
import { Badge } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/waiting';
import { PasswordOnce } from './password-once';
import { PersonDialog } from './person-dialog';
import { ResetDialog } from './reset-dialog';
import { SeatsOfPerson } from './seats-of-person';

export interface OneTime { person: OrgPerson; password: string | null }
type Open = { kind: 'new' } | { kind: 'edit' | 'reset' | 'seats'; person: OrgPerson };

/** People by name. A new one, or one who has lost their password, gets a one-time password that is shown once. */
export function PeoplePage() {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<Open | null>(null);
  const [oneTime, setOneTime] = useState<OneTime | null>(null);
  const people = usePeople(useDeferredValue(search).trim());
  const close = () => setOpen(null);
  const show = (answer: { person: OrgPerson; oneTimePassword: string | null }) => { close(); setOneTime({ person: answer.person, password: answer.oneTimePassword }); };
  return (
    <>
      <PageHead title={t('organisation.people')} lead={t('organisation.peopleLead')} back={{ to: '/organisation', label: t('nav.organisation') }} actions={<button type="button" className="btn btn-primary" data-order="add-person" onClick={() => setOpen({ kind: 'new' })}><Icon name="person-plus" />{t('organisation.addPerson')}</button>} />
      <div className="lk-stack">
        <div className="lk-card"><label className="form-label" htmlFor="lk-people-search">{t('organisation.searchPerson')}</label><input id="lk-people-search" type="search" className="form-control" value={search} maxLength={100} onChange={(event) => setSearch(event.target.value)} /></div>
        {people.isPending && <Skeleton />}
        {people.isError && <ProblemNotice error={people.error} onRetry={() => void people.refetch()} />}
        {people.data?.items.length === 0 && <EmptyState drawing="search" title={t('organisation.nobody')} />}
        {people.data && people.data.items.length > 0 && <ul className="lk-rows lk-card">{people.data.items.map((person) => <li key={person.id}><PersonText person={person} /><PersonActions person={person} onOpen={setOpen} /></li>)}</ul>}
        {people.data && <LoadMore pages={people} />}
      </div>
      {open?.kind === 'new' && <PersonDialog onClose={close} onCreated={show} />}
      {open?.kind === 'edit' && <PersonDialog person={open.person} onClose={close} onCreated={show} />}
      {open?.kind === 'reset' && <ResetDialog person={open.person} onClose={close} onReset={show} />}
      {open?.kind === 'seats' && <SeatsOfPerson person={open.person} onClose={close} />}
      {oneTime && <PasswordOnce oneTime={oneTime} onClose={() => setOneTime(null)} />}
    </>
  );
}

function PersonText({ person }: { person: OrgPerson }) {
  const { t } = useTranslation();
  return (
    <div>
      <div className="lk-strong">{person.name}</div>
      <div className="lk-small lk-soft">{person.title} · {person.email}</div>
      {person.oneTimeUntil && <Badge tone="warning" icon="key">{t('organisation.password.until', { time: shortInstant(person.oneTimeUntil) })}</Badge>}
    </div>
  );
}

function PersonActions({ person, onOpen }: { person: OrgPerson; onOpen: (open: Open) => void }) {
  const { t } = useTranslation();
  const about = <span className="visually-hidden"> {person.name}</span>;
  return (
    <div className="lk-row">
      <button type="button" className="btn btn-quiet btn-sm" onClick={() => onOpen({ kind: 'seats', person })}><Icon name="building" size={15} />{t('organisation.seatsOf')}{about}</button>
      <button type="button" className="btn btn-quiet btn-sm" onClick={() => onOpen({ kind: 'edit', person })}><Icon name="pen" size={15} />{t('organisation.edit')}{about}</button>
      <button type="button" className="btn btn-quiet btn-sm" onClick={() => onOpen({ kind: 'reset', person })}><Icon name="key" size={15} />{t('organisation.password.reset')}{about}</button>
    </div>
  );
}
