import { placesOf } from '../../../../domain/design/lists';
import { foldText } from '../../../../domain/text/fold-text';
import type { ProcessDefinition, ProcessNode } from '../../../../domain/process';

/** Keys of the steps in whose words all the searched ones stand, with or without marks, in the order of the list. */
export function stepsWith(definition: ProcessDefinition, searched: string, wordsOf: (node: ProcessNode) => readonly string[]): string[] {
  const wanted = foldText(searched).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  return placesOf(definition).flatMap(({ node }) => {
    const words = foldText([node.key, node.title.vi, node.title.en, ...branchTitles(node), ...wordsOf(node)].join(' '));
    return wanted.every((word) => words.includes(word)) ? [node.key] : [];
  });
}

const branchTitles = (node: ProcessNode): string[] => (node.kind === 'parallel' ? node.branches : node.kind === 'choice' ? node.arms : []).flatMap(({ title }) => [title.vi, title.en]);
