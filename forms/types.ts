/** A sentence in both languages; Vietnamese first. */
export interface Text {
  vi: string;
  en: string;
}

export type Scalar = string | number | boolean | null;
export type Json = Scalar | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/**
 * A Form.io component as this product accepts it; `schema/` holds the whitelist of types and properties.
 * Dates and times are `textfield`s whose `inputType` says what the text holds:
 * `date` = `yyyy-MM-dd`, `datetime-local` = `yyyy-MM-ddTHH:mm` in Asia/Ho_Chi_Minh, `time` = `HH:mm`.
 */
export interface FormComponent {
  type: string;
  key: string;
  label?: string;
  components?: FormComponent[];
  columns?: { components: FormComponent[]; [property: string]: unknown }[];
  validate?: ComponentValidation;
  [property: string]: unknown;
}

export interface ComponentValidation {
  required?: boolean;
  minLength?: number;
  maxLength?: number;
  min?: number;
  max?: number;
  integer?: boolean;
  /** Rows of a table, or entries of a field that takes several. */
  minItems?: number;
  maxItems?: number;
  onlyAvailableItems?: boolean;
  /** Form.io's own names for counts of ticked boxes. */
  minSelectedCount?: number;
  maxSelectedCount?: number;
}

/** When a component shows. A `component` that begins with a dot is a field of the same group (parts of a criterion). */
export interface Conditional {
  show: boolean;
  conjunction: 'all' | 'any';
  conditions: FormCondition[];
}

export interface FormCondition {
  component: string;
  operator: 'isEqual' | 'isNotEqual' | 'isEmpty' | 'isNotEmpty';
  value?: Scalar;
}

/** JSON Logic restricted to the operators of `domain/logic/evaluate.ts`. */
export type Logic = Json;

/**
 * A rule that looks at more than one field.
 * `{"var": "data.x"}` is a field, `{"var": "row.x"}` a field of the row when `each` names a table,
 * `{"var": "facts.x"}` a fact of the case, `{"var": "today"}` and `{"var": "now"}` the clock of the province.
 */
export interface FormRule {
  id: string;
  /** Table (or container of like containers) whose every row is tested; the path of the problem then starts at the row. */
  each?: string;
  /** The rule applies only when this holds. */
  when?: Logic;
  must: Logic;
  /** Field beside which the sentence is shown: a data path, or a path inside the row when `each` is given. */
  path: string;
  /** `{key}` stands for the label of that field, in guillemets. */
  message: Text;
}

/** How one scalar that a process may test is read from the data. In paths `*` means every row, or every member. */
export type FactExtractor =
  | { fact: string; kind: 'field'; path: string }
  | { fact: string; kind: 'count'; path: string; in?: Scalar[] }
  | { fact: string; kind: 'all'; path: string; in: Scalar[] }
  | { fact: string; kind: 'any'; path: string; in: Scalar[] }
  /**
   * Of the criteria at a path: points given, points in per cent of those that could be had (one decimal), how many are
   * not met, or whether one is not met that decides alone.
   */
  | { fact: string; kind: 'criteria'; path: string; measure: 'score' | 'percent' | 'notMet' | 'criticalFailed' };

export interface FormDefinition {
  key: string;
  version: number;
  title: Text;
  description: Text;
  /** Form.io JSON; labels are Vietnamese. */
  components: FormComponent[];
  rules: FormRule[];
  facts: FactExtractor[];
  /** English texts by component path, e.g. `planDue`, `planDue.description`, `urgency.values.normal`. */
  english: Record<string, string>;
  /** Where the first content of a field comes from when the task opens (see `prefill.ts`). */
  prefill: PrefillStep[];
}

/** Copies from the case into an empty form. `from` is a path in the prefill context; `*` in both maps row to row. */
export interface PrefillStep {
  to: string;
  from?: string;
  value?: Json;
}

/** What a stored file is, as the server knows it; the client's own claims about a file are not used. */
export interface StoredFile {
  fileId: string;
  name: string;
  /** Bytes. */
  size: number;
  /** Media type found from the content at upload. */
  type: string;
}

export interface Lookups {
  file(id: string): Promise<StoredFile | null>;
  /** `kind` where it is known: a picker that offers one kind refuses another. */
  unit(id: string): Promise<{ id: string; kind?: string } | null>;
  person?(id: string): Promise<{ id: string } | null>;
  document?(id: string): Promise<{ id: string } | null>;
}
