interface Press { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean }

/** Undo and redo of every designer; the help tells of them from here. */
export const undoKeys = { control: { z: 'undo', y: 'redo' }, shift: { z: 'redo' } } as const satisfies Record<string, Readonly<Record<string, 'undo' | 'redo'>>>;
export type UndoAction = 'undo' | 'redo';

/** What a key press asks for; null when it is another. */
export function undoAction({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): UndoAction | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const table: Readonly<Record<string, UndoAction>> = shiftKey ? { ...undoKeys.control, ...undoKeys.shift } : undoKeys.control;
  return table[key.toLowerCase()] ?? null;
}

/** The help beside the work. */
export const helpKeys = { plain: { F1: 'open', Escape: 'close' } } as const;
export type HelpAction = (typeof helpKeys.plain)[keyof typeof helpKeys.plain];
