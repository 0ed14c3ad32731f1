import { ruleReads, type DeadlineRule } from '../deadline';
import { variablesOf } from '../logic/evaluate';
import type { Localized, ProcessDefinition, ProcessNode, TaskNode } from '../process';
import { draftTree, mapSteps, placesOf } from './lists';
import { ownFactOf, stepOfFact } from './step-key';

export type ReferenceMember = 'shows' | 'signs' | 'differsFrom' | 'return' | 'rejected' | 'deadline' | 'until' | 'from' | 'notationFrom' | 'over' | 'fact';

/** A place of a step that names another step, by its key or by a fact that only that step sets. */
export interface StepReference {
  /** The step that names. */
  in: string;
  member: ReferenceMember;
  /** The outcome or the arm it stands in, where there is one. */
  at: string | null;
  /** The step that is named. */
  to: string;
}

type Named = Omit<StepReference, 'in'>;

const named = (member: ReferenceMember, to: readonly string[], at: string | null = null): Named[] => to.map((step) => ({ member, at, to: step }));
const ofFacts = (facts: readonly string[], at: string | null = null): Named[] => facts.flatMap((fact) => {
  const own = stepOfFact(fact);
  return own ? named('fact', [own.step], at) : [];
});

function ofRule(rule: DeadlineRule | undefined, member: 'deadline' | 'until'): Named[] {
  const { step, fact } = rule ? ruleReads(rule) : {};
  return [...(step === undefined ? [] : named(member, [step])), ...(fact === undefined ? [] : ofFacts([fact]))];
}

function ofTask(node: TaskNode): Named[] {
  return [
    ...named('shows', node.shows), ...named('signs', node.signs === undefined ? [] : [node.signs]), ...named('differsFrom', node.differsFrom),
    ...node.outcomes.flatMap(({ key, go }) => (go.kind === 'return' ? named('return', [go.to], key) : [])),
    ...ofRule(node.deadline, 'deadline'),
  ];
}

function namedBy(node: ProcessNode): Named[] {
  switch (node.kind) {
    case 'task': return ofTask(node);
    case 'document': return [...named('from', node.from), ...named('notationFrom', node.notationFrom ? [node.notationFrom.step] : [])];
    case 'spawn': return [...named('over', 'step' in node.over ? [node.over.step] : []), ...ofFacts(node.carry), ...ofRule(node.wait?.until, 'until')];
    case 'wait': return ofRule(node.until, 'until');
    case 'parallel': return node.rejected?.kind === 'return' ? named('rejected', [node.rejected.to]) : [];
    case 'choice': return node.arms.flatMap((arm) => ofFacts([...new Set(variablesOf(arm.when))], arm.key));
    case 'repeat': return node.until.kind === 'fact' ? ofFacts([node.until.fact]) : [];
    case 'notify': case 'reuse': return [];
  }
}

/** Every place of the definition that names a step. */
export const referencesOf = (definition: ProcessDefinition): StepReference[] => placesOf(definition).flatMap(({ node }) => namedBy(node).map((reference) => ({ in: node.key, ...reference })));

export const referencesTo = (definition: ProcessDefinition, key: string): StepReference[] => referencesOf(definition).filter(({ to }) => to === key);

/**
 * What names a step that does not exist. A fact counts when it is spelt like one that a parallel or a repeat sets by itself;
 * what may come in with a reused procedure that is not filled in yet is given the benefit of the doubt.
 */
export function danglingReferences(definition: ProcessDefinition): StepReference[] {
  const tree = draftTree(definition);
  const unfilled = [...tree.values()].flatMap(({ node }) => (node.kind === 'reuse' && node.steps.length === 0 ? [`${node.key}-`] : []));
  const facts = new Set([...tree.values()].flatMap(({ node }) => ownFactOf(node) ?? []));
  return placesOf(definition).flatMap(({ node }) => namedBy(node).flatMap((reference) => {
    const exists = reference.member === 'fact' ? facts.has(`${reference.to}-result`) || facts.has(`${reference.to}-round`) : tree.has(reference.to);
    return exists || unfilled.some((prefix) => reference.to.startsWith(prefix)) ? [] : [{ in: node.key, ...reference }];
  }));
}

/**
 * Takes steps that are gone (key → title) out of the lists that only look at them; each is told in `notes`. What decides
 * where a case goes or what is signed stays dangling: that is for a person to decide.
 */
export function dropMentions(definition: ProcessDefinition, gone: ReadonlyMap<string, Localized>): { definition: ProcessDefinition; notes: Localized[] } {
  const notes: Localized[] = [];
  const without = (list: string[], node: ProcessNode, words: Localized): string[] => {
    for (const key of list) {
      const title = gone.get(key);
      if (title) notes.push(mention(node.title, title, words));
    }
    return list.some((key) => gone.has(key)) ? list.filter((key) => !gone.has(key)) : list;
  };
  const changed = mapSteps(definition, (node) => {
    if (node.kind === 'task') {
      const shows = without(node.shows, node, { vi: 'không còn xem kèm nội dung của', en: 'no longer shows what was sent at' });
      const differsFrom = without(node.differsFrom, node, { vi: 'không còn phải khác người với', en: 'need no longer be taken by somebody else than' });
      return shows === node.shows && differsFrom === node.differsFrom ? node : { ...node, shows, differsFrom };
    }
    if (node.kind !== 'document') return node;
    const from = without(node.from, node, { vi: 'không còn lấy nội dung từ', en: 'no longer draws on' });
    return from === node.from ? node : { ...node, from };
  });
  return { definition: changed, notes };
}

const mention = (where: Localized, what: Localized, words: Localized): Localized => ({ vi: `«${where.vi}» ${words.vi} «${what.vi}».`, en: `“${where.en}” ${words.en} “${what.en}”.` });
