import type { CaseRecord, DocumentRecord, SubmissionRecord, UnitRecord } from '../../../domain/contracts/records';
import { recordId } from '../../../domain/contracts/records';
import { dayOfInstant } from '../../../domain/deadline';
import type { CitedDocument, DocumentInput } from '../../../domain/document';
import { documentKindSchema } from '../../../domain/document/document-kind';
import { formatNumber } from '../../../domain/document/document-number';
import type { ProcessDefinition } from '../../../domain/process';
import { loadNames, type Names } from '../../repositories/names';
import type { CaseServices } from '../case-services';
import { currentSubmissions, loadSubmissions } from '../shown-submission';

export type DocumentHead = Pick<DocumentInput, 'issuer' | 'n' | 'notation' | 'issuedOn' | 'place' | 'signature' | 'recipients' | 'verify'>;

/** Everything a document is made from, read once. */
export interface DocumentSource {
  services: CaseServices;
  document: DocumentRecord;
  found: CaseRecord;
  definition: ProcessDefinition;
  issuer: UnitRecord;
  subject: UnitRecord;
  names: Names;
  /** The submissions the document was issued from, in its order. */
  from: SubmissionRecord[];
  /** The submission of a form: the one the document was issued from, else the current one of the case. */
  ofForm(key: string): SubmissionRecord | undefined;
  all: SubmissionRecord[];
  /** Documents of the case and, for a case that came from a directive, of the directive. */
  issued: DocumentRecord[];
}

/** @throws RangeError when a record that the document rests on is gone (an erased submission cannot be printed any more) */
export async function readSource(services: CaseServices, document: DocumentRecord): Promise<DocumentSource> {
  const { tenant } = document;
  const found = await services.database.cases.findOne({ _id: recordId(tenant, document.caseId) });
  if (!found) throw new RangeError(`case ${document.caseId} of document ${document.id} is missing`);
  const definition = await services.processes.get(tenant, found.process.key, found.process.version);
  const byId = await loadSubmissions(services, tenant, document.from.map((one) => one.submissionId));
  const from = document.from.flatMap(({ submissionId }) => byId.get(submissionId) ?? []);
  const all = [...from, ...(await currentSubmissions(services, found, definition))];
  const caseIds = [found.id, ...(found.parentCaseId === null ? [] : [found.parentCaseId])];
  const issued = await services.database.documents.find({ tenant, caseId: { $in: caseIds } }).sort({ issuedAt: 1, _id: 1 }).toArray();
  const names = await loadNames(services, tenant, {
    units: [document.issuerUnitId, document.subjectUnitId, ...Object.values(found.parties), ...all.map((one) => one.unitId), ...issued.map((one) => one.issuerUnitId)],
    people: all.map((one) => one.personId),
  });
  const issuer = names.unitRecord(document.issuerUnitId);
  const subject = names.unitRecord(document.subjectUnitId);
  if (!issuer || !subject) throw new RangeError(`a unit of document ${document.id} is missing`);
  return { services, document, found, definition, issuer, subject, names, from, all, issued, ofForm: (key) => all.find((one) => one.form?.key === key) };
}

/** What follows the register's number (and the year, on a certificate); an author may have written a slash in it. */
export function notationOf({ number, n, year, template }: Pick<DocumentRecord, 'number' | 'n' | 'year' | 'template'>): string {
  const kind = documentKindSchema.safeParse(template);
  return number.slice(formatNumber({ n, year, notation: '', ...(kind.success && { kind: kind.data }) }).length);
}

/** Who signs: the last of the issuer's own people whose decision the document rests on. */
export function headOf({ services, document, issuer, found, from, names }: DocumentSource): DocumentHead {
  const own = from.filter((one) => one.unitId === issuer.id);
  const signer = own[own.length - 1] ?? from[from.length - 1];
  const person = signer && names.personRecord(signer.personId);
  if (!person) throw new RangeError(`document ${document.id} has nobody who signs it`);
  const recipients = [...new Set(Object.values(found.parties))].filter((unitId) => unitId !== issuer.id).map((unitId) => names.unit(unitId));
  return {
    issuer: { name: issuer.name, ...(issuer.superiorName && { superior: issuer.superiorName }) },
    n: document.n, notation: notationOf(document), issuedOn: dayOfInstant(document.issuedAt), place: issuer.place,
    signature: { authority: null, title: person.title, name: person.name }, recipients,
    verify: { code: document.verifyCode, url: `${services.publicUrl}/verify/${document.verifyCode}` },
  };
}

/** Signatures of other units on what the document was issued from, as given in the system. */
export function coSignaturesOf({ from, issuer, names }: DocumentSource) {
  return from.filter((one) => one.signedHash !== null && one.unitId !== issuer.id).map((one) => {
    const person = names.personRecord(one.personId);
    return { unit: names.unit(one.unitId), person: person?.name ?? '', ...(person && { title: person.title }), at: one.createdAt, hash: one.signedHash as string };
  });
}

/** Another document by its template, as this one cites it. */
export function citeIssued({ issued, names }: DocumentSource, template: string, typeName: string): CitedDocument | null {
  const document = issued.filter((one) => one.template === template).pop();
  return document ? { typeName, number: document.number, issuedOn: dayOfInstant(document.issuedAt), issuer: names.unit(document.issuerUnitId) } : null;
}

/** A submission as the proposal (tờ trình) that a decision rests on. */
export const citeProposal = ({ names }: DocumentSource, submission: SubmissionRecord | undefined, fallbackIssuer: string): CitedDocument => ({
  typeName: 'Tờ trình', issuer: submission ? names.unit(submission.unitId) : fallbackIssuer, ...(submission && { issuedOn: dayOfInstant(submission.createdAt) }),
});

export const yearOf = (source: DocumentSource, ...submissions: (SubmissionRecord | undefined)[]): number => {
  const typed = submissions.map((one) => one?.data.year).find((year): year is number => typeof year === 'number');
  return typed ?? Number(dayOfInstant(source.document.issuedAt).slice(0, 4));
};

type Row = Record<string, unknown>;
export const rows = (value: unknown): Row[] => (Array.isArray(value) ? value.filter((row): row is Row => row !== null && typeof row === 'object' && !Array.isArray(row)) : []);
export const text = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);
export const group = (value: unknown): Row => (value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Row) : {});
export const shorten = (value: string, max: number): string => (value.length <= max ? value : `${value.slice(0, max - 1).trimEnd()}…`);
