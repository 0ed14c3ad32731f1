import { isPlainObject } from '../../domain/logic/plain-object';
import { isWithin } from '../checker/size';
import { kindOf } from '../palette/component-kinds';
import { checkDefinition } from '../schema/check-definition';
import type { FormComponent, FormDefinition, Text } from '../types';
import { refused, type Refused } from './edit-result';
import { ourType, refusedType } from './foreign-types';
import { blankForm } from './form-templates';
import { keepConditions, keepFormulas } from './import-logic';
import { keepProperties } from './import-properties';
import { ImportReport, type ImportNote } from './import-report';
import { freshKey, isKey, keyFromLabel } from './key-from-label';

const limits = { nodes: 200_000, depth: 60, characters: 5_000_000 };
const MAX_PARTS = 1000;

export interface ImportedForm {
  ok: true;
  /** Accepted by `checkDefinition`. */
  definition: FormDefinition;
  /** Everything that was dropped or changed, in the order it was met. */
  report: ImportNote[];
  /** Parts that were taken. */
  parts: number;
}

type Foreign = Record<string, unknown>;
type Path = readonly (string | number)[];

/**
 * A form from elsewhere: Form.io's form, its list of components, or a definition of ours. What our schema knows is kept;
 * code, HTML, addresses and unknown properties are dropped, each with its place and reason. Empty settings, of which
 * Form.io writes dozens for each part, go without saying. Never throws, whatever the JSON holds.
 */
export function importFormio(json: unknown, name: { key?: string; title?: Text } = {}): ImportedForm | Refused {
  if (!isWithin(json, limits)) return refused('tooLarge');
  const source = componentsIn(json);
  if (!source) return refused('notAForm');
  const report = new ImportReport();
  const importer = new Importer(report);
  const components = importer.list(source.components, source.path, new Set());
  const definition = { ...blankForm(name.key ?? keyIn(json), name.title ?? titleIn(json)), components, english: {} };
  const checked = withoutFaults(keepFormulas(keepConditions(definition, importer.foreignConditions, report), importer.sources, report), importer.sources, report);
  return { ok: true, definition: checked, report: report.notes, parts: importer.taken };
}

function componentsIn(json: unknown): { components: unknown[]; path: Path } | undefined {
  if (Array.isArray(json)) return { components: json, path: [] };
  if (!isPlainObject(json)) return undefined;
  if (Array.isArray(json.components)) return { components: json.components, path: ['components'] };
  // Form.io's export of a project, or of one form, wraps the form.
  const inner = [json.form, json.definition].find((candidate) => isPlainObject(candidate) && Array.isArray(candidate.components));
  return isPlainObject(inner) ? { components: inner.components as unknown[], path: [inner === json.form ? 'form' : 'definition', 'components'] } : undefined;
}

const HARMLESS = /^[^<>&{}\u0000-\u001f]{1,300}$/;
const plain = (text: unknown) => (typeof text === 'string' && HARMLESS.test(text.trim()) && !/:\/\/|javascript:/i.test(text) ? text.trim() : undefined);

function titleIn(json: unknown): Text {
  const title = isPlainObject(json) ? json.title : undefined;
  const vi = plain(isPlainObject(title) ? title.vi : title) ?? 'Biểu mẫu nhập vào';
  return { vi, en: plain(isPlainObject(title) ? title.en : title) ?? 'Imported form' };
}

function keyIn(json: unknown): string {
  const candidates = isPlainObject(json) ? [json.key, json.name, json.path] : [];
  return candidates.find((key): key is string => typeof key === 'string' && /^[a-z][a-z0-9-]{0,63}$/.test(key)) ?? 'imported-form';
}

class Importer {
  taken = 0;
  /** Where each part that was taken came from. */
  readonly sources = new Map<string, Path>();
  readonly foreignConditions = new Map<FormComponent, { conditional: unknown; path: Path }>();

  constructor(private readonly report: ImportReport) {}

  /** `used` are the keys of the scope that the list stands in. */
  list(components: unknown, path: Path, used: Set<string>): FormComponent[] {
    return (Array.isArray(components) ? components : []).flatMap((component, index) => this.one(component, [...path, index], used));
  }

  private one(component: unknown, path: Path, used: Set<string>): FormComponent[] {
    if (!isPlainObject(component)) {
      this.report.note('notKept', path);
      return [];
    }
    const { part, converted } = ourType(component);
    const type = String(component.type);
    const label = plain(component.label) ?? plain(component.title) ?? '';
    const kind = kindOf(String(part.type));
    if (kind === undefined || this.taken >= MAX_PARTS) {
      this.report.note(kind === undefined ? (refusedType(type) ?? 'unknownType') : 'tooLarge', path, refusedType(type) ? label || type : type, label);
      // What an unknown frame held is still worth having.
      return kind === undefined && refusedType(type) === undefined ? this.list(component.components, [...path, 'components'], used) : [];
    }
    if (converted && part.type !== type) this.report.note('convertedType', path, type, label);
    const kept = keepProperties(part, path, label, this.report);
    if (!kept) return [];
    kept.key = this.keyFor(kept, path, used);
    this.taken += 1;
    this.sources.set(kept.key, path);
    if (part.conditional !== undefined) this.foreignConditions.set(kept, { conditional: part.conditional, path: [...path, 'conditional'] });
    this.fill(kept, part, path, kind === 'rows' || kind === 'container' ? new Set() : used);
    return [kept];
  }

  private keyFor(part: FormComponent, path: Path, used: Set<string>): string {
    const wanted = isKey(part.key) ? part.key : keyFromLabel(String(part.label || part.title || part.type));
    const key = freshKey(wanted, used);
    if (key !== part.key && typeof part.key === 'string' && part.key !== '') this.report.note('keyChanged', path, part.key, String(part.label ?? ''));
    used.add(key);
    return key;
  }

  private fill(kept: FormComponent, part: Foreign, path: Path, used: Set<string>): void {
    if (Array.isArray(kept.columns)) {
      const foreign = Array.isArray(part.columns) ? part.columns : [];
      kept.columns = kept.columns.map((column, index) => ({ ...column, components: this.list((foreign[index] as Foreign | undefined)?.components, [...path, 'columns', index, 'components'], used) }));
    } else if (Array.isArray(kept.components)) kept.components = this.list(part.components, [...path, 'components'], used);
    if (kept.type === 'tabs') kept.components = kept.components!.filter(({ type }) => type === 'panel').map((page, index) => (page.title ? page : { ...page, title: `Trang ${index + 1}` }));
  }
}

/** The last word is the checker's: a part that it still refuses is left out, and if that does not do, there is none left. */
function withoutFaults(definition: FormDefinition, sources: ReadonlyMap<string, Path>, report: ImportReport): FormDefinition {
  let form = definition;
  for (let round = 0; round < 20; round += 1) {
    const problems = checkDefinition(form);
    if (problems.length === 0) return form;
    const index = problems.map(({ path }) => path).find((path) => path[0] === 'components' && path.length > 1)?.[1];
    const at = typeof index === 'number' ? index : form.components.findIndex(({ key }) => key === String(index).split('.')[0]);
    const faulty = form.components[Math.max(at, 0)];
    if (!faulty) break;
    report.note('notKept', sources.get(faulty.key) ?? [], faulty.key, String(faulty.label ?? ''));
    form = { ...form, components: form.components.filter((part) => part !== faulty) };
  }
  return { ...form, components: [] };
}
