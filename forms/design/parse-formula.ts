import { evaluate, variablesOf } from '../../domain/logic/evaluate';
import { optionsOf } from '../palette/options-of';
import type { Json, JsonObject } from '../types';
import { fault, FormulaFault, type FormulaError } from './formula-error';
import { FormulaFields, isNumeric, type FormulaPlace } from './formula-fields';
import { formulaFunction, membersOf, type FormulaFunction } from './formula-functions';
import { wordsOf, type Word } from './formula-words';
import { folded } from './key-from-label';
import type { PartAt } from './place';

export type ParsedFormula = { ok: true; logic: JsonObject } | { ok: false; errors: FormulaError[] };

/**
 * JSON Logic from a formula such as `tong(a, b) * 100 / 20` or `neu([Tổng điểm] >= 18, "xuatSac", "kha")`: keys or labels in
 * brackets, figures with a decimal point, texts in quotation marks, + - * / and comparisons, functions. A number that is
 * not filled in counts as 0, the same in the renderer and in the checker. The first error is told, with its position.
 */
export function parseFormula(text: string, place: FormulaPlace): ParsedFormula {
  try {
    const words = wordsOf(text);
    if (words.length === 1) fault('empty', { start: 0, end: text.length });
    const { logic } = new Parser(words, new FormulaFields(place)).whole();
    // A definition keeps a formula as an object; a bare figure is a sum of one.
    const whole = logic !== null && typeof logic === 'object' && !Array.isArray(logic) ? logic : typeof logic === 'number' ? { '+': [logic] } : { if: [true, logic] };
    return { ok: true, logic: whole };
  } catch (error) {
    if (error instanceof FormulaFault) return { ok: false, errors: [error.error] };
    throw error;
  }
}

interface Value {
  logic: Json;
  start: number;
  end: number;
  /** The field that it is, by itself. */
  field?: PartAt;
}

