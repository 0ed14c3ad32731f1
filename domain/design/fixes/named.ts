import { ruleReads, type DeadlineRule } from '../../deadline';
import { DOCUMENT_TYPES } from '../../document/document-kind';
import { variablesOf } from '../../logic/evaluate';
import type { ProcessDefinition, ProcessNode } from '../../process';
import { renameSteps } from '../../process/rename-steps';
import type { ProcedureProblemCode } from '../../publishing';
import { formOf, procedureOf } from '../../publishing/world';
import { changeStep, type StepPatch } from '../change-step';
import { usualDeadline } from '../deadlines';
import { edited } from '../edit';
import { factsAt } from '../facts-at';
import { findStep, mapSteps } from '../lists';
import { returnTargets } from '../outcomes';
import { closest, fix, quoted, say, type Faulty, type Fix, type Fixer } from './fix';

const set = ({ definition, node }: Faulty, vi: string, en: string, patch: StepPatch): Fix[] => (node ? fix(say(vi, en), changeStep(definition, node.key, patch)) : []);

/** A name in one of the step's lists is taken out. */
function outOfList(faulty: Faulty): Fix[] {
  const { node, members: [name, index] } = faulty;
  const without = <T>(items: readonly T[]): T[] => items.filter((_item, at) => at !== Number(index));
  if (node?.kind === 'task' && name === 'shows') return set(faulty, 'Không xem kèm bước đó', 'Do not show it', { shows: without(node.shows) });
  if (node?.kind === 'task' && name === 'differsFrom') return set(faulty, 'Bỏ yêu cầu khác người', 'Do not ask for somebody else', { differsFrom: without(node.differsFrom) });
  if (node?.kind === 'document' && name === 'from') return set(faulty, 'Không lấy nội dung từ bước đó', 'Do not draw on it', { from: without(node.from) });
  if (node?.kind === 'spawn' && name === 'carry') return set(faulty, 'Không chuyển dữ kiện này theo', 'Do not take the fact along', { carry: without(node.carry) });
  return [];
}

/** A deadline that counts from something else gives way to days from the opening. */
function plainRule(faulty: Faulty): Fix[] {
  const { node, members: [name] } = faulty;
  const rule = usualDeadline();
  const [vi, en] = ['Tính 5 ngày làm việc kể từ khi mở bước', 'Count 5 working days from its opening'];
  if (node?.kind === 'task' && name === 'deadline') return set(faulty, vi, en, { deadline: rule });
  if (node?.kind === 'wait' && name === 'until') return set(faulty, vi, en, { until: rule });
  if (node?.kind === 'spawn' && name === 'wait' && node.wait) return set(faulty, vi, en, { wait: { ...node.wait, until: rule } });
  return [];
}

const otherStep: Fixer = (faulty) => {
  const { definition, node, members: [name] } = faulty;
  if (node?.kind === 'task' && name === 'signs') {
    const signable = returnTargets(definition, node.key).slice(0, 2);
    return [
      ...signable.flatMap(({ key, title }) => set(faulty, `Ký nội dung của ${quoted(title).vi}`, `Sign what ${quoted(title).en} sent`, { signs: key })),
      ...set(faulty, 'Không ký nội dung của bước nào', 'Sign nothing', { signs: undefined }),
    ];
  }
  if (node?.kind === 'document' && name === 'notationFrom') return set(faulty, 'Không lấy ký hiệu do người soạn ghi', 'Do not take the notation from a form', { notationFrom: undefined });
  return [...outOfList(faulty), ...plainRule(faulty)];
};

const ruleOf = (node: ProcessNode | null): DeadlineRule | undefined => (node?.kind === 'task' ? node.deadline : node?.kind === 'wait' ? node.until : node?.kind === 'spawn' ? node.wait?.until : undefined);

