import type { Outcome, ProcessNode } from '../../process';
import type { ProcedureProblemCode } from '../../publishing';
import { addBranch, changeBranch, moveBranch, removeBranch } from '../branches';
import { changeStep } from '../change-step';
import { edited } from '../edit';
import { insertStep, removeStep } from '../edit-steps';
import { findStep } from '../lists';
import { newStep, otherwiseTitle } from '../new-step';
import { addOutcome, changeOutcome, removeOutcome, returnTargets } from '../outcomes';
import { unwrap } from '../wrap-steps';
import { fix, quoted, say, type Faulty, type Fix, type Fixer } from './fix';

const MOST_TARGETS = 3;

const outcomeOf = ({ node, members }: Faulty): Outcome | undefined => (node?.kind === 'task' && members[0] === 'outcomes' ? node.outcomes[Number(members[1])] : undefined);
const letGoOn = ({ definition }: Faulty, node: ProcessNode): Fix[] => (node.kind !== 'task' ? [] : fix(say(`Thêm lựa chọn đi tiếp cho ${quoted(node.title).vi}`, `Let ${quoted(node.title).en} go on`), addOutcome(definition, node.key, 'on', 0)));
const drop = ({ definition, node }: Faulty): Fix[] => (node ? fix(say(`Xóa bước ${quoted(node.title).vi}`, `Remove ${quoted(node.title).en}`), removeStep(definition, node.key)) : []);

const stepUnreachable: Fixer = (faulty) => {
  const place = faulty.node && findStep(faulty.definition, faulty.node.key);
  const before = place?.steps[place.index - 1];
  return [...(before ? letGoOn(faulty, before) : []), ...drop(faulty)];
};

const neverEnds: Fixer = (faulty) => {
  const last = faulty.definition.steps.at(-1);
  return last ? letGoOn(faulty, last) : [];
};

const noSteps: Fixer = ({ definition }) => fix(say('Thêm một việc', 'Add a task'), insertStep(definition, { owner: null, index: 0 }, newStep(definition, 'task')));

const returnNowhere: Fixer = (faulty) => {
  const { definition, node } = faulty;
  const outcome = outcomeOf(faulty);
  if (!node || !outcome) return [];
  const back = returnTargets(definition, node.key).slice(0, MOST_TARGETS).flatMap((target) =>
    fix(say(`Trả về ${quoted(target.title).vi}`, `Go back to ${quoted(target.title).en}`), changeOutcome(definition, node.key, outcome.key, { go: { ...outcome.go, kind: 'return', to: target.key } })));
  return [...back, ...dropOutcome(faulty)];
};

const dropOutcome: Fixer = (faulty) => {
  const outcome = outcomeOf(faulty);
  return faulty.node && outcome ? fix(say(`Bỏ lựa chọn ${quoted(outcome.title).vi}`, `Remove the outcome ${quoted(outcome.title).en}`), removeOutcome(faulty.definition, faulty.node.key, outcome.key)) : [];
};

const abstainOutside: Fixer = (faulty) => {
  const outcome = outcomeOf(faulty);
  if (!faulty.node || !outcome) return [];
  return [...fix(say(`Cho ${quoted(outcome.title).vi} đi tiếp`, `Let ${quoted(outcome.title).en} go on`), changeOutcome(faulty.definition, faulty.node.key, outcome.key, { go: { kind: 'on' } })), ...dropOutcome(faulty)];
};

const wholeForm: Fixer = (faulty) => {
  const outcome = outcomeOf(faulty);
  if (!faulty.node || outcome?.go.kind !== 'return') return [];
  return fix(say('Mở lại toàn bộ biểu mẫu', 'Open the whole form again'), changeOutcome(faulty.definition, faulty.node.key, outcome.key, { go: { kind: 'return', to: outcome.go.to } }));
};

const rejectionNowhere: Fixer = ({ definition, node }) => {
  if (node?.kind !== 'parallel') return [];
  const targets = returnTargets(definition, node.key).slice(0, MOST_TARGETS);
  return [
    ...targets.flatMap((target) => fix(say(`Khi không đạt thì trả về ${quoted(target.title).vi}`, `Go back to ${quoted(target.title).en} when it is rejected`), changeStep(definition, node.key, { rejected: { kind: 'return', to: target.key } }))),
    ...fix(say('Khi không đạt thì kết thúc hồ sơ', 'End the case when it is rejected'), changeStep(definition, node.key, { rejected: undefined })),
  ];
};

