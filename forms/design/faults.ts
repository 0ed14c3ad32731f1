import { isWithin } from '../checker/size';
import { checkReferences } from '../schema/check-references';
import { kindOf } from '../palette/component-kinds';
import { checkTexts } from '../schema/check-texts';
import type { FormComponent, FormDefinition, Text } from '../types';
import { listsOf, partsOf } from './place';

/** What is wrong with a definition, as far as can be said without the checker's schema of types and properties. */
export interface Fault {
  code: string;
  name: string;
  message: Text;
}

/** As `checkDefinition` limits a definition: beyond this it could not be saved. */
const limits = { nodes: 20_000, depth: 40, characters: 1_000_000 };
const MOST = 500;
const MAX_PAGES = 20;
const MAX_IN_LIST = 1000;

export function faultsOf(definition: FormDefinition): Fault[] {
  if (!isWithin(definition, limits)) return [{ code: 'tooLarge', name: '', message: sentences.tooLarge }];
  const problems = [...checkTexts(definition, MOST), ...checkReferences(definition, MOST)].map(({ code, params, message }) => ({ code, name: params.name ?? '', message }));
  return [...problems, ...structureFaults(definition)];
}

const sentences = {
  tooLarge: { vi: 'Biểu mẫu quá lớn hoặc lồng quá sâu.', en: 'The form is too large or nested too deeply.' },
  notAPage: { vi: 'Trong “Các trang” chỉ đặt được trang có tiêu đề; hãy đặt thành phần vào một trang.', en: 'Pages hold only pages with a title; put the part into one of them.' },
  pageCount: { vi: 'Phải có từ 1 đến 20 trang.', en: 'There must be 1 to 20 pages.' },
  criterionInTables: { vi: 'Tiêu chí chấm điểm không đặt được trong một bảng nằm trong bảng khác: lời giải trình và minh chứng hiện theo kết quả của đúng dòng ấy.', en: 'A criterion cannot stand in a table inside a table: its explanation and evidence show by the result of their own row.' },
  tooMany: { vi: 'Quá nhiều thành phần ở một chỗ.', en: 'There are too many parts in one place.' },
} satisfies Record<string, Text>;

/** What the schema says of what stands in what. */
function structureFaults(definition: FormDefinition): Fault[] {
  const fault = (code: keyof typeof sentences, name: string): Fault => ({ code, name, message: sentences[code] });
  const inTabs = (part: FormComponent, path: string): Fault[] => {
    const pages = part.components ?? [];
    const strange = pages.filter(({ type, title }) => type !== 'panel' || typeof title !== 'string' || title === '').map(({ key }) => fault('notAPage', key));
    return pages.length < 1 || pages.length > MAX_PAGES ? [...strange, fault('pageCount', path)] : strange;
  };
  const parts = partsOf(definition);
  // Its parts rest on its result, and nobody could take these conditions out.
  const nested = new Set(parts.filter(({ part, rows }) => rows !== undefined && kindOf(part.type) === 'rows').map(({ path }) => path));
  return [
    ...(definition.components.length > MAX_IN_LIST ? [fault('tooMany', '')] : []),
    ...parts.flatMap(({ part, path, rows }) => [
      ...(part.type === 'criterion' && rows !== undefined && nested.has(rows) ? [fault('criterionInTables', path)] : []),
      ...(part.type === 'tabs' ? inTabs(part, path) : []),
      ...(listsOf(part).some((list) => list.length > MAX_IN_LIST) ? [fault('tooMany', path)] : []),
    ]),
  ];
}

/** Faults that `brokenReferencesOf` lists: an edit may leave these behind, because what names a thing is worth more than what it named. */
const LISTED = new Set(['unknownField', 'unknownChoice', 'conditionAcrossTables', 'insideTable']);

/** The first fault that is new, or that there are more of than before; `strict` counts those that are listed, too. */
export function firstWorse(before: FormDefinition, after: FormDefinition, strict: boolean): Fault | undefined {
  const known = new Map<string, number>();
  for (const { code } of faultsOf(before)) known.set(code, (known.get(code) ?? 0) + 1);
  return faultsOf(after).find(({ code }) => {
    const left = known.get(code) ?? 0;
    known.set(code, left - 1);
    return (strict || !LISTED.has(code)) && left <= 0;
  });
}
