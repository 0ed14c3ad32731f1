/**
 * What operators can search cases by in Temporal. Ids and keys only: unlike payloads they are not sealed.
 * All four are registered together, so a workflow that carries one may upsert another.
 */
export const searchAttributes = {
  tenant: 'LienKyTenant',
  /** Key of the procedure, without version. */
  process: 'LienKyProcess',
  /** The unit the case is about. */
  unit: 'LienKyUnit',
  /** `needs-attention` while the case is parked, absent before. Only the shell may set it, never per step: it costs a history event. */
  status: 'LienKyStatus',
} as const;
