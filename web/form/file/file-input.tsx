import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { bytesOf } from '../../../forms/palette/file-patterns';
import { asApiError } from '../../api/api-error';
import { fileUrl } from '../../api/client';
import { useLocale } from '../../i18n/setup';
import { Icon } from '../../ui/icon';
import { refuseFile, sizeText } from './file-text';
import { uploadFile, type FileRef, type Upload } from './upload-file';

export interface FileInputProps { controlId: string; describedBy: string; files: FileRef[]; multiple: boolean; disabled: boolean; pattern: string; maxSize: string; onChange: (change: (files: FileRef[]) => FileRef[]) => void }

interface Sending { id: number; name: string; share: number; upload: Upload | null; fault: string | null }

/** Chosen files go up at once; the form keeps their ids only. */
export function FileInput({ controlId, describedBy, files, multiple, disabled, pattern, maxSize, onChange }: FileInputProps) {
  const { t } = useTranslation();
  const [sending, setSending] = useState<Sending[]>([]);
  const [over, setOver] = useState(false);
  const counter = useRef(0);
  const patch = (id: number, change: Partial<Sending>) => setSending((list) => list.map((item) => (item.id === id ? { ...item, ...change } : item)));
  const drop = (id: number) => setSending((list) => list.filter((item) => item.id !== id));

  const send = async (file: File) => {
    const id = (counter.current += 1);
    const refusal = refuseFile(file, pattern, bytesOf(maxSize));
    if (refusal) return setSending((list) => [...list, { id, name: file.name, share: 0, upload: null, fault: t(`file.refused.${refusal}`, { pattern: pattern.replaceAll(',', ', '), maxSize }) }]);
    const upload = uploadFile(file, (share) => patch(id, { share }));
    setSending((list) => [...list, { id, name: file.name, share: 0, upload, fault: null }]);
    try {
      const stored = await upload.done;
      onChange((present) => (multiple ? [...present, stored] : [stored]));
      drop(id);
    } catch (error) {
      if (error instanceof DOMException) return drop(id);
      const refused = asApiError(error);
      patch(id, { upload: null, fault: refused.problem?.problems?.[0]?.message ?? refused.problem?.title ?? t('file.failed') });
    }
  };
  const take = (list: FileList | null) => { for (const file of Array.from(list ?? []).slice(0, multiple ? undefined : 1)) void send(file); };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) take(event.dataTransfer.files);
  };
  const room = !disabled && (multiple || (files.length === 0 && sending.every(({ fault }) => fault !== null)));
  return (
    <div className="lk-stack" style={{ gap: '0.5rem' }}>
      <ul className="lk-files" hidden={files.length + sending.length === 0}>
        {files.map((file) => <StoredFile key={file.fileId} file={file} disabled={disabled} onRemove={() => onChange((present) => present.filter(({ fileId }) => fileId !== file.fileId))} />)}
        {sending.map((item) => <SendingFile key={item.id} item={item} onDrop={() => { item.upload?.cancel(); drop(item.id); }} />)}
      </ul>
      {disabled && files.length === 0 && <p className="lk-soft mb-0">{t('answer.none')}</p>}
      {room && (
        <div className={over ? 'lk-drop lk-drop-over' : 'lk-drop'} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={onDrop}>
          <input
            id={controlId} type="file" className="lk-drop-input" aria-describedby={`${controlId}-hint ${describedBy}`} accept={pattern === '*' ? undefined : pattern} multiple={multiple} disabled={disabled}
            onChange={(event) => { take(event.target.files); event.target.value = ''; }}
          />
          <span className="btn btn-soft" aria-hidden="true"><Icon name="upload" />{t(multiple ? 'file.chooseSeveral' : 'file.choose')}</span>
          <span id={`${controlId}-hint`} className="lk-small lk-soft">{t('file.hint', { pattern: pattern.replaceAll('.', '').replaceAll(',', ', ').toUpperCase(), maxSize })}</span>
        </div>
      )}
    </div>
  );
}

function StoredFile({ file, disabled, onRemove }: { file: FileRef; disabled: boolean; onRemove: () => void }) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const name = file.name || t('file.unnamed');
  return (
    <li className="lk-file">
      <Icon name="file-earmark-text" size={20} />
      <span className="lk-file-name"><a href={fileUrl(file.fileId)} target="_blank" rel="noreferrer">{name}</a>{file.size > 0 && <span className="lk-small lk-soft"> · {sizeText(file.size, locale)}</span>}</span>
      {!disabled && <button type="button" className="btn btn-quiet btn-sm" onClick={onRemove} aria-label={t('file.remove', { name })}><Icon name="trash" /></button>}
    </li>
  );
}

function SendingFile({ item, onDrop }: { item: Sending; onDrop: () => void }) {
  const { t } = useTranslation();
  const percent = Math.round(item.share * 100);
  return (
    <li className="lk-file">
      <Icon name={item.fault ? 'exclamation-octagon' : 'upload'} size={20} />
      <span className="lk-file-name">
        {item.name}
        {item.fault ? <span className="lk-fault-line d-block" role="alert">{item.fault}</span> : <progress className="d-block w-100" max={100} value={percent} aria-label={t('file.sending', { name: item.name })}>{percent}%</progress>}
      </span>
      <button type="button" className="btn btn-quiet btn-sm" onClick={onDrop} aria-label={t(item.fault ? 'file.dismiss' : 'file.cancel', { name: item.name })}><Icon name="x-lg" /></button>
    </li>
  );
}
