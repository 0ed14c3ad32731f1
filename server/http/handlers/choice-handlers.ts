import { listDocumentChoices } from '../../choices/document-choices';
import { listPeopleChoices } from '../../choices/people-choices';
import type { ApiParts } from '../api-parts';
import type { Handlers } from '../mount-routes';

export function choiceHandlers({ services }: ApiParts): Pick<Handlers, 'listPeopleChoices' | 'listDocumentChoices'> {
  return {
    listPeopleChoices: ({ viewer, query }) => listPeopleChoices(services, viewer, query),
    listDocumentChoices: ({ viewer, query }) => listDocumentChoices(services, viewer, query),
  };
}
