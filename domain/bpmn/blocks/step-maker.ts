import { joinRuleSchema, type Arm, type Branch, type ChoiceNode, type Localized, type Outcome, type ParallelNode, type ProcessNode, type RepeatNode, type SeatRule, type TaskNode } from '../../process';
import { isPlainObject } from '../../logic/plain-object';
import { readObject } from '../own-json';
import type { PictureFlow, PictureNode } from '../picture';
import { lineOf } from '../plain-text';
import { called, type Reporter } from '../report';
import { keyFrom, type Keys } from './keys';
import { ruleFrom } from './time';

/** What the names in the file are written in, and whose seat an element is in. */
export interface Surroundings { reporter: Reporter; keys: Keys; language: keyof Localized; seatOf(element: PictureNode): SeatRule; subjectKind: string }

const MAX_TITLE = 300;
const personal = new Set(['userTask', 'manualTask', 'task']);
export const isPersonal = ({ type }: PictureNode): boolean => personal.has(type);

/** Which elements our own steps are drawn as. */
const drawnAs: Readonly<Record<string, readonly string[]>> = {
  task: [...personal], document: ['serviceTask'], notify: ['sendTask'], spawn: ['callActivity'], reuse: ['callActivity'], wait: ['intermediateCatchEvent'],
  repeat: ['subProcess'], parallel: ['parallelGateway', 'complexGateway'], choice: ['exclusiveGateway'],
};

/** One element of a file as a step: as we wrote it where our extension says so, by the nature of the element otherwise. */
export class StepMaker {
  private count = 0;

  constructor(private readonly around: Surroundings) {}

  /** Steps that stand on a line: anything but gateways and subprocesses. */
  leaf(node: PictureNode): ProcessNode[] {
    const known = this.known(node);
    if (known) return [known as unknown as ProcessNode];
    switch (node.type) {
      case 'userTask': case 'manualTask': case 'task': return [this.task(node)];
      case 'sendTask': return [this.notice(node)];
      case 'callActivity': return [this.called(node)];
      case 'intermediateCatchEvent': if (node.event?.kind === 'timer') return [this.wait(node)]; break;
      case 'startEvent': if (!node.event) return []; break;
      case 'exclusiveGateway': case 'parallelGateway': case 'inclusiveGateway': case 'complexGateway': case 'endEvent': return [];
    }
    this.around.reporter.leftOut(node, `«${called(node)}»: quy trình ở đây không có loại phần tử này (${node.type}); đã bỏ qua.`, `“${called(node)}”: there is no such element (${node.type}) here; it was passed over.`);
    return [];
  }

  repeat(node: PictureNode, steps: ProcessNode[]): RepeatNode {
    const known = this.known(node);
    if (known) return { ...known, steps } as unknown as RepeatNode;
    const count = Math.min(400, Math.max(1, node.loop?.most ?? 12));
    this.around.reporter.guessed(node, `«${called(node)}»: lặp lại mỗi tháng, ${count} kỳ; hãy đặt lại kỳ lặp.`, `“${called(node)}”: repeated every month, ${count} times; set the rounds anew.`);
    return { kind: 'repeat', ...this.head(node, 'lap-lai', { vi: 'Lặp lại', en: 'Repeat' }), rounds: { kind: 'months', every: 1, day: 1 }, until: { kind: 'rounds', count }, steps };
  }

  parallel(node: PictureNode, flows: readonly PictureFlow[], targets: readonly PictureNode[], join: PictureNode | null, branches: ProcessNode[][]): ParallelNode {
    const known = this.known(node);
    const keys = new Set<string>();
    const made = inOurOrder(flows, branches.map((steps, index): Branch => ({ ...this.road(flows[index], targets[index], keys, index), steps })));
    if (known) return { ...known, join: joinRuleSchema.catch('all').parse(known.join), branches: made } as ParallelNode;
    if (join && join.type !== 'parallelGateway') this.around.reporter.guessed(join, `«${called(join)}»: coi như phải đủ mọi nhánh mới đi tiếp.`, `“${called(join)}”: taken as waiting for all branches.`);
    this.around.reporter.understood(node, `${made.length} nhánh song song.`, `${made.length} branches at the same time.`);
    return { kind: 'parallel', ...this.head(node, 'song-song', { vi: 'Song song', en: 'In parallel' }), join: 'all', branches: made };
  }

