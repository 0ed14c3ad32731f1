import { explainDeadline, resolveDeadline, ruleReads, toldDay, vietnamHolidays, type Calendar, type DeadlineRule } from '../../../../domain/deadline';

export interface DeadlineExample { /** The day from which it is counted, or that the fact names. */ from: string; dueAt: string; lastDay: string; /** Why that day, day by day; null where it cannot be told. */ days: ReturnType<typeof toldDay>[] | null }

/** How a rule would turn out if everything that it waits for happened at nine that morning, or the fact named that day; null when nothing can be said. */
export function exampleOf(rule: DeadlineRule, day: string, calendar: Calendar): DeadlineExample | null {
  const morning = `${day}T02:00:00.000Z`;
  const { step, fact } = ruleReads(rule);
  const context = {
    calendar, anchors: { opened: morning, started: morning, ...(step !== undefined && { steps: { [step]: morning } }) }, ...(fact !== undefined && { facts: { [fact]: rule.kind === 'fact' ? day : morning } }),
  };
  try {
    const due = resolveDeadline(rule, context);
    return due && { from: day, ...due, days: explainDeadline(rule, context, vietnamHolidays)?.map(toldDay) ?? null };
  } catch {
    // Half typed: a number or a day that no rule may have.
    return null;
  }
}
