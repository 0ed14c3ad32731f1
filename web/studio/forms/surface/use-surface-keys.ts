import type { KeyboardEvent } from 'react';
import type { Commands } from '../use-commands';
import { holderOf, partsByPlace, type PlaceText } from '../places';
import { useDesigner } from '../use-designer';

/** Every key of the surface; each has a button of the same effect in the bar above it. */
export function useSurfaceKeys(commands: Commands) {
  const { store, readOnly } = useDesigner();
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.part === undefined) return;
    const done = event.altKey ? moveKey(event.key) : event.ctrlKey || event.metaKey ? togetherKey(event.key) : plainKey(event);
    if (done) event.preventDefault();
  };

  function go(place: PlaceText | undefined | null, range: boolean): true {
    if (place !== undefined && place !== null) store.choose(place, range ? 'range' : 'one');
    return true;
  }

  function plainKey({ key, shiftKey }: KeyboardEvent): boolean {
    const { definition, active } = store.get();
    const places = [...partsByPlace(definition).keys()];
    const at = active === null ? -1 : places.indexOf(active);
    const inside = active === null ? undefined : places.find((place) => holderOf(definition, place) === active);
    switch (key) {
      case 'ArrowDown': return go(places[at + 1], shiftKey);
      case 'ArrowUp': return go(at > 0 ? places[at - 1] : places[0], shiftKey);
      case 'Home': return go(places[0], shiftKey);
      case 'End': return go(places.at(-1), shiftKey);
      case 'ArrowRight': return go(inside, false);
      case 'ArrowLeft': return go(active === null ? null : holderOf(definition, active), false);
      case 'Enter': case 'F2': if (!readOnly) store.name(active); return true;
      case 'Delete': case 'Backspace': commands.remove(); return true;
      case ' ': if (active !== null) store.choose(active, 'toggle'); return true;
      case 'Escape': store.chooseNone(); return true;
      default: return false;
    }
  }

  function moveKey(key: string): boolean {
    switch (key) {
      case 'ArrowUp': commands.moveBy(-1); return true;
      case 'ArrowDown': commands.moveBy(1); return true;
      case 'ArrowLeft': commands.moveOut(); return true;
      case 'ArrowRight': commands.moveIn(); return true;
      default: return false;
    }
  }

  function togetherKey(key: string): boolean {
    switch (key.toLowerCase()) {
      case 'a': store.chooseAll(); return true;
      case 'c': commands.copy(); return true;
      case 'x': commands.copy(); commands.remove(); return true;
      case 'v': commands.paste(); return true;
      case 'd': commands.duplicate(); return true;
      default: return false;
    }
  }
}