  choice(node: PictureNode, flows: readonly PictureFlow[], targets: readonly PictureNode[], arms: ProcessNode[][]): ChoiceNode {
    const known = this.known(node);
    const head = known ? null : this.head(node, 'lua-chon', { vi: 'Lựa chọn', en: 'Choice' });
    const key = head?.key ?? String(known?.key);
    const keys = new Set<string>();
    const fallback = flows.find(({ id }) => id === node.defaultFlow) ?? (flows.every(({ own }) => own === null) ? flows.at(-1) : undefined);
    const made = inOurOrder(flows, flows.map((flow, index): Arm => this.arm(flow, this.road(flow, targets[index], keys, index), key, flow === fallback, arms[index] ?? [])));
    // The arm without a condition is the one that is left when no other holds.
    const ordered = flows.every(({ own }) => own) ? made : [...made.filter(({ when }) => when !== undefined), ...made.filter(({ when }) => when === undefined)];
    if (!head) return { ...known, arms: ordered } as unknown as ChoiceNode;
    this.around.reporter.understood(node, `${made.length} nhánh để chọn một.`, `${made.length} arms, of which one is taken.`);
    return { kind: 'choice', ...head, arms: ordered };
  }

  private arm(flow: PictureFlow, road: { key: string; title: Localized }, choice: string, isFallback: boolean, steps: ProcessNode[]): Arm {
    const own = flow.own?.as === 'arm' ? readObject(flow.own.json) : null;
    if (own) return { ...road, ...('when' in own ? { when: own.when } : {}), steps };
    if (isFallback) return { ...road, steps };
    const said = flow.condition || flow.name;
    this.around.reporter.guessed({ ...flow, type: 'sequenceFlow' }, `Điều kiện “${said}” chưa gắn với dữ kiện nào; hãy chọn dữ kiện cho nhánh «${road.title.vi}».`, `The condition “${said}” is not bound to a fact yet; choose one for the arm “${road.title.en}”.`);
    return { ...road, when: { '==': [{ var: choice }, road.key] }, steps };
  }

  /** Key and title of a branch or arm: ours, or those of the flow, or of what it leads to. */
  private road(flow: PictureFlow | undefined, target: PictureNode | undefined, taken: Set<string>, index: number): { key: string; title: Localized } {
    const own = flow?.own && flow.own.as !== 'step' ? readObject(flow.own.json) : null;
    const title = own ? this.renamed(own.title, flow?.name ?? '') : this.title(flow?.name || target?.name || '', { vi: `Nhánh ${index + 1}`, en: `Branch ${index + 1}` });
    const wanted = typeof own?.key === 'string' ? own.key : keyFrom(title.vi);
    let key = wanted || `nhanh-${index + 1}`;
    for (let number = 2; taken.has(key); number += 1) key = `${wanted.slice(0, 40)}-${number}`;
    taken.add(key);
    return { key, title };
  }

  private task(node: PictureNode): TaskNode {
    const head = this.head(node, 'buoc');
    const seat = this.around.seatOf(node);
    this.around.reporter.understood(node, `«${head.title.vi}»: việc của người.`, `“${head.title.en}”: work for a person.`);
    return { kind: 'task', ...head, seat, shows: [], differsFrom: [], outcomes: [goesOn(this.title('', { vi: 'Hoàn thành', en: 'Done' }))], ladder: [] };
  }

  private notice(node: PictureNode): ProcessNode {
    const head = this.head(node, 'thong-bao');
    this.around.reporter.guessed(node, `«${head.title.vi}»: coi là thông báo; hãy chọn nơi nhận.`, `“${head.title.en}”: taken as a notice; choose who gets it.`);
    return { kind: 'notify', ...head, to: [this.around.seatOf(node)], template: head.key };
  }

