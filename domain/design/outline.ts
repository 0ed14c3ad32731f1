import type { Localized, ProcessDefinition, ProcessNode } from '../process';
import type { FactTitles } from './condition-words';
import { joinWords, repeatEndWords, roundsWords, Words } from './facets';
import type { ListOwner, StepPlace } from './lists';
import { partySentence, seatSentence } from './seat-sentence';

/** A line of the step list. */
export interface StepRow {
  row: 'step';
  key: string;
  kind: ProcessNode['kind'];
  /** 0 for the procedure's own steps; a branch is one deeper than its parallel, and its steps one deeper again. */
  depth: number;
  /** «3», «3.2.1»: the place among its neighbours, and those of what holds it. */
  number: string;
  title: Localized;
  /** Who does it, issues it, hears of it; what it takes to go on for a parallel; when for a repeat. Null where there is nothing to say. */
  who: Localized | null;
  deadline: Localized | null;
  place: StepPlace;
  /** JSON pointer of the step, as publishing problems have it. */
  pointer: string;
}
/** The head of a branch or an arm; `place` is where its first step goes. */
export interface BranchRow {
  row: 'branch';
  /** The parallel or choice. */
  owner: string;
  branch: string;
  depth: number;
  number: string;
  title: Localized;
  /** When an arm is taken; null for a branch of a parallel. */
  when: Localized | null;
  empty: boolean;
  place: StepPlace;
  pointer: string;
}
export type OutlineRow = StepRow | BranchRow;

/** The whole procedure as one flat list, top to bottom, for a list that can be walked with the arrow keys. */
export function outlineOf(definition: ProcessDefinition, facts: FactTitles = {}): OutlineRow[] {
  const words = new Words(definition, facts);
  return rowsOf(definition.steps, { owner: null, depth: 0, number: '', pointer: '/steps' }, words);
}

interface At { owner: ListOwner; depth: number; number: string; pointer: string }

const within = (number: string, index: number): string => (number === '' ? `${index + 1}` : `${number}.${index + 1}`);

function rowsOf(steps: readonly ProcessNode[], at: At, words: Words): OutlineRow[] {
  return steps.flatMap((node, index): OutlineRow[] => {
    const number = within(at.number, index);
    const pointer = `${at.pointer}/${index}`;
    const step: StepRow = { row: 'step', key: node.key, kind: node.kind, depth: at.depth, number, title: node.title, who: whoOf(node, words), deadline: deadlineOf(node, words), place: { owner: at.owner, index }, pointer };
    return [step, ...heldBy(node, { number, pointer, depth: at.depth + 1 }, words)];
  });
}

function heldBy(node: ProcessNode, at: Omit<At, 'owner'>, words: Words): OutlineRow[] {
  const head = (branch: { key: string; title: Localized; steps: ProcessNode[] }, index: number, when: Localized | null, list: string): OutlineRow[] => {
    const owner = { key: node.key, branch: branch.key };
    const row: BranchRow = {
      row: 'branch', owner: node.key, branch: branch.key, depth: at.depth, number: within(at.number, index), title: branch.title, when, empty: branch.steps.length === 0,
      place: { owner, index: 0 }, pointer: `${at.pointer}/${list}/${index}`,
    };
    return [row, ...rowsOf(branch.steps, { owner, depth: at.depth + 1, number: row.number, pointer: `${row.pointer}/steps` }, words)];
  };
  switch (node.kind) {
    case 'parallel': return node.branches.flatMap((branch, index) => head(branch, index, null, 'branches'));
    case 'choice': return node.arms.flatMap((arm, index) => head(arm, index, words.condition(arm.when), 'arms'));
    case 'repeat': return rowsOf(node.steps, { ...at, owner: { key: node.key, branch: 'body' }, pointer: `${at.pointer}/steps` }, words);
    case 'task': case 'document': case 'notify': case 'spawn': case 'wait': case 'reuse': return [];
  }
}

/** Who a step concerns, in one phrase. */
export function whoOf(node: ProcessNode, words: Words, procedures: ReadonlyMap<string, Localized> = new Map()): Localized | null {
  const { definition } = words;
  switch (node.kind) {
    case 'task': return seatSentence(node.seat, definition);
    case 'document': return partySentence(node.issuer, definition);
    case 'notify': {
      const [first, ...more] = node.to.map((seat) => seatSentence(seat, definition));
      if (!first) return null;
      return more.length === 0 ? first : { vi: `${first.vi} và ${more.length} nơi khác`, en: `${first.en} and ${more.length} more` };
    }
    case 'parallel': return joinWords(node.join);
    case 'repeat': {
      const [rounds, until] = [roundsWords(node.rounds), repeatEndWords(node.until, words)];
      return { vi: `${rounds.vi}, thôi ${until.vi}`, en: `${rounds.en}, ends ${until.en}` };
    }
    case 'spawn': case 'reuse': {
      const title = procedures.get(node.process) ?? (node.process === definition.key ? definition.title : { vi: node.process, en: node.process });
      return { vi: `Quy trình “${title.vi}”`, en: `Procedure “${title.en}”` };
    }
    case 'choice': case 'wait': return null;
  }
}

export function deadlineOf(node: ProcessNode, words: Words): Localized | null {
  const rule = node.kind === 'task' ? node.deadline : node.kind === 'wait' ? node.until : node.kind === 'spawn' ? node.wait?.until : undefined;
  return rule ? words.deadline(rule) : null;
}
