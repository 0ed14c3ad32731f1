import { useTranslation } from 'react-i18next';
import { Glyph, type GlyphName } from '../../glyph';
import { ListWithButton } from '../editor/list-with-button';
import type { OutlineRow } from './outline';
import type { Chosen } from './use-chosen';
import type { ListCommands, Wrapping } from './use-list-commands';

interface Props { row: OutlineRow; chosen: Chosen; commands: ListCommands; readOnly: boolean }

/** The same by mouse and touch as the keys of the list. */
export function ListTools({ row, chosen, commands, readOnly }: Props) {
  const { t } = useTranslation();
  const { keys, several, setSeveral } = chosen;
  const any = keys.length > 0;
  const tool = (name: string, glyph: GlyphName, run: () => void, enabled: boolean) => (
    <button key={name} type="button" className="btn btn-quiet btn-sm" disabled={readOnly || !enabled} onClick={run} aria-label={t(`procedures.tools.${name}`)} title={t(`procedures.tools.${name}`)} data-tool={name}><Glyph name={glyph} size={17} /></button>
  );
  const holds = keys.length === 1 && row.kind === 'step' && ['parallel', 'choice', 'repeat'].includes(row.node.kind);
  const wrappings: Wrapping[] = [...(keys.length > 1 ? ['each' as const] : []), 'parallel', 'choice', 'repeat', ...(holds ? ['unwrap' as const] : [])];
  return (
    <div className="lk-list-tools" role="group" aria-label={t('procedures.tools.title')}>
      <button type="button" className="btn btn-primary btn-sm" disabled={readOnly} onClick={commands.add} data-tool="add"><Glyph name="plus-lg" size={16} />{t('procedures.tools.add')}</button>
      {tool('up', 'arrow-up', commands.up, any)}
      {tool('down', 'arrow-down', commands.down, any)}
      {tool('into', 'arrow-bar-right', commands.into, any)}
      {tool('out', 'arrow-bar-left', commands.out, any)}
      {tool('copy', 'copy', commands.copy, any)}
      {tool('paste', 'clipboard', () => commands.paste(), true)}
      {tool('remove', 'trash', commands.remove, any || row.kind === 'branch')}
      <button type="button" className="btn btn-quiet btn-sm" aria-pressed={several} onClick={() => setSeveral(!several)} title={t('procedures.tools.several')} aria-label={t('procedures.tools.several')} data-tool="several"><Glyph name="check-square" size={17} /></button>
      <ListWithButton label={t('procedures.tools.wrap')} hideLabel empty={t('procedures.tools.wrap')} small disabled={readOnly || !any} items={wrappings.map((how) => ({ value: how, label: t(`procedures.tools.wraps.${how}`) }))} button={t('procedures.row.apply')} onPress={commands.wrap} />
    </div>
  );
}
