import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesigner } from '../designer-context';
import { stepOfRow, type OutlineRow } from './outline';
import { StepRow } from './step-row';
import type { ListCommands } from './use-list-commands';

interface Props { rows: readonly OutlineRow[]; selected: string; folded: ReadonlySet<string>; onFold: (id: string, fold: boolean) => void; commands: ListCommands; onOpen: () => void; /** Counts up when the list is to take the focus. */ focused: number }

/** The steps as a tree that is complete by keyboard; the picture beside it shows the same. */
export function StepList({ rows, selected, folded, onFold, commands, onOpen, focused }: Props) {
  const { t } = useTranslation();
  const { select, problems } = useDesigner();
  const list = useRef<HTMLUListElement>(null);
  const had = useRef(false);
  const current = rows.find(({ id }) => id === selected) ?? rows[0]!;
  const focusRow = () => {
    const row = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    // Focused again it would be scrolled to again, from wherever the person has scrolled.
    if (row && row !== document.activeElement) row.focus();
  };
  // What was chosen may have gone or moved under the focus: it goes along. Nobody else's focus is taken.
  useEffect(() => { if (had.current && (document.activeElement === document.body || list.current?.contains(document.activeElement))) focusRow(); });
  useEffect(() => { if (focused > 0) focusRow(); }, [focused]);

  const move = (to: number) => { const row = rows[Math.max(0, Math.min(to, rows.length - 1))]; if (row) select(row.id); };
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.target as HTMLElement).getAttribute('role') !== 'treeitem') return;
    const index = rows.indexOf(current);
    const done = treeKey(event, {
      up: () => move(index - 1), down: () => move(index + 1), home: () => move(0), end: () => move(rows.length - 1),
      left: () => { if (current.holds && !folded.has(current.id)) onFold(current.id, true); else if (current.parent !== null) select(current.parent); },
      right: () => { if (current.holds && folded.has(current.id)) onFold(current.id, false); else if (current.holds) move(index + 1); },
      open: onOpen, commands,
    });
    if (done) event.preventDefault();
  };
  return (
    <ul
      ref={list} className="lk-step-tree" role="tree" aria-label={t('procedures.list.title')} aria-describedby="lk-tree-keys" onKeyDown={onKeyDown}
      onFocus={() => { had.current = true; }} onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget) && event.relatedTarget !== null) had.current = false; }}
    >
      {rows.map((row) => (
        <StepRow
          key={row.id} row={row} selected={row.id === current.id} folded={folded.has(row.id)} problems={row.kind === 'branch' || row.kind === 'empty' ? [] : problems.filter(({ step }) => step === stepOfRow(row))}
          onSelect={() => select(row.id)} onFold={(fold) => onFold(row.id, fold)} onOpen={onOpen}
        />
      ))}
    </ul>
  );
}

interface Keys { up: () => void; down: () => void; home: () => void; end: () => void; left: () => void; right: () => void; open: () => void; commands: ListCommands }

/** What a key does in the list; true when it did something. */
function treeKey(event: KeyboardEvent, { up, down, home, end, left, right, open, commands }: Keys): boolean {
  const control = event.ctrlKey || event.metaKey;
  const plain: Partial<Record<string, () => void>> = {
    ArrowUp: up, ArrowDown: down, Home: home, End: end, ArrowLeft: left, ArrowRight: right, Enter: open, ' ': open, Insert: commands.add, '+': commands.add, Delete: commands.remove, Backspace: commands.remove,
  };
  const withAlt: Partial<Record<string, () => void>> = { ArrowUp: commands.up, ArrowDown: commands.down, ArrowLeft: commands.out, ArrowRight: commands.into };
  const withControl: Partial<Record<string, () => void>> = { c: commands.copy, x: commands.cut, v: commands.paste, d: commands.duplicate };
  const action = event.altKey ? withAlt[event.key] : control ? withControl[event.key.toLowerCase()] : plain[event.key];
  action?.();
  return action !== undefined;
}
