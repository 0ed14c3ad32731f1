import { isPlainObject } from '../../domain/logic/plain-object';
import { kindOf } from '../palette/component-kinds';
import { optionsOf } from '../palette/options-of';
import { checkTexts } from '../schema/check-texts';
import { componentSchema } from '../schema/component-schema';
import type { FormComponent } from '../types';
import type { ImportCode, ImportReport } from './import-report';
import { keyFromLabel } from './key-from-label';
import { newPart } from './new-part';

type Foreign = Record<string, unknown>;
type Path = readonly (string | number)[];

/** Properties whose very purpose is to run something or to fetch something. */
const CODE = ['custom', 'customConditional', 'customDefaultValue', 'calculateValue', 'logic', 'json', 'customClass', 'attributes', 'properties', 'hooks', 'onChange', 'validateWhenHidden', 'customPrivate', 'errors'];
const RUNS = new Set(['custom', 'customConditional', 'customDefaultValue', 'calculateValue', 'logic', 'json', 'hooks', 'onChange']);
const FETCHES = new Set(['url', 'uploadUrl', 'webcamSize', 'data.url', 'valueProperty']);
/** Carried over by their own rules: what a part holds, its key, condition and choices. */
const APART = ['components', 'columns', 'conditional', 'key', 'type', 'values', 'data', 'id'];

/** Null, empty, or only such things inside: a setting that nobody set. */
function isUnset(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  if (Array.isArray(value)) return value.every(isUnset);
  return isPlainObject(value) && Object.values(value).every(isUnset);
}

