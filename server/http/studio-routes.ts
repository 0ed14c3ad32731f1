import type { z } from 'zod';
import { pageQuerySchema } from '../../domain/contracts/api';
import {
  bpmnImportedSchema, bpmnImportSchema, bpmnParamsSchema, bpmnQuerySchema, concernedUnitPageSchema, designCreateSchema, designDetailSchema, designImpactSchema, designPageSchema, designParamsSchema, designRevisionPageSchema, designRevisionParamsSchema, designRevisionSchema, designsQuerySchema,
  designUsePageSchema, designVersionParamsSchema, designVersionSchema, discardQuerySchema, draftSavedSchema, draftSaveSchema, editingAnswerSchema, packageBodySchema, packageExportSchema, packageImportedSchema, packagePlanSchema, publicationCheckSchema, publicationSchema, publishedDesignSchema, restorationSchema, reviewRequestSchema, reviewSchema,
  scenarioPageSchema, scenarioParamsSchema, scenarioSaveSchema, scenarioViewSchema, takeEditingSchema,
} from '../../domain/contracts/studio-api';
import { defineRoutes } from './route';

const params = designParamsSchema;
const json = <T extends z.ZodType>(schema: T) => ({ status: 200, kind: 'json', schema }) as const;
const created = <T extends z.ZodType>(schema: T) => ({ status: 201, kind: 'json', schema }) as const;
const stream = (mediaType: string) => ({ status: 200, kind: 'stream', mediaType }) as const;
const empty = { status: 204, kind: 'empty' } as const;
const detail = json(designDetailSchema);

