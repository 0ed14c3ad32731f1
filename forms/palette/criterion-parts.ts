import type { FormComponent } from '../types';
import { conditionPath } from './condition-path';

/** A judged criterion: one component in a definition, the fields below wherever it is read, drawn or shown. */
interface Criterion extends FormComponent {
  /** Points for a criterion that is met. */
  weight?: number;
  /** Points between none and the weight may be given; otherwise they follow from the result. */
  partial?: boolean;
  /** When it is not met, nothing else saves the whole (facts of kind `criteria`). */
  criticalFail?: boolean;
  allowNotApplicable?: boolean;
  evidenceRequired?: boolean;
  filePattern?: string;
  fileMaxSize?: string;
}

export const criterionResults = ['met', 'not-met', 'not-applicable'] as const;
export type CriterionResult = (typeof criterionResults)[number];
/** Documents and pictures, of the size that a scanned page needs. */
export const evidence = { filePattern: '.pdf,.doc,.docx,.odt,.jpg,.jpeg,.png', fileMaxSize: '20MB' };
const words = {
  met: { label: 'Đạt', labelEn: 'Met' },
  'not-met': { label: 'Chưa đạt', labelEn: 'Not met' },
  'not-applicable': { label: 'Không áp dụng', labelEn: 'Not applicable' },
};

/** Shown when the result is one of these; the leading dot stands for the criterion itself. */
const when = (...results: string[]) => ({
  show: true, conjunction: 'any', conditions: results.map((value) => ({ component: '.result', operator: 'isEqual', value })),
});

function noteOf({ weight, criticalFail }: Criterion): FormComponent[] {
  const sentences: [string, string][] = [];
  if (weight !== undefined) sentences.push([`Điểm tối đa: ${String(weight).replace('.', ',')}.`, `Points at most: ${weight}.`]);
  if (criticalFail) sentences.push(['Tiêu chí bắt buộc: chưa đạt thì cả bài đánh giá không đạt.', 'Decisive: if this is not met, the whole assessment fails.']);
  const [text, textEn] = [0, 1].map((language) => sentences.map((sentence) => sentence[language]).join(' '));
  return sentences.length === 0 ? [] : [{ type: 'helptext', key: 'note', input: false, text, textEn }];
}

function scoreOf({ weight, partial }: Criterion): FormComponent[] {
  if (weight === undefined) return [];
  const score = { type: 'number', key: 'score', label: 'Điểm', labelEn: 'Points', input: true, decimalLimit: 2 };
  if (partial) return [{ ...score, validate: { required: true, min: 0, max: weight }, conditional: when('met', 'not-met') }];
  const is = (result: string) => ({ '==': [{ var: 'row.result' }, result] });
  return [{ ...score, disabled: true, calculateServer: true, calculateValue: { if: [is('met'), weight, is('not-met'), 0, null] } }];
}

function partsOf(criterion: Criterion): FormComponent[] {
  const offered = criterionResults.filter((result) => result !== 'not-applicable' || criterion.allowNotApplicable);
  const { filePattern = evidence.filePattern, fileMaxSize = evidence.fileMaxSize } = criterion;
  return [
    ...noteOf(criterion),
    {
      type: 'radio', key: 'result', label: 'Kết quả', labelEn: 'Result', input: true, inline: true,
      values: offered.map((value) => ({ value, ...words[value] })),
      validate: { required: criterion.validate?.required === true, onlyAvailableItems: true },
    },
    ...scoreOf(criterion),
    {
      type: 'textarea', key: 'reason', label: 'Giải trình', labelEn: 'Explanation', input: true, rows: 3, autoExpand: true,
      validate: { required: true, maxLength: 2000 }, conditional: when(...offered.filter((result) => result !== 'met')),
    },
    {
      type: 'file', key: 'evidence', label: 'Minh chứng', labelEn: 'Evidence', input: true, multiple: true, storage: 'lienky', filePattern, fileMaxSize,
      validate: { required: criterion.evidenceRequired === true, maxItems: 10 }, conditional: when('met'),
    },
  ];
}

const known = new WeakMap<FormComponent, FormComponent[]>();

/** `result`, `score` with a weight, `reason` unless met, `evidence` when met. The same list each time for the same component. */
export function criterionParts(criterion: FormComponent): FormComponent[] {
  const parts = known.get(criterion) ?? partsOf(criterion);
  known.set(criterion, parts);
  return parts;
}

/** The group that Form.io draws, which knows neither criteria nor names that begin with a dot. */
export function drawnCriterion(criterion: FormComponent, path: string): FormComponent {
  const { key, label, description, conditional, hideLabel = false } = criterion;
  return {
    // Form.io hides the label of a container unless told otherwise.
    type: 'container', key, label, hideLabel, input: true, tree: true, customClass: 'lk-criterion', criterion: true,
    ...(description !== undefined && { description }), ...(conditional !== undefined && { conditional }),
    components: structuredClone(criterionParts(criterion)).map((part) => (part.conditional === undefined ? part : { ...part, conditional: withPath(part.conditional, path) })),
  };
}

function withPath(conditional: unknown, group: string): unknown {
  const { conditions, ...rest } = conditional as ReturnType<typeof when>;
  return { ...rest, conditions: conditions.map((condition) => ({ ...condition, component: conditionPath(condition.component, group) })) };
}
