import { childrenOf } from '../../../forms/component-tree';
import { kindOf } from '../../../forms/palette/component-kinds';
import type { FormComponent } from '../../../forms/types';

/** An answer as something to read: a heading, a field with its value, or the rows of a table. */
export type AnswerLine =
  | { kind: 'heading'; key: string; text: string; lines: AnswerLine[] }
  | { kind: 'field'; path: string; label: string; component: FormComponent; value: unknown }
  | { kind: 'rows'; path: string; label: string; rows: AnswerLine[][] };

type Data = Record<string, unknown>;
const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const isBlank = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Reads the answer along the definition, in its order. Fields that a condition hid have no value and are left out. */
export function answerLines(components: FormComponent[], data: Data, prefix = ''): AnswerLine[] {
  return components.flatMap((component): AnswerLine[] => {
    const path = prefix ? `${prefix}.${component.key}` : component.key;
    const value = data[component.key];
    switch (kindOf(component.type)) {
      case 'layout': {
        const lines = answerLines(childrenOf(component), data, prefix);
        const title = typeof component.title === 'string' ? component.title : '';
        if (lines.length === 0) return [];
        return title ? [{ kind: 'heading', key: path, text: title, lines }] : lines;
      }
      case 'container':
        return group(component, path, answerLines(childrenOf(component), isObject(value) ? value : {}, path));
      case 'rows': {
        const rows = (Array.isArray(value) ? value : []).filter(isObject);
        return [{ kind: 'rows', path, label: component.label ?? '', rows: rows.map((row, index) => answerLines(childrenOf(component), row, `${path}[${index}]`)) }];
      }
      case 'value':
        return isBlank(value) && component.conditional ? [] : [{ kind: 'field', path, label: component.label ?? component.key, component, value: isBlank(value) ? null : value }];
      case 'note':
      case undefined:
        return [];
    }
  });
}

/** A judged criterion goes by its name; another group is only where its fields are kept. */
const group = (component: FormComponent, path: string, lines: AnswerLine[]): AnswerLine[] =>
  component.criterion === true && component.label ? [{ kind: 'heading', key: path, text: component.label, lines }] : lines;

export interface NamedField { path: string; label: string }

/** Every field by the path that a note beside it is kept under, named so that one finds it: "Mô hình 2 › Tên mô hình". */
export function namedFields(lines: AnswerLine[], around = ''): NamedField[] {
  const named = (label: string) => (around ? `${around} › ${label}` : label);
  return lines.flatMap((line): NamedField[] => {
    if (line.kind === 'heading') return namedFields(line.lines, around || line.text);
    if (line.kind === 'field') return [{ path: line.path, label: named(line.label) }];
    return [{ path: line.path, label: named(line.label) }, ...line.rows.flatMap((row, index) => namedFields(row, `${line.label} ${index + 1}`))];
  });
}
