import { readDesign, readVersion, saveDraft, type DesignKind } from './design-queries';
import { pinVersion } from './pin-version';

/** `in-review`: a draft waits for a review or is approved, and a change would take that back; nothing was done. `same`: it uses that version already. */
type Brought = 'drafted' | 'same' | 'in-review';

/**
 * A draft of a procedure that uses a newer version of a form or of another procedure: of the draft that stands, or of what
 * is published. Guarded like every save, so nothing of somebody else's is overwritten.
 * @throws ApiError draft-changed, editing-lost
 */
export async function bringToVersion(used: { kind: DesignKind; key: string }, version: number, procedure: string, anyway: boolean): Promise<Brought> {
  const { draft, latestVersion } = await readDesign('procedure', procedure);
  const standing = draft ? draft.definition : (await readVersion('procedure', procedure, latestVersion ?? 1)).definition;
  const { definition, places } = pinVersion(standing, used, version);
  if (places === 0) return 'same';
  if (draft && draft.state !== 'open' && !anyway) return 'in-review';
  await saveDraft('procedure', procedure, { revision: draft?.revision ?? 0, definition: definition as object });
  return 'drafted';
}
