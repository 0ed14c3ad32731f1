import type { Branch, Outcome, ProcessDefinition, ProcessNode, TaskNode } from '../../process';
import type { PublishingWorld } from '../world';

const words = (text: string) => ({ vi: text, en: text });

export const on = (key = 'on', more: Partial<Outcome> = {}): Outcome => ({ key, title: words(key), tone: 'positive', go: { kind: 'on' }, needsReason: false, needsForm: true, ...more });
export const outcome = (key: string, go: Outcome['go']): Outcome => ({ key, title: words(key), tone: 'negative', go, needsReason: true, needsForm: false });

export const task = (key: string, more: Partial<TaskNode> = {}): TaskNode => ({
  kind: 'task', key, title: words(`the ${key}`), seat: { role: 'drafter', party: 'school' }, shows: [], differsFrom: [], ladder: [], outcomes: [on()], ...more,
});
export const branch = (key: string, ...steps: ProcessNode[]): Branch => ({ key, title: words(key), steps });

/** A procedure of schools that is sound with these steps when they are. */
export const procedure = (steps: ProcessNode[], more: Partial<ProcessDefinition> = {}): ProcessDefinition => ({
  key: 'sample', version: 1, title: words('Sample'), subjectKind: 'office',
  parties: { school: { kind: 'subject' } }, starts: { role: 'specialist', party: 'school' }, steps, ...more,
});

/** Offices and schools; a form `plan` with the facts `score` and `day`, and lists of units; a procedure `child` for schools. */
export const sampleWorld: PublishingWorld = {
  forms: [{
    key: 'plan', version: 1, facts: ['score', 'day'],
    fields: [
      { path: 'notation', type: 'textfield', unitKind: null, many: false },
      { path: 'schools', type: 'unitPicker', unitKind: 'school', many: true },
      { path: 'offices', type: 'unitPicker', unitKind: 'office', many: true },
      { path: 'units', type: 'unitPicker', unitKind: null, many: true },
      { path: 'one', type: 'unitPicker', unitKind: 'school', many: false },
    ],
  }],
  procedures: [
    procedure([task('visit', { seat: { role: 'principal', party: 'school' } })], { key: 'child', subjectKind: 'school', starts: undefined } as Partial<ProcessDefinition>),
    procedure([{ kind: 'spawn', key: 'send', title: words('send'), process: 'carried', over: { unitKind: 'office', under: 'school' }, carry: ['given'] }], { key: 'parent' }),
    procedure([task('first')], { key: 'reusable' }),
    procedure([{ kind: 'reuse', key: 'back', title: words('back'), process: 'sample', version: 1, parties: {}, steps: [] }], { key: 'circle' }),
    procedure([task('foreign', { seat: { role: 'drafter', party: 'guest' } })], { key: 'guested', parties: { guest: { kind: 'subject' } } }),
  ],
  kinds: {
    office: { units: 4, roles: { specialist: { units: 4, most: 2 }, drafter: { units: 4, most: 3 }, alone: { units: 4, most: 1 }, vacant: { units: 0, most: 0 } }, relations: { police: { kinds: ['police'], without: 0 }, patchy: { kinds: ['police'], without: 1 } } },
    police: { units: 2, roles: { officer: { units: 2, most: 2 } }, relations: {} },
    school: { units: 30, roles: { principal: { units: 30, most: 1 } }, relations: {} },
  },
  documentTemplates: ['decision'], registers: ['decisions'], noticeTemplates: ['told'],
};
