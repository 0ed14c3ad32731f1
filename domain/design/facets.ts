import { describeRule, type DeadlineRule } from '../deadline';
import { outcomeTitles } from '../procedures/outcomes';
import { kindsWord } from '../publishing/words';
import type { JoinRule, Localized, Outcome, ProcessDefinition, ProcessNode, Rejection, RepeatNode, Rung, SpawnNode, TaskNode } from '../process';
import { conditionWords, ownFactTitles, type FactTitles } from './condition-words';
import { ruleNames } from './deadlines';
import { rungTime } from './ladders';
import { findStep } from './lists';
import { partySentence, seatSentence } from './seat-sentence';

/** One thing that a step says, in words: its name, what it says, and the value behind it for comparing. */
export interface Facet { id: string; name: Localized; words: Localized; value: unknown }

const facet = (id: string, vi: string, en: string, words: Localized, value: unknown): Facet => ({ id, name: { vi, en }, words, value });
const same = (text: string | number): Localized => ({ vi: String(text), en: String(text) });
const list = (items: readonly Localized[]): Localized => ({ vi: items.map(({ vi }) => vi).join(', '), en: items.map(({ en }) => en).join(', ') });
const NONE: Localized = { vi: 'không', en: 'none' };

/** What sentences about a procedure need to know besides it. */
export class Words {
  private readonly facts: FactTitles;

  constructor(readonly definition: ProcessDefinition, facts: FactTitles = {}) {
    this.facts = { ...facts, ...ownFactTitles(definition) };
  }

  step(key: string): Localized {
    const node = findStep(this.definition, key)?.node;
    return node ? { vi: `«${node.title.vi}»`, en: `“${node.title.en}”` } : { vi: `«${key}» (không còn)`, en: `“${key}” (gone)` };
  }

  steps(keys: readonly string[]): Localized {
    return keys.length === 0 ? NONE : list(keys.map((key) => this.step(key)));
  }

  fact(fact: string): Localized {
    return (Object.hasOwn(this.facts, fact) ? this.facts[fact]?.title : undefined) ?? { vi: `«${fact}»`, en: `“${fact}”` };
  }

  deadline(rule: DeadlineRule): Localized {
    return describeRule(rule, ruleNames(this.definition, Object.fromEntries(Object.entries(this.facts).map(([fact, { title }]) => [fact, title]))));
  }

  condition(when: unknown): Localized {
    return conditionWords(when, this.facts);
  }
}

/** Where an outcome leads: «trả về bước «Lập kế hoạch»». */
export function wayOf(go: Outcome['go'], words: Words): Localized {
  switch (go.kind) {
    case 'on': return { vi: 'đi tiếp', en: 'goes on' };
    case 'return': {
      const to = words.step(go.to);
      const only = go.fields === 'flagged' ? { vi: ', chỉ sửa các mục được đánh dấu', en: ', flagged fields only' } : { vi: '', en: '' };
      return { vi: `trả về bước ${to.vi}${only.vi}`, en: `goes back to ${to.en}${only.en}` };
    }
    case 'reject': return { vi: 'không chấp thuận', en: 'rejects' };
    case 'abstain': return { vi: 'không tính là đồng ý hay phản đối', en: 'abstains' };
    case 'end': {
      const as = endTitle(go.as);
      return { vi: `kết thúc hồ sơ: ${as.vi}`, en: `ends the case: ${as.en}` };
    }
  }
}

export const endTitle = (as: string): Localized => (Object.hasOwn(outcomeTitles, as) ? outcomeTitles[as] : undefined) ?? same(as);

function outcomeWords(outcome: Outcome, words: Words): Localized {
  const way = wayOf(outcome.go, words);
  const vi = [way.vi, ...(outcome.needsReason ? ['phải nêu lý do'] : []), ...(outcome.needsForm ? [] : ['không cần điền đủ biểu mẫu'])];
  const en = [way.en, ...(outcome.needsReason ? ['asks for a reason'] : []), ...(outcome.needsForm ? [] : ['without the whole form'])];
  return { vi: `«${outcome.title.vi}»: ${vi.join(', ')}`, en: `“${outcome.title.en}”: ${en.join(', ')}` };
}

