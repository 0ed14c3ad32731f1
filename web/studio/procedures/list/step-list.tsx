import { useEffect, useRef, type ClipboardEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/setup';
import { useDesigner } from '../designer-context';
import { stepOfRow, type OutlineRow } from './outline';
import { StepRow } from './step-row';
import { treeAction, type TreeAction } from './tree-keys';
import type { Chosen, How } from './use-chosen';
import type { ListCommands } from './use-list-commands';
import { useStepDrag } from './use-step-drag';

/** Some browsers tell nobody of pasting where nothing is typed: after so long what was copied in this browser is pasted. */
const PASTE_WAIT_MS = 80;

interface Props {
  rows: readonly OutlineRow[]; selected: string; chosen: Chosen; found: ReadonlySet<string>; folded: ReadonlySet<string>; onFold: (id: string, fold: boolean) => void; commands: ListCommands; onOpen: () => void;
  /** Counts up when the list is to take the focus. */
  focused: number;
}

/** The steps as a tree that is complete by keyboard; the picture beside it shows the same. */
export function StepList({ rows, selected, chosen, found, folded, onFold, commands, onOpen, focused }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { problems, readOnly } = useDesigner();
  const list = useRef<HTMLUListElement>(null);
  const had = useRef(false);
  const pasting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const current = rows.find(({ id }) => id === selected) ?? rows[0]!;
  const focusRow = () => {
    const row = list.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]');
    // Focused again it would be scrolled to again, from wherever the person has scrolled.
    if (row && row !== document.activeElement) row.focus();
  };
  // What was chosen may have gone or moved under the focus: it goes along. Nobody else's focus is taken.
  useEffect(() => { if (had.current && (document.activeElement === document.body || list.current?.contains(document.activeElement))) focusRow(); });
  useEffect(() => { if (focused > 0) focusRow(); }, [focused]);
  useEffect(() => () => clearTimeout(pasting.current), []);
  const drag = useStepDrag(list, {
    rows, disabled: readOnly, onDrop: commands.moveTo,
    take: (id) => {
      const keys = chosen.has(id) && chosen.keys.includes(id) ? chosen.keys : [id];
      if (keys.length === 1) chosen.choose(id, 'one');
      const row = rows.find((one) => one.id === id);
      return { keys, name: keys.length > 1 ? t('procedures.several.title', { count: keys.length }) : row?.kind === 'step' ? text(row.node.title) : '' };
    },
  });

  const move = (to: number, how: How) => { const row = rows[Math.max(0, Math.min(to, rows.length - 1))]; if (row) chosen.choose(row.id, how); };
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.target as HTMLElement).getAttribute('role') !== 'treeitem') return;
    const index = rows.indexOf(current);
    const action = treeAction(event);
    if (action === 'paste') {
      clearTimeout(pasting.current);
      pasting.current = setTimeout(() => commands.paste(), PASTE_WAIT_MS);
      return;
    }
    if (action === null) return;
    event.preventDefault();
    treeKey(action, event, {
      move: (by, how) => move(by === 'first' ? 0 : by === 'last' ? rows.length - 1 : index + by, how),
      left: () => { if (current.holds && !folded.has(current.id)) onFold(current.id, true); else if (current.parent !== null) chosen.choose(current.parent, 'one'); },
      right: () => { if (current.holds && folded.has(current.id)) onFold(current.id, false); else if (current.holds) move(index + 1, 'one'); },
      open: onOpen, toggle: () => chosen.choose(current.id, 'toggle'), all: chosen.chooseAll, commands,
    });
  };
  const onPaste = (event: ClipboardEvent) => {
    clearTimeout(pasting.current);
    event.preventDefault();
    commands.paste(event.clipboardData.getData('text/plain'));
  };
  return (
    <ul
      ref={list} className="lk-step-tree" role="tree" aria-multiselectable="true" aria-label={t('procedures.list.title')} aria-describedby="lk-tree-keys" onKeyDown={onKeyDown} onPaste={onPaste} {...drag}
      onFocus={() => { had.current = true; }} onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget) && event.relatedTarget !== null) had.current = false; }}
    >
      {rows.map((row) => (
        <StepRow
          key={row.id} row={row} active={row.id === current.id} chosen={chosen.has(row.id)} found={row.kind === 'step' && found.has(row.id)} folded={folded.has(row.id)}
          problems={row.kind === 'branch' || row.kind === 'empty' ? [] : problems.filter(({ step }) => step === stepOfRow(row))}
          onSelect={(event) => chosen.choose(row.id, howOf(event))} onFold={(fold) => onFold(row.id, fold)} onOpen={onOpen}
        />
      ))}
    </ul>
  );
}

const howOf = ({ shiftKey, ctrlKey, metaKey }: MouseEvent): How | undefined => (shiftKey ? 'range' : ctrlKey || metaKey ? 'toggle' : undefined);

type Step = number | 'first' | 'last';
interface Keys { move: (by: Step, how: How) => void; left: () => void; right: () => void; open: () => void; toggle: () => void; all: () => void; commands: ListCommands }

/** What an action of the keyboard does in the list. */
function treeKey(action: Exclude<TreeAction, 'paste'>, { shiftKey, ctrlKey, metaKey }: KeyboardEvent, { move, left, right, open, toggle, all, commands }: Keys): void {
  const how: How = shiftKey ? 'range' : ctrlKey || metaKey ? 'along' : 'one';
  const run: Readonly<Record<typeof action, () => void>> = {
    previous: () => move(-1, how), next: () => move(1, how), first: () => move('first', how), last: () => move('last', how), passUp: () => move(-1, how), passDown: () => move(1, how),
    close: left, unfold: right, open, toggle, all, add: commands.add, remove: commands.remove,
    up: commands.up, down: commands.down, out: commands.out, in: commands.into,
    copy: commands.copy, cut: commands.cut, duplicate: commands.duplicate,
  };
  run[action]();
}
