/** Every key of the list of steps and what it does; the keyboard handler goes by this table, and so does the help. */
export const treeKeys = {
  plain: {
    ArrowUp: 'previous', ArrowDown: 'next', Home: 'first', End: 'last', ArrowLeft: 'close', ArrowRight: 'unfold',
    Enter: 'open', ' ': 'open', Insert: 'add', '+': 'add', Delete: 'remove', Backspace: 'remove',
  },
  alt: { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'out', ArrowRight: 'in' },
  control: { ArrowUp: 'passUp', ArrowDown: 'passDown', Home: 'first', End: 'last', ' ': 'toggle', a: 'all', c: 'copy', x: 'cut', v: 'paste', d: 'duplicate' },
} as const;
export type TreeAction = { [How in keyof typeof treeKeys]: (typeof treeKeys)[How][keyof (typeof treeKeys)[How]] }[keyof typeof treeKeys];

/** What a key press asks for; null when nothing here does it. */
export function treeAction({ key, altKey, ctrlKey, metaKey }: { key: string; altKey: boolean; ctrlKey: boolean; metaKey: boolean }): TreeAction | null {
  const control = ctrlKey || metaKey;
  const table: Readonly<Record<string, TreeAction>> = altKey ? treeKeys.alt : control ? treeKeys.control : treeKeys.plain;
  return table[control && !altKey && key.length === 1 ? key.toLowerCase() : key] ?? null;
}
