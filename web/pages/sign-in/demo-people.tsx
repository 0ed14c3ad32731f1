import { useDeferredValue, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { demoPersonSchema } from '../../../domain/contracts/api';
import { initialsOf } from '../../shell/nav-items';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icons';
import { foldText } from '../../ui/fold-text';

type DemoPerson = z.infer<typeof demoPersonSchema>;

const kinds: { kind: string; icon: IconName }[] = [
  { kind: 'education-office', icon: 'building' },
  { kind: 'school', icon: 'mortarboard' },
  { kind: 'commune-police', icon: 'shield-check' },
  { kind: 'provincial-police', icon: 'shield-check' },
  { kind: 'standing-body', icon: 'people' },
  { kind: 'peoples-committee', icon: 'bank' },
];

/** So many of one kind are shown before one asks for all: there are dozens of schools. */
const SHOWN = 6;

interface Props { people: DemoPerson[]; busyEmail: string | null; onChoose: (who: { email: string; password: string }) => void }

/** Demo mode only: who one can be, by kind of unit; one press signs in. */
export function DemoPeople({ people, busyEmail, onChoose }: Props) {
  const { t } = useTranslation();
  const searchId = useId();
  const [search, setSearch] = useState('');
  const wanted = foldText(useDeferredValue(search));
  const found = useMemo(() => people.filter(({ name, title, unitName }) => foldText(`${name} ${title} ${unitName}`).includes(wanted)), [people, wanted]);
  return (
    <section aria-labelledby={`${searchId}-title`}>
      <h2 id={`${searchId}-title`}>{t('signIn.demoTitle')}</h2>
      <p className="lk-soft mt-1">{t('signIn.demoLead')}</p>
      <div className="mb-3" style={{ maxWidth: 420 }}>
        <label className="form-label" htmlFor={searchId}>{t('signIn.search')}</label>
        <input id={searchId} className="form-control" type="search" placeholder={t('signIn.searchExample')} value={search} onChange={(event) => setSearch(event.target.value)} />
      </div>
      <p className="visually-hidden" role="status">{t('signIn.found', { count: found.length })}</p>
      {found.length === 0 && <p className="lk-soft">{t('signIn.nobody')}</p>}
      <div className="lk-stack">
        {kinds.map(({ kind, icon }) => {
          const members = found.filter(({ unitKind }) => unitKind === kind);
          return members.length > 0 && <KindGroup key={kind} kind={kind} icon={icon} members={members} showAll={wanted !== ''} busyEmail={busyEmail} onChoose={onChoose} />;
        })}
      </div>
    </section>
  );
}

interface GroupProps extends Omit<Props, 'people'> { kind: string; icon: IconName; members: DemoPerson[]; showAll: boolean }

function KindGroup({ kind, icon, members, showAll, busyEmail, onChoose }: GroupProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all || showAll ? members : members.slice(0, SHOWN);
  return (
    <section>
      <h3 className="d-flex align-items-center gap-2 mb-2"><Icon name={icon} />{t(`unitKind.${kind}`)}</h3>
      <div className="lk-people">
        {shown.map((person) => (
          <button key={`${person.email}-${person.role}`} type="button" className="lk-person-card" disabled={busyEmail !== null} onClick={() => onChoose({ email: person.email, password: person.password })}>
            <span className="lk-avatar" aria-hidden="true">{initialsOf(person.name)}</span>
            <span>
              <span className="lk-strong d-block">{person.name}</span>
              <span className="lk-small lk-soft d-block">{busyEmail === person.email ? t('signIn.busy') : `${person.title} · ${person.unitName}`}</span>
            </span>
          </button>
        ))}
      </div>
      {shown.length < members.length && <button type="button" className="btn btn-soft btn-sm mt-2" onClick={() => setAll(true)}>{t('signIn.showAll', { count: members.length })}</button>}
    </section>
  );
}
