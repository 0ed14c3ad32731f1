import { isPlainObject } from '../../domain/logic/plain-object';
import { conditionPath } from '../palette/condition-path';
import { optionsOf } from '../palette/options-of';
import { FORBIDDEN_KEYS } from '../schema/check-texts';
import type { FactExtractor, FormComponent, FormDefinition, FormRule, Json, Scalar } from '../types';
import { refused, type EditResult } from './edit-result';
import { judged } from './judged';
import { membersOf, overMembers, patternOfVar, type Reading } from './logic-paths';
import { scopeOf } from './map-references';
import { matchesOf } from './path-moves';
import { holdsList, partAt, partsOf, partsWithFields, samePlace, type PartAt, type Place } from './place';
import { replacePart } from './change-part';

/** What a choice is kept as: any text of this length; ticked boxes become names of members, so these are stricter. */
const LONGEST = 100;
const BOX = /^[\p{L}\p{N}][\p{L}\p{N} _-]{0,99}$/u;

/**
 * Another value for a choice, by its place in the list. Conditions, formulas, rules, facts, prefill steps and translations
 * that wait for the old one are written anew. Answers that were given keep the old value.
 */
export function renameChoice(definition: FormDefinition, place: Place, index: number, value: string): EditResult {
  const part = partAt(definition, place);
  const options = part ? optionsOf(part) : [];
  const option = options[index];
  if (!part || !option) return refused('noSuchPlace');
  const from = option.value;
  if (from === value) return { ok: true, definition, places: [place], renamed: [], brokenReferences: [] };
  const fits = part.type === 'selectboxes' ? BOX.test(value) && !FORBIDDEN_KEYS.has(value) : value.trim() !== '' && value.length <= LONGEST;
  if (!fits) return refused('badChoice');
  const taken = options.find((other, at) => at !== index && other.value === value);
  if (taken) return refused('choiceTaken', taken.label);
  const { path } = partsOf(definition).find((entry) => samePlace(entry.place, place))!;
  const renamed = replacePart(definition, place, withOption(part, index, value));
  // One of two that were kept alike: what waits for that value waits for the other from now on.
  if (options.some((other, at) => at !== index && other.value === from)) return judged(definition, renamed, { places: [place] });
  return judged(definition, new ChoiceNames(renamed, path, from, value).everywhere(), { places: [place] });
}

function withOption(part: FormComponent, index: number, value: string): FormComponent {
  const swap = (options: unknown[]) => options.map((option, at) => (at === index ? { ...(option as object), value } : option));
  return Array.isArray(part.values) ? { ...part, values: swap(part.values) } : { ...part, data: { ...(part.data as object), values: swap(optionsOf(part)) } };
}

class ChoiceNames {
  private readonly parts: PartAt[];
  private readonly lists: ReadonlySet<string>;

  constructor(private readonly form: FormDefinition, private readonly path: string, private readonly from: string, private readonly to: string) {
    this.parts = partsWithFields(form);
    this.lists = new Set(this.parts.filter(({ part }) => holdsList(part)).map((entry) => entry.path));
  }

  everywhere(): FormDefinition {
    const { form } = this;
    const form1 = partsOf(form).reduce((now, entry) => {
      const part = this.inPart(entry);
      return part === entry.part ? now : replacePart(now, entry.place, merged(part, partAt(now, entry.place)!));
    }, form);
    return { ...form1, rules: form.rules.map((rule) => this.inRule(rule)), facts: form.facts.map((fact) => this.inFact(fact)), prefill: form.prefill.map((step) => (step.value === this.from && this.reads(step.to) ? { ...step, value: this.to } : step)), english: this.inEnglish() };
  }

  /** `only`: the field itself and no other that may hold the value too. */
  private reads(pattern: string | null): false | 'only' | 'among' {
    if (pattern === null) return false;
    const found = matchesOf(pattern, this.parts.map(({ path }) => path), this.lists);
    if (!found.includes(this.path)) return false;
    const others = this.parts.filter(({ path, part }) => path !== this.path && found.includes(path) && optionsOf(part).some(({ value }) => value === this.from));
    return others.length > 0 ? 'among' : 'only';
  }

  private inPart({ part, path }: PartAt): FormComponent {
    const own = path === this.path;
    const next: FormComponent = { ...part };
    if (own && part.defaultValue === this.from) next.defaultValue = this.to;
    const conditional = part.conditional as { conditions?: { component: string; value?: Scalar }[] } | undefined;
    if (conditional?.conditions?.some((condition) => this.isAsked(condition, path))) {
      next.conditional = { ...conditional, conditions: conditional.conditions.map((condition) => (this.isAsked(condition, path) ? { ...condition, value: this.to } : condition)) };
    }
    if (part.calculateValue !== undefined) {
      const formula = this.inLogic(part.calculateValue as Json, { around: scopeOf(path) });
      next.calculateValue = own ? this.inResult(formula) : formula;
    }
    return JSON.stringify(next) === JSON.stringify(part) ? part : next;
  }

