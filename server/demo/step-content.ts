import type { FormKey } from '../../forms';
import { sampleSubmission, type SampleContext } from '../../forms/samples';
import type { Json, JsonObject } from '../../forms';

/** How a school of the demo fares on its road. */
export interface SchoolStory {
  /** The commune police send the plan back once. */
  returned: boolean;
  /** The inspection finds something to mend. */
  findings: boolean;
  grade: 'excellent' | 'good';
}

export interface StepContent { outcome: string; data: JsonObject; comment?: string; fieldNotes?: Record<string, string> }
interface Step { outcome: string; form?: FormKey; overrides?: (story: SchoolStory) => Record<string, Json | undefined> }

/** What people of the demo do at each step of the shipped procedures, and with which form. */
const steps: Record<string, Step> = {
  draft: { outcome: 'submit', form: 'directive' },
  approve: { outcome: 'approve' },
  plan: { outcome: 'submit', form: 'plan' },
  'plan-approval': { outcome: 'approve' },
  'police-signature': { outcome: 'sign', form: 'cosignature' },
  'education-signature': { outcome: 'sign' },
  'self-assessment': { outcome: 'submit', form: 'self-assessment' },
  'self-assessment-approval': { outcome: 'approve' },
  inspection: { outcome: 'submit', form: 'inspection', overrides: ({ findings }): Record<string, Json | undefined> => (findings ? {} : { findings: [], fixDue: undefined }) },
  'inspection-agreement': { outcome: 'agree' },
  remedy: { outcome: 'submit', form: 'remedy' },
  recheck: { outcome: 'close', form: 'recheck' },
  // 16 of 20 points: 80 %, which the default scale calls "khá".
  classification: { outcome: 'propose', form: 'classification', overrides: ({ grade }): Record<string, Json | undefined> => (grade === 'excellent' ? {} : { 'movement.models': 1.5, 'movement.incidents': 3, grade: 'good' }) },
  certification: { outcome: 'certify', form: 'certification' },
  nomination: { outcome: 'nominate', form: 'commendation' },
  council: { outcome: 'agree' },
  commendation: { outcome: 'commend' },
  report: { outcome: 'submit', form: 'periodic-report' },
  'report-approval': { outcome: 'approve' },
  'report-receipt': { outcome: 'receive' },
  'provincial-draft': { outcome: 'submit', form: 'provincial-directive' },
  'provincial-approval': { outcome: 'approve' },
  receive: { outcome: 'receive' },
  'carry-out': { outcome: 'carried-on' },
  proposal: { outcome: 'propose', form: 'replication' },
  'replication-approval': { outcome: 'approve' },
};

/** Steps whose form needs an uploaded file. */
export const stepsWithFile: ReadonlySet<string> = new Set(['plan', 'self-assessment', 'remedy', 'nomination', 'proposal']);

/** @throws RangeError for a step the demo does not know. */
export function stepContent(step: string, story: SchoolStory, context: SampleContext): StepContent {
  const known = steps[step];
  if (!known) throw new RangeError(`the demo does not know the step ${step}`);
  return { outcome: known.outcome, data: known.form ? sampleSubmission(known.form, context, known.overrides?.(story) ?? {}) : {} };
}

/** What the commune police write when they send a plan back. */
export const planReturn: StepContent = {
  outcome: 'return', data: {},
  comment: 'Đề nghị nêu rõ người trực cổng trường từng ngày và số điện thoại trực ban của Công an xã, rồi gửi lại.',
  fieldNotes: { policeInput: 'Chưa có số điện thoại trực ban của Công an xã.', 'models[0].summary': 'Cần ghi người trực theo từng ngày trong tuần.' },
};

/** What the school sends then: the fields with a note changed, everything else as it was, because nothing else is open. */
export function mendedPlan(sent: JsonObject): StepContent {
  const models = (Array.isArray(sent.models) ? sent.models : []) as JsonObject[];
  const [first, ...others] = models;
  return {
    outcome: 'submit',
    data: {
      ...sent, policeInput: 'Công an xã góp ý lịch trực cổng trường; trực ban Công an xã: 0296 555 0113.',
      ...(first && { models: [{ ...first, summary: 'Phân làn giờ đến và giờ về; đội cờ đỏ trực từng ngày theo lịch: thứ hai và thứ tư khối 8, các ngày khác khối 9, cùng Công an xã.' }, ...others] }),
    },
  };
}
