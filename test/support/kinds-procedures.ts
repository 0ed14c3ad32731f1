import type { Outcome, ParallelNode, ProcessDefinition, ProcessNode, TaskNode } from '../../domain/process';
import { taskNode } from './small-procedure';

const words = (text: string) => ({ vi: text, en: text });
const outcome = (key: string, go: Outcome['go']): Outcome => ({ key, title: words(key), tone: go.kind === 'on' ? 'positive' : 'negative', go, needsReason: false, needsForm: false });

/** A step of a council: for, against or abstaining. */
export const ballot = (key: string, party: string, role: string): TaskNode => ({
  ...taskNode(key, party, role), outcomes: [outcome('for', { kind: 'on' }), outcome('against', { kind: 'reject' }), outcome('abstain', { kind: 'abstain' })],
});

/** A definition around the steps of a test, with the parties of `CaseWorld`. */
export const procedure = (key: string, steps: ProcessNode[], more: Partial<ProcessDefinition> = {}): ProcessDefinition => ({
  key, version: 1, title: words(key), subjectKind: 'school',
  parties: { school: { kind: 'subject' }, police: { kind: 'relation', relation: 'commune-police' }, office: { kind: 'initiator' }, body: { kind: 'relation', relation: 'standing-body' } },
  steps, ...more,
});

export const council = (key: string, join: ParallelNode['join'], more: Partial<ParallelNode> = {}): ParallelNode => ({
  kind: 'parallel', key, title: words(key), join,
  branches: [['a', 'school', 'principal'], ['b', 'police', 'officer'], ['c', 'office', 'specialist']].map(([branch = '', party = '', role = '']) => ({ key: branch, title: words(branch), steps: [ballot(`${key}-${branch}`, party, role)] })),
  ...more,
});

/** A task that is due after so many seconds, with one rung at the deadline. */
export const timed = (key: string, seconds: number, act: TaskNode['ladder'][number]['act'], more: Partial<TaskNode> = {}): TaskNode => taskNode(key, 'school', 'principal', {
  deadline: { kind: 'after', from: 'opened', amount: seconds, unit: 'seconds' }, ladder: [{ key: 'late', at: { amount: 0, unit: 'seconds', side: 'after' }, act }], ...more,
});
