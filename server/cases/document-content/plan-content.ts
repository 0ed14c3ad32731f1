import type { DocumentInput } from '../../../domain/document';
import { citeIssued, coSignaturesOf, headOf, rows, shorten, text, yearOf, type DocumentSource } from './document-source';

export function planContent(source: DocumentSource): Extract<DocumentInput, { kind: 'cosigned-plan' }> {
  const plan = source.ofForm('plan');
  const data = plan?.data ?? {};
  const validTo = text(source.ofForm('cosignature')?.data.validTo);
  const policeInput = text(data.policeInput);
  const { parties } = source.found;
  return {
    kind: 'cosigned-plan', ...headOf(source), school: source.subject.name, year: yearOf(source, plan),
    directive: citeIssued(source, 'directive', 'Công văn') ?? { typeName: 'văn bản chỉ đạo', issuer: source.names.unit(parties.education ?? source.issuer.id) },
    policeUnit: source.names.unit(parties['commune-police'] ?? ''),
    models: rows(data.models).map((row) => ({ name: shorten(String(row.name), 300), ...(text(row.summary) && { content: text(row.summary) }) })),
    outreach: rows(data.outreach).map((row) => ({ name: shorten([text(row.name), text(row.summary)].filter(Boolean).join(': '), 300) })),
    ...(policeInput && { policeInput }), ...(validTo && { validTo }),
    coSignatures: coSignaturesOf(source),
  };
}
