import type { CitedDocument, DocumentData } from './document-data';
import type { DocumentKind } from './document-kind';
import type { Block, DocumentModel } from './document-model';
import { formatNumber } from './document-number';
import { DEFAULT_LEGAL_BASES } from './legal-bases';
import { officialDate } from './official-date';

/** Letterhead, number, date, signature and recipients, the same for every kind. */
export function documentHead(data: DocumentData): Omit<DocumentModel, 'subject' | 'body'> {
  const year = Number((data.issuedOn ?? '').slice(0, 4));
  if (data.n !== null && data.issuedOn === null) throw new RangeError('A numbered document has a day of issue');
  return {
    kind: data.kind,
    issuer: data.issuer,
    number: data.n === null ? null : formatNumber({ n: data.n, year, notation: data.notation, kind: data.kind }),
    notation: data.notation,
    place: data.place,
    date: data.issuedOn,
    signature: data.signature,
    recipients: data.recipients,
    ...(data.verify ? { verify: data.verify } : {}),
  };
}

/** The bases in italics, one paragraph each (Decree 30/2020/NĐ-CP, Annex I, part II, section 6). */
export function legalBasisBlocks(kind: DocumentKind, own: readonly string[] | undefined): Block[] {
  return (own ?? DEFAULT_LEGAL_BASES[kind]).map((text) => paragraph(withBasis(text), { italic: true }));
}

export function paragraph(text: string, style: Omit<Extract<Block, { type: 'paragraph' }>, 'type' | 'text'> = {}): Block {
  return { type: 'paragraph', text, ...style };
}

export function heading(text: string, align: 'left' | 'center' = 'left'): Block {
  return { type: 'heading', text, align };
}

export function numbered(texts: readonly string[], label: (index: number) => string = (index) => `${index + 1}.`, strong = false): Block {
  return { type: 'numbered', strong, items: texts.map((text, index) => ({ label: label(index), text })) };
}

/** 'Công văn số 05/PGDĐT-CTTT ngày 05 tháng 02 năm 2026 của Phòng …'. */
export function cite({ typeName, number, issuedOn, issuer, subject }: CitedDocument): string {
  return [typeName, number && `số ${number}`, issuedOn && officialDate(issuedOn), `của ${issuer}`, subject && `về ${lowerFirst(subject)}`].filter(Boolean).join(' ');
}

/** A sentence ends with one mark; people type it or not. */
export function sentence(text: string, mark: '.' | ';' = '.'): string {
  return `${text.trim().replace(/[.;,\s]+$/u, '')}${mark}`;
}

/** What a person wrote in several lines, one paragraph each; `end` closes the last one. */
export function paragraphs(text: string, end: (text: string) => string = sentence): Block[] {
  const lines = text.split(/\n+/u).map((line) => line.trim()).filter((line) => line !== '');
  return lines.map((line, index) => paragraph(index === lines.length - 1 ? end(line) : sentence(line)));
}

/** The end of an administrative text: './.'. */
export function ended(text: string): string {
  return `${sentence(text)}/.`;
}

export function lowerFirst(text: string): string {
  // A name or an abbreviation in front ('UBND', 'Công an') keeps its capitals only when the whole word has them.
  const first = text.split(/\s/u, 1)[0] ?? '';
  return first.length > 1 && first === first.toLocaleUpperCase('vi') ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

export function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

function withBasis(text: string): string {
  return sentence(/^(căn cứ|thực hiện|theo|xét)(?=\s)/iu.test(text) ? text : `Căn cứ ${text}`, ';');
}
