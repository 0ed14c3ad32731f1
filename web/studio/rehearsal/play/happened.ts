import type { Localized } from '../../../../domain/process';
import { timelineOf, type Rehearsal } from '../../../../domain/rehearsal';

/** What came of an act, as far as anybody would see it. */
export interface Happened {
  /** In the words of the product's own timeline, in order. */
  lines: readonly { at: string; caseTitle: string; text: Localized }[];
  mails: number;
  documents: readonly string[];
  /** Why a case does not go on by itself. */
  troubles: readonly { caseTitle: string; text: Localized }[];
}

/** The difference between two moments of a rehearsal. */
export function happenedBetween(before: Rehearsal | null, after: Rehearsal): Happened {
  const changed = [...after.cases.values()].filter((held) => before?.cases.get(held.id) !== held);
  const lines = changed.flatMap((held) => {
    const seen = before?.cases.get(held.id)?.entries.at(-1)?.sequence ?? 0;
    const isNew = before?.cases.get(held.id) === undefined;
    return timelineOf(after, held.id).filter(({ sequence }) => isNew || sequence > seen).map(({ at, text }) => ({ at, caseTitle: held.title, text }));
  });
  const known = (id: string) => before?.cases.get(id);
  return {
    lines: lines.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    mails: changed.reduce((sum, { id, notices }) => sum + notices.length - (known(id)?.notices.length ?? 0), 0),
    documents: changed.flatMap(({ id, documents }) => documents.slice(known(id)?.documents.length ?? 0).map(({ number }) => number)),
    troubles: changed.flatMap(({ title, trouble }) => (trouble ? [{ caseTitle: title, text: trouble }] : [])),
  };
}