const COMPARISONS = ['==', '!=', '<=', '>=', '<', '>'];
const AND = ['va', 'and'];
const OR = ['hoac', 'or'];
const LITERALS: Record<string, boolean> = { dung: true, true: true, sai: false, false: false };
const MAX_DEPTH = 15;

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly words: Word[], private readonly fields: FormulaFields) {}

  whole(): Value {
    const value = this.either();
    const rest = this.peek();
    if (rest.kind !== 'end') fault(rest.text === ')' ? 'unknownSign' : 'tooMuch', rest, rest.text);
    return value;
  }

  private peek = () => this.words[this.at]!;
  private take = () => this.words[this.at++]!;
  /** `va` and `hoac` between two values are signs, with or without marks. */
  private isSign = (...signs: string[]) => {
    const { kind, text } = this.peek();
    return (kind === 'sign' && signs.includes(text)) || (kind === 'name' && signs.includes(folded(text)));
  };

  private joined(signs: string[], operator: 'and' | 'or', next: () => Value): Value {
    const first = next();
    if (!this.isSign(...signs)) return first;
    const values = [first];
    while (this.isSign(...signs)) {
      this.take();
      values.push(next());
    }
    return { logic: { [operator]: values.map(({ logic }) => logic) }, start: first.start, end: values.at(-1)!.end };
  }

  private either = (): Value => this.joined(OR, 'or', () => this.both());
  private both = (): Value => this.joined(AND, 'and', () => this.comparison());

  private comparison(): Value {
    const left = this.sum();
    if (!this.isSign(...COMPARISONS)) return left;
    const operator = this.take().text;
    const right = this.sum();
    if (this.isSign(...COMPARISONS)) fault('chainedComparison', this.peek());
    const ordered = operator !== '==' && operator !== '!=';
    const sides = ordered ? [this.ordered(left), this.ordered(right)] : [chosen(left, right), chosen(right, left)];
    return { logic: { [operator]: sides }, start: left.start, end: right.end };
  }

  /** What is greater or less: numbers (empty is 0), or texts such as dates. */
  private ordered = (value: Value): Json => (value.field && isNumeric(value.field) ? withZero(value.logic) : value.logic);

  private sum(): Value {
    let value = this.product();
    while (this.isSign('+', '-')) {
      const operator = this.take().text;
      const next = this.product();
      const [left, right] = [this.number(value), this.number(next)];
      value = { logic: operator === '+' ? chain('+', left, right) : { '-': [left, right] }, start: value.start, end: next.end };
    }
    return value;
  }

  private product(): Value {
    let value = this.signed();
    while (this.isSign('*', '/')) {
      const operator = this.take().text;
      const next = this.signed();
      const [left, right] = [this.number(value), this.number(next)];
      if (operator === '/' && isZero(right)) fault('divisionByZero', next);
      value = { logic: operator === '*' ? chain('*', left, right) : { '/': [left, right] }, start: value.start, end: next.end };
    }
    return value;
  }

  private signed(): Value {
    if (!this.isSign('-')) return this.single();
    const { start } = this.take();
    this.deeper(this.peek());
    const value = this.signed();
    this.depth -= 1;
    const logic = this.number(value);
    return { logic: typeof logic === 'number' ? 0 - logic : { '-': [logic] }, start, end: value.end };
  }

  private deeper(word: Word): void {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) fault('tooDeep', word);
  }

  private number({ logic, field, start, end }: Value): Json {
    if (field) return isNumeric(field) ? withZero(logic) : fault('notANumber', { start, end }, this.fields.nameOf(field));
    return typeof logic === 'string' || typeof logic === 'boolean' ? fault('notANumber', { start, end }, String(logic)) : logic;
  }

  private single(): Value {
    const word = this.take();
    if (word.kind === 'number') return { ...word, logic: Number(word.text) };
    if (word.kind === 'text') return { ...word, logic: word.text };
    if (word.kind === 'label') return this.fieldValue(word);
    if (word.kind === 'name') return this.named(word);
    if (word.kind === 'sign' && word.text === '(') return this.parenthesis(word);
    this.at -= 1;
    return word.kind === 'end' ? fault('unexpectedEnd', word) : fault('unknownSign', word, word.text);
  }

  private parenthesis(open: Word): Value {
    this.deeper(open);
    const value = this.either();
    this.depth -= 1;
    const close = this.peek();
    if (!this.isSign(')')) fault('closeMissing', close.kind === 'end' ? open : close);
    this.take();
    return { ...value, start: open.start, end: close.end };
  }

  private named(word: Word): Value {
    if (this.peek().kind === 'sign' && this.peek().text === '(') return this.call(word);
    const literal = folded(word.text);
    if (!this.fields.has(word.text) && Object.hasOwn(LITERALS, literal)) return { logic: LITERALS[literal]!, start: word.start, end: word.end };
    return this.fieldValue(word);
  }

  private fieldValue(word: Word): Value {
    const field = this.fields.single(word);
    return { logic: { var: this.fields.varOf(field) }, start: word.start, end: word.end, field };
  }

  private call(word: Word): Value {
    const known = formulaFunction(word.text) ?? fault('unknownFunction', word, word.text);
    this.deeper(word);
    this.take();
    const args: Value[] = known.takes === 'column' || known.takes === 'anyColumn' ? [this.column(this.take(), known.takes === 'column')] : this.args();
    this.depth -= 1;
    const close = this.peek();
    if (!this.isSign(')')) fault('closeMissing', close.kind === 'end' ? word : close);
    this.take();
    if (args.length < known.arity.min || args.length > known.arity.max) fault('argumentCount', word, word.text);
    return { logic: known.build(args.map((arg) => this.argument(known, arg))), start: word.start, end: close.end };
  }

  private args(): Value[] {
    if (this.isSign(')')) return [];
    const args = [this.either()];
    while (this.isSign(',')) {
      this.take();
      args.push(this.either());
    }
    return args;
  }

  private argument({ takes }: FormulaFunction, arg: Value): Json {
    return takes === 'numbers' ? this.number(arg) : arg.logic;
  }

  private column(word: Word, ofNumbers: boolean): Value {
    const entry = word.kind === 'name' || word.kind === 'label' ? this.fields.column(word) : fault('notAColumn', word, word.text);
    if (ofNumbers && !isNumeric(entry)) fault('notANumber', word, this.fields.nameOf(entry));
    const { path, rows } = entry;
    return { logic: { pluck: [{ var: this.fields.tableOf(entry) }, path.slice(rows!.length + 1)] }, start: word.start, end: word.end };
  }
}

const chain = (operator: '+' | '*', left: Json, right: Json): Json => ({ [operator]: [...membersOf(operator, left), right] });

function withZero(logic: Json): Json {
  const name = logic !== null && typeof logic === 'object' && !Array.isArray(logic) ? logic.var : undefined;
  return typeof name === 'string' ? { var: [name, 0] } : logic;
}

const isZero = (divisor: Json) => variablesOf(divisor).length === 0 && Number(evaluate(divisor, {}) ?? 0) === 0;

/** A text beside a choice may be what the choice is called. */
function chosen(value: Value, other: Value): Json {
  if (typeof value.logic !== 'string' || !other.field) return value.logic;
  const options = optionsOf(other.field.part);
  if (options.some((option) => option.value === value.logic)) return value.logic;
  return options.find((option) => option.label.toLowerCase() === String(value.logic).toLowerCase())?.value ?? value.logic;
}
