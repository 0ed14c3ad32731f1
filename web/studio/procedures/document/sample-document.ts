import { buildDocument, type DocumentKind, type DocumentModel } from '../../../../domain/document';
import { documentSamples } from '../../../../domain/document/document-samples';

/** What a previewed document has of its own; all the rest of its text is made up. */
export interface DocumentWishes {
  issuer: string;
  /** Number in the register; null while there is none. */
  n: number | null;
  notation: string;
  /** Local day yyyy-MM-dd. */
  day: string;
  /** The unit it is about. */
  subject: string;
  signer?: { title: string; name: string } | undefined;
}

const PLACE = 'Bình An';
/** A notation that nobody has typed yet leaves the document without one to show. */
const NO_NOTATION = '…';

/** A document of its kind as it would be laid out, with made-up text; null where the wishes make none. */
export function sampleDocument(kind: DocumentKind, { issuer, n, notation, day, subject, signer }: DocumentWishes): DocumentModel | null {
  const sample = documentSamples[kind];
  const own = {
    ...sample, issuer: { name: issuer }, n, notation: notation.trim() || NO_NOTATION, issuedOn: day, place: PLACE, ...(signer && { signature: { authority: null, ...signer } }),
    ...('school' in sample && { school: subject }), ...('nominee' in sample && { nominee: subject }), ...('source' in sample && { source: subject }), ...('schools' in sample && { schools: [{ name: subject, grade: 'Xuất sắc' }] }),
    ...('address' in sample && { address: undefined }),
  };
  try {
    return buildDocument(own as typeof sample);
  } catch {
    // A notation that is too long: the field says so.
    return null;
  }
}
