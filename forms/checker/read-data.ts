import { isPlainObject, ownMember } from '../../domain/logic/plain-object';
import { childrenOf } from '../component-tree';
import { kindOf } from '../palette/component-kinds';
import type { FormComponent, Json, JsonObject } from '../types';
import type { DataPath, Finding } from './problem';
import { readField } from './read-value';
import { TooLarge } from './size';

export interface ReadField {
  component: FormComponent;
  path: DataPath;
  value?: Json;
  /** A row count or a value is wrong here; `required` is not asked of it again. */
  faulty: boolean;
  /** A table whose rows hold nothing. */
  blank?: boolean;
}

export interface ReadData {
  /** Rebuilt from the definition: nothing that the form does not ask for is in it. */
  data: JsonObject;
  fields: ReadField[];
  findings: Finding[];
  dropped: DataPath[];
}

/** Rows of a table that gives no limit of its own. */
const DEFAULT_MAX_ROWS = 200;
/** Components looked at, once for each row: five hundred empty rows of a table of a thousand columns weigh nothing when they arrive. */
const MAX_VISITS = 20_000;

class Reader {
  readonly fields: ReadField[] = [];
  readonly findings: Finding[] = [];
  readonly dropped: DataPath[] = [];

  private visits = 0;

  constructor(private readonly hides: (path: DataPath) => boolean) {}

  private isHidden(component: FormComponent, path: DataPath): boolean {
    return component.conditional !== undefined && this.hides(path);
  }

  members(components: FormComponent[], source: Record<string, unknown>, path: DataPath): JsonObject {
    const target: JsonObject = {};
    const known = new Set<string>();
    this.fill(components, source, path, target, known);
    for (const key of Object.keys(source)) if (!known.has(key)) this.dropped.push([...path, key]);
    return target;
  }

  private fill(components: FormComponent[], source: Record<string, unknown>, path: DataPath, target: JsonObject, known: Set<string>): void {
    this.visits += components.length;
    if (this.visits > MAX_VISITS) throw new TooLarge();
    for (const component of components) {
      const kind = kindOf(component.type);
      const here = [...path, component.key];
      if (kind === 'layout') {
        if (!this.isHidden(component, here)) this.fill(childrenOf(component), source, path, target, known);
        continue;
      }
      if (kind === undefined || kind === 'note') continue;
      const raw = ownMember(source, component.key);
      if (this.isHidden(component, here)) {
        known.add(component.key);
        if (raw !== undefined) this.dropped.push(here);
        continue;
      }
      known.add(component.key);
      const value = kind === 'container' ? this.container(component, raw, here) : kind === 'rows' ? this.rows(component, raw, here) : this.value(component, raw, here);
      if (value !== undefined) target[component.key] = value;
    }
  }

  private value(component: FormComponent, raw: unknown, path: DataPath): Json | undefined {
    const { value, findings } = readField(component, component.calculateValue === undefined ? raw : undefined);
    for (const { index, code, params } of findings) this.findings.push({ path: index === undefined ? path : [...path, index], code: code!, params });
    this.fields.push({ component, path, value, faulty: findings.length > 0 });
    return value;
  }

  private container(component: FormComponent, raw: unknown, path: DataPath): Json {
    const fits = raw === undefined || raw === null || isPlainObject(raw);
    if (!fits) this.findings.push({ path, code: 'wrongType' });
    return this.members(childrenOf(component), isPlainObject(raw) ? raw : {}, path);
  }

  private rows(component: FormComponent, raw: unknown, path: DataPath): Json {
    const fits = raw === undefined || raw === null || raw === '' || Array.isArray(raw);
    const all: unknown[] = Array.isArray(raw) ? raw : [];
    const max = component.validate?.maxLength ?? DEFAULT_MAX_ROWS;
    const min = component.validate?.minLength ?? 0;
    const before = this.findings.length;
    if (!fits) this.findings.push({ path, code: 'wrongType' });
    if (all.length > max) this.findings.push({ path, code: 'tooManyRows', params: { max, count: all.length } });
    const field: ReadField = { component, path, faulty: this.findings.length > before };
    this.fields.push(field);
    const filled = dropEmptyTail(all.slice(0, max), min);
    // Known before the first row is walked.
    if (this.visits + filled.length * childrenOf(component).length > MAX_VISITS) throw new TooLarge();
    const kept = filled.map((row, index) => this.row(component, row, [...path, index]));
    if (kept.length > 0) field.value = kept;
    field.blank = kept.every(isBlankRow);
    if (!field.faulty && kept.length > 0 && kept.length < min) {
      field.faulty = true;
      this.findings.push({ path, code: 'tooFewRows', params: { min, count: kept.length } });
    }
    return kept;
  }

  private row(component: FormComponent, raw: unknown, path: DataPath): Json {
    if (!isPlainObject(raw)) this.findings.push({ path, code: 'wrongType' });
    return this.members(childrenOf(component), isPlainObject(raw) ? raw : {}, path);
  }
}

/** Form.io adds blank rows that nobody filled; those at the end are not part of the answer. */
function dropEmptyTail(rows: unknown[], min: number): unknown[] {
  let length = rows.length;
  while (length > min && isBlankRow(rows[length - 1])) length -= 1;
  return rows.slice(0, length);
}

function isBlankRow(row: unknown): boolean {
  const blank = (value: unknown) => value === undefined || value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
  return isPlainObject(row) && Object.values(row).every(blank);
}

/** Reads a submission by its definition. `isHidden` says which paths the conditions hide; their values are dropped. */
export function readData(components: FormComponent[], data: Record<string, unknown>, isHidden: (path: DataPath) => boolean): ReadData {
  const reader = new Reader(isHidden);
  const kept = reader.members(components, data, []);
  return { data: kept, fields: reader.fields, findings: reader.findings, dropped: reader.dropped };
}
