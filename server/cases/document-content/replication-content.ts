import type { DocumentInput } from '../../../domain/document';
import { grades } from './decision-contents';
import { citeIssued, coSignaturesOf, headOf, rows, text, yearOf, type DocumentSource } from './document-source';

/** @throws RangeError when the proposal it prints is gone */
export async function replicationContent(source: DocumentSource): Promise<Extract<DocumentInput, { kind: 'replication-plan' }>> {
  const proposal = source.ofForm('replication');
  if (!proposal) throw new RangeError(`document ${source.document.id} has no proposal`);
  const { data } = proposal;
  const { services, document, names, found } = source;
  const targets = Array.isArray(data.targets) ? data.targets.filter((id): id is string => typeof id === 'string') : [];
  const sourceId = text(data.source) ?? source.subject.id;
  const units = await services.units.find(document.tenant, [...targets, sourceId]);
  const [grade, education] = [grades[String(found.facts.grade)], found.parties.education];
  const commendation = citeIssued(source, 'commendation-decision', 'Quyết định');
  const head = headOf(source);
  return {
    kind: 'replication-plan', ...head, recipients: [...(head.recipients ?? []), 'Các trường có tên tại Mục II'],
    modelName: text(data.modelName) ?? source.subject.name, source: units.get(sourceId)?.name ?? source.subject.name, year: yearOf(source, proposal),
    finishBy: String(data.finishBy), summary: text(data.summary) ?? '',
    indicators: rows(data.indicators).map((row) => ({ name: String(row.name), before: Number(row.before), after: Number(row.after) })),
    targets: targets.flatMap((id) => {
      const school = units.get(id);
      return school ? [{ name: school.name, ...(school.address && { address: school.address }) }] : [];
    }),
    proposer: names.unit(proposal.unitId), coSignatures: coSignaturesOf(source),
    ...(grade && sourceId === source.subject.id && { grade }), ...(education && { educationUnit: names.unit(education) }), ...(commendation && { commendation }),
  };
}
