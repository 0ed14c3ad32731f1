import type { FieldProblem } from '../../domain/errors/codes';
import type { Localized } from '../../domain/process';
import { readCsv, type CsvRow } from './import-csv';

/** What is wrong with a line of a file; line 1 is the header, or the file as a whole. */
export interface LineFault { file: string; line: number; column: string | null; message: Localized }
export type TellFault = (line: number, column: string | null, message: Localized) => void;

const same = (vi: string, en: string): Localized => ({ vi, en });

/** The rows of a file whose header has what is needed and nothing unknown. */
export function rowsOf(text: string, columns: { required: readonly string[]; optional: readonly string[] }, tell: TellFault): CsvRow[] {
  try {
    const { header, rows } = readCsv(text);
    for (const name of columns.required) if (!header.includes(name)) tell(1, name, same('Thiếu cột này.', 'This column is missing.'));
    for (const name of header) if (![...columns.required, ...columns.optional].includes(name)) tell(1, name, same('Không có cột này.', 'There is no such column.'));
    if (new Set(header).size < header.length) tell(1, null, same('Có cột bị lặp.', 'A column comes twice.'));
    return rows;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    tell(Number(error.message), null, same('Dấu nháy kép chưa đóng hoặc đặt sai chỗ.', 'A double quote is not closed, or stands where none may be.'));
    return [];
  }
}

/** Faults that a schema found, by the column they are in. */
export function tellProblems(line: number, problems: readonly FieldProblem[], tell: TellFault): void {
  for (const { pointer, message } of problems) tell(line, pointer.split('/')[1] ?? null, message);
}
