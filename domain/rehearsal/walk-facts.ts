import { addDays, dayOfInstant, ruleReads, type DeadlineRule } from '../deadline';
import { variablesOf, type Scalar } from '../logic/evaluate';
import { treeOf, type ChoiceNode, type ProcessDefinition, type ProcessNode, type TaskNode } from '../process';
import { placesUp } from '../process/tree';
import { itemIds, type CoverageItem } from './coverage-items';
import { candidatesOf, solve, type Candidates, type Wish } from './fact-candidates';

/** What a form tells the case; null for a form that is not known: then a step with it may tell anything. */
export type FactsOfForm = (form: { key: string; version: number }) => readonly string[] | null;

/** Time that deadlines by a fact leave, and until when repeats by a fact go on. Days. */
const [DAYS_TO_DEADLINE, DAYS_OF_REPEATS] = [30, 1_100];
/** Choices beside the road whose arms are chosen too, so that one run reaches more. */
const MOST_OTHER_WISHES = 6;

/** The facts that the walk plays with: what conditions and times look at, who may give them, and values worth giving. */
export class WalkFacts {
  private readonly choices: readonly ChoiceNode[];
  private readonly candidates: Candidates;
  /** Facts that name a day, with how far ahead it should be. */
  private readonly days = new Map<string, number>();
  private readonly given: ReadonlySet<string> | null;

  constructor(private readonly definition: ProcessDefinition, private readonly factsOfForm: FactsOfForm | undefined) {
    const nodes = [...treeOf(definition).values()].map(({ node }) => node);
    this.choices = nodes.filter((node): node is ChoiceNode => node.kind === 'choice');
    this.candidates = candidatesOf(this.choices.flatMap(({ arms }) => arms.map(({ when }) => when)));
    for (const node of nodes) for (const [fact, ahead] of dayFacts(node)) this.days.set(fact, Math.max(ahead, this.days.get(fact) ?? 0));
    this.given = givenBySteps(nodes, factsOfForm);
  }

  /** What the case knows from the start: all that no step tells it later. */
  atOpening(now: string, wishes: readonly Wish[]): Record<string, Scalar> {
    const free = (fact: string): boolean => this.given === null || !this.given.has(fact);
    return { ...this.daysFor(now, {}, free), ...(this.solved(wishes, {}, free) ?? {}) };
  }

  /** What a decision of this step tells, so that the choices ahead go as wished. */
  atStep(node: TaskNode, now: string, facts: Readonly<Record<string, Scalar>>, wishes: readonly Wish[]): Record<string, Scalar> {
    const givable = this.givableAt(node);
    return { ...this.daysFor(now, facts, givable), ...(this.solved(wishes, facts, givable) ?? {}) };
  }

  private givableAt(node: TaskNode): (fact: string) => boolean {
    if (!this.factsOfForm) return () => true;
    const told = node.form ? this.factsOfForm(node.form) : [];
    return (fact) => told === null || told.includes(fact);
  }

  private daysFor(now: string, facts: Readonly<Record<string, Scalar>>, givable: (fact: string) => boolean): Record<string, Scalar> {
    const today = dayOfInstant(now);
    return Object.fromEntries([...this.days].flatMap(([fact, ahead]) => {
      const standing = facts[fact];
      const stands = typeof standing === 'string' && standing > today;
      return givable(fact) && !stands && !this.isKernelFact(fact) ? [[fact, addDays(today, ahead)]] : [];
    }));
  }

  /** As many of the wishes as go together, the first ones first. */
  private solved(wishes: readonly Wish[], facts: Readonly<Record<string, Scalar>>, givable: (fact: string) => boolean): Record<string, Scalar> | null {
    const free = (fact: string): boolean => givable(fact) && !this.isKernelFact(fact);
    let kept: Wish[] = [];
    let found: Record<string, Scalar> | null = null;
    for (const wish of wishes.slice(0, MOST_OTHER_WISHES + 8)) {
      const more = solve([...kept, wish], facts, free, this.candidates);
      if (!more) continue;
      kept = [...kept, wish];
      found = more;
    }
    return found;
  }

