/** The days on which a unit or a seat stands; both inclusive, null or absent: without end. */
export interface Validity { from?: string | null | undefined; to?: string | null | undefined }

/** @param day local day, yyyy-MM-dd */
export function existsOn({ from, to }: Validity, day: string): boolean {
  return (!from || from <= day) && (!to || to >= day);
}
