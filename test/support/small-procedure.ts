import type { ProcessDefinition, TaskNode } from '../../domain/process';

const words = (text: string) => ({ vi: text, en: text });

/** A task with the outcomes `on`, and `back` where a target is given. */
export function taskNode(key: string, party: string, role: string, more: Partial<TaskNode> & { back?: string } = {}): TaskNode {
  const { back, ...rest } = more;
  return {
    kind: 'task', key, title: words(key), seat: { role, party }, shows: [], differsFrom: [], ladder: [],
    outcomes: [
      { key: 'on', title: words('on'), tone: 'positive', go: { kind: 'on' }, needsReason: false, needsForm: false },
      ...(back ? [{ key: 'back', title: words('back'), tone: 'negative' as const, go: { kind: 'return' as const, to: back }, needsReason: true, needsForm: false }] : []),
    ],
    ...rest,
  };
}

/** Plan, a parallel co-signature that may send it back, a decision document, end. */
export function smallProcedure(more: { version?: number; plan?: Partial<TaskNode> } = {}): ProcessDefinition {
  return {
    key: 'small', version: more.version ?? 1, title: words('small'), subjectKind: 'school',
    parties: { school: { kind: 'subject' }, police: { kind: 'relation', relation: 'commune-police' }, office: { kind: 'initiator' }, body: { kind: 'relation', relation: 'standing-body' } },
    steps: [
      taskNode('plan', 'school', 'principal', more.plan),
      {
        kind: 'parallel', key: 'signing', title: words('signing'), join: 'all',
        branches: [
          { key: 'a', title: words('a'), steps: [taskNode('police-sign', 'police', 'officer', { back: 'plan', signs: 'plan' })] },
          { key: 'b', title: words('b'), steps: [taskNode('office-sign', 'office', 'specialist', { back: 'plan', signs: 'plan' })] },
        ],
      },
      { kind: 'document', key: 'decision', title: words('decision'), template: 'recognition-decision', issuer: 'office', register: 'decision', notation: 'QĐ-{unit}', from: ['plan'] },
    ],
  };
}
