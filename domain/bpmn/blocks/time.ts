import { deadlineRuleSchema, type DeadlineRule } from '../../deadline';
import type { PictureNode } from '../picture';

const units = { H: 'hours', M: 'minutes', S: 'seconds' } as const;

/** The rule that a BPMN timer says in ISO 8601; null for cycles, words, expressions and what is beyond our limits. */
export function ruleFrom(timer: PictureNode['timer']): DeadlineRule | null {
  if (!timer) return null;
  const parsed = deadlineRuleSchema.safeParse(timer.kind === 'duration' ? durationRule(timer.text) : timer.kind === 'date' ? dateRule(timer.text) : null);
  return parsed.success ? parsed.data : null;
}

function durationRule(text: string): unknown {
  const days = /^P(\d{1,6})([DW])$/.exec(text);
  if (days) return { kind: 'after', from: 'opened', amount: Number(days[1]) * (days[2] === 'W' ? 7 : 1), unit: 'calendar-days' };
  const time = /^PT(\d{1,9})([HMS])$/.exec(text);
  return time ? { kind: 'after', from: 'opened', amount: Number(time[1]), unit: units[time[2] as keyof typeof units] } : null;
}

function dateRule(text: string): unknown {
  const day = /^(\d{4}-\d{2}-\d{2})(T.*)?$/.exec(text);
  return day ? { kind: 'date', day: day[1], meaning: 'by' } : null;
}
