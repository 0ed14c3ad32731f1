import type { PlacedComponent } from '../component-tree';
import { kindOf } from '../palette/component-kinds';

interface Field {
  names: string[];
  /** Whether the path up to and with each name leads to a table, or to a field that takes several. */
  lists: boolean[];
  /** The table it stands in. */
  rows: string | undefined;
}

const holdsData = ({ component }: PlacedComponent) => !['layout', 'note', undefined].includes(kindOf(component.type));
const isList = ({ component }: PlacedComponent) => kindOf(component.type) === 'rows' || component.multiple === true;

/** The data paths that a form asks for, and whether a path, `*` and all, leads to one of them. */
export class FieldNames {
  private readonly all = new Map<string, Field>();
  private readonly byLast = new Map<string, Field[]>();
  private readonly found = new Map<string, boolean>();

  constructor(placed: readonly PlacedComponent[]) {
    const fields = placed.filter(holdsData);
    const lists = new Set(fields.filter(isList).map(({ path }) => path));
    for (const { path, rows } of fields) {
      if (this.all.has(path)) continue;
      const names = path.split('.');
      const field = { names, lists: names.map((_name, index) => lists.has(names.slice(0, index + 1).join('.'))), rows };
      this.all.set(path, field);
      for (const last of [names[names.length - 1]!, '*']) {
        const list = this.byLast.get(last);
        if (list) list.push(field);
        else this.byLast.set(last, [field]);
      }
    }
  }

  has(path: string): boolean {
    return this.all.has(path);
  }

  /** A table, or a field with several values. */
  isList(path: string): boolean {
    return this.all.get(path)?.lists.at(-1) === true;
  }

  /** The table around a field; undefined outside of tables and for what is no field. */
  tableAround(path: string): string | undefined {
    return this.all.get(path)?.rows;
  }

  /** A path with `*` leads somewhere when some field of the form matches it. Asked once each: hostile rules ask thousands of times. */
  leads(path: string): boolean {
    const known = this.found.get(path);
    if (known !== undefined) return known;
    const answer = this.search(path);
    this.found.set(path, answer);
    return answer;
  }

  private search(path: string): boolean {
    if (!path.includes('*')) return this.all.has(path);
    const steps = path.split('.');
    return (this.byLast.get(steps[steps.length - 1]!) ?? []).some((field) => matches(steps, field));
  }
}

/** In a list `*` is a row or an entry, which has no name in the path; elsewhere it stands for one name. */
function matches(steps: string[], { names, lists }: Field): boolean {
  // Each name takes one step, and one more where it is a list.
  if (steps.length > names.length * 2) return false;
  let at = 0;
  let opened = 0;
  for (const step of steps) {
    if (step === '*' && at > opened && lists[at - 1]) {
      opened = at;
      continue;
    }
    if (at >= names.length || (step !== '*' && names[at] !== step)) return false;
    at += 1;
  }
  return at === names.length;
}
