import { describeOffset, describeRule, formatDate } from '../../deadline';
import { partyTitles, roleTitles } from '../../org/roles';
import type { JoinRule, Localized, ProcessDefinition, RepeatNode, Rung, SeatRule, TaskNode } from '../../process';

const known = (titles: Readonly<Record<string, Localized>>, key: string): Localized => (Object.hasOwn(titles, key) ? titles[key] ?? { vi: key, en: key } : { vi: key, en: key });
const both = (write: (language: keyof Localized) => string): Localized => ({ vi: write('vi'), en: write('en') });

export const seatWords = ({ role, party }: SeatRule): Localized => both((language) => `${known(roleTitles, role)[language]} (${known(partyTitles, party)[language]})`);

export function joinWords(join: JoinRule): Localized {
  if (typeof join === 'object') return { vi: `Ít nhất ${join.atLeast} nhánh đồng ý`, en: `At least ${join.atLeast} agree` };
  switch (join) {
    case 'all': return { vi: 'Mọi nhánh đồng ý', en: 'All agree' };
    case 'any': return { vi: 'Một nhánh đồng ý là đủ', en: 'One that agrees is enough' };
    case 'majority': return { vi: 'Quá nửa số nhánh đồng ý', en: 'A majority agrees' };
    case 'veto': return { vi: 'Mọi nhánh có ý kiến, không nhánh nào phản đối', en: 'All are asked and none is against' };
  }
}

export function repeatWords({ rounds, until }: RepeatNode): Localized {
  const every: Localized = rounds.kind === 'months' ? { vi: `ngày ${rounds.day}, cứ ${rounds.every} tháng một kỳ`, en: `every ${rounds.every} months on day ${rounds.day}` }
    : rounds.kind === 'every' ? { vi: `cứ ${rounds.amount} ${roundUnit[rounds.unit].vi} một kỳ`, en: `every ${rounds.amount} ${roundUnit[rounds.unit].en}` }
    : both((language) => `${language === 'vi' ? 'hằng năm vào ngày' : 'every year on'} ${rounds.dates.map(({ month, day }) => `${day}/${month}`).join(', ')}`);
  const end: Localized = until.kind === 'day' ? { vi: `đến ngày ${formatDate(until.day)}`, en: `until ${formatDate(until.day)}` }
    : until.kind === 'fact' ? { vi: `đến ngày ghi tại [${until.fact}]`, en: `until the day in [${until.fact}]` }
    : { vi: `đủ ${until.count} kỳ thì dừng`, en: `${until.count} times` };
  return both((language) => `${every[language]}; ${end[language]}`);
}

const roundUnit = { hours: { vi: 'giờ', en: 'hours' }, minutes: { vi: 'phút', en: 'minutes' }, seconds: { vi: 'giây', en: 'seconds' } } as const;

/** Everything about a task that BPMN has no place for, a line each. */
export function taskLines(node: TaskNode, { steps }: { steps: Record<string, Localized> }, language: keyof Localized): string[] {
  const vi = language === 'vi';
  const titles = (keys: readonly string[]): string => keys.map((key) => `«${known(steps, key)[language]}»`).join(', ');
  const outcomes = node.outcomes.map(({ title, go }) => (go.kind === 'return' ? `${title[language]} → «${known(steps, go.to)[language]}»` : title[language])).join('; ');
  return [
    `${vi ? 'Người thực hiện' : 'Who'}: ${seatWords(node.seat)[language]}`,
    node.form ? `${vi ? 'Biểu mẫu' : 'Form'}: ${node.form.key} (${vi ? 'phiên bản' : 'version'} ${node.form.version})` : '',
    `${vi ? 'Lựa chọn' : 'Outcomes'}: ${outcomes}`,
    node.deadline ? `${vi ? 'Thời hạn' : 'Deadline'}: ${describeRule(node.deadline, { steps })[language]}` : '',
    node.ladder.length > 0 ? `${vi ? 'Nhắc việc' : 'Ladder'}: ${node.ladder.map((rung) => rungWords(rung)[language]).join('; ')}` : '',
    node.shows.length > 0 ? `${vi ? 'Xem kèm' : 'Shown beside it'}: ${titles(node.shows)}` : '',
    node.signs ? `${vi ? 'Ký nội dung của' : 'Signs'}: ${titles([node.signs])}` : '',
    node.differsFrom.length > 0 ? `${vi ? 'Người thực hiện phải khác người của' : 'Not by whoever did'}: ${titles(node.differsFrom)}` : '',
    node.extension ? `${vi ? 'Người cho gia hạn' : 'More time is granted by'}: ${seatWords(node.extension.grantedBy)[language]}` : '',
    node.pausable ? (vi ? 'Được tạm dừng thời hạn' : 'The clock may be stopped') : '',
  ];
}

function rungWords({ at, act }: Rung): Localized {
  const when = describeOffset(at);
  const what: Localized = act.kind === 'remind' ? { vi: 'nhắc', en: 'remind' }
    : act.kind === 'take' ? { vi: `tự chọn “${act.outcome}”`, en: `takes “${act.outcome}” by itself` }
    : both((language) => `${actWords[act.kind][language]} ${seatWords(act.to)[language]}`);
  return both((language) => `${when[language]}: ${what[language]}`);
}

const actWords = {
  escalate: { vi: 'báo', en: 'tell' }, reassign: { vi: 'chuyển việc cho', en: 'hand the work to' }, assist: { vi: 'giao việc hỗ trợ cho', en: 'ask for help from' },
} as const satisfies Record<string, Localized>;

/** Titles of all steps, for sentences that name one. */
export function titlesOf(definition: ProcessDefinition, nodes: readonly { key: string; title: Localized }[]): { steps: Record<string, Localized> } {
  return { steps: Object.fromEntries([[definition.key, definition.title], ...nodes.map(({ key, title }) => [key, title])]) };
}
