import type { KeyboardEvent } from 'react';
import type { Commands } from '../use-commands';
import { holderOf, partsByPlace, type PlaceText } from '../places';
import { useDesigner } from '../use-designer';
import { surfaceAction, type SurfaceAction } from './surface-keys';

/** Every key of the surface; each has a button of the same effect in the bar above it. */
export function useSurfaceKeys(commands: Commands) {
  const { store, readOnly } = useDesigner();
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.part === undefined) return;
    const action = surfaceAction(event);
    if (action !== null && done(action, event.shiftKey)) event.preventDefault();
  };

  function go(place: PlaceText | undefined | null, range: boolean): true {
    if (place !== undefined && place !== null) store.choose(place, range ? 'range' : 'one');
    return true;
  }

  /** Where a key that goes somewhere leads; `undefined` when there is nothing. */
  function placeBy(by: 'next' | 'previous' | 'first' | 'last' | 'inside' | 'holder'): PlaceText | undefined | null {
    const { definition, active } = store.get();
    const places = [...partsByPlace(definition).keys()];
    const at = active === null ? -1 : places.indexOf(active);
    switch (by) {
      case 'next': return places[at + 1];
      case 'previous': return at > 0 ? places[at - 1] : places[0];
      case 'first': return places[0];
      case 'last': return places.at(-1);
      case 'inside': return active === null ? undefined : places.find((place) => holderOf(definition, place) === active);
      case 'holder': return active === null ? null : holderOf(definition, active);
    }
  }

  /** False where the browser's own event does it. */
  function done(action: SurfaceAction, shiftKey: boolean): boolean {
    const { active } = store.get();
    switch (action) {
      case 'next': case 'previous': case 'first': case 'last': return go(placeBy(action), shiftKey);
      case 'inside': case 'holder': return go(placeBy(action), false);
      case 'name': if (!readOnly) store.name(active); return true;
      case 'remove': commands.remove(); return true;
      case 'toggle': if (active !== null) store.choose(active, 'toggle'); return true;
      case 'none': store.chooseNone(); return true;
      case 'up': commands.moveBy(-1); return true;
      case 'down': commands.moveBy(1); return true;
      case 'out': commands.moveOut(); return true;
      case 'in': commands.moveIn(); return true;
      case 'all': store.chooseAll(); return true;
      case 'copy': commands.copy(); return true;
      case 'cut': commands.copy(); commands.remove(); return true;
      // What is on the clipboard comes with the event of the browser: `onPaste` of the surface.
      case 'paste': return false;
      case 'duplicate': commands.duplicate(); return true;
    }
  }
}
