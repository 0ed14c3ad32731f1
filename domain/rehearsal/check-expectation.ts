import { formatDate } from '../deadline';
import { activeSteps, type Localized } from '../process';
import { fill } from '../timeline/fill';
import { outcomeTitle, roleTitle, stepTitle } from '../timeline/titles';
import { casesOf } from './play-event';
import { inWords } from './refusals';
import type { Rehearsal, RehearsedCase } from './rehearsal';
import type { Expectation } from './scenario';
import { passedSteps } from './step-standings';
import { whoMay } from './views';
import { indexOf } from './world';

/** Whether an expectation holds where the rehearsal stands, with what was expected and what was found, in words. */
export interface Finding { met: boolean; expected: Localized; found: Localized }

const texts = {
  'step-open': fill('“{step}” đang mở', '“{step}” is open'),
  'step-closed': fill('“{step}” không còn mở', '“{step}” is not open any more'),
  'step-never': fill('hồ sơ chưa đến “{step}”', 'the case has not come to “{step}”'),
  holder: fill('“{step}” thuộc {who}', '“{step}” is with {who}'),
  nobody: fill('“{step}” không có ai xử lý', 'nobody has “{step}”'),
  'ended-as': fill('hồ sơ kết thúc: {outcome}', 'the case ended: {outcome}'),
  running: fill('hồ sơ đang mở', 'the case is open'),
  notices: fill('ít nhất {count} thông báo “{template}”{to}', 'at least {count} notices “{template}”{to}'),
  'notices-found': fill('có {count} thông báo', '{count} notices'),
  to: fill(' gửi {who}', ' to {who}'),
  document: fill('có văn bản “{step}”{number}', 'the document “{step}”{number} is issued'),
  'document-none': fill('không có văn bản “{step}” còn hiệu lực', 'no valid document “{step}”'),
  number: fill(' số {number}', ', number {number}'),
  'due-on': fill('hạn của “{step}” là hết ngày {day}', '“{step}” is due at the end of {day}'),
  'due-none': fill('“{step}” không có hạn', '“{step}” has no deadline'),
  fact: fill('dữ kiện “{fact}” là {value}', 'the fact “{fact}” is {value}'),
  cases: fill('{count} hồ sơ “{process}”, {ended} đã kết thúc', '{count} cases of “{process}”, {ended} ended'),
  'cases-any': fill('{count} hồ sơ “{process}”', '{count} cases of “{process}”'),
};

export function checkExpectation(rehearsal: Rehearsal, expectation: Expectation): Finding {
  if (expectation.expect === 'cases') return checkCases(rehearsal, expectation);
  try {
    // Of several cases the first that differs is told.
    const findings = casesOf(rehearsal, expectation.case).map((held) => checkCase(rehearsal, held, expectation));
    return findings.find(({ met }) => !met) ?? (findings[0] as Finding);
  } catch (error) {
    const { message } = inWords(error);
    return { met: false, expected: { vi: expectation.expect, en: expectation.expect }, found: message };
  }
}

type OfCase = Exclude<Expectation, { expect: 'cases' }>;

function checkCase(rehearsal: Rehearsal, held: RehearsedCase, expectation: OfCase): Finding {
  switch (expectation.expect) {
    case 'step': return checkStep(held, expectation);
    case 'holder': return checkHolder(rehearsal, held, expectation);
    case 'ended': {
      const say = (outcome: string | null): Localized => (outcome === null ? texts.running() : texts['ended-as']({ outcome: outcomeTitle(outcome) }));
      return finding(held.state.outcome === expectation.as, say(expectation.as), say(held.state.outcome));
    }
    case 'notice': return checkNotice(rehearsal, held, expectation);
    case 'document': return checkDocument(held, expectation);
    case 'deadline': return checkDeadline(held, expectation);
    case 'fact': {
      const value = Object.hasOwn(held.state.facts, expectation.fact) ? (held.state.facts[expectation.fact] ?? null) : null;
      const say = (told: typeof value): Localized => texts.fact({ fact: expectation.fact, value: JSON.stringify(told) });
      return finding(value === expectation.is, say(expectation.is), say(value));
    }
  }
}

