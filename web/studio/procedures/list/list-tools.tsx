import { useTranslation } from 'react-i18next';
import { Glyph, type GlyphName } from '../../glyph';
import type { OutlineRow } from './outline';
import type { ListCommands, Wrapping } from './use-list-commands';

interface Props { row: OutlineRow; commands: ListCommands; readOnly: boolean }

/** The same by mouse and touch as the keys of the list. */
export function ListTools({ row, commands, readOnly }: Props) {
  const { t } = useTranslation();
  const step = row.kind === 'step';
  const tool = (name: string, glyph: GlyphName, run: () => void, enabled: boolean) => (
    <button key={name} type="button" className="btn btn-quiet btn-sm" disabled={readOnly || !enabled} onClick={run} aria-label={t(`procedures.tools.${name}`)} title={t(`procedures.tools.${name}`)} data-tool={name}><Glyph name={glyph} size={17} /></button>
  );
  const holds = step && ['parallel', 'choice', 'repeat'].includes(row.node.kind);
  const wrappings: Wrapping[] = ['parallel', 'choice', 'repeat', ...(holds ? ['unwrap' as const] : [])];
  return (
    <div className="lk-list-tools" role="group" aria-label={t('procedures.tools.title')}>
      <button type="button" className="btn btn-primary btn-sm" disabled={readOnly} onClick={commands.add} data-tool="add"><Glyph name="plus-lg" size={16} />{t('procedures.tools.add')}</button>
      {tool('up', 'arrow-up', commands.up, step)}
      {tool('down', 'arrow-down', commands.down, step)}
      {tool('into', 'arrow-bar-right', commands.into, step)}
      {tool('out', 'arrow-bar-left', commands.out, step)}
      {tool('copy', 'copy', commands.copy, step)}
      {tool('paste', 'clipboard', commands.paste, true)}
      {tool('remove', 'trash', commands.remove, step || row.kind === 'branch')}
      <label className="visually-hidden" htmlFor="lk-wrap">{t('procedures.tools.wrap')}</label>
      <select id="lk-wrap" className="form-select lk-wrap" value="" disabled={readOnly || !step} onChange={(event) => { if (event.target.value !== '') commands.wrap(event.target.value as Wrapping); }}>
        <option value="">{t('procedures.tools.wrap')}</option>
        {wrappings.map((how) => <option key={how} value={how}>{t(`procedures.tools.wraps.${how}`)}</option>)}
      </select>
    </div>
  );
}
