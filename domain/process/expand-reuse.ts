import { KEY_LENGTH, type Localized, type ProcessDefinition, type ProcessNode, type ReuseNode } from './definition';
import { renameSteps, type Names } from './rename-steps';
import { sequencesOf } from './tree';

/** Why a reused procedure cannot be copied in. */
export interface ReuseProblem {
  /** The reuse step of the procedure itself, also when the fault lies deeper; a step of its own whose key is taken. */
  step: string;
  reason: 'process-unknown' | 'cyclic' | 'party-unknown' | 'key-too-long' | 'key-twice' | 'too-many-steps';
  /** What it is about: the procedure ("plan v2"), the whole road round for a cycle, the party or the key. */
  name: string;
  message: Localized;
}
export type ExpandedReuse = { definition: ProcessDefinition } | { problems: ReuseProblem[] };
export type FindProcedure = (key: string, version: number) => ProcessDefinition | null;

/** Steps of a procedure with all that it reuses: the definition travels in the input of every case's workflow. */
const MOST_STEPS = 500;

/**
 * Fills every `reuse` step with the steps of the procedure it names, as that version was published, so that a running
 * case needs no other definition than its own. Their keys begin with the reuse step's (`<reuse key>-<step key>`), and so
 * does whatever names them: what they show and sign, where they return to, deadlines that count from them, the facts
 * `<parallel>-result` and `<repeat>-round`. Their parties become those of this procedure: as `parties` of the reuse step
 * says, the one of the same name where it says nothing. Steps that stand in a reuse step already are replaced.
 */
export function expandReuse(definition: ProcessDefinition, lookup: FindProcedure): ExpandedReuse {
  const expansion = new Expansion(lookup);
  const steps = expansion.fill(definition.steps, definition, [definition]);
  const problems = [...expansion.problems, ...keyProblems(steps)];
  return problems.length > 0 ? { problems: distinct(problems) } : { definition: { ...definition, steps } };
}

const titleOf = ({ key, version }: { key: string; version: number }): string => `${key} v${version}`;

class Expansion {
  readonly problems: ReuseProblem[] = [];
  /** The reuse step of the outermost procedure that is being filled. */
  private at: string | null = null;
  private readonly filled = new Map<string, ProcessNode[]>();

  constructor(private readonly lookup: FindProcedure) {}

  fill(steps: readonly ProcessNode[], within: ProcessDefinition, chain: readonly ProcessDefinition[]): ProcessNode[] {
    return steps.map((node) => {
      switch (node.kind) {
        case 'parallel': return { ...node, branches: node.branches.map((branch) => ({ ...branch, steps: this.fill(branch.steps, within, chain) })) };
        case 'choice': return { ...node, arms: node.arms.map((arm) => ({ ...arm, steps: this.fill(arm.steps, within, chain) })) };
        case 'repeat': return { ...node, steps: this.fill(node.steps, within, chain) };
        case 'reuse': return this.copyIn(node, within, chain);
        case 'task': case 'document': case 'notify': case 'spawn': case 'wait': return node;
      }
    });
  }

  private copyIn(node: ReuseNode, within: ProcessDefinition, chain: readonly ProcessDefinition[]): ReuseNode {
    const outermost = this.at === null;
    this.at ??= node.key;
    const inner = this.stepsOf({ key: node.process, version: node.version }, chain);
    const steps = renameSteps(inner, this.namesFor(node, within, inner));
    if (outermost) this.at = null;
    return { ...node, steps };
  }

