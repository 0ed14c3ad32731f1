import { describeRule, type DeadlineRule, type RuleNames } from '../../deadline';
import type { Localized } from '../../process';
import type { PictureNode } from '../picture';
import { lineOf } from '../plain-text';

/** BPMN's timers know dates and lengths of time, not working days: what is neither is said in words. */
export function timerOf(rule: DeadlineRule, names: RuleNames, language: keyof Localized): NonNullable<PictureNode['timer']> {
  if (rule.kind === 'after' && (rule.from === 'opened') && rule.meaning !== 'before' && rule.cutOff === undefined && rule.receivedUntil === undefined) {
    switch (rule.unit) {
      case 'calendar-days': return { kind: 'duration', text: `P${rule.amount}D` };
      case 'hours': return { kind: 'duration', text: `PT${rule.amount}H` };
      case 'minutes': return { kind: 'duration', text: `PT${rule.amount}M` };
      case 'seconds': return { kind: 'duration', text: `PT${rule.amount}S` };
      case 'working-days': case 'working-hours': break;
    }
  }
  // A day is Vietnam's: it ends at 24:00 there.
  if (rule.kind === 'date' && rule.meaning === 'by' && rule.cutOff === undefined) return { kind: 'date', text: `${rule.day}T24:00:00+07:00` };
  return { kind: 'date', text: lineOf(describeRule(rule, names)[language]) };
}
