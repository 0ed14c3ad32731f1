import type { DocumentKind } from './document-kind';

/** One piece of a document's body, in reading order. All text is plain: no markup is interpreted. */
export type Block =
  | { type: 'paragraph'; text: string; italic?: boolean; bold?: boolean; align?: 'justify' | 'center'; indent?: boolean }
  | { type: 'heading'; text: string; align?: 'left' | 'center' }
  /** Items with their own labels ('1.', 'Điều 1.', '-'); the label is set bold when `strong`. */
  | { type: 'numbered'; items: { label: string; text: string }[]; strong?: boolean }
  /** `width` are shares of the line; they need not add up to one. The header repeats on each page. */
  | { type: 'table'; columns: { title: string; width: number; align?: 'left' | 'center' }[]; rows: string[][] }
  | { type: 'keyvalue'; items: { key: string; value: string }[] };

export interface Signature {
  /** TM. on behalf of a collective, KT. for the head, TL. by order, TUQ. by authorisation (Decree 30/2020/NĐ-CP, Annex I). */
  authority: 'TM.' | 'KT.' | 'TL.' | 'TUQ.' | null;
  /** Who stands behind the authority: 'Ủy ban nhân dân', 'Chủ tịch'. */
  onBehalfOf?: string;
  title: string;
  name: string;
}

/** A signature given in the system. What was signed is the submission, named by its hash. */
export interface CoSignature {
  unit: string;
  person: string;
  title?: string;
  /** ISO instant with a zone. */
  at: string;
  hash: string;
}

/** The ornamental page: a certificate, or what hangs on the wall after a commendation. */
export interface Award {
  /** Who awards, as the first line: 'Chủ tịch Ủy ban nhân dân xã Tân Bình'. */
  authority: string;
  title: string;
  /** What joins title and recipient: 'Công nhận', 'Tặng'. */
  verb: string;
  recipient: string;
  address?: string;
  /** What it is given for, one or two lines. */
  achievement: string[];
  /** The decision behind it. */
  basis: string;
  /** Printed under the basis: 'Số: 05/2026/UBND-TB'. */
  numberLine?: string;
}

/** A document ready to be laid out by Decree 30/2020/NĐ-CP, Annexes I and VI, independent of the file format. */
export interface DocumentModel {
  kind: DocumentKind;
  issuer: { superior?: string; name: string };
  /** '05/KH-THCSTB'; null while a draft waits for its number, then `notation` is shown behind a gap. */
  number: string | null;
  notation: string;
  place: string;
  /** Local day yyyy-MM-dd; null on a draft, whose day is left blank. */
  date: string | null;
  /** Absent on an official letter. */
  typeName?: string;
  subject: string;
  /** 'Kính gửi' of an official letter. */
  addressees?: string[];
  urgency?: string;
  body: Block[];
  signature: Signature;
  recipients: string[];
  coSignatures?: CoSignature[];
  verify?: { code: string; url: string };
  award?: Award;
}
