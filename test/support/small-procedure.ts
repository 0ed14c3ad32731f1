import type { Branch, Outcome, ParallelNode, ProcessDefinition, ProcessNode, Rung, TaskNode } from '../../domain/process';

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

export const outcomeTo = (key: string, go: Outcome['go']): Outcome => ({ key, title: words(key), tone: go.kind === 'on' ? 'positive' : 'negative', go, needsReason: go.kind !== 'on', needsForm: false });

/** Somebody who votes: for, against, or neither. */
export const voter = (key: string): TaskNode => taskNode(key, 'office', 'member', { outcomes: [outcomeTo('agree', { kind: 'on' }), outcomeTo('refuse', { kind: 'reject' }), outcomeTo('abstain', { kind: 'abstain' })] });

export const branchOf = (key: string, ...steps: ProcessNode[]): Branch => ({ key, title: words(key), steps });

export const parallelOf = (key: string, branches: Branch[], more: Partial<ParallelNode> = {}): ParallelNode => ({ kind: 'parallel', key, title: words(key), join: 'all', branches, ...more });

export const documentNode = (key: string, from: string[] = []): ProcessNode => ({ kind: 'document', key, title: words(key), template: 'recognition-decision', issuer: 'office', register: 'decision', notation: 'QĐ-{unit}', from });

/** A rung so many working days before (negative) or after the deadline. */
export const rungAt = (key: string, days: number, act: Rung['act']): Rung => ({ key, at: { amount: Math.abs(days), unit: 'working-days', side: days < 0 ? 'before' : 'after' }, act });

/** Steps with the parties of the small procedure. */
export const procedureOf = (...steps: ProcessNode[]): ProcessDefinition => ({ ...smallProcedure(), steps });

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
