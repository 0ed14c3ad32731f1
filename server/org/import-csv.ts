/** A row under its header; `line` is where it begins in the file, the header being line 1. */
export interface CsvRow { line: number; values: Readonly<Record<string, string>> }

/**
 * Reads CSV (RFC 4180) with a header: fields in double quotes may hold the separator, line ends and doubled quotes.
 * Spreadsheets set to Vietnamese write semicolons, so a header with these and no comma is taken at its word. Empty lines
 * are left out, white space around a field is not part of it.
 * @throws SyntaxError for a quote that is never closed; its message is the line that it is on
 */
export function readCsv(text: string): { header: string[]; rows: CsvRow[] } {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').normalize('NFC');
  const [first = ''] = source.split('\n', 1);
  const separator = first.includes(';') && !first.includes(',') ? ';' : ',';
  const field = new RegExp(`(?:[ \\t]*"((?:[^"]|"")*)"[ \\t]*|([^${separator}\\n"]*))(${separator}|\\n|$)`, 'y');
  const records: { line: number; fields: string[] }[] = [];
  let line = 1;
  for (let fields: string[] = [], began = line; field.lastIndex < source.length;) {
    const at = field.lastIndex;
    const found = field.exec(source);
    if (!found) throw new SyntaxError(String(line));
    const [whole, quoted, plain = '', end] = found;
    if (fields.length === 0) began = line;
    fields.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    line += whole.split('\n').length - 1;
    if (end === separator && at + whole.length < source.length) continue;
    if (end === separator) fields.push('');
    if (fields.some((value) => value !== '')) records.push({ line: began, fields });
    fields = [];
  }
  const [header, ...body] = records;
  const names = header?.fields ?? [];
  return { header: names, rows: body.map((row) => ({ line: row.line, values: Object.fromEntries(names.map((name, index) => [name, row.fields[index] ?? ''])) })) };
}