const finding = (met: boolean, expected: Localized, found: Localized): Finding => ({ met, expected, found });

function checkStep(held: RehearsedCase, { step, is }: Extract<OfCase, { expect: 'step' }>): Finding {
  const state = activeSteps(held.state).includes(step) ? 'open' : passedSteps(held).has(step) ? 'closed' : 'never';
  const say = (told: typeof is): Localized => texts[`step-${told}`]({ step: stepTitle(held.definition, step) });
  return finding(state === is, say(is), say(state));
}

function checkHolder(rehearsal: Rehearsal, held: RehearsedCase, { step, person, role }: Extract<OfCase, { expect: 'holder' }>): Finding {
  const task = Object.values(held.state.tasks).find((one) => one.step === step && !one.side);
  const title = stepTitle(held.definition, step);
  const world = indexOf(rehearsal.world);
  const people = task ? whoMay(rehearsal, held, task) : [];
  const met = task !== undefined && (person === undefined || people.includes(person)) && (role === undefined || task.seat.role === role);
  const who = (name: string | undefined, seat: string | undefined): Localized | string => (name === undefined ? roleTitle(seat ?? '') : (world.person(name)?.name ?? name));
  const found = task ? texts.holder({ step: title, who: person === undefined ? who(undefined, task.seat.role) : people.map((one) => world.person(one)?.name ?? one).join(', ') || '–' }) : texts.nobody({ step: title });
  return finding(met, texts.holder({ step: title, who: who(person, role) }), found);
}

function checkNotice({ world }: Rehearsal, held: RehearsedCase, { template, role, person, step, atLeast }: Extract<OfCase, { expect: 'notice' }>): Finding {
  const count = held.notices.filter((notice) => notice.template === template && (role === undefined || notice.to.role === role) && (step === undefined || notice.step === step)
    && (person === undefined || notice.receivers.some(({ personId }) => personId === person))).length;
  const who = person !== undefined ? (indexOf(world).person(person)?.name ?? person) : role !== undefined ? roleTitle(role) : null;
  return finding(count >= atLeast, texts.notices({ count: String(atLeast), template, to: who === null ? '' : texts.to({ who }) }), texts['notices-found']({ count: String(count) }));
}

function checkDocument(held: RehearsedCase, { step, issued, number }: Extract<OfCase, { expect: 'document' }>): Finding {
  const valid = held.documents.filter((document) => document.step === step && !document.revoked);
  const title = stepTitle(held.definition, step);
  const say = (told: string | null): Localized => texts.document({ step: title, number: told === null ? '' : texts.number({ number: told }) });
  const expected = issued ? say(number ?? null) : texts['document-none']({ step: title });
  const met = issued ? valid.some((document) => number === undefined || document.number === number) : valid.length === 0;
  return finding(met, expected, valid.length > 0 ? say(valid.map((document) => document.number).join(', ')) : texts['document-none']({ step: title }));
}

function checkDeadline(held: RehearsedCase, { step, lastDay }: Extract<OfCase, { expect: 'deadline' }>): Finding {
  const task = Object.values(held.state.tasks).find((one) => one.step === step && !one.side);
  const title = stepTitle(held.definition, step);
  const found = (task && held.tasks.get(task.id)?.lastDay) ?? null;
  const say = (day: string | null): Localized => (day === null ? texts['due-none']({ step: title }) : texts['due-on']({ step: title, day: formatDate(day) }));
  return finding(task !== undefined && found === lastDay, say(lastDay), task ? say(found) : texts['step-closed']({ step: title }));
}

function checkCases({ cases, definitions }: Rehearsal, { process, count, ended }: Extract<Expectation, { expect: 'cases' }>): Finding {
  const found = [...cases.values()].filter((held) => held.definition.key === process);
  const over = found.filter(({ state }) => state.status === 'ended').length;
  const title = definitions.find(({ key }) => key === process)?.title ?? process;
  const expected = ended === undefined ? texts['cases-any']({ count: String(count), process: title }) : texts.cases({ count: String(count), process: title, ended: String(ended) });
  return finding(found.length === count && (ended === undefined || over === ended), expected, texts.cases({ count: String(found.length), process: title, ended: String(over) }));
}
