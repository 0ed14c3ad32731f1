import { z } from 'zod';
import { isDay, isInstant } from '../deadline/local-day';
import { NOTATION_MAX } from './document-number';

const line = (max = 500) => z.string().trim().min(1).max(max);
const text = line(20_000);
const day = z.string().refine(isDay, 'Not a day (yyyy-MM-dd)');
const instant = z.string().refine(isInstant, 'Not an ISO instant with a zone');
const year = z.int().min(2000).max(2100);
const result = z.enum(['met', 'not-met']);

const signatureSchema = z.object({
  authority: z.enum(['TM.', 'KT.', 'TL.', 'TUQ.']).nullable(),
  onBehalfOf: line(200).optional(),
  title: line(200),
  name: line(200),
});

const coSignatureSchema = z.object({ unit: line(300), person: line(200), title: line(200).optional(), at: instant, hash: z.string().regex(/^[0-9a-f]{64}$/) });

/** A document another one refers to: 'Công văn số 05/PGDĐT-CTTT ngày … của …'. */
const citedDocumentSchema = z.object({ typeName: line(100), number: line(60).optional(), issuedOn: day.optional(), issuer: line(300), subject: line(500).optional() });
export type CitedDocument = z.infer<typeof citedDocumentSchema>;

/** What every document needs: the letterhead, the number, the signature and who gets it. */
const headSchema = z.object({
  issuer: z.object({ superior: line(300).optional(), name: line(300) }),
  notation: line(NOTATION_MAX),
  /** The register's number; null while the document is a draft. */
  n: z.int().min(1).nullable(),
  issuedOn: day.nullable(),
  place: line(100),
  signature: signatureSchema,
  recipients: z.array(line(300)).max(100).default([]),
  /** Replaces the legal bases shipped with the kind; for a directive these are its own. */
  legalBases: z.array(line(2000)).max(50).optional(),
  verify: z.object({ code: line(60), url: z.url({ protocol: /^https?$/ }).max(500) }).optional(),
});

/** Form 1: the education office's directive, sent as an official letter. */
const directiveSchema = headSchema.extend({
  kind: z.literal('directive'),
  subject: line(500),
  addressees: z.array(line(300)).min(1).max(200),
  legalBases: z.array(line(2000)).min(1).max(50),
  year,
  /** Schools send plans; an office carries the directive on with one of its own. */
  audience: z.enum(['schools', 'offices']).default('schools'),
  tasks: z.array(text).min(1).max(50),
  planDue: z.object({ day, meaning: z.enum(['by', 'before']) }),
  minOutreach: z.int().min(0).max(99).default(1),
  minModels: z.int().min(0).max(99).default(1),
  /** Who must hear of grave incidents at once. */
  incidentReportsTo: z.array(line(300)).max(10).default([]),
  urgency: z.enum(['khẩn', 'thượng khẩn', 'hỏa tốc']).optional(),
});

/** Forms 2 and 3: the school's plan, co-signed by the commune police. */
const cosignedPlanSchema = headSchema.extend({
  kind: z.literal('cosigned-plan'),
  school: line(300),
  year,
  directive: citedDocumentSchema,
  policeUnit: line(300),
  models: z.array(z.object({ name: line(300), content: text.optional(), lead: line(300).optional() })).min(1).max(50),
  outreach: z.array(z.object({ name: line(300), audience: line(300).optional(), time: line(200).optional() })).min(1).max(50),
  policeInput: text.optional(),
  validTo: day.optional(),
  coSignatures: z.array(coSignatureSchema).max(10).default([]),
});

/** Form 6: what the inspection team of both agencies found. */
const inspectionMinutesSchema = headSchema.extend({
  kind: z.literal('inspection-minutes'),
  school: line(300),
  address: line(500).optional(),
  year,
  visitedAt: instant,
  team: z.array(z.object({ name: line(200), title: line(200), agency: line(300) })).min(2).max(30),
  schoolSide: z.array(z.object({ name: line(200), title: line(200) })).min(1).max(30),
  criteria: z.array(z.object({ title: line(500), selfResult: result, result, note: text.optional() })).min(1).max(30),
  findings: z.array(z.object({ finding: text, fixDue: day.optional() })).max(50).default([]),
  conclusion: result,
  coSignatures: z.array(coSignatureSchema).max(10).default([]),
});

