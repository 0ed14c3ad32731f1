import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrgSeat, OrgUnit } from '../../../domain/contracts/org-api';
import { endSubstitution } from '../../api/org-queries';
import { useLocale } from '../../i18n/setup';
import { useMe } from '../../shell/use-me';
import { formatDate } from '../../ui/day-text';
import { Icon } from '../../ui/icon';
import { Badge, Notice } from '../../ui/notice';
import { OrderDialog } from '../orders/order-dialog';
import { useOrder } from '../orders/use-order';
import { AssignDialog } from './assign-dialog';
import { EndSeatDialog } from './end-seat-dialog';
import { HandoverDialog } from './handover-dialog';
import { SubstituteDialog } from './substitute-dialog';

type Open = { kind: 'assign'; role: string } | { kind: 'handover' | 'end' | 'substitute' | 'end-substitution'; seat: OrgSeat };

/** Who holds what, from when to when, and who stands in. */
export function SeatList({ detail }: { detail: OrgUnit }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { can } = useMe();
  const [open, setOpen] = useState<Open | null>(null);
  const organise = can.includes('organise') && detail.unit.successorId === null;
  const close = () => setOpen(null);
  return (
    <section className="lk-card" aria-labelledby="lk-seats-title">
      <div className="lk-card-head">
        <h2 id="lk-seats-title">{t('organisation.seats')}</h2>
        {organise && <button type="button" className="btn btn-soft" data-order="assign" onClick={() => setOpen({ kind: 'assign', role: '' })}><Icon name="person-plus" />{t('organisation.assign.open')}</button>}
      </div>
      {detail.vacant.map(({ role, roleTitle }) => (
        <div key={role} className="mb-2">
          <Notice tone="warning" level={3} title={t('organisation.vacant', { role: text(roleTitle) })}>
            <p>{t('organisation.vacantLead')}</p>
            {organise && <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setOpen({ kind: 'assign', role })}>{t('organisation.assign.open')}</button>}
          </Notice>
        </div>
      ))}
      {detail.seats.length === 0 && <p className="lk-soft mb-0">{t('organisation.noSeats')}</p>}
      <ul className="lk-rows">{detail.seats.map((seat) => <li key={seat.id}><SeatText seat={seat} /><SeatActions seat={seat} organise={organise} onOpen={setOpen} /></li>)}</ul>
      {open?.kind === 'assign' && <AssignDialog detail={detail} role={open.role} onClose={close} />}
      {open?.kind === 'handover' && <HandoverDialog seat={open.seat} onClose={close} />}
      {open?.kind === 'end' && <EndSeatDialog seat={open.seat} onClose={close} />}
      {open?.kind === 'substitute' && <SubstituteDialog detail={detail} seat={open.seat} onClose={close} />}
      {open?.kind === 'end-substitution' && <EndSubstitution seat={open.seat} onClose={close} />}
    </section>
  );
}

function SeatText({ seat }: { seat: OrgSeat }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  return (
    <div>
      <div className="lk-strong">{seat.personName}</div>
      <div className="lk-small">{text(seat.roleTitle)}{seat.substituteFor && ` – ${t('organisation.standsInFor', { name: seat.substituteFor.name })}`}</div>
      <div className="lk-row mt-1">
        {seat.state === 'ahead' && <Badge tone="info" icon="clock">{t('organisation.ahead')}</Badge>}
        {seat.substituteFor && <Badge tone="primary" icon="arrow-left-right">{t('organisation.substitute.badge')}</Badge>}
        <span className="lk-small lk-soft">{[t('organisation.fromDay', { day: formatDate(seat.from) }), seat.to && t('organisation.toDay', { day: formatDate(seat.to) })].filter(Boolean).join(' ')}</span>
      </div>
    </div>
  );
}

function SeatActions({ seat, organise, onOpen }: { seat: OrgSeat; organise: boolean; onOpen: (open: Open) => void }) {
  const { t } = useTranslation();
  const about = <span className="visually-hidden"> {seat.personName}</span>;
  if (seat.substituteFor) return seat.canSubstitute ? <button type="button" className="btn btn-quiet btn-sm" data-order="end-substitution" onClick={() => onOpen({ kind: 'end-substitution', seat })}>{t('organisation.substitute.end')}{about}</button> : null;
  return (
    <div className="lk-row">
      {seat.canSubstitute && <button type="button" className="btn btn-soft btn-sm" data-order="substitute" onClick={() => onOpen({ kind: 'substitute', seat })}><Icon name="arrow-left-right" size={15} />{t('organisation.substitute.open')}{about}</button>}
      {organise && seat.state === 'now' && <button type="button" className="btn btn-quiet btn-sm" data-order="handover" onClick={() => onOpen({ kind: 'handover', seat })}>{t('organisation.handover.open')}{about}</button>}
      {organise && <button type="button" className="btn btn-quiet btn-sm" data-order="end-seat" onClick={() => onOpen({ kind: 'end', seat })}>{t('organisation.end.open')}{about}</button>}
    </div>
  );
}

function EndSubstitution({ seat, onClose }: { seat: OrgSeat; onClose: () => void }) {
  const { t } = useTranslation();
  const order = useOrder({ target: `end-substitution.${seat.id}`, post: endSubstitution, onAnswered: onClose, read: () => ({ body: { id: seat.id }, faults: {} }) });
  return (
    <OrderDialog title={t('organisation.substitute.end')} confirm={t('organisation.substitute.end')} name="end-substitution" control={order.control} missing={0} onConfirm={order.confirm} onClose={onClose} onReload={onClose}>
      <p>{t('organisation.substitute.endLead', { name: seat.personName, holder: seat.substituteFor?.name ?? '' })}</p>
    </OrderDialog>
  );
}
