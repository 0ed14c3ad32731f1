import { isDayUnit, type DeadlineAnchor, type DeadlineRule, type DeadlineUnit, type LadderOffset } from './deadline-rule';
import { formatDate } from './format-day';

/** The same words in both languages of the product. */
export interface RuleWords { vi: string; en: string }

/** Titles of the steps and facts a rule may point to; without one the key stands in quotation marks. */
export interface RuleNames { steps?: Record<string, RuleWords>; facts?: Record<string, RuleWords> }

/** A rule in one phrase, for designers and pages: 'trước ngày 25/02 sắp tới', '10 ngày làm việc kể từ khi mở bước'. */
export function describeRule(rule: DeadlineRule, names: RuleNames = {}): RuleWords {
  return joined([phraseOf(rule, names), cutOffOf(rule), receiptOf(rule)]);
}

/** When a rung fires, in one phrase: '3 ngày làm việc trước hạn', 'ngay khi quá hạn'. */
export function describeOffset({ amount, unit, side }: LadderOffset): RuleWords {
  if (amount === 0 && side === 'after') return { vi: 'ngay khi quá hạn', en: 'the moment it is late' };
  if (amount === 0) return isDayUnit(unit) ? { vi: 'ngày cuối cùng của thời hạn', en: 'on the last day' } : { vi: 'đúng thời điểm đến hạn', en: 'when it falls due' };
  const length = lengthOf(amount, unit);
  return side === 'before' ? { vi: `${length.vi} trước hạn`, en: `${length.en} before the deadline` } : { vi: `quá hạn ${length.vi}`, en: `${length.en} after the deadline` };
}

function phraseOf(rule: DeadlineRule, names: RuleNames): RuleWords {
  switch (rule.kind) {
    case 'after':
      return afterPhrase(rule, anchorWords(rule.from, names, rule.unit));
    case 'fact':
      return factPhrase(rule, factWords(names, rule.fact, rule.offset?.unit));
    case 'date':
      return named(rule.meaning, { vi: `ngày ${formatDate(rule.day)}`, en: formatDate(rule.day) });
    case 'yearly': {
      const day = `${twoDigits(rule.day)}/${twoDigits(rule.month)}`;
      const from = rule.from === undefined ? null : anchorWords(rule.from, names);
      return named(rule.meaning, from ? { vi: `ngày ${day} đầu tiên kể từ ${from.vi}`, en: `the first ${day} from ${from.en}` } : { vi: `ngày ${day} sắp tới`, en: `the coming ${day}` });
    }
  }
}

function afterPhrase({ amount, unit, meaning }: Extract<DeadlineRule, { kind: 'after' }>, from: RuleWords): RuleWords {
  const length = lengthOf(amount, unit);
  if (isDayUnit(unit) && meaning === 'before') {
    const kind = unit === 'working-days' ? { vi: 'ngày làm việc', en: 'working day' } : { vi: 'ngày', en: 'day' };
    return { vi: `trước ${kind.vi} thứ ${amount} kể từ ${from.vi}`, en: `before ${kind.en} ${amount} from ${from.en}` };
  }
  if (amount === 0) return isDayUnit(unit) ? { vi: `ngay trong ngày, kể từ ${from.vi}`, en: `on the same day, from ${from.en}` } : { vi: `ngay ${from.vi}`, en: `at once, from ${from.en}` };
  return { vi: `${length.vi} kể từ ${from.vi}`, en: `${length.en} from ${from.en}` };
}

function factPhrase({ meaning, offset }: Extract<DeadlineRule, { kind: 'fact' }>, fact: RuleWords): RuleWords {
  if (!offset || offset.amount === 0) return named(meaning, fact);
  const length = lengthOf(Math.abs(offset.amount), offset.unit);
  const side = offset.amount < 0 ? { vi: 'trước', en: 'before' } : { vi: 'sau', en: 'after' };
  const point = { vi: `${length.vi} ${side.vi} ${fact.vi}`, en: `${length.en} ${side.en} ${fact.en}` };
  if (!isDayUnit(offset.unit)) return { vi: `chậm nhất ${point.vi}`, en: `no later than ${point.en}` };
  return meaning === 'by' ? { vi: `chậm nhất ${point.vi}`, en: `no later than ${point.en}` } : { vi: `trước mốc ${point.vi}`, en: `before the day ${point.en}` };
}