/** Forms and procedures as they are designed. What carries a revision, or says how things shall be, needs no key to be done once. */
export const studioRoutes = defineRoutes({
  listDesigns: { method: 'get', path: '/designs', summary: 'Forms and procedures, published or in draft, by key', access: 'design.read', query: designsQuerySchema, answer: json(designPageSchema) },
  createDesign: { method: 'post', path: '/designs', summary: 'A new design: blank, as a copy, or of a definition', access: 'design.write', body: designCreateSchema, keyed: true, answer: created(designDetailSchema) },
  getDesign: { method: 'get', path: '/designs/{kind}/{key}', summary: 'A design with its draft and versions', access: 'design.read', params, answer: detail },

  saveDesignDraft: { method: 'put', path: '/designs/{kind}/{key}/draft', summary: 'Save the draft, or start one on what is published; never over another’s change', access: 'design.write', params, body: draftSaveSchema, answer: json(draftSavedSchema) },
  discardDesignDraft: { method: 'delete', path: '/designs/{kind}/{key}/draft', summary: 'Discard the draft; its revisions stay', access: 'design.write', params, query: discardQuerySchema, answer: empty },
  takeDesignEditing: { method: 'put', path: '/designs/{kind}/{key}/editing', summary: 'Begin or go on editing, for 60 seconds', access: 'design.write', params, body: takeEditingSchema, answer: json(editingAnswerSchema) },
  leaveDesignEditing: { method: 'delete', path: '/designs/{kind}/{key}/editing', summary: 'Stop editing', access: 'design.write', params, answer: empty },

  askDesignReview: { method: 'post', path: '/designs/{kind}/{key}/review-request', summary: 'Ask for a review of the draft', access: 'design.write', params, body: reviewRequestSchema, answer: detail },
  reviewDesign: { method: 'post', path: '/designs/{kind}/{key}/review', summary: 'Approve or return the draft; never by who changed it last', access: 'design.review', params, body: reviewSchema, answer: detail },
  checkPublication: { method: 'get', path: '/designs/{kind}/{key}/publication', summary: 'What publishing the draft would meet: faults, scenarios, what the automatic walk misses', access: 'design.read', params, answer: json(publicationCheckSchema) },
  publishDesign: { method: 'post', path: '/designs/{kind}/{key}/publication', summary: 'Publish the approved draft as the next version', access: 'design.publish', params, body: publicationSchema, keyed: true, answer: json(publishedDesignSchema) },
  retireDesign: { method: 'post', path: '/designs/{kind}/{key}/retirement', summary: 'No new cases or new uses from now on; running ones stay', access: 'design.publish', params, answer: detail },
  reinstateDesign: { method: 'delete', path: '/designs/{kind}/{key}/retirement', summary: 'Use it again', access: 'design.publish', params, answer: detail },
  restoreDesign: { method: 'post', path: '/designs/{kind}/{key}/restoration', summary: 'Make an older version or revision the draft', access: 'design.write', params, body: restorationSchema, answer: detail },

  getDesignVersion: { method: 'get', path: '/designs/{kind}/{key}/versions/{version}', summary: 'A published version', access: 'design.read', params: designVersionParamsSchema, answer: json(designVersionSchema) },
  listDesignRevisions: { method: 'get', path: '/designs/{kind}/{key}/revisions', summary: 'The latest 100 saves, newest first', access: 'design.read', params, query: pageQuerySchema, answer: json(designRevisionPageSchema) },
  getDesignRevision: { method: 'get', path: '/designs/{kind}/{key}/revisions/{revision}', summary: 'A draft as it was saved once', access: 'design.read', params: designRevisionParamsSchema, answer: json(designRevisionSchema) },
  listDesignUses: { method: 'get', path: '/designs/{kind}/{key}/usage', summary: 'The published procedures that use it; a page counts procedures', access: 'design.read', params, query: pageQuerySchema, answer: json(designUsePageSchema) },
  getDesignImpact: { method: 'get', path: '/designs/{kind}/{key}/impact', summary: 'Running cases by version and step', access: 'design.read', params, query: pageQuerySchema, answer: json(designImpactSchema) },
  listConcernedUnits: { method: 'get', path: '/designs/{kind}/{key}/impact/units', summary: 'Units that are to be told: running cases are about them or wait for them', access: 'design.read', params, query: pageQuerySchema, answer: json(concernedUnitPageSchema) },

  listScenarios: { method: 'get', path: '/designs/{kind}/{key}/scenarios', summary: 'Scenarios of a procedure', access: 'design.read', params, query: pageQuerySchema, answer: json(scenarioPageSchema) },
  getScenario: { method: 'get', path: '/designs/{kind}/{key}/scenarios/{id}', summary: 'One scenario', access: 'design.read', params: scenarioParamsSchema, answer: json(scenarioViewSchema) },
  saveScenario: { method: 'put', path: '/designs/{kind}/{key}/scenarios/{id}', summary: 'Keep a scenario; revision 0 for a new one', access: 'design.write', params: scenarioParamsSchema, body: scenarioSaveSchema, answer: json(scenarioViewSchema) },
  deleteScenario: { method: 'delete', path: '/designs/{kind}/{key}/scenarios/{id}', summary: 'Remove a scenario', access: 'design.write', params: scenarioParamsSchema, answer: empty },

  exportDesignPackage: { method: 'post', path: '/design-packages/export', summary: 'Published designs as one file, with the forms and procedures they need', access: 'design.read', body: packageExportSchema, answer: stream('application/json') },
  planDesignPackage: { method: 'post', path: '/design-packages/plan', summary: 'What importing a package would do; nothing is stored', access: 'design.read', body: packageBodySchema, answer: json(packagePlanSchema) },
  importDesignPackage: { method: 'post', path: '/design-packages/import', summary: 'Drafts of what is in a package and not here; nothing is published or overwritten', access: 'design.write', body: packageBodySchema, keyed: true, answer: created(packageImportedSchema) },
  getProcedureBpmn: { method: 'get', path: '/designs/procedure/{key}/bpmn', summary: 'A procedure as BPMN 2.0 XML with its diagram', access: 'design.read', params: bpmnParamsSchema, query: bpmnQuerySchema, answer: stream('application/xml') },
  readBpmn: { method: 'post', path: '/design-imports/bpmn', summary: 'A definition from BPMN 2.0 XML, with a report; nothing is stored', access: 'design.write', body: bpmnImportSchema, answer: json(bpmnImportedSchema) },
});
