/** Stands in no tenant's name (LIENKY_TENANT), so no real record can ever lie in a sandbox's space. */
const MARK = '~';

/**
 * Where the records of one sandbox lie: a name in the place of the tenant's, which every `_id`, index and query begins
 * with. What is asked for in the tenant is therefore never found here, and the other way round.
 */
export const sandboxSpace = (tenant: string, sandboxId: string): string => `${tenant}${MARK}${sandboxId}`;

export const isSandboxSpace = (tenant: string): boolean => tenant.includes(MARK);
