/** Every key of the form's surface and what it does; the keyboard handler goes by this table, and so does the help. */
export const surfaceKeys = {
  plain: {
    ArrowDown: 'next', ArrowUp: 'previous', Home: 'first', End: 'last', ArrowRight: 'inside', ArrowLeft: 'holder',
    Enter: 'name', F2: 'name', Delete: 'remove', Backspace: 'remove', ' ': 'toggle', Escape: 'none',
  },
  alt: { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'out', ArrowRight: 'in' },
  /** What is pasted comes with the browser's own event, not with the key. */
  control: { a: 'all', c: 'copy', x: 'cut', v: 'paste', d: 'duplicate' },
} as const;
export type SurfaceAction = { [How in keyof typeof surfaceKeys]: (typeof surfaceKeys)[How][keyof (typeof surfaceKeys)[How]] }[keyof typeof surfaceKeys];

/** What a key press asks for; null when nothing here does it. */
export function surfaceAction({ key, altKey, ctrlKey, metaKey }: { key: string; altKey: boolean; ctrlKey: boolean; metaKey: boolean }): SurfaceAction | null {
  const control = ctrlKey || metaKey;
  const table: Readonly<Record<string, SurfaceAction>> = altKey ? surfaceKeys.alt : control ? surfaceKeys.control : surfaceKeys.plain;
  return table[control && !altKey && key.length === 1 ? key.toLowerCase() : key] ?? null;
}