const rejectionNever: Fixer = ({ definition, node }) => (node ? fix(say('Bỏ việc khi không đạt', 'Drop what follows a rejection'), changeStep(definition, node.key, { rejected: undefined })) : []);

const joinAll: Fixer = ({ definition, node }) => (node ? fix(say('Cần mọi nhánh', 'Ask every branch'), changeStep(definition, node.key, { join: 'all' })) : []);
const joinAny: Fixer = ({ definition, node }) => (node ? fix(say('Một nhánh xong là đủ', 'One branch is enough'), changeStep(definition, node.key, { join: 'any' })) : []);

const branchUnreachable: Fixer = ({ definition, node, members }) => {
  if (node?.kind !== 'parallel') return [];
  const branch = node.branches[Number(members[1])];
  return [
    ...fix(say('Cho các nhánh bắt đầu cùng lúc', 'Begin all branches at once'), changeStep(definition, node.key, { order: undefined })),
    ...(branch ? fix(say(`Xóa nhánh ${quoted(branch.title).vi}`, `Remove the branch ${quoted(branch.title).en}`), removeBranch(definition, node.key, branch.key)) : []),
  ];
};

const armUnreachable: Fixer = ({ definition, node, members }) => {
  if (node?.kind !== 'choice') return [];
  const arm = node.arms[Number(members[1])];
  const otherwise = node.arms.find(({ when }) => when === undefined);
  return [
    ...(otherwise && arm?.when !== undefined ? fix(say(`Đưa nhánh ${quoted(otherwise.title).vi} xuống cuối`, `Put ${quoted(otherwise.title).en} last`), moveBranch(definition, node.key, otherwise.key, node.arms.length - 1)) : []),
    ...(arm && arm.when === undefined ? fix(say('Cho nhánh này một điều kiện', 'Give it a condition'), changeBranch(definition, node.key, arm.key, { when: true })) : []),
    ...(arm ? fix(say(`Xóa nhánh ${quoted(arm.title).vi}`, `Remove the arm ${quoted(arm.title).en}`), removeBranch(definition, node.key, arm.key)) : []),
  ];
};

const fallsThrough: Fixer = ({ definition, node }) => {
  if (node?.kind !== 'choice') return [];
  const added = addBranch(definition, node.key, { title: otherwiseTitle });
  const last = added.ok ? findStep(added.definition, node.key)?.node : undefined;
  const key = last?.kind === 'choice' ? last.arms.at(-1)?.key : undefined;
  return added.ok && key !== undefined ? fix(say('Thêm nhánh «Trường hợp còn lại»', 'Add an arm “Otherwise”'), changeBranch(added.definition, node.key, key, { when: undefined })) : [];
};

const repeatEmpty: Fixer = ({ definition, node }) => {
  if (node?.kind !== 'repeat') return [];
  return [
    ...fix(say('Thêm một việc vào phần lặp lại', 'Add a task to what is repeated'), insertStep(definition, { owner: { key: node.key, branch: 'body' }, index: node.steps.length }, newStep(definition, 'task'))),
    ...fix(say('Bỏ việc lặp lại', 'Do not repeat'), node.steps.length > 0 ? unwrap(definition, node.key) : removeStep(definition, node.key)),
  ];
};

const versionNext: Fixer = ({ definition, world }) => {
  const version = Math.max(0, ...world.procedures.filter(({ key }) => key === definition.key).map((one) => one.version)) + 1;
  return fix(say(`Dùng phiên bản ${version}`, `Use version ${version}`), edited(definition, { ...definition, version }, null));
};

export const roadFixers: Partial<Record<ProcedureProblemCode, Fixer>> = {
  'step-unreachable': stepUnreachable, 'never-ends': neverEnds, 'no-steps': noSteps, 'return-nowhere': returnNowhere, 'no-way-on': (faulty) => (faulty.node ? letGoOn(faulty, faulty.node) : []),
  'abstain-outside': abstainOutside, 'flagged-without-form': wholeForm, 'rejection-nowhere': rejectionNowhere, 'rejection-never': rejectionNever, 'join-too-many': joinAll, 'join-met-at-once': joinAll,
  'join-never-met': joinAny, 'branch-unreachable': branchUnreachable, 'arm-unreachable': armUnreachable, 'choice-falls-through': fallsThrough, 'repeat-empty': repeatEmpty,
  'version-taken': versionNext, 'version-behind': versionNext,
};
