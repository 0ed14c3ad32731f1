import { kindOf } from '../palette/component-kinds';
import type { FormDefinition, Text } from '../types';
import { fieldNames, pathOfName } from './field-names';
import { fault, type FormulaErrorCode } from './formula-error';
import type { Word } from './formula-words';
import { scopeOf } from './map-references';
import { holdsData, partsWithFields, type PartAt } from './place';

export interface FormulaPlace {
  definition: FormDefinition;
  /** Path of the field that the formula computes. */
  self?: string;
}

export const isNumeric = ({ part }: PartAt): boolean => part.type === 'number' || part.type === 'currency';

/** What a formula may read from where it stands: single fields, and columns of tables. */
export class FormulaFields {
  private readonly fields: Map<string, PartAt>;
  private readonly order: Map<string, number>;
  private readonly names: Map<string, Text>;
  private readonly self: string | undefined;

  constructor({ definition, self }: FormulaPlace) {
    this.fields = new Map(partsWithFields(definition).filter(({ part }) => holdsData(part)).map((entry) => [entry.path, entry]));
    this.order = new Map([...this.fields.keys()].map((path, index) => [path, index]));
    this.names = fieldNames(definition);
    this.self = self;
  }

  /** Is there a field of this name, from the top or beside the formula? */
  has(path: string): boolean {
    return this.fields.has(path) || (this.self !== undefined && this.fields.has(`${scopeOf(this.self)}.${path}`));
  }

  find(word: Word): PartAt {
    const path = word.kind === 'label' ? pathOfName(this.names, word.text) : word.text;
    const beside = this.self === undefined ? '' : scopeOf(this.self);
    const entry = path === undefined ? undefined : (this.fields.get(path) ?? (beside === '' ? undefined : this.fields.get(`${beside}.${path}`)));
    return entry ?? fault('unknownField', word, word.text);
  }

  /** A field with one value that is known when this formula runs. */
  single(word: Word): PartAt {
    const entry = this.find(word);
    const wrong = this.wrongAsSingle(entry);
    return wrong ? fault(wrong, word, this.nameOf(entry)) : entry;
  }

  /** A field of a table's rows, all of them: known when this formula runs. */
  column(word: Word): PartAt {
    const entry = this.find(word);
    const wrong = this.wrongAsColumn(entry);
    return wrong ? fault(wrong, word, this.nameOf(entry)) : entry;
  }

  singles = (): PartAt[] => [...this.fields.values()].filter((entry) => this.wrongAsSingle(entry) === undefined);
  columns = (): PartAt[] => [...this.fields.values()].filter((entry) => this.wrongAsColumn(entry) === undefined);

  private wrongAsSingle(entry: PartAt): FormulaErrorCode | undefined {
    const { path, part, rows } = entry;
    if (path === this.self) return 'selfReference';
    if (rows !== undefined && !this.isBeside(entry)) return 'insideTable';
    if (kindOf(part.type) !== 'value') return 'notAValue';
    return part.calculateValue !== undefined && this.isLater(path) ? 'computedLater' : undefined;
  }

  private wrongAsColumn({ path, part, rows }: PartAt): FormulaErrorCode | undefined {
    const table = rows === undefined ? undefined : this.fields.get(rows);
    if (!table || kindOf(part.type) !== 'value') return 'notAColumn';
    if (path === this.self) return 'selfReference';
    if (table.rows !== undefined && !this.isBeside(table)) return 'insideTable';
    // In its own table a formula runs row by row: what is computed in the other rows is not there yet.
    const isEarly = this.isLater(path) || this.self?.startsWith(`${table.path}.`);
    return part.calculateValue !== undefined && isEarly ? 'computedLater' : undefined;
  }

  /** In the same row, and in the same group of it. */
  private isBeside({ rows, scope }: PartAt): boolean {
    const own = this.self === undefined ? undefined : this.fields.get(this.self);
    return own !== undefined && own.rows === rows && own.scope === scope;
  }

  private isLater(path: string): boolean {
    const own = this.self === undefined ? undefined : this.order.get(this.self);
    return own !== undefined && (this.order.get(path) ?? -1) > own;
  }

  /** How a formula names it: by its place in the row where there are rows. */
  varOf = ({ path, rows, scope }: PartAt): string => (rows === undefined ? `data.${path}` : `row.${path.slice(scope.length + 1)}`);

  /** How a formula names the table of a column. */
  tableOf = ({ rows }: PartAt): string => this.varOf(this.fields.get(rows!)!);

  nameOf = ({ path }: PartAt): string => this.names.get(path)!.vi;
}

/** What can be put into a formula, by name: fields with one value, and columns that a function of columns takes. */
export function formulaFields(place: FormulaPlace): { singles: Text[]; columns: (Text & { numeric: boolean })[] } {
  const fields = new FormulaFields(place);
  const names = fieldNames(place.definition);
  return { singles: fields.singles().map(({ path }) => names.get(path)!), columns: fields.columns().map((entry) => ({ ...names.get(entry.path)!, numeric: isNumeric(entry) })) };
}
