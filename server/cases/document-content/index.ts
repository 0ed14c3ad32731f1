import type { DocumentRecord } from '../../../domain/contracts/records';
import { documentKindSchema, type DocumentInput } from '../../../domain/document';
import type { CaseServices } from '../case-services';
import { certificateContent, commendationContent, recognitionContent } from './decision-contents';
import { directiveContent } from './directive-content';
import { readSource } from './document-source';
import { minutesContent } from './minutes-content';
import { planContent } from './plan-content';
import { reportContent } from './report-content';
import { replicationContent } from './replication-content';

/**
 * The plain data of an issued document, gathered from its case, submissions and units.
 * @throws RangeError when what it rests on is gone, ZodError when its template is not one we lay out
 */
export async function documentContent(services: CaseServices, document: DocumentRecord): Promise<DocumentInput> {
  const kind = documentKindSchema.parse(document.template);
  const source = await readSource(services, document);
  switch (kind) {
    case 'directive': return directiveContent(source);
    case 'cosigned-plan': return planContent(source);
    case 'inspection-minutes': return minutesContent(source);
    case 'recognition-decision': return recognitionContent(source);
    case 'certificate': return certificateContent(source);
    case 'commendation-decision': return commendationContent(source);
    case 'periodic-report': return reportContent(source);
    case 'replication-plan': return replicationContent(source);
  }
}
