import type { Problem } from '../../domain/contracts/api';

/** One fault beside one field. `path` is how Form.io and field notes name it: `models[0].name`. */
export interface FieldFault { path: string; message: string }

export interface SortedFaults { fields: FieldFault[]; /** Faults of the decision itself: `comment`, `outcome`, `fieldNotes`, … */ others: FieldFault[] }

/** `/models/0/name` → `models[0].name`, per RFC 6901. */
export function pathOfPointer(pointer: string): string {
  return pointer.split('/').slice(1).map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~')).reduce((path, step) => {
    if (/^\d+$/.test(step)) return `${path}[${step}]`;
    return path === '' ? step : `${path}.${step}`;
  }, '');
}

/** Splits the problems of a refused decision into those of the form's data and the rest. */
export function sortFaults(problem: Problem | null): SortedFaults {
  const sorted: SortedFaults = { fields: [], others: [] };
  for (const { pointer, message } of problem?.problems ?? []) {
    if (pointer === '/data') sorted.others.push({ path: 'data', message });
    else if (pointer.startsWith('/data/')) sorted.fields.push({ path: pathOfPointer(pointer.slice('/data'.length)), message });
    else sorted.others.push({ path: pathOfPointer(pointer), message });
  }
  return sorted;
}

/** The field a fault belongs to when the named path has no component of its own, nearest first: a row, then its table. */
export function enclosingPaths(path: string): string[] {
  const paths = [path];
  let rest = path;
  while (rest !== '') {
    const cut = Math.max(rest.lastIndexOf('.'), rest.lastIndexOf('['));
    rest = cut > 0 ? rest.slice(0, cut) : '';
    if (rest !== '') paths.push(rest);
  }
  return paths;
}
