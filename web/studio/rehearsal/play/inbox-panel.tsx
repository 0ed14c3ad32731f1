import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inboxOf, indexOf, type InboxItem, type RefusalInWords } from '../../../../domain/rehearsal';
import { stepTitle } from '../../../../domain/timeline/titles';
import { useLocale } from '../../../i18n/setup';
import { Badge } from '../../../ui/notice';
import { Glyph } from '../../glyph';
import type { FindForm } from '../use-forms';
import { present, type Played, type Road } from './road';
import { TaskForm, type TypedTasks } from './task-form';

interface Props { road: Road; personId: string; findForm: FindForm; typedTasks: TypedTasks; refusal: RefusalInWords | null; onPlay: (work: (road: Road) => Played) => boolean }

/** What the person who is played could do now; one task is open at a time. */
export function InboxPanel({ road, personId, findForm, typedTasks, refusal, onPlay }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const id = useId();
  const rehearsal = present(road);
  const items = useMemo(() => inboxOf(rehearsal, personId), [rehearsal, personId]);
  const [wanted, setWanted] = useState<string | null>(null);
  const opened = items.find(({ taskId }) => taskId === wanted) ?? (items.length === 1 ? items[0] : undefined);
  const name = indexOf(rehearsal.world).person(personId)?.name ?? personId;
  return (
    <section className="lk-card" aria-labelledby={id}>
      <h2 id={id}>{t('rehearsal.inbox.title', { name })}</h2>
      <ul className="lk-play-inbox">
        {items.map((item) => (
          <li key={item.taskId} data-task={item.step}>
            <div className="lk-play-task">
              <div>
                <h3>{text(item.title)}</h3>
                <p className="lk-small lk-soft mb-1">{item.caseTitle} · {text(item.roleTitle)}</p>
                <Marks road={road} item={item} />
              </div>
              {item !== opened && <button type="button" className="btn btn-soft" onClick={() => setWanted(item.taskId)}><Glyph name="chevron-right" />{t('rehearsal.inbox.open')}<span className="visually-hidden"> {text(item.title)}, {item.caseTitle}</span></button>}
            </div>
            {item === opened && <TaskForm key={item.taskId} road={road} item={item} personId={personId} form={item.form ? findForm(item.form.key, item.form.version) : undefined} typedTasks={typedTasks} refusal={refusal} onPlay={onPlay} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Marks({ road, item }: { road: Road; item: InboxItem }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const definition = present(road).cases.get(item.caseId)?.definition;
  return (
    <p className="lk-row mb-0">
      {item.due && <Badge tone={item.late ? 'negative' : 'neutral'} icon="clock">{item.late ? t('rehearsal.inbox.late', { due: text(item.due) }) : text(item.due)}</Badge>}
      {item.returnedFrom !== null && definition && <Badge tone="warning" icon="arrow-return-left">{t('rehearsal.inbox.returned', { step: text(stepTitle(definition, item.returnedFrom)) })}</Badge>}
      {item.barred && <Badge tone="warning" icon="people">{t('rehearsal.inbox.barred')}</Badge>}
    </p>
  );
}
