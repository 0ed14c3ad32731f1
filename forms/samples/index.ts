import type { FormKey } from '../shipped-forms';
import type { Json, JsonObject } from '../types';
import { certificationSample, classificationSample, commendationSample, inspectionSample, recheckSample } from './authority-forms';
import { directiveSample, provincialDirectiveSample } from './directive';
import { periodicReportSample, replicationSample } from './later-forms';
import { fireDrillSamples } from './fire-drill-forms';
import { incidentSamples } from './incident-forms';
import type { SampleContext } from './sample-context';
import { cosignatureSample, planSample, remedySample, selfAssessmentSample } from './school-forms';

export { shiftDate, type SampleContext } from './sample-context';

const samples: Record<FormKey, (context: SampleContext) => JsonObject> = {
  directive: directiveSample,
  plan: planSample,
  cosignature: cosignatureSample,
  'self-assessment': selfAssessmentSample,
  inspection: inspectionSample,
  remedy: remedySample,
  recheck: recheckSample,
  classification: classificationSample,
  certification: certificationSample,
  commendation: commendationSample,
  'periodic-report': periodicReportSample,
  replication: replicationSample,
  'provincial-directive': provincialDirectiveSample,
  ...fireDrillSamples,
  ...incidentSamples,
};

function put(target: Record<string, Json>, path: string, value: Json | undefined): void {
  const steps = path.split('.');
  const last = steps.pop()!;
  const holder = steps.reduce<Record<string, Json>>((place, step) => place[step] as Record<string, Json>, target);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
}

/** Valid data for a shipped form. `overrides` maps a path (`criteria.c1.result`, `models.0.name`) to a value; undefined removes it. */
export function sampleSubmission(key: FormKey, context: SampleContext, overrides: Record<string, Json | undefined> = {}): JsonObject {
  const data = structuredClone(samples[key](context));
  for (const [path, value] of Object.entries(overrides)) put(data, path, value);
  return data;
}
