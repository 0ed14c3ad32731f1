import type { DocumentInput } from '../../../domain/document';
import { citeIssued, citeProposal, headOf, text, yearOf, type DocumentHead, type DocumentSource } from './document-source';

type Content<K extends DocumentInput['kind']> = Extract<DocumentInput, { kind: K }>;

export const grades: Record<string, string> = { excellent: 'Xuất sắc', good: 'Khá', average: 'Trung bình', weak: 'Yếu' };
const gradeOf = (source: DocumentSource) => {
  const grade = grades[String(source.ofForm('classification')?.data.grade)];
  return grade ? { grade } : {};
};
/** Decisions of a committee are signed by its chair and made in the chair's name. */
const authorityOf = (source: DocumentSource, head: DocumentHead): string => `${head.signature.title} ${source.issuer.name}`;

/** Who carries the decision out: the committee's office, and those who took part. */
function responsible({ issuer, found, names }: DocumentSource): string[] {
  const others = ['provincial-police', 'education'].flatMap((party) => found.parties[party] ?? []);
  return [`Chánh Văn phòng ${issuer.name}`, ...others.map((unitId) => `Thủ trưởng ${names.unit(unitId)}`)];
}

export function recognitionContent(source: DocumentSource): Content<'recognition-decision'> {
  const head = headOf(source);
  const classification = source.ofForm('classification');
  return {
    kind: 'recognition-decision', ...head, recipients: ['Như Điều 3', ...(head.recipients ?? [])], authority: authorityOf(source, head), year: yearOf(source, source.ofForm('certification'), classification),
    schools: [{ name: source.subject.name, address: source.subject.address, ...gradeOf(source) }],
    proposal: citeProposal(source, classification, source.issuer.name), responsible: responsible(source),
  };
}

export function certificateContent(source: DocumentSource): Content<'certificate'> {
  const head = headOf(source);
  return {
    kind: 'certificate', ...head, authority: authorityOf(source, head), school: source.subject.name, address: source.subject.address,
    year: yearOf(source, source.ofForm('certification')), ...gradeOf(source),
    decision: citeIssued(source, 'recognition-decision', 'Quyết định') ?? { typeName: 'Quyết định', issuer: source.issuer.name },
  };
}

export async function commendationContent(source: DocumentSource): Promise<Content<'commendation-decision'>> {
  const head = headOf(source);
  const nomination = source.ofForm('commendation');
  const nomineeId = text(nomination?.data.nominee) ?? source.subject.id;
  const nominee = (await source.services.units.find(source.document.tenant, [nomineeId])).get(nomineeId) ?? source.subject;
  const recognition = citeIssued(source, 'recognition-decision', 'Quyết định');
  return {
    kind: 'commendation-decision', ...head, recipients: ['Như Điều 3', ...(head.recipients ?? [])], authority: authorityOf(source, head),
    form: nomination?.data.form === 'meritDiploma' ? 'bằng khen' : 'giấy khen',
    nominee: nominee.name, address: nominee.address, year: yearOf(source, nomination),
    merit: text(nomination?.data.meritSummary) ?? 'Đã có thành tích trong phong trào toàn dân bảo vệ an ninh Tổ quốc',
    proposal: citeProposal(source, source.all.find((one) => one.signedHash !== null && one.signedHash === nomination?.hash && one.unitId !== source.issuer.id) ?? nomination, source.issuer.name),
    ...(recognition && { recognition }), responsible: responsible(source),
  };
}
