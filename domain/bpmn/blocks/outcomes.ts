import type { Localized, Outcome, TaskNode } from '../../process';
import type { PictureFlow } from '../picture';
import { called, type Reporter } from '../report';
import type { Decision } from './decisions';
import { keyFrom } from './keys';

/** A return whose target gets its key when the whole picture has been read. */
export interface PendingReturn { task: TaskNode; outcome: Outcome; flow: PictureFlow; to: string }

const MOST = 8;
const titled = (name: string, otherwise: Localized): Localized => (name ? { vi: name.slice(0, 300), en: name.slice(0, 300) } : otherwise);

/** Gives a task the outcomes that the gateway behind it shows. */
export function addOutcomes(task: TaskNode, { on, returns, ends }: Decision, pending: PendingReturn[], reporter: Reporter): void {
  const [first] = task.outcomes;
  if (first?.key === 'done' && on?.name) first.title = titled(on.name, first.title);
  for (const { flow, to } of returns) {
    const outcome = add(task, flow, titled(flow.name, { vi: 'Trả lại', en: 'Return' }), { kind: 'return', to }, reporter);
    if (outcome) pending.push({ task, outcome, flow, to });
  }
  for (const { flow, end } of ends) {
    const title = titled(flow.name || end.name, { vi: 'Kết thúc', en: 'End' });
    add(task, flow, title, { kind: 'end', as: keyFrom(end.name || flow.name) || 'ended' }, reporter);
  }
}

function add(task: TaskNode, flow: PictureFlow, title: Localized, go: Outcome['go'], reporter: Reporter): Outcome | null {
  const element = { ...flow, type: 'sequenceFlow' };
  if (task.outcomes.length >= MOST) {
    reporter.leftOut(element, `«${task.title.vi}» có quá ${MOST} lựa chọn; bỏ “${called(flow)}”.`, `“${task.title.en}” has more than ${MOST} outcomes; “${called(flow)}” was left out.`);
    return null;
  }
  const wanted = keyFrom(title.vi) || go.kind;
  let key = wanted;
  for (let number = 2; task.outcomes.some((other) => other.key === key); number += 1) key = `${wanted}-${number}`;
  const outcome: Outcome = { key, title, tone: 'negative', go, needsReason: true, needsForm: false };
  task.outcomes.push(outcome);
  reporter.guessed(element, `«${task.title.vi}»: lựa chọn «${title.vi}» ${go.kind === 'return' ? 'trả lại bước trước' : 'kết thúc hồ sơ'}, phải nêu lý do.`, `“${task.title.en}”: the outcome “${title.en}” ${go.kind === 'return' ? 'goes back' : 'ends the case'} and needs a reason.`);
  return outcome;
}
