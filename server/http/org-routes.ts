import { z } from 'zod';
import { idSchema, pageQuerySchema } from '../../domain/contracts/api';
import {
  handoverAnswerSchema, handoverSchema, orgPersonSchema, orgSeatSchema, orgUnitSchema, orphanPageSchema, peoplePageSchema, peopleQuerySchema, personContentSchema,
  personCreatedSchema, seatContentSchema, seatPageSchema, seatQuerySchema, substitutionSchema, successionAnswerSchema, successionSchema, unitContentSchema,
} from '../../domain/contracts/org-api';
import { defineRoutes } from './route';

const id = z.object({ id: idSchema });
const json = <T extends z.ZodType>(schema: T) => ({ status: 200, kind: 'json', schema }) as const;
const created = <T extends z.ZodType>(schema: T) => ({ status: 201, kind: 'json', schema }) as const;

/** Units, people and seats. What is named by its content (PUT) or its id (DELETE) needs no key to be done once. */
export const orgRoutes = defineRoutes({
  getOrgUnit: { method: 'get', path: '/org/units/{id}', summary: 'A unit as it is set up, with who holds its seats', access: 'org.read', params: id, answer: json(orgUnitSchema) },
  saveOrgUnit: { method: 'put', path: '/org/units/{id}', summary: 'Set a unit up, or change it', access: 'org.write', params: id, body: unitContentSchema, answer: json(orgUnitSchema) },
  succeedOrgUnit: { method: 'post', path: '/org/units/{id}/succession', summary: 'Close a unit that is merged, split or dissolved; its open work goes to the successor', access: 'org.write', params: id, body: successionSchema, keyed: true, answer: json(successionAnswerSchema) },

  listOrgPeople: { method: 'get', path: '/org/people', summary: 'People by name', access: 'org.write', query: peopleQuerySchema, answer: json(peoplePageSchema) },
  createOrgPerson: { method: 'post', path: '/org/people', summary: 'A new person with a one-time password, shown in this answer only', access: 'org.write', body: personContentSchema, keyed: true, answer: created(personCreatedSchema) },
  updateOrgPerson: { method: 'put', path: '/org/people/{id}', summary: 'Change a person’s name, address or title', access: 'org.write', params: id, body: personContentSchema, answer: json(orgPersonSchema) },
  resetOrgPassword: { method: 'post', path: '/org/people/{id}/password', summary: 'Another one-time password; the person is signed out', access: 'org.write', params: id, keyed: true, answer: json(personCreatedSchema) },

  listOrgSeats: { method: 'get', path: '/org/seats', summary: 'Seats past, present and ahead, substitutions among them', access: 'org.read', query: seatQuerySchema, answer: json(seatPageSchema) },
  saveOrgSeat: { method: 'put', path: '/org/seats', summary: 'Assign a seat, or end it: person, unit, role and first day say which', access: 'org.write', body: seatContentSchema, answer: json(orgSeatSchema) },
  handOverOrgSeat: { method: 'post', path: '/org/seats/handover', summary: 'From a day on another person holds the seat', access: 'org.write', body: handoverSchema, keyed: true, answer: json(handoverAnswerSchema) },

  enterSubstitution: { method: 'post', path: '/org/substitutions', summary: 'Who stands in for the holder of a seat, from and to', access: 'org.substitute', body: substitutionSchema, keyed: true, answer: created(orgSeatSchema) },
  endSubstitution: { method: 'delete', path: '/org/substitutions/{id}', summary: 'End a substitution now', access: 'org.substitute', params: id, answer: { status: 204, kind: 'empty' } },

  listOrphans: { method: 'get', path: '/supervise/orphans', summary: 'Open tasks whose seat nobody holds today, and who is told instead', access: 'supervise.read', query: pageQuerySchema, answer: json(orphanPageSchema) },
});
