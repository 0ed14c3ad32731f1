import { useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeople } from '../../api/org-queries';
import { LoadMore } from '../../ui/load-more';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/waiting';

export interface ChosenPerson { id: string; name: string }
interface Props { label: string; value: ChosenPerson | null; onChange: (person: ChosenPerson | null) => void; fault: string | null; except?: string }

/** One person of the tenant, found by a part of the name or address. */
export function PersonPicker({ label, value, onChange, fault, except }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <fieldset className="mb-3">
      <legend className="form-label" id={`${id}-label`}>{label} <span className="lk-required">({t('form.required')})</span></legend>
      {value
        ? <div className="lk-picker-one"><span className="lk-strong">{value.name}</span><button type="button" className="btn btn-soft btn-sm" onClick={() => onChange(null)}>{t('organisation.otherPerson')}</button></div>
        : <PeopleSearch name={id} faultId={`${id}-fault`} faulty={fault !== null} except={except} onChange={onChange} />}
      <p id={`${id}-fault`} className="lk-fault-line mb-0">{fault}</p>
    </fieldset>
  );
}

function PeopleSearch({ name, faultId, faulty, except, onChange }: { name: string; faultId: string; faulty: boolean; except: string | undefined; onChange: (person: ChosenPerson) => void }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const people = usePeople(useDeferredValue(search).trim());
  const found = (people.data?.items ?? []).filter((person) => person.id !== except);
  return (
    <div className="lk-picker">
      <div className="lk-picker-tools"><input type="search" className="form-control" placeholder={t('organisation.searchPerson')} aria-label={t('organisation.searchPerson')} aria-describedby={faultId} data-fault={faulty || undefined} value={search} maxLength={100} onChange={(event) => setSearch(event.target.value)} /></div>
      {people.isPending && <Skeleton lines={1} height={60} />}
      {people.isError && <ProblemNotice error={people.error} onRetry={() => void people.refetch()} />}
      <ul className="lk-picker-list">
        {found.map((person) => (
          <li key={person.id}><label className="lk-picker-option"><input className="form-check-input" type="radio" name={name} checked={false} onChange={() => onChange({ id: person.id, name: person.name })} /><span>{person.name}<span className="lk-small lk-soft d-block">{person.title} · {person.email}</span></span></label></li>
        ))}
        {people.data && found.length === 0 && <li className="p-3 lk-soft">{t('organisation.nobody')}</li>}
      </ul>
      {people.data && <LoadMore pages={people} />}
    </div>
  );
}
