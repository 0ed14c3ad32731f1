import { useRef, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import type { Commands } from '../use-commands';
import { indexOf, isInside, listOf, placeIn, type PlaceText } from '../places';
import { useDesigner } from '../use-designer';

/** A hand that trembles is not a drag. */
const BEGIN_PX = 6;
/** Near the edge of the window the page moves along. */
const EDGE_PX = 70;
const SCROLL_PX = 14;

interface Drop { row: HTMLElement; where: 'before' | 'after' | 'inside'; to: PlaceText }
interface Drag { pointer: number; from: PlaceText; x: number; y: number; moving: boolean; drop: Drop | null; ghost: HTMLElement | null }

/** Choosing and dragging with mouse, pen and finger. A finger drags by the handle; elsewhere it scrolls the page. */
export function useDrag(tree: RefObject<HTMLUListElement | null>, commands: Commands) {
  const { store, readOnly } = useDesigner();
  const drag = useRef<Drag | null>(null);

  const mark = (drop: Drop | null): void => {
    const before = drag.current?.drop;
    if (before) delete before.row.dataset.drop;
    if (drop) drop.row.dataset.drop = drop.where;
    if (drag.current) drag.current.drop = drop;
  };
  const end = (): void => {
    mark(null);
    drag.current?.ghost?.remove();
    tree.current?.classList.remove('lk-part-dragging');
    drag.current = null;
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    const row = rowOf(event.target);
    if (!row || event.button !== 0 || readOnly || (event.target as HTMLElement).closest('input')) return;
    if (event.pointerType === 'touch' && !(event.target as HTMLElement).closest('[data-grip]')) return;
    drag.current = { pointer: event.pointerId, from: row.dataset.place ?? '', x: event.clientX, y: event.clientY, moving: false, drop: null, ghost: null };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const now = drag.current;
    if (!now || now.pointer !== event.pointerId) return;
    if (!now.moving) {
      if (Math.hypot(event.clientX - now.x, event.clientY - now.y) < BEGIN_PX) return;
      begin(now, event.pointerId);
    }
    if (now.ghost) now.ghost.style.transform = `translate(${event.clientX + 12}px, ${event.clientY + 8}px)`;
    if (event.clientY < EDGE_PX) window.scrollBy(0, -SCROLL_PX);
    if (event.clientY > window.innerHeight - EDGE_PX) window.scrollBy(0, SCROLL_PX);
    mark(dropAt(event.clientX, event.clientY, store.get().chosen));
  };
  const begin = (now: Drag, pointer: number): void => {
    now.moving = true;
    if (!store.get().chosen.has(now.from)) store.choose(now.from);
    tree.current?.setPointerCapture(pointer);
    tree.current?.classList.add('lk-part-dragging');
    now.ghost = document.createElement('div');
    now.ghost.className = 'lk-part-ghost';
    now.ghost.textContent = commands.namesOfChosen();
    document.body.append(now.ghost);
  };
  const onPointerUp = (): void => {
    const now = drag.current;
    const to = now?.moving ? now.drop?.to : undefined;
    end();
    if (to !== undefined) commands.moveTo(to);
  };
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const row = rowOf(event.target);
    if (!row || (event.target as HTMLElement).closest('input')) return;
    store.choose(row.dataset.place ?? '', event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'one');
    row.querySelector<HTMLElement>('[data-part]')?.focus({ preventScroll: true });
  };
  const onDoubleClick = (event: MouseEvent<HTMLElement>): void => {
    const row = rowOf(event.target);
    if (row && !readOnly) store.name(row.dataset.place ?? null);
  };
  // A finger is held by what it touched first; giving it to the tree is not the end of the drag.
  const onLostPointerCapture = (event: PointerEvent<HTMLElement>): void => { if (event.target === tree.current && drag.current?.moving) end(); };
  const onPointerCancel = end;
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onLostPointerCapture, onClick, onDoubleClick };
}

const rowOf = (target: EventTarget): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null);

/** Where a part would go if it were let go of here: before or after a row, or into one that holds others. */
function dropAt(x: number, y: number, chosen: ReadonlySet<PlaceText>): Drop | null {
  const under = document.elementFromPoint(x, y);
  const row = under ? rowOf(under) : null;
  if (!row) return null;
  const place = row.dataset.place ?? '';
  // Nothing goes into itself.
  if ([...chosen].some((holder) => isInside(place, holder))) return null;
  const group = under?.closest<HTMLElement>('[data-list]');
  const empty = group?.querySelector(':scope > .lk-part-empty') ? group : null;
  if (empty && row.contains(empty)) return { row: empty, where: 'inside', to: placeIn(empty.dataset.list ?? '', 0) };
  const box = (row.querySelector(':scope > [data-part]') ?? row).getBoundingClientRect();
  const after = y > box.top + box.height / 2;
  if (after && row.dataset.holds && y < box.bottom) {
    const list = row.querySelector<HTMLElement>('[data-list]')?.dataset.list;
    if (list !== undefined) return { row, where: 'inside', to: placeIn(list, 0) };
  }
  return { row, where: after ? 'after' : 'before', to: placeIn(listOf(place), indexOf(place) + (after ? 1 : 0)) };
}