/** A fact that is misspelt is given the name of one that is known at the step. */
const otherFact: Fixer = (faulty) => {
  const { definition, world, node, members } = faulty;
  if (!node) return [];
  const known = factsAt(definition, world, node.key).map(({ fact }) => fact);
  const written = members[0] === 'carry' && node.kind === 'spawn' ? node.carry[Number(members[1])] : node.kind === 'repeat' && node.until.kind === 'fact' ? node.until.fact : ruleReads(ruleOf(node) ?? usualDeadline()).fact;
  const names = node.kind === 'choice' ? armFacts(faulty).flatMap((fact) => (known.includes(fact) ? [] : closest(fact, known).map((to) => [fact, to] as const))) : written === undefined ? [] : closest(written, known).map((to) => [written, to] as const);
  const spelt = names.flatMap(([from, to]) => fix(say(`Dùng dữ kiện “${to}”`, `Use the fact “${to}”`), edited(definition, withFact(faulty, from, to), node.key)));
  const rounds = node.kind === 'repeat' && node.until.kind === 'fact' ? set(faulty, 'Lặp hai kỳ', 'Repeat twice', { until: { kind: 'rounds', count: 2 } }) : [];
  return [...spelt, ...outOfList(faulty), ...plainRule(faulty), ...rounds];
};

function armFacts({ node, members }: Faulty): string[] {
  return node?.kind === 'choice' ? [...new Set(variablesOf(node.arms[Number(members[1])]?.when))] : [];
}

/** The definition with another fact where this step itself names the one; steps inside it keep theirs. */
function withFact({ definition, node }: Faulty, from: string, to: string): ProcessDefinition {
  const same = (name: string): string => name;
  return mapSteps(definition, (one) => {
    if (one.key !== node?.key) return one;
    const [renamed] = renameSteps([one], { step: same, party: same, fact: (fact) => (fact === from ? to : fact) });
    if (renamed?.kind === 'choice' && one.kind === 'choice') return { ...renamed, arms: renamed.arms.map((arm, index) => ({ ...arm, steps: one.arms[index]?.steps ?? arm.steps })) };
    return renamed?.kind === 'repeat' && one.kind === 'repeat' ? { ...renamed, steps: one.steps } : (renamed ?? one);
  });
}

const otherForm: Fixer = (faulty) => {
  const { world, node } = faulty;
  if (node?.kind !== 'task' || !node.form) return [];
  const { key } = node.form;
  const latest = Math.max(0, ...world.forms.filter((form) => form.key === key).map(({ version }) => version));
  const slips = closest(key, [...new Set(world.forms.map((form) => form.key))]);
  return [
    ...(latest > 0 ? set(faulty, `Dùng phiên bản ${latest} đã ban hành`, `Use version ${latest}, which is published`, { form: { key, version: latest } }) : []),
    ...slips.flatMap((slip) => set(faulty, `Dùng biểu mẫu “${slip}”`, `Use the form “${slip}”`, { form: { key: slip, version: Math.max(...world.forms.filter((form) => form.key === slip).map(({ version }) => version)) } })),
    ...set(faulty, 'Không dùng biểu mẫu ở bước này', 'Use no form here', { form: undefined }),
  ];
};

/** Another field of the form that the named step has: a list of units for a spawn, a text for a notation. */
const otherField: Fixer = (faulty) => {
  const { definition, world, node } = faulty;
  const named = node?.kind === 'spawn' && 'step' in node.over ? node.over : node?.kind === 'document' ? node.notationFrom : undefined;
  const step = named && findStep(definition, named.step)?.node;
  const fields = step?.kind === 'task' && step.form ? (formOf(world, step.form)?.fields ?? []) : [];
  if (node?.kind === 'spawn' && named) return fields.filter(({ type, many, path }) => type === 'unitPicker' && many && !path.includes('.')).slice(0, 3).flatMap(({ path }) => set(faulty, `Lấy danh sách ở trường “${path}”`, `Take the list in “${path}”`, { over: { step: named.step, field: path } }));
  if (node?.kind !== 'document' || !named) return [];
  return [
    ...closest(named.field, fields.map(({ path }) => path)).flatMap((field) => set(faulty, `Lấy ở trường “${field}”`, `Take it from “${field}”`, { notationFrom: { step: named.step, field } })),
    ...set(faulty, 'Không lấy ký hiệu do người soạn ghi', 'Do not take the notation from a form', { notationFrom: undefined }),
  ];
};

const rungOf = ({ node, members }: Faulty) => (node?.kind === 'task' ? node.ladder[Number(members[1])] : undefined);

const otherTake: Fixer = (faulty) => {
  const { node } = faulty;
  const rung = rungOf(faulty);
  if (node?.kind !== 'task' || rung?.act.kind !== 'take') return [];
  const on = faulty.problem.code === 'take-unknown' ? node.outcomes.filter(({ go }) => go.kind === 'on') : [];
  return [
    ...on.slice(0, 2).flatMap(({ key, title }) => set(faulty, `Tự chọn ${quoted(title).vi}`, `Take ${quoted(title).en}`, { ladder: node.ladder.map((one) => (one === rung ? { ...one, act: { kind: 'take', outcome: key } } : one)) })),
    ...set(faulty, 'Bỏ bậc này', 'Drop the rung', { ladder: node.ladder.filter((one) => one !== rung) }),
  ];
};

