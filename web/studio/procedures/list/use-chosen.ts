import { useCallback, useMemo, useState } from 'react';
import type { OutlineRow } from './outline';

/** `range` takes everything from where choosing began, `toggle` one more or less, `along` goes on without choosing. */
export type How = 'one' | 'toggle' | 'range' | 'along';

export interface Chosen {
  /** Keys of the steps that a command is about, in the order of the list. What stands inside another chosen one goes with it. */
  keys: readonly string[];
  has: (id: string) => boolean;
  choose: (id: string, how?: How) => void;
  /** All steps of the list that the row stands in. */
  chooseAll: () => void;
  /** Each press takes one more or less: for fingers, which have no Ctrl key. */
  several: boolean;
  setSeveral: (on: boolean) => void;
}

interface State { /** The row that was active when this was chosen: another one begins anew. */ of: string; anchor: string; ids: ReadonlySet<string> }

/** Which rows are chosen beside the active one, whose details are shown. */
export function useChosen(rows: readonly OutlineRow[], active: string, select: (id: string) => void): Chosen {
  const [state, setState] = useState<State>({ of: active, anchor: active, ids: new Set([active]) });
  const [several, setSeveral] = useState(false);
  const current = useMemo<State>(() => (state.of === active ? state : { of: active, anchor: active, ids: new Set([active]) }), [state, active]);
  const keys = useMemo(() => keysOf(rows, current.ids), [rows, current]);
  const choose = useCallback((id: string, how: How = several ? 'toggle' : 'one') => {
    setState(chosenAfter(current, rows, id, how));
    select(id);
  }, [current, rows, several, select]);
  const chooseAll = useCallback(() => {
    const parent = rows.find(({ id }) => id === active)?.parent ?? null;
    setState({ of: active, anchor: active, ids: new Set(rows.filter((row) => row.kind === 'step' && row.parent === parent).map(({ id }) => id)) });
  }, [rows, active]);
  const has = useCallback((id: string) => current.ids.has(id), [current]);
  return useMemo(() => ({ keys, has, choose, chooseAll, several, setSeveral }), [keys, has, choose, chooseAll, several]);
}

function chosenAfter({ anchor, ids }: State, rows: readonly OutlineRow[], id: string, how: How): State {
  switch (how) {
    case 'one': return { of: id, anchor: id, ids: new Set([id]) };
    case 'along': return { of: id, anchor: id, ids };
    case 'toggle': return { of: id, anchor: id, ids: new Set(ids.has(id) ? [...ids].filter((each) => each !== id) : [...ids, id]) };
    case 'range': return { of: id, anchor, ids: between(rows, anchor, id) };
  }
}

function between(rows: readonly OutlineRow[], from: string, to: string): ReadonlySet<string> {
  const [first = 0, last = 0] = [from, to].map((id) => Math.max(0, rows.findIndex((row) => row.id === id))).sort((a, b) => a - b);
  // What stands inside a step of the range goes with it: taken away, the step takes that along.
  return new Set(keysOf(rows, new Set(rows.slice(first, last + 1).filter(({ kind }) => kind === 'step').map(({ id }) => id))));
}

/** The chosen steps without those inside another chosen one. */
export function keysOf(rows: readonly OutlineRow[], ids: ReadonlySet<string>): string[] {
  const covered = new Set<string>();
  return rows.flatMap((row) => {
    const within = row.parent !== null && covered.has(row.parent);
    if (within || ids.has(row.id)) covered.add(row.id);
    return row.kind === 'step' && ids.has(row.id) && !within ? [row.id] : [];
  });
}
