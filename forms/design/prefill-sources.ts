import { kindOf } from '../palette/component-kinds';
import { optionsOf } from '../palette/options-of';
import type { FormComponent, FormDefinition, PrefillStep, Scalar, Text } from '../types';
import { choicesOf } from './conditions';
import { fieldNames } from './field-names';
import { partsWithFields, type PartAt } from './place';

/** What a value is, so that only what can be put into a field is offered for it. */
type ValueKind = 'text' | 'number' | 'date' | 'dateTime' | 'time' | 'yesNo' | 'choice' | 'email' | 'phone' | 'unit' | 'units' | 'person' | 'people' | 'document' | 'documents' | 'boxes';

export interface PrefillSource {
  /** As a prefill step keeps it (`forms/prefill.ts` says what a case knows). */
  from: string;
  name: Text;
}

const known: readonly (PrefillSource & { gives: ValueKind })[] = [
  { from: 'today', gives: 'date', name: { vi: 'Ngày mở biểu mẫu', en: 'The day the form is opened' } },
  { from: 'year', gives: 'number', name: { vi: 'Năm của hồ sơ', en: 'The year of the case' } },
  { from: 'dueYear', gives: 'number', name: { vi: 'Năm của hạn chót bước này', en: 'The year in which the step is due' } },
  { from: 'period.year', gives: 'number', name: { vi: 'Năm của kỳ báo cáo', en: 'The year that a report covers' } },
  { from: 'period.kind', gives: 'choice', name: { vi: 'Kỳ báo cáo (6 tháng hoặc năm)', en: 'The period that a report covers' } },
  { from: 'unit', gives: 'unit', name: { vi: 'Đơn vị của hồ sơ', en: 'The unit of the case' } },
  { from: 'unitName', gives: 'text', name: { vi: 'Tên đơn vị của hồ sơ', en: 'The name of the unit of the case' } },
  { from: 'partyUnits', gives: 'units', name: { vi: 'Các đơn vị cùng ký bước này', en: 'The units that sign together in this step' } },
  { from: 'person', gives: 'person', name: { vi: 'Người mở biểu mẫu', en: 'Who opens the form' } },
  { from: 'personName', gives: 'text', name: { vi: 'Họ tên người mở biểu mẫu', en: 'The name of who opens the form' } },
  { from: 'previous.modelName', gives: 'text', name: { vi: 'Tên mô hình đầu tiên trong kế hoạch', en: 'The name of the first model of the plan' } },
  { from: 'previous.modelSummary', gives: 'text', name: { vi: 'Nội dung mô hình đầu tiên trong kế hoạch', en: 'The content of the first model of the plan' } },
  { from: 'parties.*.unit', gives: 'unit', name: { vi: 'Mỗi dòng một đơn vị cùng ký', en: 'A row for each unit that signs' } },
  { from: 'parties.*.representative', gives: 'text', name: { vi: 'Mỗi dòng một người đại diện ký', en: 'A row for each who signs' } },
  { from: 'previous.openFindings.*.what', gives: 'text', name: { vi: 'Mỗi dòng một việc còn phải khắc phục', en: 'A row for each finding that is still open' } },
  { from: 'previous.models.*.name', gives: 'text', name: { vi: 'Mỗi dòng tên một mô hình trong kế hoạch', en: 'A row for each model of the plan: its name' } },
  { from: 'previous.models.*.count', gives: 'number', name: { vi: 'Mỗi dòng số lượng một mô hình trong kế hoạch', en: 'A row for each model of the plan: how many' } },
];

const byType: Record<string, ValueKind> = { textarea: 'text', number: 'number', currency: 'number', checkbox: 'yesNo', select: 'choice', radio: 'choice', email: 'email', phoneNumber: 'phone', selectboxes: 'boxes' };
const byInput: Record<string, ValueKind> = { date: 'date', 'datetime-local': 'dateTime', time: 'time' };

/** Undefined for what nobody else may fill in: files, signatures, and what is computed. */
function kindOfValue(part: FormComponent): ValueKind | undefined {
  if (part.calculateValue !== undefined) return undefined;
  const several = part.multiple === true;
  switch (part.type) {
    case 'textfield': return byInput[String(part.inputType)] ?? 'text';
    case 'unitPicker': return several ? 'units' : 'unit';
    case 'personPicker': return several ? 'people' : 'person';
    case 'documentPicker': return several ? 'documents' : 'document';
    default: return Object.hasOwn(byType, part.type) ? byType[part.type] : undefined;
  }
}

/** Where a field's first value is written: `*` for every row of the table it stands in. Undefined where none can be. */
export function prefillPath(definition: Pick<FormDefinition, 'components'>, path: string): string | undefined {
  const parts = partsWithFields(definition);
  const entry = parts.find((candidate) => candidate.path === path);
  if (!entry || kindOf(entry.part.type) !== 'value' || kindOfValue(entry.part) === undefined) return undefined;
  if (entry.rows === undefined) return path;
  // Rows are made of one list: of a table at the top, for the fields right in it.
  const isPlain = entry.rows !== '' && !entry.rows.includes('.') && entry.scope === entry.rows;
  return isPlain ? `${entry.rows}.*.${entry.part.key}` : undefined;
}

