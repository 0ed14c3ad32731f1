import { useTranslation } from 'react-i18next';
import { Glyph, type GlyphName } from '../../glyph';
import type { Commands } from '../use-commands';
import { useDesigner, usePicked } from '../use-designer';

interface Tool { name: string; icon: GlyphName; keys: string; run: () => void; off?: boolean }

/** What can be done with the chosen parts, each by name; the keys beside it do the same. */
export function SurfaceTools({ commands }: { commands: Commands }) {
  const { t } = useTranslation();
  const { store, readOnly } = useDesigner();
  const count = usePicked((state) => state.chosen.size);
  const canUndo = usePicked((state) => state.canUndo);
  const canRedo = usePicked((state) => state.canRedo);
  const active = usePicked((state) => state.active);
  const none = count === 0 || readOnly;
  const tools: Tool[] = [
    { name: 'undo', icon: 'arrow-counterclockwise', keys: 'Ctrl+Z', run: commands.undo, off: !canUndo || readOnly },
    { name: 'redo', icon: 'arrow-clockwise', keys: 'Ctrl+Y', run: commands.redo, off: !canRedo || readOnly },
    { name: 'rename', icon: 'pen', keys: 'Enter', run: () => store.name(active), off: active === null || readOnly },
    { name: 'up', icon: 'arrow-up', keys: 'Alt+↑', run: () => commands.moveBy(-1), off: none },
    { name: 'down', icon: 'arrow-down', keys: 'Alt+↓', run: () => commands.moveBy(1), off: none },
    { name: 'in', icon: 'arrow-bar-right', keys: 'Alt+→', run: commands.moveIn, off: none },
    { name: 'out', icon: 'arrow-bar-left', keys: 'Alt+←', run: commands.moveOut, off: none },
    { name: 'duplicate', icon: 'files', keys: 'Ctrl+D', run: commands.duplicate, off: none },
    { name: 'copy', icon: 'copy', keys: 'Ctrl+C', run: commands.copy, off: count === 0 },
    { name: 'paste', icon: 'clipboard', keys: 'Ctrl+V', run: () => void commands.pasteFromClipboard(), off: readOnly },
    { name: 'delete', icon: 'trash', keys: 'Delete', run: commands.remove, off: none },
  ];
  return (
    <div className="lk-surface-tools" role="group" aria-label={t('studio.form.tools')}>
      {tools.map(({ name, icon, keys, run, off }) => (
        <button key={name} type="button" className="btn btn-quiet lk-tool" data-tool={name} disabled={off} title={`${t(`studio.form.tool.${name}`)} (${keys})`} onClick={run}>
          <Glyph name={icon} /><span className="visually-hidden">{t(`studio.form.tool.${name}`)}</span>
        </button>
      ))}
      <span className="lk-small lk-soft lk-surface-count" aria-hidden="true">{count > 1 ? t('studio.form.chosen', { count }) : ''}</span>
    </div>
  );
}
