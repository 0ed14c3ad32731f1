import { standardLadder } from '../../domain/procedures/ladder';
import { processDefinitionSchema, type Outcome, type ProcessDefinition } from '../../domain/process';
import { getForm } from '../../forms';
import { benchSteps } from '../lifecycle-steps';

const words = (text: string) => ({ vi: text, en: text });
const on: Outcome = { key: 'on', title: words('on'), tone: 'positive', go: { kind: 'on' }, needsReason: false, needsForm: true };
const ladder = standardLadder({
  head: { role: 'committee-chair', party: 'standing-body' }, superior: { role: 'secretary', party: 'standing-body' }, committee: { role: 'committee-chair', party: 'standing-body' },
});

/** The six steps as a procedure of the product: deadlines, the standard ladder, signatures and a way back. */
export const lifecycleProcedure: ProcessDefinition = processDefinitionSchema.parse({
  key: 'bench-lifecycle', version: 1, title: words('bench lifecycle'), subjectKind: 'school',
  parties: {
    school: { kind: 'subject' },
    ...Object.fromEntries(['commune-police', 'education', 'provincial-police', 'standing-body', 'authority'].map((relation) => [relation, { kind: 'relation', relation }])),
  },
  steps: benchSteps.map((step, index) => {
    const before = benchSteps[index - 1];
    const form = step.form === null ? undefined : getForm(step.form);
    return {
      kind: 'task', key: step.key, title: words(step.key), seat: { role: step.role, party: step.party },
      ...(form && { form: { key: form.key, version: form.version } }), ...(step.signs !== null && { signs: step.signs }),
      shows: before ? [before.key] : [], differsFrom: [], ladder,
      deadline: { kind: 'after', from: 'opened', amount: step.workingDays, unit: 'working-days' },
      outcomes: [on, ...(before ? [{ key: 'back', title: words('back'), tone: 'negative', go: { kind: 'return', to: before.key }, needsReason: true, needsForm: false }] : [])],
    };
  }),
});

/** A directive: one task, then one case for every school its author listed. */
export const campaignProcedure: ProcessDefinition = processDefinitionSchema.parse({
  key: 'bench-campaign', version: 1, title: words('bench campaign'), subjectKind: 'education-office', parties: { issuer: { kind: 'subject' } },
  steps: [
    { kind: 'task', key: 'draft', title: words('draft'), seat: { role: 'specialist', party: 'issuer' }, shows: [], differsFrom: [], ladder: [], outcomes: [on] },
    { kind: 'spawn', key: 'schools', title: words('schools'), process: 'bench-lifecycle', over: { step: 'draft', field: 'recipients' }, carry: [] },
  ],
});
