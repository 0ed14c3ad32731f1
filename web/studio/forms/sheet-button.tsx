import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tableFromSheet, type SheetWarning } from '../../../forms/design';
import { useLocale } from '../../i18n/setup';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Glyph } from '../glyph';
import { useCommands } from './use-commands';
import { useDesigner } from './use-designer';

/** Bytes. The columns of a larger sheet are those of its first rows: take these. */
const MAX_BYTES = 5_000_000;

/** A table of rows made from the columns of a spreadsheet; the rows themselves are not taken. */
export function SheetButton() {
  const { t } = useTranslation();
  const { locale, text } = useLocale();
  const { readOnly } = useDesigner();
  const commands = useCommands();
  const input = useRef<HTMLInputElement>(null);
  const [warnings, setWarnings] = useState<SheetWarning[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const read = async (file: File) => {
    if (file.size > MAX_BYTES) { setFailure(t('studio.sheet.tooLarge')); return; }
    try {
      const { readSheet } = await import('read-excel-file/browser');
      const table = tableFromSheet(await readSheet(file), { label: file.name.replace(/\.[^.]+$/, '') });
      if (!table.ok) { setFailure(table.why[locale]); return; }
      commands.insertPart(table.part);
      setWarnings(table.warnings);
    } catch {
      setFailure(t('studio.sheet.unreadable'));
    }
  };
  return (
    <>
      <button type="button" className="btn btn-quiet btn-sm" data-action="sheet" disabled={readOnly} onClick={() => input.current?.click()}><Glyph name="table" size={15} />{t('studio.sheet.button')}</button>
      <input ref={input} type="file" hidden accept=".xlsx" aria-hidden="true" tabIndex={-1} onChange={(event) => { const [file] = event.target.files ?? []; event.target.value = ''; if (file) void read(file); }} />
      {failure !== null && (
        <Dialog title={t('studio.sheet.button')} onClose={() => setFailure(null)} actions={<button type="button" className="btn btn-primary" onClick={() => setFailure(null)}>{t('ui.close')}</button>}>
          <Notice tone="negative" level={3} role="alert" title={t('studio.import.cannot')}><p className="mb-0">{failure}</p></Notice>
        </Dialog>
      )}
      {warnings.length > 0 && (
        <Dialog title={t('studio.sheet.doubts')} onClose={() => setWarnings([])} actions={<button type="button" className="btn btn-primary" onClick={() => setWarnings([])}>{t('ui.close')}</button>}>
          <ul className="mb-0">{warnings.map(({ column, code, message }) => <li key={`${column}.${code}`}>{text(message)}</li>)}</ul>
        </Dialog>
      )}
    </>
  );
}
