import type { FormDefinition, FormRule } from '../types';
import { addCopies } from './add-copies';
import type { EditResult, Refused } from './edit-result';
import { judged } from './judged';
import { mapReferences, scopeOf } from './map-references';
import { harvest, pathsNow, placedNodes, plant, tablesAmong, type PartNode } from './part-tree';
import { movePattern, splitAtPath, type PathMoves } from './path-moves';
import { settleKeys } from './settle-keys';

export interface Rearranged {
  /** The parts that the edit was about. */
  about: PartNode[];
  /** Parts whose keys give way when something beside them has the same. */
  incoming?: PartNode[];
  /** What belongs to parts that are copies, by their paths in the source. */
  copied?: { english: Record<string, string>; rules: FormRule[] };
}

/**
 * The frame of every edit that moves parts about: a working copy is rearranged, keys that clash are settled, and every
 * name of a field that moved is written anew in conditions, formulas, rules, facts, prefill steps and English texts.
 */
export function rearrange(before: FormDefinition, change: (roots: PartNode[]) => Rearranged | Refused): EditResult {
  const roots = plant(before.components, 'from');
  const old = placedNodes(roots);
  const done = change(roots);
  if ('ok' in done) return done;
  const renamed = settleKeys(roots, done.incoming ?? []);
  const placed = placedNodes(roots);
  const about = new Set(done.about);
  const moves = { moved: pathsNow(placed, 'from'), oldRows: tablesAmong(old), newRows: tablesAmong(placed) };
  const scopes = new Map(placed.flatMap(({ node, path }) => (node.from === undefined ? [] : [[path, scopeOf(node.from)]])));
  const standing = { scopeBefore: (path: string) => scopes.get(path) ?? scopeOf(path), tables: moves.newRows };
  const moved = mapReferences({ ...before, components: harvest(roots, before.components) }, (pattern, starred) => newName(pattern, moves, starred), standing);
  const english = moveEnglish(before.english, moves, new Set(old.map(({ node }) => node.from!)));
  const copied = done.copied ? addCopies({ ...moved, english }, placed, done.copied) : moved.english === english ? moved : { ...moved, english };
  return judged(before, copied, { places: placed.filter(({ node }) => about.has(node)).map(({ place }) => place), renamed });
}

function newName(pattern: string, moves: PathMoves, starred: boolean): string {
  const written = movePattern(pattern, moves, starred);
  if (written !== pattern || pattern.includes('*') || moves.moved.has(pattern)) return written;
  // A name that goes on after a field, such as one box of several.
  const split = splitAtPath(pattern, moves.moved);
  return split ? moves.moved.get(split.path)! + split.rest : pattern;
}

/** Translations follow their part, and go with it. */
function moveEnglish(english: Record<string, string>, { moved }: PathMoves, old: ReadonlySet<string>): Record<string, string> {
  let same = true;
  const entries = Object.entries(english).flatMap(([key, text]) => {
    const split = splitAtPath(key, old);
    const path = split && moved.get(split.path);
    const written = split === undefined ? key : path === undefined ? undefined : path + split.rest;
    if (written !== key) same = false;
    return written === undefined ? [] : [[written, text] as const];
  });
  return same ? english : Object.fromEntries(entries);
}