  private isAsked = ({ component, value }: { component: string; value?: Scalar }, path: string): boolean => value === this.from && conditionPath(component, scopeOf(path)) === this.path;

  private inRule(rule: FormRule): FormRule {
    const reading = rule.each === undefined ? {} : { each: `${rule.each}.*` };
    const must = this.inLogic(rule.must, reading);
    const when = rule.when === undefined ? undefined : this.inLogic(rule.when, reading);
    return must === rule.must && when === rule.when ? rule : { ...rule, must, ...(when !== undefined && { when }) };
  }

  private inFact(fact: FactExtractor): FactExtractor {
    const reads = 'in' in fact && fact.in?.includes(this.from) ? this.reads(fact.path) : false;
    if (!reads || !('in' in fact)) return fact;
    return { ...fact, in: fact.in!.flatMap((value) => (value !== this.from ? [value] : reads === 'among' ? [value, this.to] : [this.to])) } as FactExtractor;
  }

  private inEnglish(): Record<string, string> {
    const [before, after] = [`${this.path}.values.${this.from}`, `${this.path}.values.${this.to}`];
    if (!(before in this.form.english)) return this.form.english;
    return Object.fromEntries(Object.entries(this.form.english).map(([path, text]) => [path === before ? after : path, text]));
  }

  /** What a formula of the field itself gives. */
  private inResult(logic: Json): Json {
    if (logic === this.from) return this.to;
    if (!isPlainObject(logic) || !Array.isArray(logic.if)) return logic;
    const cases = logic.if as Json[];
    return { if: cases.map((item, index) => (index % 2 === 1 || index === cases.length - 1 ? this.inResult(item) : item)) };
  }

  private inLogic(logic: Json, reading: Reading): Json {
    if (Array.isArray(logic)) return shared(logic, logic.map((item) => this.inLogic(item, reading)));
    if (!isPlainObject(logic)) return logic;
    const [operator] = Object.keys(logic);
    if (operator === undefined) return logic;
    const compared = this.compared(operator, logic as Record<string, Json>, reading);
    if (compared !== undefined) return compared;
    const args = logic[operator] as Json;
    const over = overMembers.has(operator) && Array.isArray(args) ? args : undefined;
    const mapped = over ? shared(over, [this.inLogic(over[0]!, reading), this.inLogic(over[1] ?? null, { ...reading, members: membersOf(over[0]!, reading) }), ...over.slice(2)]) : this.inLogic(args, reading);
    return mapped === args ? (logic as Json) : { [operator]: mapped };
  }

  /** A comparison of the field with the value; where other fields go by the same name and keep the value, both will do. */
  private compared(operator: string, logic: Record<string, Json>, reading: Reading): Json | undefined {
    const args = logic[operator];
    if (!Array.isArray(args) || args.length !== 2) return undefined;
    const [left, right] = args as [Json, Json];
    if (operator === '==' || operator === '!=') {
      const side = left === this.from ? right : right === this.from ? left : undefined;
      const reads = side === undefined ? false : this.reads(this.patternOf(side, reading));
      if (reads === 'only') return { [operator]: [left === this.from ? this.to : left, right === this.from ? this.to : right] };
      const either = { in: [side!, [this.from, this.to]] };
      return reads === 'among' ? (operator === '==' ? either : { '!': [either] }) : undefined;
    }
    if (operator !== 'in') return undefined;
    if (left === this.from) {
      const reads = this.reads(this.patternOf(right, reading));
      if (reads === 'among') return { or: [logic, { in: [this.to, right] }] };
      return reads === 'only' ? { in: [this.to, right] } : undefined;
    }
    const reads = Array.isArray(right) && right.includes(this.from) ? this.reads(this.patternOf(left, reading)) : false;
    return reads ? { in: [left, (right as Json[]).flatMap((item) => (item !== this.from ? [item] : reads === 'among' ? [item, this.to] : [this.to]))] } : undefined;
  }

  /** The field, or the column, that an expression gives the value of. */
  private patternOf(logic: Json, reading: Reading): string | null {
    if (!isPlainObject(logic)) return null;
    if (Array.isArray(logic.pluck)) {
      const [list, member] = logic.pluck as Json[];
      const members = membersOf(list ?? null, reading);
      return members !== null && typeof member === 'string' ? `${members}.${member}` : null;
    }
    const name: unknown = Array.isArray(logic.var) ? logic.var[0] : logic.var;
    return typeof name === 'string' ? patternOfVar(name, reading) : null;
  }
}

const shared = (before: Json[], after: Json[]): Json[] => (after.every((item, index) => item === before[index]) ? before : after);

/** What was rewritten in a part, put beside what it holds by now. */
function merged(rewritten: FormComponent, now: FormComponent): FormComponent {
  return { ...rewritten, ...(now.components && { components: now.components }), ...(now.columns && { columns: now.columns }) };
}