  /** What is wished on the way to a goal: the arms that hold it, then arms that nothing has reached yet. */
  wishesFor(goal: CoverageItem | null, reached: (id: string) => boolean, passed: (step: string) => boolean): Wish[] {
    const onTheWay = goal ? this.armsTo(goal) : [];
    const required = onTheWay.filter(({ choice }) => !passed(choice.key));
    const others = this.choices.filter(({ key }) => !onTheWay.some(({ choice }) => choice.key === key)).flatMap((choice): Wish[] => {
      const arm = choice.arms.find(({ key }) => !reached(itemIds.arm(choice.key, key)));
      return arm ? [{ choice, arm: arm.key }] : [];
    });
    return [...required, ...others.slice(0, MOST_OTHER_WISHES)];
  }

  /** The choices around a goal with the arm that leads to it, outermost first. */
  armsTo(goal: CoverageItem): Wish[] {
    const tree = treeOf(this.definition);
    const around = placesUp(tree, goal.step).flatMap(({ owner }): Wish[] => {
      const holder = owner && tree.get(owner.key)?.node;
      return owner && holder?.kind === 'choice' ? [{ choice: holder, arm: owner.branch }] : [];
    }).reverse();
    const own = tree.get(goal.step)?.node;
    return goal.kind === 'arm' && own?.kind === 'choice' ? [...around, { choice: own, arm: goal.name }] : around;
  }

  /** Parallels that must be rejected for these wishes to come true. */
  rejectionsFor(wishes: readonly Wish[], facts: Readonly<Record<string, Scalar>>, passed: (step: string) => boolean): string[] {
    const results = [...new Set(wishes.flatMap(({ choice }) => choice.arms.flatMap(({ when }) => variablesOf(when))))].filter((name) => this.parallelOf(name) !== null && !passed(this.parallelOf(name) ?? ''));
    if (results.length === 0) return [];
    const found = solve(wishes, facts, (fact) => results.includes(fact) || !this.isKernelFact(fact), this.candidates);
    return found ? results.filter((name) => found[name] === 'rejected').map((name) => this.parallelOf(name) ?? '') : [];
  }

  /** Is there an arm among these that no values lead to? */
  isNeverTaken(wishes: readonly Wish[]): boolean {
    return wishes.some((wish) => solve([wish], {}, () => true, this.candidates) === null);
  }

  /** Do these arms need different values of the same facts? A step between them may still change one. */
  isContradictory(wishes: readonly Wish[]): boolean {
    return wishes.length > 1 && solve(wishes, {}, () => true, this.candidates) === null;
  }

  /** Facts that these arms look at and that nobody tells. */
  lacking(wishes: readonly Wish[]): string[] {
    if (this.given === null) return [];
    return [...new Set(wishes.flatMap(({ choice }) => choice.arms.flatMap(({ when }) => variablesOf(when))))].filter((fact) => !this.given?.has(fact) && !this.isKernelFact(fact));
  }

  private isKernelFact(fact: string): boolean {
    const kind = fact.endsWith('-round') ? treeOf(this.definition).get(fact.slice(0, -'-round'.length))?.node.kind : undefined;
    return kind === 'repeat' || this.parallelOf(fact) !== null;
  }

  private parallelOf(fact: string): string | null {
    const key = fact.endsWith('-result') ? fact.slice(0, -'-result'.length) : '';
    return treeOf(this.definition).get(key)?.node.kind === 'parallel' ? key : null;
  }
}

/** Everything that forms of this procedure tell; null when some form is not known. */
function givenBySteps(nodes: readonly ProcessNode[], factsOfForm: FactsOfForm | undefined): ReadonlySet<string> | null {
  if (!factsOfForm) return null;
  const given = new Set<string>();
  for (const node of nodes) {
    const told = node.kind === 'task' && node.form ? factsOfForm(node.form) : [];
    if (told === null) return null;
    for (const fact of told) given.add(fact);
  }
  return given;
}

/** Facts that a step's times look at, with how many days ahead they should be. */
function dayFacts(node: ProcessNode): [string, number][] {
  const of = (rule: DeadlineRule | undefined): [string, number][] => {
    const { fact } = rule ? ruleReads(rule) : {};
    return fact === undefined ? [] : [[fact, DAYS_TO_DEADLINE]];
  };
  switch (node.kind) {
    case 'task': return of(node.deadline);
    case 'wait': return of(node.until);
    case 'spawn': return of(node.wait?.until);
    case 'repeat': return node.until.kind === 'fact' ? [[node.until.fact, DAYS_OF_REPEATS]] : [];
    case 'parallel': case 'choice': case 'document': case 'notify': case 'reuse': return [];
  }
}
