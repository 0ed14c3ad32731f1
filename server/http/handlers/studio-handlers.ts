import { procedureAsBpmn, procedureFromBpmn } from '../../designs/bpmn-designs';
import { checkPublication } from '../../designs/check-publication';
import { createDesign } from '../../designs/create-design';
import { designVersion, findRevision, listRevisions } from '../../designs/design-history';
import { designImpact, listConcernedUnits } from '../../designs/design-impact';
import { listUses } from '../../designs/design-usage';
import { designDetail } from '../../designs/design-view';
import { leaveEditing, takeEditing } from '../../designs/editing-lease';
import { exportPackage } from '../../designs/export-package';
import { importPackage } from '../../designs/import-package';
import { listDesigns } from '../../designs/list-designs';
import { planPackage } from '../../designs/plan-package';
import { publishDesign } from '../../designs/publish-design';
import { restoreDesign } from '../../designs/restore-design';
import { reinstateDesign, retireDesign } from '../../designs/retire-design';
import { askReview, reviewDesign } from '../../designs/review-design';
import { discardDraft, saveDesignDraft } from '../../designs/save-design-draft';
import { deleteScenario, findScenario, listScenarios, saveScenario } from '../../designs/scenarios';
import { Readable } from 'node:stream';
import type { Response } from 'express';
import type { ApiParts } from '../api-parts';
import type { Handlers } from '../mount-routes';
import { sendContent } from '../send-content';
import type { studioRoutes } from '../studio-routes';

/** A file to be saved, made for this answer. */
const sendText = (res: Response, { name, text, hash }: { name: string; text: string; hash: string }, type: string): Promise<void> =>
  sendContent(res, { name, type, size: Buffer.byteLength(text), inline: false, etag: hash }, () => Readable.from([text]));

export function studioHandlers({ services, operations }: ApiParts): Pick<Handlers, keyof typeof studioRoutes> {
  return {
    listDesigns: ({ viewer, query }) => listDesigns(services, viewer, query),
    createDesign: ({ viewer, body, key }) => createDesign(services, viewer, body, key),
    getDesign: ({ viewer, params }) => designDetail(services, viewer, params),
    saveDesignDraft: ({ viewer, params, body }) => saveDesignDraft(services, viewer, params, body),
    discardDesignDraft: ({ viewer, params, query }) => discardDraft(services, viewer, params, query.revision),
    takeDesignEditing: ({ viewer, params, body }) => takeEditing(services, viewer, params, body.take),
    leaveDesignEditing: ({ viewer, params }) => leaveEditing(services, viewer, params),
    askDesignReview: ({ viewer, params, body }) => askReview(services, viewer, params, body),
    reviewDesign: ({ viewer, params, body }) => reviewDesign(services, viewer, params, body),
    checkPublication: ({ viewer, params }) => checkPublication(services, viewer, params),
    publishDesign: ({ viewer, params, body, key }) => publishDesign(services, viewer, params, body, key),
    retireDesign: ({ viewer, params }) => retireDesign(services, viewer, params),
    reinstateDesign: ({ viewer, params }) => reinstateDesign(services, viewer, params),
    restoreDesign: ({ viewer, params, body }) => restoreDesign(services, viewer, params, body),
    getDesignVersion: ({ viewer, params }) => designVersion(services, viewer, params, params.version),
    listDesignRevisions: ({ viewer, params, query }) => listRevisions(services, viewer, params, query),
    getDesignRevision: ({ viewer, params }) => findRevision(services, viewer, params, params.revision),
    listDesignUses: ({ viewer, params, query }) => listUses(services, viewer, params, query),
    getDesignImpact: ({ viewer, params, query }) => designImpact(services, viewer, params, query),
    listConcernedUnits: ({ viewer, params, query }) => listConcernedUnits(services, viewer, params, query),
    listScenarios: ({ viewer, params, query }) => listScenarios(services, viewer, params, query),
    getScenario: ({ viewer, params }) => findScenario(services, viewer, params, params.id),
    saveScenario: ({ viewer, params, body }) => saveScenario(services, viewer, params, params.id, body),
    deleteScenario: ({ viewer, params }) => deleteScenario(services, viewer, params, params.id),
    async exportDesignPackage({ viewer, body, res }) {
      await sendText(res, await exportPackage(services, viewer, body), 'application/json');
    },
    planDesignPackage: ({ viewer, body }) => planPackage(services, viewer, body),
    importDesignPackage: ({ viewer, body, key }) => importPackage(operations, viewer, body, key),
    async getProcedureBpmn({ viewer, params, query, res }) {
      await sendText(res, await procedureAsBpmn(services, viewer, params.key, query), 'application/xml');
    },
    readBpmn: ({ viewer, body }) => procedureFromBpmn(viewer, body.xml),
  };
}
