import type { StepPlace } from '../../../../domain/design/lists';
import type { OutlineRow } from './outline';

/** A place where steps may be dropped; `row` is the one whose indent shows how deep it is. */
export interface DropChoice { place: StepPlace; mark: 'before' | 'after' | 'inside'; row: string }

/**
 * Where steps can go that are held over a half of a row, innermost first: behind the last step of a branch they can also
 * go behind what holds the branch. Nothing where they would go inside themselves.
 */
export function dropChoices(rows: readonly OutlineRow[], at: number, half: 'upper' | 'lower', moved: ReadonlySet<string>): DropChoice[] {
  const row = rows[at];
  if (!row || isWithin(rows, row, moved)) return [];
  if (row.kind !== 'step') return [{ place: row.place, mark: 'inside', row: row.id }];
  if (half === 'upper') return [{ place: { ...row.place, index: row.place.index - 1 }, mark: 'before', row: row.id }];
  const next = rows[at + 1];
  if (next && next.parent === row.id) return [{ place: next.kind === 'step' ? { ...next.place, index: 0 } : next.place, mark: 'inside', row: row.id }];
  return [{ place: row.place, mark: 'after', row: row.id }, ...holdersThatEnd(rows, row, next).map((holder): DropChoice => ({ place: holder.place, mark: 'after', row: holder.id }))];
}

const parentOf = (rows: readonly OutlineRow[], { parent }: OutlineRow): OutlineRow | undefined => rows.find(({ id }) => id === parent);

function isWithin(rows: readonly OutlineRow[], row: OutlineRow, moved: ReadonlySet<string>): boolean {
  for (let one: OutlineRow | undefined = row; one; one = parentOf(rows, one)) if (moved.has(one.id)) return true;
  return false;
}

/** The steps around a row whose last row it is, innermost first. */
function holdersThatEnd(rows: readonly OutlineRow[], row: OutlineRow, next: OutlineRow | undefined): OutlineRow[] {
  const holders: OutlineRow[] = [];
  for (let one = parentOf(rows, row); one && one.kind !== 'procedure'; one = parentOf(rows, one)) {
    if (next && next.level > one.level) break;
    if (one.kind === 'step') holders.push(one);
  }
  return holders;
}
