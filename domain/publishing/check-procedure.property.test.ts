import fc from 'fast-check';
import { randomProcedure } from '../../test/support/random-procedure';
import { tasksOf, treeOf, type ProcessDefinition, type ProcessNode, type TaskNode } from '../process';
import { checkProcedure, type ProcedureProblemCode, type PublishingWorld } from '.';
import { findRoads } from './roads';

/** Random procedures name facts, fields and forms at random: what is about those is not looked at. */
const structural: ProcedureProblemCode[] = [
  'shape-wrong', 'too-large', 'too-deep', 'too-many-steps', 'too-many', 'too-few', 'out-of-range', 'member-missing', 'type-wrong', 'kind-wrong', 'value-wrong', 'key-bad', 'name-forbidden', 'member-unknown', 'key-repeated',
  'step-unreachable', 'arm-unreachable', 'branch-unreachable', 'join-never-met', 'never-ends', 'no-steps', 'return-nowhere', 'rejection-nowhere', 'no-way-on', 'abstain-outside', 'logic-bad', 'logic-operator', 'signs-nothing',
  'party-unknown', 'role-unknown', 'take-unknown', 'template-unknown', 'register-unknown', 'kind-unknown',
];
const world: PublishingWorld = {
  forms: [], procedures: [], documentTemplates: ['decision'], registers: ['r'], noticeTemplates: ['told'],
  kinds: { school: { units: 3, roles: { doer: { units: 3, most: 2 }, reader: { units: 3, most: 2 }, superior: { units: 3, most: 2 }, grantor: { units: 3, most: 2 } }, relations: {} } },
};
const structuralCodes = (definition: unknown) => checkProcedure(definition, world).map(({ code }) => code).filter((code) => structural.includes(code));

/** The kernel takes more than may be published: reuse is written out here, and what publishing refuses on purpose is left out. */
const sound = (depth: number): fc.Arbitrary<ProcessDefinition> => randomProcedure(depth).map((definition) => {
  const steps = inline(copy(definition).steps, false);
  return { ...definition, steps: steps.length > 1 ? steps : [...steps, { kind: 'notify', key: 'last', title: definition.title, to: [{ role: 'reader', party: 'school' }], template: 'told' }] };
});

function inline(steps: readonly ProcessNode[], inParallel: boolean): ProcessNode[] {
  return steps.flatMap((node): ProcessNode[] => {
    switch (node.kind) {
      case 'reuse': return inline(node.steps, inParallel);
      case 'repeat': {
        const held = inline(node.steps, inParallel);
        return held.some(({ kind }) => kind === 'task') ? [{ ...node, steps: held }] : [];
      }
      case 'parallel': return [{ ...node, order: 'at-once', branches: node.branches.map((branch) => ({ ...branch, steps: inline(branch.steps, true) })) }];
      case 'choice': return [{ ...node, arms: node.arms.map((arm) => ({ ...arm, steps: inline(arm.steps, inParallel) })) }];
      case 'task': return [{ ...node, outcomes: node.outcomes.filter(({ go }) => inParallel || go.kind !== 'abstain'), ladder: node.ladder.filter(({ act }) => act.kind !== 'take') }];
      case 'document': case 'notify': case 'spawn': case 'wait': return [node];
    }
  });
}

const copy = (definition: ProcessDefinition): ProcessDefinition => JSON.parse(JSON.stringify(definition)) as ProcessDefinition;

test('random sound procedures have no structural fault', () => {
  fc.assert(fc.property(sound(2), (definition) => {
    expect(structuralCodes(definition)).toEqual([]);
  }), { numRuns: 100 });
});

test('every step of a sound procedure is on some road, and what is sure there is possible there', () => {
  fc.assert(fc.property(sound(2), (definition) => {
    const roads = findRoads(definition, { sure: new Set(), maybe: new Set() }, () => ['score']);
    expect([...roads.entries.keys()].sort()).toEqual([...treeOf(definition).keys()].sort());
    for (const { sure, maybe } of roads.entries.values()) for (const name of sure) expect(maybe.has(name)).toBe(true);
  }), { numRuns: 80 });
});