  /** The steps of the procedure that is reused, with what it reuses itself; none when that is refused. */
  private stepsOf(wanted: { key: string; version: number }, chain: readonly ProcessDefinition[]): ProcessNode[] {
    const name = titleOf(wanted);
    const again = chain.find((definition) => titleOf(definition) === name);
    if (again) {
      const road = [...chain.map(titleOf), name].join(' → ');
      const called = [...chain, again].map(({ title, version }) => `«${title.vi}» phiên bản ${version}`).join(' → ');
      return this.refuse('cyclic', road, { vi: `Quy trình dùng lại chính nó: ${called}.`, en: `The procedure reuses itself: ${road}.` });
    }
    const known = this.filled.get(name);
    if (known) return known;
    const found = this.lookup(wanted.key, wanted.version);
    if (!found) return this.refuse('process-unknown', name, { vi: `Không có quy trình “${wanted.key}” phiên bản ${wanted.version} đã ban hành.`, en: `There is no published procedure “${wanted.key}” version ${wanted.version}.` });
    const inner = this.fill(found.steps, found, [...chain, found]);
    // Each procedure is filled once and bounded: some that reuse others many times would grow without end otherwise.
    const steps = allNodes(inner).length > MOST_STEPS ? this.refuse('too-many-steps', name, { vi: `Quy trình “${wanted.key}” có hơn ${MOST_STEPS} bước.`, en: `The procedure “${wanted.key}” has more than ${MOST_STEPS} steps.` }) : inner;
    this.filled.set(name, steps);
    return steps;
  }

  private namesFor(node: ReuseNode, within: ProcessDefinition, inner: readonly ProcessNode[]): Names {
    const step = (key: string): string => `${node.key}-${key}`;
    const facts = factsOf(inner);
    return {
      step,
      fact: (name) => (facts.has(name) ? step(name) : name),
      party: (theirs) => {
        const ours = Object.hasOwn(node.parties, theirs) ? (node.parties[theirs] ?? theirs) : theirs;
        if (!Object.hasOwn(within.parties, ours)) this.refuse('party-unknown', ours, { vi: `Quy trình “${node.process}” cần bên “${theirs}”, nhưng “${within.key}” không có bên “${ours}”.`, en: `The procedure “${node.process}” needs the party “${theirs}”, but “${within.key}” has no party “${ours}”.` });
        return ours;
      },
    };
  }

  private refuse(reason: ReuseProblem['reason'], name: string, message: Localized): [] {
    this.problems.push({ step: this.at ?? '', reason, name, message });
    return [];
  }
}

const allNodes = (steps: readonly ProcessNode[]): ProcessNode[] => steps.flatMap((node) => [node, ...sequencesOf(node).flatMap(({ steps: inner }) => allNodes(inner))]);

/** The facts that steps set by themselves. */
function factsOf(steps: readonly ProcessNode[]): ReadonlySet<string> {
  return new Set(allNodes(steps).flatMap((node) => (node.kind === 'parallel' ? [`${node.key}-result`] : node.kind === 'repeat' ? [`${node.key}-round`] : [])));
}

/** Keys that grew too long, keys that two steps have now (`a-b` of this procedure, and `b` copied into `a`), and too many of them. */
function keyProblems(steps: readonly ProcessNode[]): ReuseProblem[] {
  const seen = new Set<string>();
  const problems: ReuseProblem[] = [];
  const check = (node: ProcessNode, reuse: string | null): void => {
    const { key } = node;
    const refuse = (reason: ReuseProblem['reason'], message: Localized): void => void problems.push({ step: reuse ?? key, reason, name: key, message });
    if (seen.has(key)) refuse('key-twice', { vi: `Mã bước “${key}” bị dùng hai lần.`, en: `The step key “${key}” is used twice.` });
    if (key.length > KEY_LENGTH) refuse('key-too-long', { vi: `Mã bước “${key}” dài quá ${KEY_LENGTH} ký tự; hãy đặt mã ngắn hơn cho bước dùng lại.`, en: `The step key “${key}” is longer than ${KEY_LENGTH} characters; give the reuse step a shorter key.` });
    seen.add(key);
    if (seen.size === MOST_STEPS + 1) refuse('too-many-steps', { vi: `Quy trình có hơn ${MOST_STEPS} bước, kể cả các phần dùng lại.`, en: `The procedure has more than ${MOST_STEPS} steps, counting what it reuses.` });
    for (const sequence of sequencesOf(node)) for (const inner of sequence.steps) check(inner, reuse ?? (node.kind === 'reuse' ? key : null));
  };
  for (const node of steps) check(node, null);
  return problems;
}

function distinct(problems: ReuseProblem[]): ReuseProblem[] {
  return problems.filter((problem, at) => problems.findIndex((other) => other.step === problem.step && other.message.en === problem.message.en) === at);
}
