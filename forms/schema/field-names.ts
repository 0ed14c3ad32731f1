/** The data paths that a form asks for, and whether a path, `*` and all, leads to one of them. */
export class FieldNames {
  private readonly all: ReadonlySet<string>;
  private readonly byLast = new Map<string, string[][]>();
  private readonly found = new Map<string, boolean>();

  constructor(paths: Iterable<string>) {
    this.all = new Set(paths);
    for (const path of this.all) {
      const names = path.split('.');
      const last = names[names.length - 1]!;
      const list = this.byLast.get(last);
      if (list) list.push(names);
      else this.byLast.set(last, [names]);
    }
  }

  has(path: string): boolean {
    return this.all.has(path);
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
    const last = steps[steps.length - 1]!;
    const candidates = last === '*' ? [...this.byLast.values()].flat() : (this.byLast.get(last) ?? []);
    return candidates.some((names) => matches(steps, names));
  }
}

function matches(steps: string[], names: string[]): boolean {
  let at = 0;
  for (const step of steps) {
    // In a table `*` is a row, which has no name in the path; in a container it stands for one name.
    if (step === '*') at += steps.length > names.length ? 0 : 1;
    else if (names[at] === step) at += 1;
    else return false;
  }
  return at === names.length;
}