  private called(node: PictureNode): ProcessNode {
    const head = this.head(node, 'quy-trinh');
    const process = keyFrom(node.calledElement ?? '') || head.key;
    if (node.loop && node.loop.kind !== 'standard') {
      this.around.reporter.guessed(node, `«${head.title.vi}»: mở nhiều hồ sơ “${process}”; hãy chọn cho những đơn vị nào.`, `“${head.title.en}”: starts several cases of “${process}”; choose for which units.`);
      return { kind: 'spawn', ...head, process, over: { unitKind: this.around.subjectKind, under: this.around.seatOf(node).party }, carry: [] };
    }
    this.around.reporter.guessed(node, `«${head.title.vi}»: dùng lại quy trình “${process}” phiên bản 1.`, `“${head.title.en}”: reuses the procedure “${process}” version 1.`);
    return { kind: 'reuse', ...head, process, version: 1, parties: {}, steps: [] };
  }

  private wait(node: PictureNode): ProcessNode {
    const head = this.head(node, 'cho');
    const until = ruleFrom(node.timer);
    if (until) this.around.reporter.understood(node, `«${head.title.vi}»: chờ đến thời điểm.`, `“${head.title.en}”: waits for a time.`);
    else this.around.reporter.guessed(node, `«${head.title.vi}»: không hiểu thời điểm “${node.timer?.text ?? ''}”; tạm chờ 1 ngày.`, `“${head.title.en}”: the time “${node.timer?.text ?? ''}” was not understood; it waits one day for now.`);
    return { kind: 'wait', ...head, until: until ?? { kind: 'after', from: 'opened', amount: 1, unit: 'calendar-days' } };
  }

  private head(node: PictureNode, fallback: string, word: Localized = { vi: 'Bước', en: 'Step' }): { key: string; title: Localized } {
    this.count += 1;
    const title = this.title(node.name, { vi: `${word.vi} ${this.count}`, en: `${word.en} ${this.count}` });
    return { key: this.around.keys.take(keyFrom(node.name), `${fallback}-${this.count}`), title };
  }

  /** Other tools know one language: the same words stand for both until somebody translates them. */
  private title(name: string, otherwise: Localized): Localized {
    const said = name.slice(0, MAX_TITLE);
    return said ? { vi: said, en: said } : otherwise;
  }

  /** Our own step as it was written, under the name that it has now. */
  private known(node: PictureNode): Record<string, unknown> | null {
    const own = node.own?.as === 'step' ? readObject(node.own.json) : null;
    if (!own || typeof own.kind !== 'string' || typeof own.key !== 'string') return null;
    if (!(Object.hasOwn(drawnAs, own.kind) && drawnAs[own.kind]?.includes(node.type))) return null;
    const key = this.around.keys.take(own.key, own.key);
    // The steps of a reused procedure bear the key of the step; publishing fills them in again.
    return { ...own, key, title: this.renamed(own.title, node.name, node), ...(own.kind === 'reuse' && key !== own.key ? { steps: [] } : {}) };
  }

  private renamed(title: unknown, name: string, node?: PictureNode): Localized {
    const before: Localized = isPlainObject(title) && typeof title.vi === 'string' && typeof title.en === 'string' ? { vi: title.vi, en: title.en } : this.title(name, { vi: name || '?', en: name || '?' });
    if (!name || lineOf(before[this.around.language]) === name) return before;
    if (node) this.around.reporter.understood(node, `Đổi tên thành «${name}».`, `Now called “${name}”.`);
    return { ...before, [this.around.language]: name.slice(0, MAX_TITLE) };
  }
}

/** Branches and arms of ours as they were written; what another tool added comes behind them. */
function inOurOrder<T>(flows: readonly PictureFlow[], roads: readonly T[]): T[] {
  const placeOf = ({ own }: PictureFlow): number => {
    const at = own ? readObject(own.json)?.at : undefined;
    return typeof at === 'number' ? at : Number.MAX_SAFE_INTEGER;
  };
  return flows.map((flow, index) => ({ place: placeOf(flow), road: roads[index] as T })).sort((a, b) => a.place - b.place).map(({ road }) => road);
}

export function goesOn(title: Localized): Outcome {
  return { key: 'done', title, tone: 'positive', go: { kind: 'on' }, needsReason: false, needsForm: true };
}
