/** Everything read in one transaction is of one moment, so people may work meanwhile. */
export const SNAPSHOT_READ = { readConcern: { level: 'snapshot' } } as const;
/** The same for what is mended in it. */
export const SNAPSHOT_WRITE = { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', journal: true } } as const;
