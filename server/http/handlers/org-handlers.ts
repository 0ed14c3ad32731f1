import { createPerson, listPeople, resetPassword, updatePerson } from '../../org/people';
import { listOrphans } from '../../org/orphaned-tasks';
import { saveUnit } from '../../org/save-unit';
import { handOverSeat, listSeats, saveSeat } from '../../org/seats';
import { endSubstitution, enterSubstitution } from '../../org/substitutions';
import { succeedUnit } from '../../org/succeed-unit';
import { unitDetail } from '../../org/unit-detail';
import type { ApiParts } from '../api-parts';
import type { Handlers } from '../mount-routes';
import type { orgRoutes } from '../org-routes';

export function orgHandlers({ operations }: ApiParts): Pick<Handlers, keyof typeof orgRoutes> {
  return {
    getOrgUnit: ({ viewer, params }) => unitDetail(operations, viewer, params.id),
    saveOrgUnit: ({ viewer, params, body }) => saveUnit(operations, viewer, params.id, body),
    succeedOrgUnit: ({ viewer, params, body, key }) => succeedUnit(operations, viewer, params.id, body, key),
    listOrgPeople: ({ viewer, query }) => listPeople(operations, viewer, query),
    createOrgPerson: ({ viewer, body, key }) => createPerson(operations, viewer, body, key),
    updateOrgPerson: ({ viewer, params, body }) => updatePerson(operations, viewer, params.id, body),
    resetOrgPassword: ({ viewer, params, key }) => resetPassword(operations, viewer, params.id, key),
    listOrgSeats: ({ viewer, query }) => listSeats(operations, viewer, query),
    saveOrgSeat: ({ viewer, body }) => saveSeat(operations, viewer, body),
    handOverOrgSeat: ({ viewer, body }) => handOverSeat(operations, viewer, body),
    enterSubstitution: ({ viewer, body }) => enterSubstitution(operations, viewer, body),
    endSubstitution: ({ viewer, params }) => endSubstitution(operations, viewer, params.id),
    listOrphans: ({ viewer, query }) => listOrphans(operations, viewer, query),
  };
}
