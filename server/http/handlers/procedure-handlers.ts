import { judgeProcedures } from '../../publishing/judge-procedures';
import { findProcedure, listProcedures } from '../../publishing/list-procedures';
import type { ApiParts } from '../api-parts';
import type { Handlers } from '../mount-routes';

export function procedureHandlers({ database, services, clock }: ApiParts): Pick<Handlers, 'listProcedures' | 'getProcedure' | 'checkProcedures'> {
  return {
    listProcedures: ({ viewer, query }) => listProcedures(services, viewer, query),
    getProcedure: ({ viewer, params }) => findProcedure(services, viewer, params.key, params.version),
    async checkProcedures({ viewer, body }) {
      const { findings } = await judgeProcedures(database, viewer.tenant, body.definitions, clock().toISOString());
      return { findings, publishable: findings.every(({ severity }) => severity !== 'error') };
    },
  };
}
