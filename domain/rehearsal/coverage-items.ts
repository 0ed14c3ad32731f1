import { findRoads } from '../publishing/roads';
import { treeOf, type Localized, type ProcessDefinition, type ProcessNode, type Rung } from '../process';
import { fill } from '../timeline/fill';

/**
 * What there is to reach in a procedure. `name` is the outcome, the arm or the rung; `met` or `rejected` of a join; `first`
 * or `again` (a second round) of a repeat.
 */
export interface CoverageItem {
  id: string;
  kind: 'step' | 'outcome' | 'arm' | 'join' | 'rung' | 'repeat';
  step: string;
  name: string | null;
  title: Localized;
}

const texts = {
  outcome: fill('{step}: chọn “{name}”', '{step}: “{name}” chosen'),
  arm: fill('{step}: rẽ nhánh “{name}”', '{step}: arm “{name}” taken'),
  met: fill('{step}: đạt', '{step}: met'),
  rejected: fill('{step}: không đạt', '{step}: rejected'),
  first: fill('{step}: kỳ đầu', '{step}: first round'),
  again: fill('{step}: kỳ tiếp theo', '{step}: another round'),
  rung: fill('{step}: bậc nhắc {at} ({act})', '{step}: rung {at} ({act})'),
};

const acts: Record<Rung['act']['kind'], Localized> = {
  remind: { vi: 'nhắc việc', en: 'reminder' }, escalate: { vi: 'báo cấp trên', en: 'told above' }, reassign: { vi: 'chuyển việc', en: 'passed on' },
  assist: { vi: 'mở việc hỗ trợ', en: 'help opened' }, take: { vi: 'tự chọn kết quả', en: 'outcome taken' },
};
const amounts: Record<Rung['at']['unit'], Localized> = {
  'working-days': { vi: 'ngày làm việc', en: 'working days' }, 'calendar-days': { vi: 'ngày', en: 'days' }, 'working-hours': { vi: 'giờ làm việc', en: 'working hours' },
  hours: { vi: 'giờ', en: 'hours' }, minutes: { vi: 'phút', en: 'minutes' }, seconds: { vi: 'giây', en: 'seconds' },
};

/** When a rung comes, in words. */
function whenOf({ at: { amount, unit, side } }: Rung): Localized {
  if (amount === 0) return { vi: 'đúng hạn', en: 'at the deadline' };
  const [vi, en] = side === 'before' ? ['trước hạn', 'before'] : ['sau hạn', 'after'];
  return { vi: `${amount} ${amounts[unit].vi} ${vi}`, en: `${amount} ${amounts[unit].en} ${en}` };
}

export const itemIds = {
  step: (step: string) => `step:${step}`, outcome: (step: string, name: string) => `outcome:${step}/${name}`, arm: (step: string, name: string) => `arm:${step}/${name}`,
  join: (step: string, name: 'met' | 'rejected') => `join:${step}/${name}`, rung: (step: string, name: string) => `rung:${step}/${name}`, repeat: (step: string, name: 'first' | 'again') => `repeat:${step}/${name}`,
};

const known = new WeakMap<ProcessDefinition, readonly CoverageItem[]>();

/** Everything that can be reached as far as steps and outcomes tell: a join that nobody can reject is not asked to be rejected. */
export function coverageItems(definition: ProcessDefinition): readonly CoverageItem[] {
  const before = known.get(definition);
  if (before) return before;
  const { joins } = findRoads(definition, { sure: new Set(), maybe: new Set() }, () => null);
  const items = [...treeOf(definition).values()].flatMap(({ node }) => [
    { id: itemIds.step(node.key), kind: 'step' as const, step: node.key, name: null, title: node.title }, ...innerItems(node, joins.get(node.key)?.canBeRejected ?? true),
  ]);
  known.set(definition, items);
  return items;
}

function innerItems(node: ProcessNode, canBeRejected: boolean): CoverageItem[] {
  const step = node.key;
  switch (node.kind) {
    case 'task': return [
      ...node.outcomes.map(({ key, title }): CoverageItem => ({ id: itemIds.outcome(step, key), kind: 'outcome', step, name: key, title: texts.outcome({ step: node.title, name: title }) })),
      // A ladder without a deadline never begins; publishing warns of it.
      ...(node.deadline ? node.ladder : []).map((rung): CoverageItem => ({ id: itemIds.rung(step, rung.key), kind: 'rung', step, name: rung.key, title: texts.rung({ step: node.title, at: whenOf(rung), act: acts[rung.act.kind] }) })),
    ];
    case 'choice': return node.arms.map(({ key, title }): CoverageItem => ({ id: itemIds.arm(step, key), kind: 'arm', step, name: key, title: texts.arm({ step: node.title, name: title }) }));
    case 'parallel': return (canBeRejected ? (['met', 'rejected'] as const) : (['met'] as const)).map((name): CoverageItem => ({ id: itemIds.join(step, name), kind: 'join', step, name, title: texts[name]({ step: node.title }) }));
    case 'repeat': return (node.until.kind === 'rounds' && node.until.count === 1 ? (['first'] as const) : (['first', 'again'] as const)).map((name): CoverageItem => ({ id: itemIds.repeat(step, name), kind: 'repeat', step, name, title: texts[name]({ step: node.title }) }));
    case 'document': case 'notify': case 'spawn': case 'wait': case 'reuse': return [];
  }
}