/** Form 7/8: the authority recognises one or more schools. */
const recognitionDecisionSchema = headSchema.extend({
  kind: z.literal('recognition-decision'),
  /** Who decides: 'Chủ tịch Ủy ban nhân dân xã Tân Bình'. */
  authority: line(300),
  year,
  schools: z.array(z.object({ name: line(300), address: line(500).optional(), grade: line(100).optional() })).min(1).max(2000),
  proposal: citedDocumentSchema,
  responsible: z.array(line(300)).min(1).max(20),
});

/** Form 8: the certificate a school puts on its wall. */
const certificateSchema = headSchema.extend({
  kind: z.literal('certificate'),
  authority: line(300),
  school: line(300),
  address: line(500).optional(),
  year,
  /** The movement grade, when the scheme prints it: 'Xuất sắc'. */
  grade: line(100).optional(),
  decision: citedDocumentSchema,
});

/** Form 9: the commendation that ends an excellent case. */
const commendationDecisionSchema = headSchema.extend({
  kind: z.literal('commendation-decision'),
  authority: line(300),
  form: z.enum(['giấy khen', 'bằng khen']),
  nominee: line(300),
  address: line(500).optional(),
  year,
  merit: line(1000),
  proposal: citedDocumentSchema,
  /** The recognition that the commendation rests on (Circular 124/2021/TT-BCA, Art. 3). */
  recognition: citedDocumentSchema.optional(),
  responsible: z.array(line(300)).min(1).max(20),
});

const counted = z.int().min(0).max(10_000_000);

/** Form 4: a school's report on half a year, a year or one topic. */
const periodicReportSchema = headSchema.extend({
  kind: z.literal('periodic-report'),
  school: line(300),
  subject: line(500),
  period: z.enum(['halfYear', 'year', 'special']),
  /** Of a report on one topic. */
  topic: line(300).optional(),
  year,
  /** The figures hold up to this day. */
  countedTo: day,
  /** The co-signed plan it reports on. */
  plan: citedDocumentSchema.optional(),
  modelCount: counted,
  memberCount: counted,
  models: z.array(z.object({ name: line(300), count: counted, members: counted })).max(50),
  incidents: z.array(z.object({ occurredOn: day, category: line(100), severity: line(100), injured: counted, handled: text })).max(100),
  results: text,
  shortcomings: text,
  nextSteps: text,
  proposals: text.optional(),
});

/** Form 10: the steering committee takes a school's model to other schools. */
const replicationPlanSchema = headSchema.extend({
  kind: z.literal('replication-plan'),
  modelName: line(300),
  /** The school the model comes from, and how it was graded. */
  source: line(300),
  grade: line(100).optional(),
  year,
  finishBy: day,
  summary: text,
  indicators: z.array(z.object({ name: line(300), before: z.number(), after: z.number() })).min(1).max(50),
  targets: z.array(z.object({ name: line(300), address: line(500).optional() })).min(1).max(500),
  /** The police unit that proposed it. */
  proposer: line(300),
  /** The office above the schools. */
  educationUnit: line(300).optional(),
  /** The commendation it follows. */
  commendation: citedDocumentSchema.optional(),
  coSignatures: z.array(coSignatureSchema).max(10).default([]),
});

/** Plain data from which a document is built; one shape for each kind. */
export const documentDataSchema = z.discriminatedUnion('kind', [
  directiveSchema,
  cosignedPlanSchema,
  inspectionMinutesSchema,
  recognitionDecisionSchema,
  certificateSchema,
  commendationDecisionSchema,
  periodicReportSchema,
  replicationPlanSchema,
]);
/** As parsed: defaults filled in. */
export type DocumentData = z.infer<typeof documentDataSchema>;
/** As given by a caller. */
export type DocumentInput = z.input<typeof documentDataSchema>;
export type DataOf<Kind extends DocumentData['kind']> = Extract<DocumentData, { kind: Kind }>;
