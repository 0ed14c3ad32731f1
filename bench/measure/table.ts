export type Cell = string | number | null;

const shown = (cell: Cell): string => (cell === null || (typeof cell === 'number' && Number.isNaN(cell)) ? '·' : String(cell));

/** Columns of equal width: the first to the left, the others to the right, as numbers are read. */
export function renderTable(title: string, header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows.map((row) => row.map(shown))];
  const widths = header.map((_, column) => Math.max(...lines.map((line) => [...(line[column] ?? '')].length)));
  const pad = (text: string, column: number): string => {
    const missing = ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...text].length));
    return column === 0 ? text + missing : missing + text;
  };
  const [head = '', ...body] = lines.map((line) => header.map((_, column) => pad(line[column] ?? '', column)).join('  ').trimEnd());
  return [title, '', head, widths.map((width) => '─'.repeat(width)).join('  '), ...body].join('\n');
}
