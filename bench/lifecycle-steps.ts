import { submissionHash } from '../server/cases/store-submission';
import { getForm, type FormKey, type JsonObject, type Scalar } from '../forms';
import { checkSubmission } from '../forms/checker';
import { sampleSubmission, type SampleContext } from '../forms/samples';

/** One human step of the lifecycle that both sides run: who takes it, with which form, and what it signs. */
export interface BenchStep { key: string; role: string; party: string; form: FormKey | null; signs: string | null; workingDays: number }

/** Six steps as they stand in the shipped road: four with a form, two of them followed by a signature on what was sent. */
export const benchSteps: readonly BenchStep[] = [
  { key: 'police-signature', role: 'officer', party: 'commune-police', form: 'cosignature', signs: null, workingDays: 10 },
  { key: 'inspection', role: 'police-inspector', party: 'provincial-police', form: 'inspection', signs: null, workingDays: 15 },
  { key: 'agreement', role: 'education-inspector', party: 'education', form: null, signs: 'inspection', workingDays: 3 },
  { key: 'classification', role: 'secretary', party: 'standing-body', form: 'classification', signs: null, workingDays: 10 },
  { key: 'certification', role: 'chairman', party: 'authority', form: 'certification', signs: 'classification', workingDays: 5 },
  { key: 'acknowledgement', role: 'principal', party: 'school', form: null, signs: null, workingDays: 5 },
];

/** What a person sends at a step, and what the server keeps of it. */
export interface StepContent { sent: JsonObject; stored: JsonObject; facts: Record<string, Scalar>; form: { key: string; version: number } | null; hash: string }

const HOURS_AHEAD_OF_UTC = 7;

/**
 * Valid content for every step, judged once by the product's own checker: the hand-coded lifecycle stores the same
 * data without judging it.
 * @throws Error when a shipped form no longer accepts its sample.
 */
export async function contentOfSteps(schoolId: string, policeId: string, officeId: string): Promise<Map<string, StepContent>> {
  const now = new Date();
  const today = new Date(now.getTime() + HOURS_AHEAD_OF_UTC * 3_600_000).toISOString().slice(0, 10);
  const context: SampleContext = { today, file: { fileId: '', name: '', size: 0, type: '' }, unit: schoolId, partyUnits: [policeId, officeId], recipients: [] };
  const contents = await Promise.all(benchSteps.map(async (step) => [step.key, await contentOf(step, context, now)] as const));
  return new Map(contents);
}

async function contentOf(step: BenchStep, context: SampleContext, now: Date): Promise<StepContent> {
  const definition = step.form === null ? undefined : getForm(step.form);
  if (!definition) return { sent: {}, stored: {}, facts: {}, form: null, hash: submissionHash({ step: step.key, form: null, data: {}, files: [] }) };
  const sent = sampleSubmission(definition.key as FormKey, context, step.form === 'inspection' ? { findings: [], fixDue: undefined } : {});
  const present = async (id: string): Promise<{ id: string }> => ({ id });
  const result = await checkSubmission({ form: definition, data: sent, now, lookups: { file: async () => null, unit: present, person: present, document: present } });
  if (!result.ok) throw new Error(`the sample of form ${definition.key} is refused: ${JSON.stringify(result.problems)}`);
  const form = { key: definition.key, version: definition.version };
  return { sent, stored: result.data, facts: result.facts, form, hash: submissionHash({ step: step.key, form, data: result.data, files: [] }) };
}