function rungWords(rung: Rung, node: TaskNode, { definition }: Words): Localized {
  const at = rungTime(rung);
  const act = ((): Localized => {
    switch (rung.act.kind) {
      case 'remind': return { vi: 'nhắc người thực hiện', en: 'remind whoever does it' };
      case 'escalate': { const to = seatSentence(rung.act.to, definition); return { vi: `báo ${to.vi}`, en: `tell ${to.en}` }; }
      case 'reassign': { const to = seatSentence(rung.act.to, definition); return { vi: `chuyển việc cho ${to.vi}`, en: `give the work to ${to.en}` }; }
      case 'assist': { const to = seatSentence(rung.act.to, definition); return { vi: `giao thêm «${rung.act.title.vi}» cho ${to.vi}`, en: `also give “${rung.act.title.en}” to ${to.en}` }; }
      case 'take': {
        const { outcome } = rung.act;
        const title = node.outcomes.find(({ key }) => key === outcome)?.title ?? same(outcome);
        return { vi: `tự chọn «${title.vi}»`, en: `take “${title.en}” by itself` };
      }
    }
  })();
  return { vi: `${at.vi}: ${act.vi}`, en: `${at.en}: ${act.en}` };
}

function ofTask(node: TaskNode, words: Words): Facet[] {
  const { definition } = words;
  return [
    facet('seat', 'người thực hiện', 'who does it', seatSentence(node.seat, definition), node.seat),
    ...(node.form ? [facet('form', 'biểu mẫu', 'form', { vi: `“${node.form.key}” phiên bản ${node.form.version}`, en: `“${node.form.key}” version ${node.form.version}` }, node.form)] : []),
    ...(node.deadline ? [facet('deadline', 'thời hạn', 'deadline', words.deadline(node.deadline), node.deadline)] : []),
    ...node.outcomes.map((outcome) => facet(`outcome:${outcome.key}`, 'lựa chọn', 'outcome', outcomeWords(outcome, words), outcome)),
    facet('outcomes', 'thứ tự các lựa chọn', 'order of the outcomes', list(node.outcomes.map(({ title }) => ({ vi: `«${title.vi}»`, en: `“${title.en}”` }))), new Order(node.outcomes.map(({ key }) => key))),
    ...node.ladder.map((rung) => facet(`rung:${rung.key}`, 'bậc nhắc việc', 'rung of the ladder', rungWords(rung, node, words), rung)),
    facet('ladder', 'thứ tự các bậc nhắc việc', 'order of the ladder', list(node.ladder.map(rungTime)), new Order(node.ladder.map(({ key }) => key))),
    ...(node.shows.length > 0 ? [facet('shows', 'nội dung xem kèm', 'what is shown', words.steps(node.shows), node.shows)] : []),
    ...(node.signs === undefined ? [] : [facet('signs', 'nội dung được ký', 'what is signed', words.step(node.signs), node.signs)]),
    ...(node.differsFrom.length > 0 ? [facet('differsFrom', 'phải khác người với', 'somebody else than at', words.steps(node.differsFrom), node.differsFrom)] : []),
    ...(node.extension ? [facet('extension', 'người cho gia hạn', 'who grants more time', seatSentence(node.extension.grantedBy, definition), node.extension)] : []),
    ...(node.pausable ? [facet('pausable', 'tạm dừng thời hạn', 'stopping the clock', { vi: 'được phép', en: 'allowed' }, true)] : []),
  ];
}

/** The order of things that are told one by one elsewhere: compared over what both have. */
export class Order {
  constructor(readonly keys: readonly string[]) {}
}

