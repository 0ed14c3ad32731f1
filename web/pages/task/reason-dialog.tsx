import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../../../domain/contracts/api';
import type { FormDefinition } from '../../../forms/types';
import { answerLines, namedFields } from '../../form/answers/answer-lines';
import { localizedComponents } from '../../form/localize-form';
import { useLocale } from '../../i18n/setup';
import { Dialog } from '../../ui/dialog';
import { Icon } from '../../ui/icon';

type Outcome = TaskDetail['outcomes'][number];
export interface Reasons { comment?: string; fieldNotes?: Record<string, string> }
/** What has been typed into the dialog of an outcome. */
export interface TypedReasons { comment: string; notes: { path: string; text: string }[] }
const nothing: TypedReasons = { comment: '', notes: [] };

interface Props {
  detail: TaskDetail; outcome: Outcome; busy: boolean;
  /** By outcome: it outlives the dialog, so that a refusal loses nothing. */
  kept: Record<string, TypedReasons>; onKeep: (kept: Record<string, TypedReasons>) => void;
  onClose: () => void; onSend: (reasons: Reasons) => void;
}

/** The limits of the API: domain/contracts/api.ts, decisionSchema. */
const LONGEST_COMMENT = 5000;
const LONGEST_NOTE = 1000;

/** Asks why, and lets one write beside single fields of the form that goes back. */
export function ReasonDialog({ detail, outcome, busy, kept, onKeep, onClose, onSend }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const ids = useId();
  const { comment, notes } = kept[outcome.key] ?? nothing;
  const type = (change: Partial<TypedReasons>) => onKeep({ ...kept, [outcome.key]: { comment, notes, ...change } });
  const [missing, setMissing] = useState(false);
  const fields = useReturnedFields(detail, outcome);
  const send = () => {
    const reason = comment.trim();
    if (outcome.needsReason && reason === '') {
      setMissing(true);
      document.getElementById(`${ids}-comment`)?.focus();
      return;
    }
    const written = Object.fromEntries(notes.map((note) => [note.path, note.text.trim()]).filter(([, note]) => note !== ''));
    if (outcome.flagged && Object.keys(written).length === 0) {
      setMissing(true);
      document.getElementById(notes.length > 0 ? `${ids}-notes-0` : `${ids}-notes-add`)?.focus();
      return;
    }
    onSend({ ...(reason && { comment: reason }), ...(Object.keys(written).length > 0 && { fieldNotes: written }) });
  };
  return (
    <Dialog
      title={text(outcome.title)} onClose={onClose} busy={busy}
      actions={<>
        <button type="button" className="btn btn-quiet" onClick={onClose}>{t('ui.cancel')}</button>
        <button type="button" className={`btn ${outcome.tone === 'negative' ? 'btn-danger' : 'btn-primary'}`} disabled={busy} onClick={send} data-confirm={outcome.key}>{text(outcome.title)}</button>
      </>}
    >
      <p className="lk-soft">{t(outcome.flagged ? 'reason.leadFlagged' : outcome.kind === 'return' ? 'reason.leadReturn' : 'reason.lead')}</p>
      <label className="form-label" htmlFor={`${ids}-comment`}>{t('reason.label')} {outcome.needsReason && <span className="lk-required">({t('form.required')})</span>}</label>
      <textarea
        id={`${ids}-comment`} className="form-control" rows={4} maxLength={LONGEST_COMMENT} value={comment} aria-required={outcome.needsReason} aria-invalid={missing && comment.trim() === ''} aria-describedby={`${ids}-fault`}
        onChange={(event) => type({ comment: event.target.value })}
      />
      <p id={`${ids}-fault`} className="lk-fault-line">{missing && comment.trim() === '' ? t('reason.missing') : ''}</p>
      {fields.length > 0 && <FieldNotes ids={`${ids}-notes`} fields={fields} notes={notes} needed={outcome.flagged} missing={missing} onChange={(next) => type({ notes: next })} />}
    </Dialog>
  );
}

/** The fields of the form that goes back, with the rows it was sent with. */
function useReturnedFields(detail: TaskDetail, outcome: Outcome) {
  const { locale } = useLocale();
  return useMemo(() => {
    const definition = outcome.returnsTo ? (detail.returnForms[outcome.returnsTo] as FormDefinition | undefined) : undefined;
    if (!definition) return [];
    const sent = detail.shows.find(({ step }) => step === outcome.returnsTo)?.data ?? {};
    return namedFields(answerLines(localizedComponents(definition, locale), sent));
  }, [detail, outcome, locale]);
}

interface NotesProps { ids: string; needed: boolean; missing: boolean; fields: { path: string; label: string }[]; notes: { path: string; text: string }[]; onChange: (notes: { path: string; text: string }[]) => void }

function FieldNotes({ ids, fields, notes, needed, missing, onChange }: NotesProps) {
  const { t } = useTranslation();
  const fault = needed && missing && notes.every(({ text }) => text.trim() === '') ? t('reason.noteMissing') : '';
  const free = fields.filter(({ path }) => !notes.some((note) => note.path === path));
  return (
    <fieldset>
      <legend className="h3 mb-1">{t('reason.notes')} {needed && <span className="lk-required">({t('form.required')})</span>}</legend>
      <p className="lk-small lk-soft">{t(needed ? 'reason.notesNeeded' : 'reason.notesLead')}</p>
      {notes.map((note, index) => (
        <div key={note.path} className="mb-3">
          <div className="d-flex justify-content-between align-items-end gap-2">
            <label className="form-label" htmlFor={`${ids}-${index}`}>{fields.find(({ path }) => path === note.path)?.label ?? note.path}</label>
            <button type="button" className="btn btn-quiet btn-sm" onClick={() => onChange(notes.filter((other) => other !== note))} aria-label={t('reason.dropNote')}><Icon name="trash" /></button>
          </div>
          <textarea id={`${ids}-${index}`} className="form-control" rows={2} maxLength={LONGEST_NOTE} value={note.text} onChange={(event) => onChange(notes.map((other) => (other === note ? { ...note, text: event.target.value } : other)))} />
        </div>
      ))}
      <select id={`${ids}-add`} className="form-select" aria-label={t('reason.addNote')} aria-invalid={fault !== ''} aria-describedby={`${ids}-fault`} value="" onChange={(event) => onChange([...notes, { path: event.target.value, text: '' }])}>
        <option value="">{t('reason.addNote')}</option>
        {free.map(({ path, label }) => <option key={path} value={path}>{label}</option>)}
      </select>
      <p id={`${ids}-fault`} className="lk-fault-line">{fault}</p>
    </fieldset>
  );
}