function named(meaning: 'by' | 'before', day: RuleWords): RuleWords {
  return meaning === 'by' ? { vi: `chậm nhất ${day.vi}`, en: `by ${day.en}` } : { vi: `trước ${day.vi}`, en: `before ${day.en}` };
}

function cutOffOf({ cutOff }: DeadlineRule): RuleWords | null {
  return cutOff === undefined ? null : { vi: `đến ${clock(cutOff)} của ngày cuối cùng`, en: `until ${cutOff} on the last day` };
}

function receiptOf(rule: DeadlineRule): RuleWords | null {
  if (rule.kind !== 'after' || rule.receivedUntil === undefined) return null;
  if (rule.receivedUntil === 'working-hours') return { vi: 'ngoài giờ làm việc thì tính từ ngày làm việc kế tiếp', en: 'outside working hours it counts as of the next working day' };
  return { vi: `từ ${clock(rule.receivedUntil)} trở đi hoặc vào ngày nghỉ thì tính từ ngày làm việc kế tiếp`, en: `from ${rule.receivedUntil} on, or on a day off, it counts as of the next working day` };
}

function anchorWords(anchor: DeadlineAnchor, names: RuleNames, unit?: DeadlineUnit): RuleWords {
  if (anchor === 'opened') return { vi: 'khi mở bước', en: 'the opening of the step' };
  if (anchor === 'started') return { vi: 'khi bắt đầu hồ sơ', en: 'the start of the case' };
  if ('fact' in anchor) return factWords(names, anchor.fact, unit);
  const step = quoted(names.steps, anchor.step);
  return { vi: `khi hoàn thành bước ${step.vi}`, en: `the end of step ${step.en}` };
}

/** Days are counted from the date a fact names, hours from its moment. */
function factWords(names: RuleNames, fact: string, unit: DeadlineUnit = 'calendar-days'): RuleWords {
  const { vi, en } = quoted(names.facts, fact);
  return isDayUnit(unit) ? { vi: `ngày ghi tại ${vi}`, en: `the date in ${en}` } : { vi: `thời điểm ghi tại ${vi}`, en: `the time in ${en}` };
}

const UNITS: Record<DeadlineUnit, { vi: string; one: string; many: string }> = {
  'working-days': { vi: 'ngày làm việc', one: 'working day', many: 'working days' },
  'calendar-days': { vi: 'ngày', one: 'calendar day', many: 'calendar days' },
  'working-hours': { vi: 'giờ làm việc', one: 'working hour', many: 'working hours' },
  hours: { vi: 'giờ', one: 'hour', many: 'hours' },
  minutes: { vi: 'phút', one: 'minute', many: 'minutes' },
  seconds: { vi: 'giây', one: 'second', many: 'seconds' },
};

function lengthOf(amount: number, unit: DeadlineUnit): RuleWords {
  const { vi, one, many } = UNITS[unit];
  return { vi: `${amount} ${vi}`, en: `${amount} ${amount === 1 ? one : many}` };
}

function quoted(names: Record<string, RuleWords> | undefined, key: string): RuleWords {
  const name = names && Object.hasOwn(names, key) ? names[key]! : { vi: key, en: key };
  return { vi: `«${name.vi}»`, en: `“${name.en}”` };
}

/** '16:30' → '16 giờ 30', as hours are written in Vietnamese documents. */
function clock(time: string): string {
  return `${time.slice(0, 2)} giờ ${time.slice(3, 5)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function joined(parts: (RuleWords | null)[]): RuleWords {
  const said = parts.filter((part) => part !== null);
  return { vi: said.map((part) => part.vi).join('; '), en: said.map((part) => part.en).join('; ') };
}