export function joinWords(join: JoinRule): Localized {
  switch (join) {
    case 'all': return { vi: 'mọi nhánh phải xong', en: 'every branch must be done' };
    case 'any': return { vi: 'một nhánh xong là đủ', en: 'one branch is enough' };
    case 'majority': return { vi: 'quá nửa số nhánh đồng ý', en: 'more than half of the branches agree' };
    case 'veto': return { vi: 'hỏi mọi nhánh, không nhánh nào phản đối', en: 'every branch is asked and none is against' };
    default: return { vi: `ít nhất ${join.atLeast} nhánh đồng ý`, en: `at least ${join.atLeast} branches agree` };
  }
}

function rejectionWords(rejected: Rejection | undefined, words: Words): Localized {
  return rejected === undefined ? { vi: 'kết thúc hồ sơ: Không được chấp thuận', en: 'the case ends as rejected' } : wayOf(rejected, words);
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

export function roundsWords(rounds: RepeatNode['rounds']): Localized {
  switch (rounds.kind) {
    case 'months': return rounds.every === 1
      ? { vi: `hằng tháng, vào ngày ${rounds.day}`, en: `every month on day ${rounds.day}` }
      : { vi: `${rounds.every} tháng một lần, vào ngày ${rounds.day}`, en: `every ${rounds.every} months on day ${rounds.day}` };
    case 'every': {
      const units = { hours: ['giờ', 'hours'], minutes: ['phút', 'minutes'], seconds: ['giây', 'seconds'] } as const;
      const [vi, en] = units[rounds.unit];
      return { vi: `cứ ${rounds.amount} ${vi} một lần`, en: `every ${rounds.amount} ${en}` };
    }
    case 'yearly': {
      const days = rounds.dates.map(({ day, month }) => `${twoDigits(day)}/${twoDigits(month)}`).join(', ');
      return { vi: `hằng năm, vào ngày ${days}`, en: `every year on ${days}` };
    }
  }
}

export function repeatEndWords(until: RepeatNode['until'], words: Words): Localized {
  switch (until.kind) {
    case 'rounds': return { vi: `sau ${until.count} kỳ`, en: `after ${until.count} rounds` };
    case 'day': return { vi: `sau ngày ${until.day.split('-').reverse().join('/')}`, en: `after ${until.day.split('-').reverse().join('/')}` };
    case 'fact': { const fact = words.fact(until.fact); return { vi: `sau ngày ghi tại ${fact.vi}`, en: `after the date in ${fact.en}` }; }
  }
}

function ofSpawn(node: SpawnNode, words: Words): Facet[] {
  const { definition } = words;
  const over = 'step' in node.over
    ? { vi: `các đơn vị ở trường “${node.over.field}” của bước ${words.step(node.over.step).vi}`, en: `the units in “${node.over.field}” of ${words.step(node.over.step).en}` }
    : { vi: `mọi ${kindsWord([node.over.unitKind]).vi} thuộc ${partySentence(node.over.under, definition).vi}`, en: `every ${kindsWord([node.over.unitKind]).en} below ${partySentence(node.over.under, definition).en}` };
  return [
    facet('process', 'quy trình được mở', 'procedure that is started', same(node.process), node.process),
    facet('over', 'mở hồ sơ cho', 'starts cases for', over, node.over),
    ...(node.carry.length > 0 ? [facet('carry', 'dữ kiện chuyển theo', 'facts that go along', list(node.carry.map((fact) => words.fact(fact))), node.carry)] : []),
    ...(node.wait ? [facet('wait', 'đợi các hồ sơ đó', 'waits for them', waitWords(node.wait, words), node.wait)] : []),
  ];
}

function waitWords({ atLeast, until }: NonNullable<SpawnNode['wait']>, words: Words): Localized {
  const many = atLeast === 'all' ? { vi: 'tất cả xong', en: 'until all have ended' } : { vi: `ít nhất ${atLeast} hồ sơ xong`, en: `until at least ${atLeast} have ended` };
  const limit = until && words.deadline(until);
  return limit ? { vi: `${many.vi}, hoặc ${limit.vi}`, en: `${many.en}, or ${limit.en}` } : many;
}

/** Everything a step says, in words; not what it holds inside. */
export function facetsOf(node: ProcessNode, words: Words): Facet[] {
  return [facet('title', 'tên', 'title', { vi: `«${node.title.vi}»`, en: `“${node.title.en}”` }, node.title), ...ofKind(node, words)];
}

function ofKind(node: ProcessNode, words: Words): Facet[] {
  const { definition } = words;
  switch (node.kind) {
    case 'task': return ofTask(node, words);
    case 'spawn': return ofSpawn(node, words);
    case 'document': return [
      facet('template', 'mẫu văn bản', 'template', same(node.template), node.template),
      facet('issuer', 'nơi ban hành', 'issuer', partySentence(node.issuer, definition), node.issuer),
      facet('register', 'sổ đăng ký', 'register', same(node.register), node.register),
      facet('notation', 'ký hiệu', 'notation', same(node.notation), node.notation),
      ...(node.notationFrom ? [facet('notationFrom', 'ký hiệu do người soạn ghi ở', 'notation as written at', words.step(node.notationFrom.step), node.notationFrom)] : []),
      ...(node.from.length > 0 ? [facet('from', 'nội dung lấy từ', 'draws on', words.steps(node.from), node.from)] : []),
    ];
    case 'notify': return [
      facet('to', 'nơi nhận', 'receivers', list(node.to.map((seat) => seatSentence(seat, definition))), node.to),
      facet('template', 'mẫu thông báo', 'notice template', same(node.template), node.template),
    ];
    case 'wait': return [facet('until', 'đợi đến', 'waits until', words.deadline(node.until), node.until)];
    case 'parallel': return [
      facet('join', 'điều kiện đi tiếp', 'what it takes to go on', joinWords(node.join), node.join),
      facet('order', 'thứ tự các nhánh', 'order of the branches', node.order === 'in-order' ? { vi: 'lần lượt', en: 'one after another' } : { vi: 'cùng lúc', en: 'at once' }, node.order ?? 'at-once'),
      facet('rejected', 'khi không đạt', 'when it is rejected', rejectionWords(node.rejected, words), node.rejected ?? null),
      ...node.branches.map((branch) => facet(`branch:${branch.key}`, 'nhánh', 'branch', { vi: `«${branch.title.vi}»`, en: `“${branch.title.en}”` }, branch.title)),
      facet('branches', 'trật tự các nhánh', 'sequence of the branches', list(node.branches.map(({ title }) => title)), new Order(node.branches.map(({ key }) => key))),
    ];
    case 'choice': return [
      ...node.arms.map((arm) => {
        const when = words.condition(arm.when);
        return facet(`arm:${arm.key}`, 'nhánh', 'arm', { vi: `«${arm.title.vi}»: ${when.vi}`, en: `“${arm.title.en}”: ${when.en}` }, { title: arm.title, when: arm.when });
      }),
      facet('arms', 'thứ tự các nhánh', 'order of the arms', list(node.arms.map(({ title }) => title)), new Order(node.arms.map(({ key }) => key))),
    ];
    case 'repeat': return [
      facet('rounds', 'các kỳ', 'rounds', roundsWords(node.rounds), node.rounds),
      facet('until', 'thôi lặp', 'ends', repeatEndWords(node.until, words), node.until),
    ];
    case 'reuse': return [
      facet('process', 'quy trình dùng lại', 'reused procedure', { vi: `“${node.process}” phiên bản ${node.version}`, en: `“${node.process}” version ${node.version}` }, [node.process, node.version]),
      ...(Object.keys(node.parties).length > 0 ? [facet('parties', 'các bên tương ứng', 'parties', same(Object.entries(node.parties).map(([theirs, ours]) => `${theirs} = ${ours}`).join(', ')), node.parties)] : []),
    ];
  }
}
