import type { FormComponent, FormDefinition } from './types';
import english from './translations/en.json';
import directiveForm from './definitions/directive/form.json';
import directiveMeta from './definitions/directive/meta.json';
import provincialDirectiveForm from './definitions/provincial-directive/form.json';
import provincialDirectiveMeta from './definitions/provincial-directive/meta.json';
import planForm from './definitions/plan/form.json';
import planMeta from './definitions/plan/meta.json';
import cosignatureForm from './definitions/cosignature/form.json';
import cosignatureMeta from './definitions/cosignature/meta.json';
import selfAssessmentForm from './definitions/self-assessment/form.json';
import selfAssessmentMeta from './definitions/self-assessment/meta.json';
import inspectionForm from './definitions/inspection/form.json';
import inspectionMeta from './definitions/inspection/meta.json';
import remedyForm from './definitions/remedy/form.json';
import remedyMeta from './definitions/remedy/meta.json';
import recheckForm from './definitions/recheck/form.json';
import recheckMeta from './definitions/recheck/meta.json';
import classificationForm from './definitions/classification/form.json';
import classificationMeta from './definitions/classification/meta.json';
import certificationForm from './definitions/certification/form.json';
import certificationMeta from './definitions/certification/meta.json';
import commendationForm from './definitions/commendation/form.json';
import commendationMeta from './definitions/commendation/meta.json';
import periodicReportForm from './definitions/periodic-report/form.json';
import periodicReportMeta from './definitions/periodic-report/meta.json';
import replicationForm from './definitions/replication/form.json';
import replicationMeta from './definitions/replication/meta.json';
import fireDrillLetterForm from './definitions/fire-drill-letter/form.json';
import fireDrillLetterMeta from './definitions/fire-drill-letter/meta.json';
import fireDrillPlanForm from './definitions/fire-drill-plan/form.json';
import fireDrillPlanMeta from './definitions/fire-drill-plan/meta.json';
import fireDrillOpinionForm from './definitions/fire-drill-opinion/form.json';
import fireDrillOpinionMeta from './definitions/fire-drill-opinion/meta.json';
import fireDrillReportForm from './definitions/fire-drill-report/form.json';
import fireDrillReportMeta from './definitions/fire-drill-report/meta.json';
import fireDrillCheckForm from './definitions/fire-drill-check/form.json';
import fireDrillCheckMeta from './definitions/fire-drill-check/meta.json';
import incidentNoticeForm from './definitions/incident-notice/form.json';
import incidentNoticeMeta from './definitions/incident-notice/meta.json';
import incidentReceiptForm from './definitions/incident-receipt/form.json';
import incidentReceiptMeta from './definitions/incident-receipt/meta.json';
import incidentReportForm from './definitions/incident-report/form.json';
import incidentReportMeta from './definitions/incident-report/meta.json';
import incidentHandlingForm from './definitions/incident-handling/form.json';
import incidentHandlingMeta from './definitions/incident-handling/meta.json';
import incidentFollowUpForm from './definitions/incident-follow-up/form.json';
import incidentFollowUpMeta from './definitions/incident-follow-up/meta.json';
import incidentClosureForm from './definitions/incident-closure/form.json';
import incidentClosureMeta from './definitions/incident-closure/meta.json';

export const formKeys = [
  'directive',
  'plan',
  'cosignature',
  'self-assessment',
  'inspection',
  'remedy',
  'recheck',
  'classification',
  'certification',
  'commendation',
  'periodic-report',
  'replication',
  'provincial-directive',
  'fire-drill-letter',
  'fire-drill-plan',
  'fire-drill-opinion',
  'fire-drill-report',
  'fire-drill-check',
  'incident-notice',
  'incident-receipt',
  'incident-report',
  'incident-handling',
  'incident-follow-up',
  'incident-closure',
] as const;
export type FormKey = (typeof formKeys)[number];

type Meta = Omit<FormDefinition, 'components' | 'english'>;

function assemble(key: FormKey, form: { components: unknown }, meta: unknown): FormDefinition {
  return { ...(meta as Meta), components: form.components as FormComponent[], english: english[key] };
}

/** The forms that come with the product, in the order of the road from directive to commendation; then what goes on beside, after and above it, and those of the templates. */
export const shippedForms: readonly FormDefinition[] = [
  assemble('directive', directiveForm, directiveMeta),
  assemble('plan', planForm, planMeta),
  assemble('cosignature', cosignatureForm, cosignatureMeta),
  assemble('self-assessment', selfAssessmentForm, selfAssessmentMeta),
  assemble('inspection', inspectionForm, inspectionMeta),
  assemble('remedy', remedyForm, remedyMeta),
  assemble('recheck', recheckForm, recheckMeta),
  assemble('classification', classificationForm, classificationMeta),
  assemble('certification', certificationForm, certificationMeta),
  assemble('commendation', commendationForm, commendationMeta),
  assemble('periodic-report', periodicReportForm, periodicReportMeta),
  assemble('replication', replicationForm, replicationMeta),
  assemble('provincial-directive', provincialDirectiveForm, provincialDirectiveMeta),
  assemble('fire-drill-letter', fireDrillLetterForm, fireDrillLetterMeta),
  assemble('fire-drill-plan', fireDrillPlanForm, fireDrillPlanMeta),
  assemble('fire-drill-opinion', fireDrillOpinionForm, fireDrillOpinionMeta),
  assemble('fire-drill-report', fireDrillReportForm, fireDrillReportMeta),
  assemble('fire-drill-check', fireDrillCheckForm, fireDrillCheckMeta),
  assemble('incident-notice', incidentNoticeForm, incidentNoticeMeta),
  assemble('incident-receipt', incidentReceiptForm, incidentReceiptMeta),
  assemble('incident-report', incidentReportForm, incidentReportMeta),
  assemble('incident-handling', incidentHandlingForm, incidentHandlingMeta),
  assemble('incident-follow-up', incidentFollowUpForm, incidentFollowUpMeta),
  assemble('incident-closure', incidentClosureForm, incidentClosureMeta),
];

/** A shipped form; without a version the newest. Undefined when there is none: the caller decides what that means. */
export function getForm(key: string, version?: number): FormDefinition | undefined {
  const versions = shippedForms.filter((form) => form.key === key && (version === undefined || form.version === version));
  return versions.reduce<FormDefinition | undefined>((newest, form) => (!newest || form.version > newest.version ? form : newest), undefined);
}