/** Empty itself. A switch that is off, or a label that is left empty on purpose, says something. */
function isEmpty(name: string, value: unknown): boolean {
  if (value === '') return name !== 'label' && name !== 'title';
  return value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** The part with the properties that our schema knows, without what it holds. Undefined when even that is not enough. */
export function keepProperties(part: Foreign, path: Path, label: string, report: ImportReport): FormComponent | undefined {
  const type = String(part.type);
  const note = (code: ImportCode, at: Path, name: string) => report.note(code, [...path, ...at], name, label);
  const beginning = newPart(type, label || String(part.key ?? '') || undefined);
  const kept: Foreign = { type, key: part.key, input: beginning.input };
  for (const [name, value] of Object.entries(part)) {
    if (APART.includes(name) || name === 'input' || isEmpty(name, value) || (name === 'rows' && Array.isArray(value))) continue;
    const refusal = refusalOf(name, value);
    if (refusal && isUnset(value)) continue;
    if (refusal) note(refusal, [name], name);
    else kept[name] = structuredClone(value);
  }
  // Closed for typing without a formula: what is sent for it could have been changed, so nothing may rest on it.
  if (kept.disabled === true && kept.calculateValue === undefined) {
    note('unknownProperty', ['disabled'], 'disabled');
    delete kept.disabled;
  }
  // A note may have no label of its own: its text is what people read.
  if (kept.label === undefined && beginning.label !== undefined && !(label === '' && kindOf(type) === 'note')) kept.label = label || (type === 'columns' ? '' : beginning.label);
  if (!keepChoices(kept, part, beginning, path, label, report)) return undefined;
  if (beginning.columns) kept.columns = columnsOf(part);
  if (beginning.components) kept.components = [];
  if (type === 'datagrid') kept.initEmpty ??= false;
  return trimmed(kept, beginning, note);
}

function refusalOf(name: string, value: unknown): ImportCode | undefined {
  if (name === 'calculateValue' && isPlainObject(value)) return undefined;
  if (RUNS.has(name)) return 'code';
  if (FETCHES.has(name)) return 'address';
  const code = checkTexts({ [name]: value }, 1)[0]?.code;
  if (code === 'markup') return 'html';
  return code === 'address' || code === 'template' || code === 'forbiddenKey' ? code : CODE.includes(name) ? 'unknownProperty' : undefined;
}

function columnsOf(part: Foreign): unknown[] {
  const columns = (Array.isArray(part.columns) ? part.columns : []).slice(0, 4);
  const width = (column: unknown) => (isPlainObject(column) && Number.isInteger(column.width) && (column.width as number) >= 1 && (column.width as number) <= 12 ? column.width : Math.max(1, Math.floor(12 / columns.length)));
  return columns.length > 0 ? columns.map((column) => ({ size: 'md', width: width(column), components: [] })) : [{ size: 'md', width: 12, components: [] }];
}

/** False for a choice without choices. */
function keepChoices(kept: Foreign, part: Foreign, beginning: FormComponent, path: Path, label: string, report: ImportReport): boolean {
  if (optionsOf(beginning).length === 0) return true;
  const nested = isPlainObject(part.data) ? part.data : {};
  const source = Array.isArray(part.values) && part.values.length > 0 ? part.values : nested.values;
  for (const name of ['url', 'custom', 'resource', 'json'] as const) if (!isUnset(nested[name])) report.note(name === 'custom' ? 'code' : 'address', [...path, 'data', name], name, label);
  const seen = new Set<string>();
  const options = (Array.isArray(source) ? source : []).slice(0, 500).flatMap((option: unknown) => {
    const words = isPlainObject(option) ? String(option.label ?? option.value ?? '').trim() : String(option ?? '').trim();
    const value = isPlainObject(option) && !isUnset(option.value) ? String(option.value) : words;
    if (words === '' && value === '') return [];
    const clean = checkTexts({ words, value }, 1).length === 0 && words !== '' && words.length <= 500;
    const short = value.length > 100 || (beginning.type === 'selectboxes' && !/^[\p{L}\p{N}][\p{L}\p{N} _-]*$/u.test(value)) ? keyFromLabel(value) : value;
    if (!clean || seen.has(short)) {
      report.note('choiceDropped', [...path, 'values'], words || value, label);
      return [];
    }
    seen.add(short);
    return [{ value: short, label: words }];
  });
  if (options.length === 0) report.note('noChoices', path, label, label);
  if (beginning.type === 'select') Object.assign(kept, { widget: 'html5', dataSrc: 'values', data: { values: options } });
  else kept.values = options;
  return options.length > 0;
}

const MAX_ROUNDS = 60;
/** Pages need one to be pages; what they hold is judged by itself. */
const PAGE = { type: 'panel', key: 'page', input: false, title: 'Trang', components: [] };

/** Takes away what the schema refuses, or puts our own beginning in its place, until nothing is left to refuse. */
function trimmed(kept: Foreign, beginning: FormComponent, note: (code: ImportCode, at: Path, name: string) => void): FormComponent | undefined {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const judged = componentSchema.safeParse({ ...kept, key: 'part', ...(kept.type === 'tabs' && { components: [PAGE] }) });
    if (judged.success) return kept as unknown as FormComponent;
    let progress = false;
    for (const issue of judged.error.issues) {
      const at = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
      const names = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
      for (const name of names) progress = drop(kept, beginning, name === undefined ? at : [...at, name], name !== undefined, note) || progress;
    }
    if (!progress) break;
  }
  note('notKept', [], String(kept.label ?? kept.type));
  return undefined;
}

function drop(kept: Foreign, beginning: FormComponent, at: Path, unknown: boolean, note: (code: ImportCode, at: Path, name: string) => void): boolean {
  const top = String(at[0] ?? '');
  if (at.length === 0 || top === 'type') return false;
  const holder = at.slice(0, -1).reduce<unknown>((place, step) => (place && typeof place === 'object' ? (place as Foreign)[step] : undefined), kept);
  const name = String(at[at.length - 1]);
  const plainHolder = isPlainObject(holder) ? holder : undefined;
  const value = plainHolder?.[name];
  const worthSaying = !isUnset(value);
  if (worthSaying) note(name === 'pattern' ? 'pattern' : RUNS.has(name) ? 'code' : unknown ? 'unknownProperty' : 'badValue', at, name);
  if (plainHolder && name in plainHolder) delete plainHolder[name];
  else if (top in kept) delete kept[top];
  else if (beginning[top] === undefined) return false;
  if (kept[top] === undefined && beginning[top] !== undefined && ['storage', 'filePattern', 'fileMaxSize', 'text', 'input', 'label', 'currency', 'columns', 'components'].includes(top)) kept[top] = structuredClone(beginning[top]);
  return true;
}
