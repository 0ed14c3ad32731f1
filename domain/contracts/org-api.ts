import { z } from 'zod';
import { isUsableDay } from '../deadline';
import { localizedSchema } from '../process/definition';
import { idSchema, pageOf, pageQuerySchema, taskSummarySchema } from './api';

/** Units, people, seats and substitutions as they cross HTTP. */

const day = z.string().refine(isUsableDay, 'Not a day (yyyy-MM-dd)').meta({ description: 'Local day, yyyy-MM-dd; a last day is inclusive' });
const words = (max: number) => z.string().trim().min(1).max(max);
const reason = z.string().trim().min(1).max(2000);
export const unitKindSchema = z.enum(['education-office', 'school', 'commune-police', 'provincial-police', 'standing-body', 'peoples-committee']);

export const unitContentSchema = z.object({
  kind: unitKindSchema, name: words(200),
  abbreviation: words(30).meta({ description: 'For document symbols' }),
  superiorName: words(200).nullable().default(null).meta({ description: 'The superior as it stands above the issuer on a document' }),
  place: words(100).meta({ description: 'Where its documents are signed' }), address: z.string().trim().max(300).default(''),
  parentId: idSchema.nullable().default(null),
  relations: z.record(z.string().max(48), idSchema).default({}).meta({ description: 'Relation → unit; what is not here is the parent’s' }),
  from: day.nullable().default(null),
}).meta({ id: 'UnitContent' });
export type UnitContent = z.infer<typeof unitContentSchema>;

export const orgSeatSchema = z.object({
  id: idSchema, personId: z.string(), personName: z.string(), personTitle: z.string(), role: z.string(), roleTitle: localizedSchema, unitId: z.string(), unitName: z.string(),
  from: day, to: day.nullable(), state: z.enum(['ahead', 'now', 'past']),
  substituteFor: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** May the viewer enter or end substitutions for it? */
  canSubstitute: z.boolean(),
}).meta({ id: 'OrgSeat' });
export type OrgSeat = z.infer<typeof orgSeatSchema>;

export const orgUnitSchema = z.object({
  unit: unitContentSchema.extend({
    id: idSchema, parentName: z.string().nullable(), to: day.nullable(), successorId: z.string().nullable(), successorName: z.string().nullable(),
    relationNames: z.record(z.string(), z.string()),
  }),
  /** Seats of today and those ahead. */
  seats: z.array(orgSeatSchema),
  /** Roles of its establishment that nobody holds today. */
  vacant: z.array(z.object({ role: z.string(), roleTitle: localizedSchema })),
}).meta({ id: 'OrgUnit' });
export type OrgUnit = z.infer<typeof orgUnitSchema>;

const personContent = { name: words(120), email: z.email().max(200).toLowerCase(), title: words(160).meta({ description: 'As it stands below a signature' }), locale: z.enum(['vi', 'en']).default('vi') };
export const personContentSchema = z.object(personContent).meta({ id: 'PersonContent' });
export type PersonContent = z.infer<typeof personContentSchema>;
export const orgPersonSchema = z.object({ id: z.string(), name: z.string(), email: z.string(), title: z.string(), locale: z.enum(['vi', 'en']), oneTimeUntil: z.iso.datetime().nullable().meta({ description: 'Set until the person has chosen their own password' }) }).meta({ id: 'OrgPerson' });
export type OrgPerson = z.infer<typeof orgPersonSchema>;
/** The password is shown in this answer only; null when the request had been answered before. */
export const personCreatedSchema = z.object({ person: orgPersonSchema, oneTimePassword: z.string().nullable() }).meta({ id: 'PersonCreated' });
export const peopleQuerySchema = pageQuerySchema.extend({ q: z.string().max(100).optional().meta({ description: 'Part of the name or of the e-mail address' }) });
export const seatQuerySchema = pageQuerySchema.extend({ person: idSchema.optional(), unit: idSchema.optional() });

export const seatContentSchema = z.object({ personId: idSchema, unitId: idSchema, role: z.string().max(48), from: day, to: day.nullable().default(null) }).meta({ id: 'SeatContent' });
export type SeatContent = z.infer<typeof seatContentSchema>;
export const handoverSchema = z.object({ unitId: idSchema, role: z.string().max(48), fromPersonId: idSchema, toPersonId: idSchema, day: day.meta({ description: 'First day of the new holder' }) }).meta({ id: 'SeatHandover' });
export type SeatHandover = z.infer<typeof handoverSchema>;
export const handoverAnswerSchema = z.object({ ended: orgSeatSchema, begun: orgSeatSchema }).meta({ id: 'SeatHandedOver' });

export const substitutionSchema = z.object({
  unitId: idSchema, role: z.string().max(48),
  forPersonId: idSchema.meta({ description: 'Who is away' }), personId: idSchema.meta({ description: 'Who stands in' }),
  from: day, to: day,
}).meta({ id: 'Substitution' });
export type Substitution = z.infer<typeof substitutionSchema>;

export const successionSchema = z.object({
  successorId: idSchema.meta({ description: 'Takes over what goes to no other' }),
  others: z.array(z.object({ successorId: idSchema, subjectUnitIds: z.array(idSchema).min(1).max(5000) })).max(50).default([]).meta({ description: 'When a unit is split: subjects (with all below them) whose cases and relations go to another successor' }),
  day: day.meta({ description: 'First day of the successor; today or earlier' }),
  reason,
}).meta({ id: 'Succession' });
export type Succession = z.infer<typeof successionSchema>;
export const successionAnswerSchema = z.object({ unit: orgUnitSchema, operationId: z.string().meta({ description: 'The order that hands the open cases over' }), relations: z.int().meta({ description: 'Units that now name the successor' }) }).meta({ id: 'SuccessionAnswer' });

export const orphanSchema = taskSummarySchema.extend({
  reason: z.enum(['vacant', 'unit-closed']),
  since: day.nullable().meta({ description: 'First day without a holder, when known' }),
  told: z.array(z.object({ name: z.string(), title: z.string(), unitName: z.string() })).meta({ description: 'Who gets what the seat would have got' }),
}).meta({ id: 'OrphanedTask' });
export type OrphanedTask = z.infer<typeof orphanSchema>;

export const peoplePageSchema = pageOf(orgPersonSchema);
export const seatPageSchema = pageOf(orgSeatSchema);
export const orphanPageSchema = pageOf(orphanSchema);
