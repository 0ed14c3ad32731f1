import { DOCUMENT_TYPES, documentKindSchema } from '../document/document-kind';
import { isPlainObject } from '../logic/plain-object';
import { noticeContent, templateNames, type Notice } from '../notices/notice-content';
import { isRole, roleTitles } from '../org/roles';
import type { PackedThing } from './pack-design';
import { referencesOf, stepsIn, type Step } from './references';

/** What a procedure names and the product itself has: whoever gets the package sees whether it is the same there. */
export type ProductKind = 'document' | 'notice' | 'role';
type Content = Readonly<Record<string, unknown>>;

export const isProductKind = (kind: string): kind is ProductKind => kind === 'document' || kind === 'notice' || kind === 'role';

/** What stands behind a name in this installation; null when there is nothing. */
export function productThing(kind: ProductKind, key: string): Content | null {
  switch (kind) {
    case 'role': return isRole(key) ? { title: roleTitles[key] } : null;
    case 'notice': return templateNames.includes(key) ? { vi: wordsOf(key, 'vi'), en: wordsOf(key, 'en') } : null;
    case 'document': {
      const known = documentKindSchema.safeParse(key);
      return known.success ? { title: DOCUMENT_TYPES[known.data].name, abbreviation: DOCUMENT_TYPES[known.data].abbreviation } : null;
    }
  }
}

/** The templates of documents, texts of notices and roles that these procedures use. */
export function thingsNamedBy(procedures: readonly Content[]): Record<ProductKind, PackedThing[]> {
  const names: Record<ProductKind, Set<string>> = { document: new Set(), notice: new Set(), role: new Set() };
  for (const content of procedures) {
    for (const { kind, key } of referencesOf({ kind: 'procedure', content })) if (isProductKind(kind)) names[kind].add(key);
    for (const step of stepsIn(content.steps)) for (const template of mailsOf(step)) names.notice.add(template);
  }
  const packed = (kind: ProductKind): PackedThing[] => [...names[kind]].flatMap((key) => {
    const content = productThing(kind, key);
    return content ? [{ key, content }] : [];
  });
  return { document: packed('document'), notice: packed('notice'), role: packed('role') };
}

const rungMails: Readonly<Record<string, string>> = { remind: 'reminder', escalate: 'escalation', reassign: 'task-reassigned', assist: 'assist', take: 'outcome-taken' };

/** The mails that a task sends by itself. */
function mailsOf(step: Step): string[] {
  if (step.kind !== 'task') return [];
  const inner = (list: unknown, member: string): unknown[] => (Array.isArray(list) ? list.map((one) => (isPlainObject(one) && isPlainObject(one[member]) ? one[member].kind : null)) : []);
  const rungs = inner(step.ladder, 'act').flatMap((act) => (typeof act === 'string' && Object.hasOwn(rungMails, act) ? [rungMails[act] ?? ''] : []));
  return [
    'task-opened', ...rungs,
    ...(inner(step.outcomes, 'go').includes('return') ? ['task-returned'] : []),
    ...(step.extension ? ['extension-asked', 'extension-granted', 'extension-refused'] : []),
    ...(step.pausable === true ? ['task-paused', 'task-resumed'] : []),
  ];
}

const blank = (vi: string, en: string) => ({ vi: `{${vi}}`, en: `{${en}}` });

/** The words of a mail with names in braces where each case has its own. */
function wordsOf(template: string, locale: 'vi' | 'en'): Content {
  const word = (vi: string, en: string): string => blank(vi, en)[locale];
  const role = blank('chức danh', 'role');
  const notice: Notice = {
    template, url: '', opens: 'case', caseTitle: word('hồ sơ', 'case'), processTitle: blank('quy trình', 'procedure'), stepTitle: blank('bước', 'step'), roleTitle: role, unitName: word('đơn vị', 'unit'),
    task: null, document: { title: blank('văn bản', 'document'), number: word('số', 'number') }, outcomeTitle: blank('kết quả', 'outcome'), sideTitle: blank('việc hỗ trợ', 'side task'), takenTitle: blank('kết quả', 'outcome'),
    asked: null, at: '1970-01-01T00:00:00.000Z', vacant: null,
  };
  const { subject, heading, paragraphs } = noticeContent(notice, locale);
  return { subject, heading, paragraphs };
}
