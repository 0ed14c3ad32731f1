import { caseDetail } from '../../cases/case-detail';
import { correctCase } from '../../cases/correct-case';
import { directiveDetail, directiveSchools, listDirectives } from '../../cases/directives';
import { recallCase } from '../../cases/recall-case';
import { retryCase } from '../../cases/retry-case';
import { listStartable } from '../../cases/startable';
import { startCase } from '../../cases/start-case';
import { listOverdue, superviseSummary } from '../../cases/supervision';
import { timeline } from '../../cases/timeline';
import type { ApiParts } from '../api-parts';
import type { Handlers } from '../mount-routes';

type Operations = 'listStartable' | 'startCase' | 'getCase' | 'listTimeline' | 'retryCase' | 'recallCase' | 'correctCase' | 'listDirectives' | 'getDirective' | 'listDirectiveSchools' | 'getSuperviseSummary' | 'listOverdue';

export function caseHandlers({ services }: ApiParts): Pick<Handlers, Operations> {
  return {
    listStartable: ({ viewer, query }) => listStartable(services, viewer, query),
    startCase: ({ viewer, body, key }) => startCase(services, viewer, body, key),
    getCase: ({ viewer, params }) => caseDetail(services, viewer, params.id),
    listTimeline: ({ viewer, params, query }) => timeline(services, viewer, params.id, query),
    retryCase: ({ viewer, params }) => retryCase(services, viewer, params.id),
    recallCase: ({ viewer, params, key, body }) => recallCase(services, viewer, params.id, key, body),
    correctCase: ({ viewer, params, key, body }) => correctCase(services, viewer, params.id, key, body),
    listDirectives: ({ viewer, query }) => listDirectives(services, viewer, query),
    getDirective: ({ viewer, params }) => directiveDetail(services, viewer, params.id),
    listDirectiveSchools: ({ viewer, params, query }) => directiveSchools(services, viewer, params.id, query),
    getSuperviseSummary: ({ viewer }) => superviseSummary(services, viewer),
    listOverdue: ({ viewer, query }) => listOverdue(services, viewer, query),
  };
}
