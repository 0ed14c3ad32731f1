import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Glyph } from '../glyph';

interface Props { label: string; hint: string; /** As in `accept` of a file input. */ accept: string; name: string | null; busy: boolean; onChoose: (file: File) => void }

/** A place to drop a file on, or to choose one: the whole of it is the browser's own file field, so keyboard and touch work as they do everywhere. */
export function FileDrop({ label, hint, accept, name, busy, onChoose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    <div>
      <label className="form-label" htmlFor={id}>{label}</label>
      <div className={`lk-drop lk-pack-drop ${over ? 'lk-drop-over' : ''}`} onDragEnter={() => setOver(true)} onDragLeave={() => setOver(false)} onDrop={() => setOver(false)}>
        <Glyph name="upload" size={26} />
        <span><span className="lk-strong">{name ?? t('packages.drop')}</span><br /><span id={`${id}-hint`} className="lk-small lk-soft">{hint}</span></span>
        <input
          id={id} type="file" className="lk-drop-input" accept={accept} aria-describedby={`${id}-hint`} disabled={busy}
          onChange={(event) => { const [file] = event.target.files ?? []; event.target.value = ''; setOver(false); if (file) onChoose(file); }}
        />
      </div>
    </div>
  );
}
