import { officialDate, type DocumentInput } from '../../../domain/document';
import { headOf, rows, text, yearOf, type DocumentSource } from './document-source';

type Content = Extract<DocumentInput, { kind: 'directive' }>;
const urgencies: Record<string, NonNullable<Content['urgency']>> = { urgent: 'khẩn', veryUrgent: 'thượng khẩn', express: 'hỏa tốc' };
/** Up to so many units are named in the address; beyond, the list of recipients says who they are. */
const NAMED_SCHOOLS = 3;

/** People write the type of the document in front of its content ("Chỉ thị tăng cường …"); in a citation it stands before the number. */
const TYPED = /^(Nghị quyết|Chỉ thị|Quyết định|Kế hoạch|Công văn|Thông tư|Nghị định|Luật|Hướng dẫn|Thông báo)\s+(.+)$/su;

function basis(row: Record<string, unknown>): string {
  const subject = text(row.subject) ?? '';
  const [, type = 'văn bản', about = subject] = TYPED.exec(subject) ?? [];
  return `Căn cứ ${type} số ${text(row.notation)} ${officialDate(String(row.issuedOn))} của ${text(row.issuer)} ${/^về\s/u.test(about) ? about : `về ${about}`}`;
}

export async function directiveContent(source: DocumentSource): Promise<Content> {
  const toOffices = source.ofForm('provincial-directive');
  const submission = toOffices ?? source.ofForm('directive');
  const data = submission?.data ?? {};
  const urgency = urgencies[String(data.urgency)];
  const recipients = Array.isArray(data.recipients) ? data.recipients.filter((id): id is string => typeof id === 'string') : [];
  const units = await source.services.units.find(source.document.tenant, recipients.slice(0, NAMED_SCHOOLS));
  const named = recipients.length <= NAMED_SCHOOLS ? [...units.values()].map(({ name }) => (toOffices ? name : `Hiệu trưởng ${name}`)) : [];
  return {
    kind: 'directive', ...headOf(source), subject: text(data.subject) ?? source.found.title,
    addressees: named.length > 0 ? named : [toOffices ? `${recipients.length} cơ quan quản lý giáo dục` : `Hiệu trưởng ${recipients.length} trường trực thuộc`],
    recipients: ['Như trên', ...(headOf(source).recipients ?? [])],
    legalBases: rows(data.legalBases).map(basis),
    year: yearOf(source, submission),
    audience: toOffices ? 'offices' : 'schools',
    tasks: rows(data.tasks).map((row) => [text(row.title), text(row.content)].filter(Boolean).join(': ')),
    planDue: { day: String(data.planDue), meaning: 'before' },
    minOutreach: typeof data.minOutreach === 'number' ? data.minOutreach : toOffices ? 0 : 1,
    minModels: typeof data.minModels === 'number' ? data.minModels : toOffices ? 0 : 1,
    incidentReportsTo: toOffices ? [source.issuer.name] : [source.issuer.name, 'Ủy ban nhân dân cấp xã'],
    ...(urgency && { urgency }),
  };
}
