import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { busyPeople, indexOf, type Rehearsal } from '../../../../domain/rehearsal';
import { Glyph } from '../../glyph';

/** Everybody who has something to do now; one of them is played. */
export function usePeople(rehearsal: Rehearsal | null): { id: string; name: string; title: string; unit: string; tasks: number }[] {
  return useMemo(() => {
    if (!rehearsal) return [];
    const world = indexOf(rehearsal.world);
    return busyPeople(rehearsal).flatMap(({ personId, tasks }) => {
      const person = world.person(personId);
      return person ? [{ id: personId, name: person.name, title: person.title, unit: world.unitName(person.seats[0]?.unitId ?? ''), tasks }] : [];
    });
  }, [rehearsal]);
}

export function PeoplePanel({ people, chosen, onChoose }: { people: ReturnType<typeof usePeople>; chosen: string | null; onChoose: (personId: string) => void }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className="lk-card" aria-labelledby={id}>
      <h2 id={id}>{t('rehearsal.people.title')}</h2>
      {people.length === 0 && <p className="lk-soft mb-0">{t('rehearsal.people.none')}</p>}
      <ul className="lk-play-people">
        {people.map((person) => (
          <li key={person.id}>
            <button type="button" className="lk-play-person" aria-pressed={person.id === chosen} data-person={person.id} onClick={() => onChoose(person.id)}>
              <Glyph name="person" size={20} />
              <span><span className="lk-strong">{person.name}</span><br /><span className="lk-small lk-soft">{person.title} · {person.unit}</span></span>
              <span className="lk-play-count">{t('rehearsal.people.tasks', { count: person.tasks })}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
