import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import { dropChoices, type DropChoice } from './drop-place';
import type { OutlineRow } from './outline';

/** A hand that trembles is not a drag. */
const BEGIN_PX = 6;
/** Near an edge what is seen moves along. */
const EDGE_PX = 56;
const SCROLL_PX = 12;
/** So far beside and below the list a drop still counts. */
const BESIDE_PX = 40;
/** A place further out is meant when the pointer is left of where the inner one begins. */
const INDENT_PX = 14;

interface Drag { pointer: number; id: string; keys: readonly string[]; x: number; y: number; moving: boolean; drop: { row: HTMLElement; choice: DropChoice } | null; ghost: HTMLElement | null }

interface Wanted {
  rows: readonly OutlineRow[];
  disabled: boolean;
  /** What is dragged when a row is taken: it, or all that are chosen with it. */
  take: (id: string) => { keys: readonly string[]; name: string };
  onDrop: (keys: readonly string[], place: DropChoice['place']) => void;
}

/** Dragging steps with mouse, pen and finger. A finger drags by the handle; elsewhere it scrolls. Escape lets go. */
export function useStepDrag(tree: RefObject<HTMLUListElement | null>, { rows, disabled, take, onDrop }: Wanted) {
  const drag = useRef<Drag | null>(null);

  const mark = (drop: Drag['drop']): void => {
    const before = drag.current?.drop;
    if (before) delete before.row.dataset.drop;
    if (drop) {
      drop.row.dataset.drop = drop.choice.mark;
      drop.row.style.setProperty('--lk-drop-from', `${leftOf(drop.choice.row) - drop.row.getBoundingClientRect().left}px`);
    }
    if (drag.current) drag.current.drop = drop;
  };
  const end = (): void => {
    mark(null);
    drag.current?.ghost?.remove();
    tree.current?.classList.remove('lk-tree-dragging');
    drag.current = null;
  };
  const elementOf = (id: string) => [...(tree.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find(({ dataset }) => dataset.row === id);
  /** The row at a height, also beside it where it is indented; below the last one, the last. */
  const rowAt = (y: number): HTMLElement | undefined => {
    const all = [...(tree.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    return all.find((one) => y < one.getBoundingClientRect().bottom) ?? all.at(-1);
  };
  const leftOf = (id: string) => elementOf(id)?.getBoundingClientRect().left ?? 0;

  const dropAt = (x: number, y: number, keys: readonly string[]): Drag['drop'] => {
    const list = tree.current?.getBoundingClientRect();
    if (!list || x < list.left - BESIDE_PX || x > list.right || y < list.top || y > list.bottom + BESIDE_PX) return null;
    const row = rowAt(y);
    if (!row) return null;
    const { top, height } = row.getBoundingClientRect();
    const choices = dropChoices(rows, rows.findIndex(({ id }) => id === row.dataset.row), y < top + height / 2 ? 'upper' : 'lower', new Set(keys));
    const choice = choices.find((one) => leftOf(one.row) + INDENT_PX <= x) ?? choices.at(-1);
    return choice ? { row, choice } : null;
  };
  const begin = (now: Drag): void => {
    const { keys, name } = take(now.id);
    now.moving = true;
    now.keys = keys;
    tree.current?.setPointerCapture(now.pointer);
    tree.current?.classList.add('lk-tree-dragging');
    now.ghost = document.createElement('div');
    now.ghost.className = 'lk-part-ghost';
    now.ghost.textContent = name;
    document.body.append(now.ghost);
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => { if (event.key === 'Escape' && drag.current?.moving) end(); };
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  });
  // Whoever leaves the page while dragging leaves nothing behind.
  useEffect(() => () => drag.current?.ghost?.remove(), []);

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      const target = event.target as HTMLElement;
      const id = target.closest<HTMLElement>('[data-drag]')?.dataset.row;
      if (id === undefined || event.button !== 0 || disabled || (event.pointerType === 'touch' && !target.closest('[data-grip]'))) return;
      drag.current = { pointer: event.pointerId, id, keys: [], x: event.clientX, y: event.clientY, moving: false, drop: null, ghost: null };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      const now = drag.current;
      if (!now || now.pointer !== event.pointerId) return;
      const { clientX: x, clientY: y } = event;
      if (!now.moving) {
        if (Math.hypot(x - now.x, y - now.y) < BEGIN_PX) return;
        begin(now);
      }
      if (now.ghost) now.ghost.style.transform = `translate(${x + 12}px, ${y + 8}px)`;
      scrollNear(tree.current, y);
      mark(dropAt(x, y, now.keys));
    },
    onPointerUp: (): void => {
      const now = drag.current;
      const place = now?.moving ? now.drop?.choice.place : undefined;
      end();
      if (now && place) onDrop(now.keys, place);
    },
    onPointerCancel: end,
  };
}

/** The list where it scrolls by itself, otherwise the page. */
function scrollNear(tree: HTMLElement | null, y: number): void {
  const own = tree && tree.scrollHeight > tree.clientHeight + 1 ? tree : null;
  const { top, bottom } = own?.getBoundingClientRect() ?? { top: 0, bottom: window.innerHeight };
  const by = y < top + EDGE_PX ? -SCROLL_PX : y > bottom - EDGE_PX ? SCROLL_PX : 0;
  if (by !== 0) (own ?? window).scrollBy(0, by);
}