const withDeadline = (faulty: Faulty): Fix[] => set(faulty, 'Đặt thời hạn 5 ngày làm việc', 'Set a deadline of 5 working days', { deadline: usualDeadline() });

const otherTemplate: Fixer = (faulty) => {
  const { world, node } = faulty;
  if (node?.kind === 'document') return closest(node.template, world.documentTemplates).flatMap((template) => set(faulty, `Dùng mẫu “${template}”`, `Use the template “${template}”`, { template }));
  return node?.kind === 'notify' ? closest(node.template, world.noticeTemplates).flatMap((template) => set(faulty, `Dùng mẫu “${template}”`, `Use the template “${template}”`, { template })) : [];
};

const otherRegister: Fixer = (faulty) => {
  const { world, node } = faulty;
  if (node?.kind !== 'document') return [];
  const usual = Object.hasOwn(DOCUMENT_TYPES, node.template) ? DOCUMENT_TYPES[node.template as keyof typeof DOCUMENT_TYPES].series : undefined;
  const registers = [...new Set([...(usual && world.registers.includes(usual) ? [usual] : []), ...closest(node.register, world.registers)])];
  return registers.flatMap((register) => set(faulty, `Dùng sổ “${register}”`, `Use the register “${register}”`, { register }));
};

const otherProcess: Fixer = (faulty) => {
  const { world, node } = faulty;
  if (node?.kind === 'spawn') return closest(node.process, world.procedures.map(({ key }) => key)).flatMap((process) => set(faulty, `Mở quy trình “${process}”`, `Start “${process}”`, { process }));
  if (node?.kind !== 'reuse') return [];
  const latest = procedureOf(world, node.process);
  return latest ? set(faulty, `Dùng phiên bản ${latest.version}`, `Use version ${latest.version}`, { version: latest.version }) : [];
};

const otherKind: Fixer = (faulty) => {
  const { definition, world, node } = faulty;
  if (node?.kind !== 'spawn' || !('unitKind' in node.over)) return [];
  const target = node.process === definition.key ? definition : procedureOf(world, node.process);
  return target ? set(faulty, 'Mở cho đúng loại đơn vị của quy trình đó', 'Start cases for the kind of unit it is for', { over: { ...node.over, unitKind: target.subjectKind } }) : [];
};

export const namedFixers: Partial<Record<ProcedureProblemCode, Fixer>> = {
  'step-unknown': otherStep, 'step-late': otherStep, 'step-some-roads': (faulty) => outOfList(faulty), 'signs-nothing': otherStep, 'four-eyes-nobody': otherStep,
  'fact-unknown': otherFact, 'fact-late': otherFact, 'fact-some-roads': plainRule,
  'form-unknown': otherForm, 'field-unknown': otherField, 'spawn-not-units': otherField, 'spawn-kind': otherKind, 'kind-unknown': otherKind,
  'take-unknown': otherTake, 'take-unsigned': otherTake,
  'ladder-without-deadline': (faulty) => [...withDeadline(faulty), ...set(faulty, 'Bỏ các bậc nhắc việc', 'Drop the ladder', { ladder: [] })],
  'extension-without-deadline': (faulty) => [...withDeadline(faulty), ...set(faulty, 'Không cho xin gia hạn', 'Do not let anybody ask for more time', { extension: undefined })],
  'pause-without-deadline': (faulty) => [...withDeadline(faulty), ...set(faulty, 'Không cho tạm dừng', 'Do not let the clock be stopped', { pausable: undefined })],
  'template-unknown': otherTemplate, 'notice-plain': otherTemplate, 'register-unknown': otherRegister, 'process-unknown': otherProcess, 'reuse-unknown': otherProcess,
  'wait-without-end': (faulty) => (faulty.node?.kind === 'spawn' && faulty.node.wait ? set(faulty, 'Đợi tối đa 30 ngày', 'Wait 30 days at most', { wait: { ...faulty.node.wait, until: { kind: 'after', from: 'opened', amount: 30, unit: 'calendar-days' } } }) : []),
};
