import { addDays, resolveDeadline, ruleReads, type Calendar, type DeadlineRule } from '../../../../domain/deadline';

export interface DeadlineExample { /** The day from which it is counted, or that the fact names. */ from: string; dueAt: string; lastDay: string }

/** A fact of an example names a day this far ahead, so that what lies before it is still to come. */
const FACT_DAYS = 30;

/** How a rule would turn out if everything that it waits for happened at nine this morning; null when nothing can be said. */
export function exampleOf(rule: DeadlineRule, today: string, calendar: Calendar): DeadlineExample | null {
  const morning = `${today}T02:00:00.000Z`;
  const { step, fact } = ruleReads(rule);
  const from = rule.kind === 'fact' ? addDays(today, FACT_DAYS) : today;
  try {
    const due = resolveDeadline(rule, {
      calendar, anchors: { opened: morning, started: morning, ...(step !== undefined && { steps: { [step]: morning } }) }, ...(fact !== undefined && { facts: { [fact]: rule.kind === 'fact' ? from : morning } }),
    });
    return due && { from, ...due };
  } catch {
    // Half typed: a number or a day that no rule may have.
    return null;
  }
}
