import type { Localized, ProcessDefinition, SeatRule } from '../process';
import { usualDeadline } from './deadlines';
import { ladderFor } from './ladders';
import { passOn } from './outcomes';
import { kindBehind, partiesAround, rolesOfKind, startersOf, withoutUnusedParties } from './parties';
import { keyFromTitle } from './step-key';

export interface BlankWishes {
  /** What a case is about: a school when nothing is said. */
  subjectKind?: string;
  /** Keys of procedures that there are already. */
  taken?: ReadonlySet<string>;
}

/** Roles of a kind that prepare and that decide, where the kind has two. */
const pairs: Readonly<Record<string, readonly [doer: string, decider: string]>> = {
  school: ['drafter', 'principal'], 'education-office': ['specialist', 'head'], 'commune-police': ['officer', 'police-chief'], 'standing-body': ['secretary', 'committee-chair'],
};

/** A procedure to begin with: something is prepared, and somebody else approves it or sends it back. It publishes as it is. */
export function blankProcedure(title: Localized, { subjectKind = 'school', taken = new Set() }: BlankWishes = {}): ProcessDefinition {
  const parties = partiesAround(subjectKind);
  const party = Object.keys(parties)[0] ?? 'subject';
  const frame: ProcessDefinition = { key: keyFromTitle(title.vi, taken, 'quy-trinh'), version: 1, title, subjectKind, parties, steps: [] };
  const [role = 'drafter'] = rolesOfKind(kindBehind(frame, party));
  const [doer, decider] = pairs[subjectKind] ?? [role, role];
  const [starts] = startersOf(subjectKind);
  const seatOf = (one: string): SeatRule => ({ role: one, party });
  const deadline = usualDeadline();
  const prepare = 'soan-thao';
  return withoutUnusedParties({
    ...frame,
    ...(starts === undefined ? {} : { starts: seatOf(starts) }),
    steps: [
      {
        kind: 'task', key: prepare, title: { vi: 'Soạn thảo', en: 'Prepare' }, seat: seatOf(doer), shows: [], differsFrom: [], deadline, ladder: ladderFor(frame, seatOf(doer), deadline),
        outcomes: [{ ...passOn(), key: 'submit', title: { vi: 'Trình duyệt', en: 'Submit' } }],
      },
      {
        kind: 'task', key: 'phe-duyet', title: { vi: 'Phê duyệt', en: 'Approve' }, seat: seatOf(decider), shows: [prepare], signs: prepare, differsFrom: [prepare], deadline, ladder: ladderFor(frame, seatOf(decider), deadline),
        outcomes: [
          { ...passOn(), key: 'approve', title: { vi: 'Phê duyệt', en: 'Approve' } },
          { key: 'return', title: { vi: 'Trả lại để sửa', en: 'Return for changes' }, tone: 'negative', go: { kind: 'return', to: prepare }, needsReason: true, needsForm: false },
        ],
      },
    ],
  });
}
