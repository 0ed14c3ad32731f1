import { ownLists, type ListOwner, type StepPlace } from '../../../../domain/design/lists';
import type { Arm, Branch, Localized, ProcessDefinition, ProcessNode } from '../../../../domain/process';
import { PROCEDURE_ROW } from '../use-procedure-draft';

/** A row of the step list. Steps inside a parallel, a choice or a repeat stand one level deeper. */
export type OutlineRow = {
  id: string; level: number; parent: string | null; number: string;
  /** Where «add after» puts a step. */
  place: StepPlace;
  holds: boolean;
  /** Place among its siblings, from 1, for the tree's roles. */
  position: number; size: number;
} & ({ kind: 'procedure'; title: Localized } | { kind: 'step'; node: ProcessNode } | { kind: 'branch'; holder: ProcessNode; branch: Branch | Arm } | { kind: 'empty'; holder: ProcessNode | null });

export const branchId = (key: string, branch: string): string => `${key}/${branch}`;

/** Every row in the order of the page; what stands below a folded row is left out. */
export function outlineRows(definition: ProcessDefinition, folded: ReadonlySet<string> = new Set()): OutlineRow[] {
  const rows: OutlineRow[] = [{ id: PROCEDURE_ROW, kind: 'procedure', title: definition.title, level: 1, parent: null, number: '', place: { owner: null, index: 0 }, holds: true, position: 1, size: 1 }];
  if (!folded.has(PROCEDURE_ROW)) listRows(definition.steps, { owner: null, holder: null, level: 2, parent: PROCEDURE_ROW, prefix: '' }, folded, rows);
  return rows;
}

interface Held { owner: ListOwner; holder: ProcessNode | null; level: number; parent: string; prefix: string }

function listRows(steps: readonly ProcessNode[], { owner, holder, level, parent, prefix }: Held, folded: ReadonlySet<string>, rows: OutlineRow[]): void {
  if (steps.length === 0) rows.push({ id: `${parent}#`, kind: 'empty', holder, level, parent, number: '', place: { owner, index: 0 }, holds: false, position: 1, size: 1 });
  steps.forEach((node, index) => {
    const number = `${prefix}${index + 1}`;
    const inside = ownLists(node);
    rows.push({ id: node.key, kind: 'step', node, level, parent, number, place: { owner, index: index + 1 }, holds: inside.length > 0, position: index + 1, size: steps.length });
    if (folded.has(node.key)) return;
    inside.forEach(({ branch, steps: held }, at) => {
      const list: ListOwner = { key: node.key, branch };
      if (node.kind === 'repeat') return listRows(held, { owner: list, holder: node, level: level + 1, parent: node.key, prefix: `${number}.` }, folded, rows);
      const entry = node.kind === 'parallel' ? node.branches[at] : node.kind === 'choice' ? node.arms[at] : undefined;
      if (!entry) return;
      const id = branchId(node.key, branch);
      const letter = `${number}${letterOf(at)}`;
      rows.push({ id, kind: 'branch', holder: node, branch: entry, level: level + 1, parent: node.key, number: letter, place: { owner: list, index: 0 }, holds: true, position: at + 1, size: inside.length });
      if (!folded.has(id)) listRows(held, { owner: list, holder: node, level: level + 2, parent: id, prefix: `${letter}.` }, folded, rows);
    });
  });
}

/** a, b … z, a1 …: as branches are called in official documents. */
const letterOf = (index: number): string => String.fromCharCode(97 + (index % 26)) + (index < 26 ? '' : String(Math.floor(index / 26)));

/** The key of the step that a row is about: its own, or that of the step that holds the branch. */
export const stepOfRow = (row: OutlineRow): string | null => (row.kind === 'step' ? row.node.key : row.kind === 'procedure' ? null : (row.holder?.key ?? null));
