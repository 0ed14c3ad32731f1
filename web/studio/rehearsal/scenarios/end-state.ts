import type { Expectation, Rehearsal, RehearsedCase, Scenario } from '../../../../domain/rehearsal';
import { present, refOf, scriptOf, type Road } from '../play/road';

/** As many as a scenario holds. */
const MOST = 200;

/** How a rehearsal stands, as expectations: which case ended how, where the others stand and until when, documents, cases that were started. */
export function endState(rehearsal: Rehearsal): Expectation[] {
  const { cases } = rehearsal;
  const own = [...cases.values()].filter(({ generation }) => generation === 0);
  const started = [...new Set([...cases.values()].filter(({ generation }) => generation > 0).map(({ definition }) => definition.key))];
  const counts = started.map((process): Expectation => {
    const all = [...cases.values()].filter(({ definition }) => definition.key === process);
    return { expect: 'cases', process, count: all.length, ended: all.filter(({ state }) => state.status === 'ended').length };
  });
  return [...own.flatMap((held) => expectationsOf(rehearsal, held)), ...counts].slice(0, MOST);
}

function expectationsOf(rehearsal: Rehearsal, held: RehearsedCase): Expectation[] {
  const ref = refOf(rehearsal, held.id);
  if (!ref) return [];
  const open = Object.values(held.state.tasks).filter(({ side }) => !side);
  const issued = [...new Set(held.documents.filter(({ revoked }) => !revoked).map(({ step }) => step))];
  return [
    { expect: 'ended', case: ref, as: held.state.outcome },
    ...open.flatMap(({ id, step, seat }): Expectation[] => [
      { expect: 'holder', case: ref, step, role: seat.role },
      { expect: 'deadline', case: ref, step, lastDay: held.tasks.get(id)?.lastDay ?? null },
    ]),
    ...issued.map((step): Expectation => ({ expect: 'document', case: ref, step, issued: true })),
  ];
}

/** A played road as a scenario. */
export function scenarioFrom(road: Road, title: string, expected: readonly Expectation[]): Scenario {
  const { setup, hand } = road;
  return { title: { vi: title, en: title }, process: hand.definition.key, at: setup.at, world: setup.chosen ? present(road).world : { invent: { schools: setup.schools } }, children: 'played', script: scriptOf(road), expected: [...expected] };
}

/** Can every act of the road be named in a script? */
export const isNameable = ({ moments }: Road): boolean => moments.every(({ unnamed }) => !unnamed) && moments.length <= 2000;

export const stateOf = (road: Road): Expectation[] => endState(present(road));