type Mutation = (task: TaskNode, definition: ProcessDefinition) => void;
const mutations: [ProcedureProblemCode, Mutation][] = [
  ['return-nowhere', (task) => task.outcomes.push({ key: 'astray', title: task.title, tone: 'negative', go: { kind: 'return', to: task.key }, needsReason: true, needsForm: false })],
  ['return-nowhere', (task) => task.outcomes.push({ key: 'astray', title: task.title, tone: 'negative', go: { kind: 'return', to: 'nowhere' }, needsReason: true, needsForm: false })],
  ['no-way-on', (task) => { task.outcomes = [{ key: 'back', title: task.title, tone: 'negative', go: { kind: 'return', to: 'nowhere' }, needsReason: true, needsForm: false }]; }],
  ['key-repeated', (task, definition) => { definition.steps.push({ kind: 'notify', key: task.key, title: task.title, to: [task.seat], template: 'told' }); }],
  ['role-unknown', (task) => { task.seat = { ...task.seat, role: 'nobody' }; }],
  ['party-unknown', (task) => { task.seat = { ...task.seat, party: 'nobody' }; }],
  ['form-unknown', (task) => { task.form = { key: 'ghost', version: 1 }; }],
  ['fact-unknown', (task) => { task.deadline = { kind: 'fact', fact: 'ghost', meaning: 'by' }; }],
  ['step-unknown', (task) => { task.shows = ['ghost']; }],
  ['take-unknown', (task) => { task.ladder = [{ key: 'r', at: { amount: 1, unit: 'hours', side: 'after' }, act: { kind: 'take', outcome: 'ghost' } }]; }],
  ['member-missing', (task) => { delete (task as Partial<TaskNode>).title; }],
  ['key-bad', (task) => { task.key = 'Not A Key'; }],
  ['too-few', (task) => { task.outcomes = []; }],
];

test.each(mutations)('%s is found wherever it is put', (code, mutate) => {
  fc.assert(fc.property(sound(2), fc.nat(50), (definition, at) => {
    const changed = copy(definition);
    const tasks = tasksOf(changed);
    const task = tasks[at % tasks.length] as TaskNode;
    mutate(task, changed);
    expect(checkProcedure(changed, world).filter((problem) => problem.code === code).map(({ step }) => step)).toContain(task.key);
  }), { numRuns: 20 });
});

test('a step behind one that only ends the case is unreachable', () => {
  fc.assert(fc.property(sound(2), (definition) => {
    const changed = copy(definition);
    const [first, next] = changed.steps;
    (first as TaskNode).outcomes = [{ key: 'stop', title: { vi: 'x', en: 'x' }, tone: 'negative', go: { kind: 'end', as: 'stopped' }, needsReason: false, needsForm: false }];
    expect(checkProcedure(changed, world).filter(({ code }) => code === 'step-unreachable').map(({ step }) => step)).toContain(next?.key);
  }), { numRuns: 20 });
});

test('whatever is sent is answered, never thrown at', () => {
  const noise = fc.oneof(fc.jsonValue({ maxDepth: 6 }), fc.tuple(sound(1), fc.jsonValue(), fc.nat(20)).map(([definition, value, at]) => {
    const changed = copy(definition) as unknown as Record<string, unknown>;
    const target = at % 2 === 0 ? changed : ((changed.steps as Record<string, unknown>[])[0] as Record<string, unknown>);
    const names = Object.keys(target);
    target[names[at % names.length] as string] = value;
    return changed;
  }));
  fc.assert(fc.property(noise, (value) => { expect(Array.isArray(checkProcedure(value, world))).toBe(true); }), { numRuns: 200 });
});
