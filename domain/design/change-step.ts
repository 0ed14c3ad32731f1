import type { ProcessDefinition, ProcessNode } from '../process';
import { edited, refuse, type Edit } from './edit';
import { findStep, replaceStep } from './lists';

type Held = 'kind' | 'key' | 'steps' | 'branches' | 'arms';
type PatchOf<Node> = Node extends ProcessNode ? Partial<Omit<Node, Held>> : never;
/** New values of a step's members; `undefined` takes an optional one away. Branches, arms and what is held have edits of their own. */
export type StepPatch = PatchOf<ProcessNode>;

/** The members of each kind that can be set, and whether they can be left out. */
const members: Readonly<Record<ProcessNode['kind'], { needed: readonly string[]; optional: readonly string[] }>> = {
  task: { needed: ['title', 'seat', 'shows', 'differsFrom', 'outcomes', 'ladder'], optional: ['form', 'signs', 'deadline', 'extension', 'pausable'] },
  document: { needed: ['title', 'template', 'issuer', 'register', 'notation', 'from'], optional: ['notationFrom'] },
  notify: { needed: ['title', 'to', 'template'], optional: [] },
  spawn: { needed: ['title', 'process', 'over', 'carry'], optional: ['wait'] },
  wait: { needed: ['title', 'until'], optional: [] },
  parallel: { needed: ['title', 'join'], optional: ['order', 'rejected'] },
  choice: { needed: ['title'], optional: [] },
  repeat: { needed: ['title', 'rounds', 'until'], optional: [] },
  reuse: { needed: ['title', 'process', 'version', 'parties'], optional: [] },
};

/** Sets members of a step. What is written is not judged here: a draft may be wrong, and publishing says how. */
export function changeStep(definition: ProcessDefinition, key: string, patch: StepPatch): Edit {
  const place = findStep(definition, key);
  if (!place) return refuse('no-such-step', key);
  const { needed, optional } = members[place.node.kind];
  const values = Object.entries(patch) as [string, unknown][];
  const foreign = values.find(([name]) => !needed.includes(name) && !optional.includes(name));
  if (foreign) return refuse('wrong-kind', foreign[0]);
  const unset = values.filter(([name, value]) => value === undefined && optional.includes(name)).map(([name]) => name);
  const set = values.filter(([, value]) => value !== undefined);
  return edited(definition, replaceStep(definition, key, (node) => {
    const kept = Object.entries(node).filter(([name]) => !unset.includes(name));
    const changed = { ...Object.fromEntries(kept), ...Object.fromEntries(set) } as unknown as ProcessNode;
    // What was reused is another procedure's now.
    return [changed.kind === 'reuse' && (set.some(([name]) => name !== 'title')) ? { ...changed, steps: [] } : changed];
  }), key);
}

export type ProcedurePatch = Partial<Pick<ProcessDefinition, 'key' | 'version' | 'title' | 'subjectKind' | 'starts' | 'parties'>>;

/** Sets what the procedure says of itself; `starts: undefined` means that nobody starts it by hand. */
export function changeProcedure(definition: ProcessDefinition, patch: ProcedurePatch): Edit {
  const { starts, ...rest } = definition;
  const { starts: begins, ...more } = patch;
  const set = Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined)) as Omit<ProcedurePatch, 'starts'>;
  const kept = 'starts' in patch ? begins : starts;
  return edited(definition, { ...rest, ...set, ...(kept ? { starts: kept } : {}) }, null);
}
