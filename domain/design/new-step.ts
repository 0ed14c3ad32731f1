import type { Localized, ProcessDefinition, ProcessNode, SeatRule, TaskNode } from '../process';
import { usualDeadline } from './deadlines';
import { ladderFor } from './ladders';
import { allSteps } from './lists';
import { passOn } from './outcomes';
import { kindBehind, rolesOfKind } from './parties';
import { keyFromTitle, takenKeys } from './step-key';

export type StepKind = ProcessNode['kind'];

export const stepKindTitles: Readonly<Record<StepKind, Localized>> = {
  task: { vi: 'Việc của người', en: 'Task' },
  parallel: { vi: 'Làm song song', en: 'In parallel' },
  choice: { vi: 'Rẽ nhánh theo điều kiện', en: 'Choice' },
  repeat: { vi: 'Lặp lại theo kỳ', en: 'Repeat' },
  document: { vi: 'Phát hành văn bản', en: 'Issue a document' },
  notify: { vi: 'Gửi thông báo', en: 'Notify' },
  spawn: { vi: 'Mở hồ sơ cho các đơn vị', en: 'Start cases' },
  wait: { vi: 'Đợi đến thời điểm', en: 'Wait' },
  reuse: { vi: 'Dùng lại quy trình khác', en: 'Reuse a procedure' },
};

const newTitles: Readonly<Record<StepKind, Localized>> = {
  task: { vi: 'Việc mới', en: 'New task' },
  parallel: { vi: 'Làm song song', en: 'In parallel' },
  choice: { vi: 'Rẽ nhánh', en: 'Choice' },
  repeat: { vi: 'Lặp lại hằng năm', en: 'Every year' },
  document: { vi: 'Văn bản mới', en: 'New document' },
  notify: { vi: 'Thông báo', en: 'Notice' },
  spawn: { vi: 'Mở hồ sơ cho các đơn vị', en: 'Start cases' },
  wait: { vi: 'Đợi', en: 'Wait' },
  reuse: { vi: 'Quy trình dùng lại', en: 'Reused procedure' },
};

export interface NewStepWishes { title?: Localized; seat?: SeatRule; steps?: ProcessNode[] }

/** Whose a new task is when nothing is said: as the task before it, else whoever starts the procedure, else the first seat there is. */
function usualSeat(definition: ProcessDefinition): SeatRule {
  const last = allSteps(definition.steps).filter((node): node is TaskNode => node.kind === 'task').at(-1);
  if (last) return last.seat;
  if (definition.starts) return definition.starts;
  for (const party of Object.keys(definition.parties)) {
    const [role] = rolesOfKind(kindBehind(definition, party));
    if (role !== undefined) return { role, party };
  }
  return { role: 'drafter', party: Object.keys(definition.parties)[0] ?? 'school' };
}

/** A step of its kind with what most such steps have, under a key made from its title that nothing in the procedure has. */
export function newStep(definition: ProcessDefinition, kind: StepKind, wishes: NewStepWishes = {}): ProcessNode {
  const title = wishes.title ?? newTitles[kind];
  const key = keyFromTitle(title.vi, takenKeys(definition), 'buoc');
  const seat = wishes.seat ?? usualSeat(definition);
  const held = wishes.steps ?? [];
  const subject = Object.entries(definition.parties).find(([, rule]) => rule.kind === 'subject')?.[0] ?? seat.party;
  switch (kind) {
    case 'task': {
      const deadline = usualDeadline();
      return { kind, key, title, seat, shows: [], differsFrom: [], outcomes: [passOn()], deadline, ladder: ladderFor(definition, seat, deadline) };
    }
    case 'parallel': return { kind, key, title, join: 'all', branches: [{ key: 'nhanh-1', title: branchTitle(1), steps: held }, { key: 'nhanh-2', title: branchTitle(2), steps: [] }] };
    case 'choice': return {
      kind, key, title,
      // Always true: it publishes with a warning until a condition is written.
      arms: [{ key: 'dieu-kien-1', title: { vi: 'Trường hợp 1', en: 'Case 1' }, when: true, steps: held }, { key: 'con-lai', title: otherwiseTitle, steps: [] }],
    };
    // 05/09, the opening of the school year; twice, so that it comes to an end.
    case 'repeat': return { kind, key, title, rounds: { kind: 'yearly', dates: [{ month: 9, day: 5 }] }, until: { kind: 'rounds', count: 2 }, steps: held };
    case 'document': return { kind, key, title, template: 'directive', issuer: subject, register: 'official-letter', notation: '{unit}', from: [] };
    case 'notify': return { kind, key, title, to: [seat], template: 'case-ended' };
    case 'spawn': return { kind, key, title, process: definition.key, over: { unitKind: 'school', under: subject }, carry: [] };
    case 'wait': return { kind, key, title, until: usualDeadline() };
    case 'reuse': return { kind, key, title, process: definition.key, version: 1, parties: {}, steps: [] };
  }
}

export const branchTitle = (number: number): Localized => ({ vi: `Nhánh ${number}`, en: `Branch ${number}` });
export const otherwiseTitle: Localized = { vi: 'Trường hợp còn lại', en: 'Otherwise' };
