import { useMemo } from 'react';
import { carriedFrom, putCarried } from '../../../../domain/design/carried-steps';
import { copyStep, insertStep, moveStep, nudgeStep, removeStep, type Direction } from '../../../../domain/design/edit-steps';
import { refuse, type Edit } from '../../../../domain/design/edit';
import { findStep, type StepPlace } from '../../../../domain/design/lists';
import { newStep, stepKindTitles, type StepKind } from '../../../../domain/design/new-step';
import { unwrap, wrapInChoice, wrapInParallel, wrapInRepeat } from '../../../../domain/design/wrap-steps';
import { removeBranch } from '../../../../domain/design/branches';
import type { Localized, ProcessDefinition } from '../../../../domain/process';
import type { ProcedureDraft } from '../use-procedure-draft';
import { keepSteps, keptSteps } from './clipboard';
import type { OutlineRow } from './outline';

/** `each`: a parallel with every step in a branch of its own. */
export type Wrapping = 'parallel' | 'each' | 'choice' | 'repeat' | 'unwrap';

export interface ListCommands {
  add: () => void; addKind: (kind: StepKind) => void; remove: () => void;
  up: () => void; down: () => void; into: () => void; out: () => void;
  copy: () => void; cut: () => void; duplicate: () => void;
  /** With the text of the clipboard, where it is at hand. */
  paste: (text?: string) => void;
  wrap: (how: Wrapping) => void;
  moveTo: (keys: readonly string[], place: StepPlace) => void;
}

interface Wanted { draft: ProcedureDraft; row: OutlineRow; /** The chosen steps. */ keys: readonly string[]; readOnly: boolean; say: (words: Localized) => void; onAdd: () => void }

const wraps: Record<Wrapping, (definition: ProcessDefinition, keys: readonly string[]) => Edit> = {
  parallel: (definition, keys) => wrapInParallel(definition, keys), each: (definition, keys) => wrapInParallel(definition, keys, { each: true }), choice: (definition, keys) => wrapInChoice(definition, keys),
  repeat: (definition, keys) => wrapInRepeat(definition, keys), unwrap: (definition, [key = '']) => unwrap(definition, key),
};

/** How what is chosen is called: «Lập kế hoạch», or how many steps. */
function nameOf(row: OutlineRow, keys: readonly string[], titles: ReadonlyMap<string, Localized>): Localized {
  const only = keys.length === 1 ? titles.get(keys[0] ?? '') : row.kind === 'branch' ? row.branch.title : undefined;
  return keys.length > 1 ? { vi: `${keys.length} bước`, en: `${keys.length} steps` } : { vi: `«${only?.vi ?? ''}»`, en: `“${only?.en ?? ''}”` };
}

/** What can be done to what is chosen; each says aloud what has become of it. */
export function useListCommands({ draft, row, keys, readOnly, say, onAdd }: Wanted): ListCommands {
  return useMemo(() => {
    const nothing = refuse('nothing-chosen').why;
    const titles = new Map(keys.flatMap((key): [string, Localized][] => { const title = findStep(draft.definition, key)?.node.title; return title ? [[key, title]] : []; }));
    const name = nameOf(row, keys, titles);
    const done = (vi: string, en: string): Localized => ({ vi: `${vi} ${name.vi}.`, en: `${en} ${name.en}.` });
    const guarded = (run: () => void) => () => { if (!readOnly) run(); };
    const onSteps = (run: () => void) => guarded(() => { if (keys.length === 0) say(nothing); else run(); });
    const nudge = (direction: Direction, words: Localized) => onSteps(() => { draft.command((now) => nudgeStep(now, keys, direction), words); });
    const copied = (): boolean => {
      const result = carriedFrom(draft.definition, keys);
      if (result.ok) keepSteps(result.carried);
      return result.ok;
    };
    const paste = (text?: string) => {
      if (readOnly) return;
      const kept = keptSteps(text);
      if (!kept) say({ vi: 'Chưa sao chép bước nào.', en: 'Nothing has been copied.' });
      else if ('why' in kept) say(kept.why);
      else {
        const { steps } = kept.carried;
        const what = steps.length > 1 ? { vi: `${steps.length} bước`, en: `${steps.length} steps` } : { vi: `«${steps[0]?.title.vi ?? ''}»`, en: `“${steps[0]?.title.en ?? ''}”` };
        draft.command((now) => putCarried(now, row.place, kept.carried), { vi: `Đã dán ${what.vi}.`, en: `Pasted ${what.en}.` });
      }
    };
    const remove = guarded(() => {
      if (row.kind === 'branch' && keys.length === 0) draft.command((now) => removeBranch(now, row.holder.key, row.branch.key), done('Đã xóa nhánh', 'Removed the branch'));
      else if (keys.length === 0) say(nothing);
      else draft.command((now) => removeStep(now, keys), { vi: `Đã xóa ${name.vi}. Nhấn Ctrl+Z để lấy lại.`, en: `Removed ${name.en}. Ctrl+Z brings it back.` });
    });
    return {
      add: guarded(onAdd),
      addKind: (kind) => { draft.command((now) => insertStep(now, row.place, newStep(now, kind)), { vi: `Đã thêm: ${stepKindTitles[kind].vi}.`, en: `Added: ${stepKindTitles[kind].en}.` }); },
      remove,
      up: nudge('up', done('Đã chuyển lên', 'Moved up')), down: nudge('down', done('Đã chuyển xuống', 'Moved down')),
      into: nudge('in', done('Đã đưa vào bên trong', 'Moved inside')), out: nudge('out', done('Đã đưa ra ngoài', 'Moved outside')),
      copy: () => { say(copied() ? done('Đã sao chép', 'Copied') : nothing); },
      cut: onSteps(() => { if (copied()) draft.command((now) => removeStep(now, keys), done('Đã cắt', 'Cut')); }),
      paste,
      duplicate: onSteps(() => { draft.command((now) => copyStep(now, keys), done('Đã nhân đôi', 'Duplicated')); }),
      wrap: (how) => onSteps(() => { draft.command((now) => wraps[how](now, keys)); })(),
      moveTo: (moved, place) => guarded(() => { draft.command((now) => moveStep(now, moved, place), { vi: moved.length > 1 ? `Đã chuyển ${moved.length} bước.` : 'Đã chuyển bước.', en: moved.length > 1 ? `Moved ${moved.length} steps.` : 'Moved the step.' }); })(),
    };
  }, [draft, row, keys, readOnly, say, onAdd]);
}
