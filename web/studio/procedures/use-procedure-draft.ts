import { useCallback, useMemo, useRef, useState } from 'react';
import type { Edit } from '../../../domain/design/edit';
import { canRedo, canUndo, record, redo, startHistory, undo, type History } from '../../../domain/design/history';
import { replaceStep } from '../../../domain/design/lists';
import type { Localized, ProcessDefinition, ProcessNode } from '../../../domain/process';

export interface ProcedureDraft {
  definition: ProcessDefinition;
  /** Id of the chosen row of the list (see `outlineOf`). */
  selected: string;
  canUndo: boolean;
  canRedo: boolean;
  select: (id: string) => void;
  edit: (change: (definition: ProcessDefinition) => Edit, what?: string) => void;
  /** An edit of the list: what it came to is chosen and said aloud. True when it was done. */
  command: (change: (definition: ProcessDefinition) => Edit, done?: Localized) => boolean;
  changeStep: (key: string, change: (node: ProcessNode) => ProcessNode, what?: string) => void;
  undo: () => void;
  redo: () => void;
  /** Another definition altogether: what the server has, or an older version. */
  replace: (definition: ProcessDefinition) => void;
}

interface Told { /** The definition is another one now. */ onEdited: () => void; /** Something to be said aloud. */ say: (words: Localized) => void }
export const PROCEDURE_ROW = 'procedure';

/** The procedure under somebody's hands: its history, and what is chosen. */
export function useProcedureDraft(first: ProcessDefinition, told: Told): ProcedureDraft {
  const [state, setState] = useState<{ history: History; selected: string }>(() => ({ history: startHistory(first), selected: first.steps[0]?.key ?? PROCEDURE_ROW }));
  // Commands follow each other faster than React draws; each must see what the one before left.
  const current = useRef(state);
  const tell = useRef(told);
  tell.current = told;

  const put = useCallback((next: { history: History; selected: string }) => {
    const changed = next.history.present !== current.current.history.present;
    current.current = next;
    setState(next);
    if (changed) tell.current.onEdited();
  }, []);

  const actions = useMemo(() => {
    const apply = (change: (definition: ProcessDefinition) => Edit, what: string | undefined, choose: boolean): Edit => {
      const { history, selected } = current.current;
      const edit = change(history.present);
      if (!edit.ok) tell.current.say(edit.why);
      else {
        put({ history: record(history, edit.definition, what === undefined ? undefined : { tag: what, at: Date.now() }), selected: choose ? (edit.step ?? PROCEDURE_ROW) : selected });
        for (const note of edit.notes) tell.current.say(note);
      }
      return edit;
    };
    const travel = (move: (history: History) => History, words: Localized) => {
      const { history, selected } = current.current;
      const next = move(history);
      if (next === history) return;
      put({ history: next, selected });
      tell.current.say(words);
    };
    return {
      select: (selected: string) => put({ ...current.current, selected }),
      edit: (change: (definition: ProcessDefinition) => Edit, what?: string) => { apply(change, what, false); },
      command: (change: (definition: ProcessDefinition) => Edit, done?: Localized) => {
        const edit = apply(change, undefined, true);
        if (edit.ok && done) tell.current.say(done);
        return edit.ok;
      },
      changeStep: (key: string, change: (node: ProcessNode) => ProcessNode, what?: string) => {
        apply((definition) => ({ ok: true, definition: replaceStep(definition, key, (node) => [change(node)]), step: key, notes: [] }), what && `${key}.${what}`, false);
      },
      undo: () => travel(undo, { vi: 'Đã hoàn tác.', en: 'Undone.' }),
      redo: () => travel(redo, { vi: 'Đã làm lại.', en: 'Done again.' }),
      replace: (definition: ProcessDefinition) => put({ history: record(current.current.history, definition), selected: PROCEDURE_ROW }),
    };
  }, [put]);

  const { history, selected } = state;
  return useMemo(() => ({ definition: history.present, selected, canUndo: canUndo(history), canRedo: canRedo(history), ...actions }), [history, selected, actions]);
}
