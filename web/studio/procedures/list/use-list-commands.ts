import { useMemo } from 'react';
import { copyStep, insertStep, nudgeStep, removeStep, type Direction } from '../../../../domain/design/edit-steps';
import { refuse, type Edit } from '../../../../domain/design/edit';
import { findStep } from '../../../../domain/design/lists';
import { newStep, stepKindTitles, type StepKind } from '../../../../domain/design/new-step';
import { unwrap, wrapInChoice, wrapInParallel, wrapInRepeat } from '../../../../domain/design/wrap-steps';
import { removeBranch } from '../../../../domain/design/branches';
import type { Localized, ProcessDefinition } from '../../../../domain/process';
import type { ProcedureDraft } from '../use-procedure-draft';
import { keepSteps, keptSteps } from './clipboard';
import type { OutlineRow } from './outline';

export type Wrapping = 'parallel' | 'choice' | 'repeat' | 'unwrap';

export interface ListCommands {
  add: () => void; addKind: (kind: StepKind) => void; remove: () => void;
  up: () => void; down: () => void; into: () => void; out: () => void;
  copy: () => void; cut: () => void; paste: () => void; duplicate: () => void;
  wrap: (how: Wrapping) => void;
}

interface Wanted { draft: ProcedureDraft; row: OutlineRow; readOnly: boolean; say: (words: Localized) => void; onAdd: () => void }

const wraps: Record<Wrapping, (definition: ProcessDefinition, key: string) => Edit> = {
  parallel: (definition, key) => wrapInParallel(definition, key), choice: (definition, key) => wrapInChoice(definition, key), repeat: (definition, key) => wrapInRepeat(definition, key), unwrap,
};

/** What can be done to the chosen row; each says aloud what has become of it. */
export function useListCommands({ draft, row, readOnly, say, onAdd }: Wanted): ListCommands {
  return useMemo(() => {
    const key = row.kind === 'step' ? row.node.key : null;
    const title = row.kind === 'step' ? row.node.title : row.kind === 'branch' ? row.branch.title : { vi: '', en: '' };
    const done = (vi: string, en: string): Localized => ({ vi: `${vi} «${title.vi}».`, en: `${en} “${title.en}”.` });
    const guarded = (run: () => void) => () => { if (!readOnly) run(); };
    const onStep = (run: (step: string) => void) => guarded(() => { if (key === null) say(refuse('nothing-chosen').why); else run(key); });
    const nudge = (direction: Direction, words: Localized) => onStep((step) => { draft.command((now) => nudgeStep(now, step, direction), words); });
    const copied = (): boolean => {
      const node = key === null ? undefined : findStep(draft.definition, key)?.node;
      if (node) keepSteps([node]);
      return node !== undefined;
    };
    const paste = guarded(() => {
      const steps = keptSteps();
      if (steps.length === 0) say({ vi: 'Chưa sao chép bước nào.', en: 'Nothing has been copied.' });
      else draft.command((now) => insertStep(now, row.place, steps), { vi: `Đã dán «${steps[0]!.title.vi}».`, en: `Pasted “${steps[0]!.title.en}”.` });
    });
    const remove = guarded(() => {
      if (row.kind === 'branch') draft.command((now) => removeBranch(now, row.holder.key, row.branch.key), done('Đã xóa nhánh', 'Removed the branch'));
      else if (key === null) say(refuse('nothing-chosen').why);
      else draft.command((now) => removeStep(now, key), { vi: `Đã xóa «${title.vi}». Nhấn Ctrl+Z để lấy lại.`, en: `Removed “${title.en}”. Ctrl+Z brings it back.` });
    });
    return {
      add: guarded(onAdd),
      addKind: (kind) => { draft.command((now) => insertStep(now, row.place, newStep(now, kind)), { vi: `Đã thêm: ${stepKindTitles[kind].vi}.`, en: `Added: ${stepKindTitles[kind].en}.` }); },
      remove,
      up: nudge('up', done('Đã chuyển lên', 'Moved up')), down: nudge('down', done('Đã chuyển xuống', 'Moved down')),
      into: nudge('in', done('Đã đưa vào bên trong', 'Moved inside')), out: nudge('out', done('Đã đưa ra ngoài', 'Moved outside')),
      copy: () => { say(copied() ? done('Đã sao chép', 'Copied') : refuse('nothing-chosen').why); },
      cut: onStep((step) => { if (copied()) draft.command((now) => removeStep(now, step), done('Đã cắt', 'Cut')); }),
      paste,
      duplicate: onStep((step) => { draft.command((now) => copyStep(now, step), done('Đã nhân đôi', 'Duplicated')); }),
      wrap: (how) => onStep((step) => { draft.command((now) => wraps[how](now, step)); })(),
    };
  }, [draft, row, readOnly, say, onAdd]);
}
