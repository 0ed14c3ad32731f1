import { buildCertificate } from './build-certificate';
import { buildCosignedPlan } from './build-cosigned-plan';
import { buildCommendationDecision, buildRecognitionDecision } from './build-decisions';
import { buildDirective } from './build-directive';
import { buildInspectionMinutes } from './build-inspection-minutes';
import { buildPeriodicReport } from './build-periodic-report';
import { buildReplicationPlan } from './build-replication-plan';
import { documentDataSchema, type DocumentInput } from './document-data';
import type { DocumentModel } from './document-model';

/**
 * Builds the layout model of a document from plain data. Same data, same model: the day of issue comes in
 * with the data. Throws ZodError when the data is incomplete; the caller shows the paths.
 */
export function buildDocument(input: DocumentInput): DocumentModel {
  const data = documentDataSchema.parse(input);
  switch (data.kind) {
    case 'directive':
      return buildDirective(data);
    case 'cosigned-plan':
      return buildCosignedPlan(data);
    case 'inspection-minutes':
      return buildInspectionMinutes(data);
    case 'recognition-decision':
      return buildRecognitionDecision(data);
    case 'certificate':
      return buildCertificate(data);
    case 'commendation-decision':
      return buildCommendationDecision(data);
    case 'periodic-report':
      return buildPeriodicReport(data);
    case 'replication-plan':
      return buildReplicationPlan(data);
  }
}
