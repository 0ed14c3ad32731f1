import { documentOfNotice } from '../../../../domain/notices/document-of-notice';
import type { Notice } from '../../../../domain/notices/notice-content';
import { placesOf } from '../../../../domain/design/lists';
import { roleWord } from '../../../../domain/publishing/words';
import type { NotifyNode, ProcessDefinition, ProcessNode, SeatRule, TaskNode } from '../../../../domain/process';

/** What mails are told by example: a case about one unit, at one moment. */
export interface MailExample { caseTitle: string; unitOf: (party: string) => string; now: string; due: { dueAt: string; lastDay: string } | null }
export interface StepMail { key: string; to: SeatRule; notice: Notice }

const noticeOf = (template: string, node: ProcessNode, to: SeatRule, owner: SeatRule, { processTitle, caseTitle, unitOf, now }: MailExample & { processTitle: Notice['processTitle'] }): Notice => ({
  template, url: '', opens: 'case', caseTitle, processTitle, stepTitle: node.title, roleTitle: roleWord(owner.role), unitName: unitOf(owner.party),
  task: null, document: null, outcomeTitle: null, sideTitle: null, takenTitle: null, asked: null, at: now, vacant: null,
});

/** The mail that a step sends to each of its receivers; the number of a document it speaks of is an example, too. */
export function mailOfNotify(node: NotifyNode, definition: ProcessDefinition, example: MailExample): StepMail[] {
  const speaksOf = placesOf(definition).map((place) => place.node).find((one) => one.kind === 'document' && one.template === documentOfNotice[node.template]);
  const document = speaksOf?.kind === 'document' ? { title: speaksOf.title, number: `12/${speaksOf.notation.replaceAll('{unit}', 'BA')}` } : null;
  return node.to.map((to, index) => ({ key: String(index), to, notice: { ...noticeOf(node.template, node, to, to, { ...example, processTitle: definition.title }), document } }));
}

/** Every mail that a task may send, in the order in which they would come: when it opens, comes back, is due, is late, and when more time is asked for. */
export function mailsOfTask(node: TaskNode, definition: ProcessDefinition, example: MailExample): StepMail[] {
  const of = (template: string, to: SeatRule, more: Partial<Notice> = {}): StepMail => ({
    key: `${template}/${to.role}/${to.party}`, to,
    notice: { ...noticeOf(template, node, to, template === 'extension-asked' ? to : node.seat, { ...example, processTitle: definition.title }), opens: 'task', task: { openedAt: example.now, dueAt: example.due?.dueAt ?? null, lastDay: example.due?.lastDay ?? null }, ...more },
  });
  const returned = placesOf(definition).some(({ node: other }) => other.kind === 'task' && other.outcomes.some(({ go }) => go.kind === 'return' && go.to === node.key));
  const rungs = node.ladder.flatMap(({ act }): StepMail[] => {
    switch (act.kind) {
      case 'remind': return [of('reminder', node.seat)];
      case 'escalate': return [of('escalation', act.to, { opens: 'case' })];
      case 'reassign': return [of('task-reassigned', node.seat, { opens: 'case', roleTitle: roleWord(act.to.role), unitName: example.unitOf(act.to.party) }), of('task-opened', act.to)];
      case 'assist': return [of('assist', act.to, { sideTitle: act.title })];
      case 'take': return [of('outcome-taken', node.seat, { opens: 'case', takenTitle: node.outcomes.find(({ key }) => key === act.outcome)?.title ?? null })];
    }
  });
  const asked = node.extension ? [of('extension-asked', node.extension.grantedBy, { asked: { until: example.due?.lastDay ?? example.now.slice(0, 10), roleTitle: roleWord(node.seat.role), unitName: example.unitOf(node.seat.party) } })] : [];
  const all = [of('task-opened', node.seat), ...(returned ? [of('task-returned', node.seat)] : []), ...rungs, ...asked];
  return all.filter(({ key }, index) => all.findIndex((other) => other.key === key) === index);
}
