import { documentChoicePageSchema, documentChoiceQuerySchema, peopleChoicePageSchema, peopleChoiceQuerySchema } from '../../domain/contracts/choice-api';
import { defineRoutes } from './route';

/** What the pickers of a form offer. */
export const choiceRoutes = defineRoutes({
  listPeopleChoices: { method: 'get', path: '/people/choices', summary: 'People to name in a form: with a seat today in one’s own unit, above it or related to it', access: 'task.decide', query: peopleChoiceQuerySchema, answer: { status: 200, kind: 'json', schema: peopleChoicePageSchema } },
  listDocumentChoices: { method: 'get', path: '/documents/choices', summary: 'Valid documents to name in a form, newest first; a page of a search may be short', access: 'document.read', query: documentChoiceQuerySchema, answer: { status: 200, kind: 'json', schema: documentChoicePageSchema } },
});
