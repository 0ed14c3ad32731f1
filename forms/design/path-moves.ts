/**
 * How paths change in an edit. A pattern is a path in which `*` stands for every row of a table or every member of a
 * container, as facts, prefill steps and conditions over rows write it.
 */
export interface PathMoves {
  /** Old path to new one, for every part that is still there. */
  moved: ReadonlyMap<string, string>;
  /** Old paths of tables and of fields that take several, and new ones. */
  oldRows: ReadonlySet<string>;
  newRows: ReadonlySet<string>;
}

interface Match {
  path: string;
  /** Positions of names that a `*` stood for, counted from the end. */
  stars: number[];
}

/** Does the pattern lead exactly to this path? In a list `*` is a row or an entry, which has no name in the path. */
function matchPath(pattern: string[], path: string, rows: ReadonlySet<string>): Match | undefined {
  const names = path.split('.');
  const stars: number[] = [];
  let at = 0;
  let opened = 0;
  for (const step of pattern) {
    if (step === '*' && at > opened && rows.has(names.slice(0, at).join('.'))) {
      opened = at;
      continue;
    }
    if (at >= names.length) return undefined;
    if (step === '*') stars.push(names.length - at);
    else if (step !== names[at]) return undefined;
    at += 1;
  }
  return at === names.length ? { path, stars } : undefined;
}

export function matchesOf(pattern: string, paths: Iterable<string>, rows: ReadonlySet<string>): string[] {
  const steps = pattern.split('.');
  return [...paths].filter((path) => matchPath(steps, path, rows) !== undefined);
}

/**
 * The pattern after the edit. Where its fields went different ways, or none is left, it stays as it is: it then leads to
 * what remains, or to nothing and is reported.
 */
export function movePattern(pattern: string, moves: PathMoves, starred: boolean): string {
  const steps = pattern.split('.');
  const found = [...moves.moved.keys()].flatMap((path) => matchPath(steps, path, moves.oldRows) ?? []);
  if (found.every(({ path }) => moves.moved.get(path) === path)) return pattern;
  const trailing = steps.length > 1 && steps[steps.length - 1] === '*' && found.every(({ stars }) => !stars.includes(1));
  const candidates = new Set(found.map((match) => spell(match, moves, starred) + (trailing ? '.*' : '')));
  return candidates.size === 1 ? [...candidates][0]! : pattern;
}

function spell({ path, stars }: Match, { moved, newRows }: PathMoves, starred: boolean): string {
  const names = moved.get(path)!.split('.');
  return names
    .flatMap((name, index) => {
      const written = stars.includes(names.length - index) ? '*' : name;
      const isRow = starred && index < names.length - 1 && newRows.has(names.slice(0, index + 1).join('.'));
      return isRow ? [written, '*'] : [written];
    })
    .join('.');
}

/** The longest path that a text such as `a.b.values.x` begins with, and what follows it. */
export function splitAtPath(text: string, paths: { has(path: string): boolean }): { path: string; rest: string } | undefined {
  const steps = text.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const path = steps.slice(0, length).join('.');
    if (paths.has(path)) return { path, rest: text.slice(path.length) };
  }
  return undefined;
}