/** What the case itself can put into a field. */
export function prefillSources(definition: Pick<FormDefinition, 'components'>, path: string): PrefillSource[] {
  const to = prefillPath(definition, path);
  const part = partsWithFields(definition).find((entry) => entry.path === path)?.part;
  const kind = part && kindOfValue(part);
  if (to === undefined || kind === undefined) return [];
  const offers = (from: string) => from !== 'period.kind' || optionsOf(part!).some(({ value }) => value === 'halfYear');
  return known.filter(({ from, gives }) => gives === kind && offers(from) && from.includes('*') === to.includes('*')).map(({ from, name }) => ({ from, name }));
}

/** What can be taken over from the answer to an earlier form: fields that hold the same kind of thing, and its facts. */
export function earlierSources(definition: FormDefinition, path: string, earlier: FormDefinition): PrefillSource[] {
  const to = prefillPath(definition, path);
  const entry = partsWithFields(definition).find((candidate) => candidate.path === path);
  const kind = entry && kindOfValue(entry.part);
  if (to === undefined || !entry || kind === undefined) return [];
  const names = fieldNames(earlier);
  return partsWithFields(earlier).flatMap((candidate): PrefillSource[] => {
    const from = prefillPath(earlier, candidate.path) ?? computedPath(candidate);
    if (from === undefined || from.includes('*') !== to.includes('*') || !isAlike(kind, entry.part, candidate.part)) return [];
    return [{ from: `answers.${earlier.key}.${from}`, name: names.get(candidate.path)! }];
  });
}

/** What an earlier form has computed may be taken over, too. */
const computedPath = ({ part, path, rows }: PartAt): string | undefined => (part.calculateValue !== undefined && rows === undefined ? path : undefined);

function isAlike(kind: ValueKind, part: FormComponent, earlier: FormComponent): boolean {
  const { calculateValue: _formula, ...asTyped } = earlier;
  const given = kindOfValue(asTyped as FormComponent);
  if (kind === 'choice' || kind === 'boxes') {
    const offered = new Set(optionsOf(part).map(({ value }) => value));
    return given === kind && optionsOf(earlier).some(({ value }) => offered.has(value));
  }
  return given === kind;
}

/** The key of the earlier form that a source names, and the path in its answer. */
export function earlierSource(from: string): { form: string; path: string } | undefined {
  const [, form, path] = /^answers\.([a-z][a-z0-9-]*)\.(.+)$/.exec(from) ?? [];
  return form === undefined || path === undefined ? undefined : { form, path };
}

/** Where the first value of a field comes from, in words; `titles` of forms by key. */
export function prefillSentence(definition: FormDefinition, step: PrefillStep, titles: ReadonlyMap<string, Text> = new Map()): Text {
  if (step.from === undefined) return constantSentence(definition, step);
  const earlier = earlierSource(step.from);
  const title = earlier && (titles.get(earlier.form) ?? { vi: earlier.form, en: earlier.form });
  if (earlier && title) return { vi: `Câu trả lời “${earlier.path}” của biểu mẫu “${title.vi}” ở bước trước`, en: `The answer “${earlier.path}” of the form “${title.en}” in an earlier step` };
  const [, fact] = /^facts\.(.+)$/.exec(step.from) ?? [];
  if (fact !== undefined) return { vi: `Dữ kiện “${fact}” của hồ sơ`, en: `The fact “${fact}” of the case` };
  return known.find(({ from }) => from === step.from)?.name ?? { vi: step.from, en: step.from };
}

function constantSentence(definition: FormDefinition, { to, value }: PrefillStep): Text {
  const path = to.replace('.*', '');
  const part = partsWithFields(definition).find((entry) => entry.path === path)?.part;
  const name = part && choicesOf(part, path, definition).find((choice) => choice.value === (value as Scalar))?.name;
  const shown = name ?? { vi: String(value ?? ''), en: String(value ?? '') };
  return { vi: `Luôn là “${shown.vi}”`, en: `Always “${shown.en}”` };
}

/** How a constant for a field is chosen or typed; undefined where none can be given. */
export function constantKind(part: FormComponent): 'choice' | 'number' | 'text' | 'date' | 'dateTime' | 'time' | undefined {
  const kind = kindOfValue(part);
  if (kind === 'choice' || kind === 'yesNo') return 'choice';
  if (kind === 'email' || kind === 'phone') return 'text';
  return kind === 'number' || kind === 'text' || kind === 'date' || kind === 'dateTime' || kind === 'time' ? kind : undefined;
}
