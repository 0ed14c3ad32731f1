import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { DayField } from '../orders/day-field';
import { dayKinds, entryFaults, type DayEntry, type DayKind } from './calendar-draft';

interface Props { national: boolean; adding: boolean; entry: DayEntry; /** Sources in use, to choose from. */ sources: string[]; others: ReadonlySet<string>; onType: (entry: DayEntry) => void; onPut: (entry: DayEntry) => void; onClose: () => void }

/** One day, or the two days of a swap. It goes into the draft; nothing is saved yet. */
export function DayDialog({ national, adding, entry, sources, others, onType, onPut, onClose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => { if (tries > 0) body.current?.querySelector<HTMLElement>('[data-fault]')?.focus(); }, [tries]);
  const faults = entryFaults(entry, others, national);
  const faultOf = (field: keyof typeof faults) => (tries > 0 && faults[field] ? t(`calendars.fault.${faults[field]}`) : null);
  const kinds = dayKinds.filter((kind) => kind !== 'work' || !national);
  const swap = entry.kind === 'swap';
  const put = () => (Object.keys(faults).length > 0 ? setTries((count) => count + 1) : onPut(entry));
  return (
    <Dialog
      title={t(adding ? 'calendars.addDay' : 'calendars.editDay')} onClose={onClose}
      actions={<><button type="button" className="btn btn-quiet" onClick={onClose}>{t('ui.cancel')}</button><button type="button" className="btn btn-primary" data-confirm="day" onClick={put}>{t('calendars.take')}</button></>}
    >
      <div ref={body}>
        <SelectField label={t('calendars.kindLabel')} value={entry.kind} hint={t(`calendars.kindHint.${entry.kind}`)} onChange={(kind) => onType({ ...entry, kind: kind as DayKind })} options={kinds.map((kind) => ({ value: kind, label: t(`calendars.kind.${kind}`) }))} />
        <DayField label={t(swap ? 'calendars.swapOff' : 'calendars.date')} value={entry.date} after={null} fault={faultOf('date')} onChange={(date) => onType({ ...entry, date })} />
        {swap && <DayField label={t('calendars.swapWork')} value={entry.workDate} after={null} fault={faultOf('workDate')} onChange={(workDate) => onType({ ...entry, workDate })} />}
        <TextField label={t('calendars.name')} required longest={300} value={entry.vi} fault={faultOf('vi')} onChange={(vi) => onType({ ...entry, vi })} />
        <TextField label={t('calendars.nameEnglish')} longest={300} value={entry.en} hint={t('calendars.nameEnglishHint')} onChange={(en) => onType({ ...entry, en })} />
        <div className="mb-3">
          <label className="form-label" htmlFor={`${id}-source`}>{t('calendars.source')} <span className="lk-required">({t('form.required')})</span></label>
          <input
            id={`${id}-source`} className="form-control" list={`${id}-sources`} maxLength={300} value={entry.source} aria-required="true" aria-invalid={faultOf('source') !== null} aria-describedby={`${id}-source-fault`}
            data-fault={faultOf('source') !== null || undefined} onChange={(event) => onType({ ...entry, source: event.target.value })}
          />
          <datalist id={`${id}-sources`}>{sources.map((source) => <option key={source} value={source} />)}</datalist>
          <p id={`${id}-source-fault`} className="lk-fault-line mb-0">{faultOf('source')}</p>
        </div>
        <label className="lk-choice"><input className="form-check-input" type="checkbox" checked={entry.verified} onChange={(event) => onType({ ...entry, verified: event.target.checked })} />{t('calendars.verified')}</label>
      </div>
    </Dialog>
  );
}
