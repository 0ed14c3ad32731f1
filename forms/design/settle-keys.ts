import { kindOf } from '../palette/component-kinds';
import { freshKey, isKey, keyFromLabel } from './key-from-label';
import { placedNodes, withInside, type PartNode } from './part-tree';

export interface RenamedKey {
  /** Path that the part would have had, and the one it has. */
  from: string;
  to: string;
}

/** Gives parts that came in a key that nothing beside them has; those that stood there keep theirs. */
export function settleKeys(roots: PartNode[], incoming: readonly PartNode[]): RenamedKey[] {
  const fresh = new Set(incoming.flatMap(withInside));
  const taken = new Set(placedNodes(roots).filter(({ node }) => !fresh.has(node)).map(({ path }) => path));
  const renamed: RenamedKey[] = [];
  const visit = (list: PartNode[], scope: string) => {
    for (const node of list) {
      if (fresh.has(node)) settle(node, scope, taken, renamed);
      const path = scope ? `${scope}.${node.part.key}` : node.part.key;
      const inner = ['rows', 'container'].includes(kindOf(node.part.type) ?? '') ? path : scope;
      node.lists.forEach((inside) => visit(inside, inner));
    }
  };
  visit(roots, '');
  return renamed;
}

function settle(node: PartNode, scope: string, taken: Set<string>, renamed: RenamedKey[]): void {
  const before = scope ? `${scope}.` : '';
  const wanted = isKey(node.part.key) ? node.part.key : keyFromLabel(String(node.part.label ?? node.part.type));
  const beside = new Set([...taken].filter((path) => path.startsWith(before)).map((path) => path.slice(before.length)));
  const key = freshKey(wanted, beside);
  if (key !== node.part.key) {
    renamed.push({ from: `${before}${node.part.key}`, to: `${before}${key}` });
    node.part = { ...node.part, key };
  }
  taken.add(`${before}${key}`);
}
