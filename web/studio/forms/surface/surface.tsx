import { useCallback, useEffect, useRef, type ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { nameMember } from '../part-look';
import { partAt, type PlaceText } from '../places';
import { useCommands } from '../use-commands';
import { useDesigner, usePicked } from '../use-designer';
import { PartRow } from './part-row';
import { SurfaceTools } from './surface-tools';
import { useDrag } from './use-drag';
import { useSurfaceKeys } from './use-surface-keys';

/** The form to be edited: each part a light sketch of itself. One stop of the tab key; inside it the arrows move. */
export function Surface() {
  const { t } = useTranslation();
  const { store, readOnly } = useDesigner();
  const commands = useCommands();
  const components = usePicked((state) => state.definition.components);
  const tree = useRef<HTMLUListElement>(null);
  const press = useSurfaceKeys(commands);
  const drag = useDrag(tree, commands);
  useFollowFocus(tree);
  const paste = (event: ClipboardEvent<HTMLElement>): void => {
    if (!(event.target instanceof HTMLElement) || event.target.closest('input')) return;
    event.preventDefault();
    commands.paste(event.clipboardData.getData('text/plain'));
  };
  const rename = useCallback((place: PlaceText, name: string) => {
    store.name(null);
    const part = partAt(store.get().definition, place);
    if (part && !readOnly) commands.change(place, { [nameMember(part)]: name.trim(), ...(nameMember(part) === 'title' && { label: name.trim() }) });
    tree.current?.querySelector<HTMLElement>(`[data-part="${place}"]`)?.focus();
  }, [store, commands, readOnly]);
  return (
    <div className="lk-surface">
      <SurfaceTools commands={commands} />
      <p id="lk-surface-help" className="visually-hidden">{t('studio.form.surfaceHelp')}</p>
      {components.length === 0 ? <p className="lk-surface-none">{t('studio.form.emptyForm')}</p> : (
        <ul ref={tree} role="tree" aria-multiselectable="true" aria-label={t('studio.form.parts')} aria-describedby="lk-surface-help" className="lk-part-tree" onKeyDown={press} onPaste={paste} {...drag}>
          {components.map((part, index) => <PartRow key={index} part={part} place={String(index)} level={1} siblings={components.length} onName={rename} />)}
        </ul>
      )}
    </div>
  );
}

/** When the keyboard is on the surface, the focus goes with what is active: after a move too, when another row holds the part. */
function useFollowFocus(tree: React.RefObject<HTMLUListElement | null>): void {
  const active = usePicked((state) => state.active);
  const definition = usePicked((state) => state.definition);
  const wasHere = useRef(false);
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => { wasHere.current = target instanceof HTMLElement && target.dataset.part !== undefined; };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, []);
  useEffect(() => {
    if (active === null) return;
    const row = tree.current?.querySelector<HTMLElement>(`[data-part="${active}"]`);
    const focused = document.activeElement;
    // What was focused may have gone with the move: then nothing is, and the place is taken up where the part stands now.
    const isHere = focused instanceof HTMLElement && focused.dataset.part !== undefined;
    if (isHere || (wasHere.current && focused === document.body)) row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [active, definition, tree]);
}
