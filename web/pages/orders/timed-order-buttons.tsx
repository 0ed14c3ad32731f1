import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icons';
import { useToast } from '../../ui/toasts';
import { nothingTyped, TimedOrder, type TimedOrderKind, type Typed } from './timed-order';

interface Props { task: { id: string; lastDay: string | null }; may: Partial<Record<TimedOrderKind, boolean>>; onDone: () => void; small?: boolean; /** Whom the buttons are about, for those who only hear them. */ about?: string }

const kinds: { kind: TimedOrderKind; icon: IconName }[] = [{ kind: 'ask', icon: 'calendar-plus' }, { kind: 'extend', icon: 'calendar-plus' }, { kind: 'pause', icon: 'pause-circle' }, { kind: 'resume', icon: 'play-circle' }];

/** One button for each order that may be given about a task's deadline now. What is typed outlives a closed dialog. */
export function TimedOrderButtons({ task, may, onDone, small = false, about }: Props) {
  const { t } = useTranslation();
  const say = useToast();
  const [open, setOpen] = useState<TimedOrderKind | null>(null);
  const [typed, setTyped] = useState<Partial<Record<TimedOrderKind, Typed>>>({});
  const close = () => setOpen(null);
  const done = (kind: TimedOrderKind) => {
    setTyped({ ...typed, [kind]: nothingTyped });
    close();
    say(t(`order.${kind}.done`));
    onDone();
  };
  return (
    <>
      {kinds.filter(({ kind }) => may[kind]).map(({ kind, icon }) => (
        <button key={kind} type="button" className={`btn btn-soft ${small ? 'btn-sm' : ''}`} data-order={kind} onClick={() => setOpen(kind)}><Icon name={icon} />{t(`order.${kind}.open`)}{about && <span className="visually-hidden"> {about}</span>}</button>
      ))}
      {open && <TimedOrder kind={open} task={task} typed={typed[open] ?? nothingTyped} onType={(next) => setTyped({ ...typed, [open]: next })} onDone={() => done(open)} onClose={close} onReload={() => { close(); onDone(); }} />}
    </>
  );
}
