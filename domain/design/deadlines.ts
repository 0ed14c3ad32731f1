import { describeRule, type DeadlineRule, type RuleNames } from '../deadline';
import type { Localized, ProcessDefinition } from '../process';
import { placesOf } from './lists';

export interface DeadlinePreset { key: string; title: Localized; rule: DeadlineRule }

const preset = (key: string, rule: DeadlineRule): DeadlinePreset => ({ key, title: describeRule(rule), rule });
const workingDays = (amount: number): DeadlinePreset => preset(`working-days-${amount}`, { kind: 'after', from: 'opened', amount, unit: 'working-days' });

/** What most steps of the domain are given. The named days are those of its year: half-year and yearly report, the window of assessment, recognition. */
export const deadlinePresets: readonly DeadlinePreset[] = [
  ...[1, 2, 3, 5, 10, 15].map(workingDays),
  preset('hour-1', { kind: 'after', from: 'opened', amount: 1, unit: 'hours' }),
  preset('hours-24', { kind: 'after', from: 'opened', amount: 24, unit: 'hours' }),
  preset('hours-72', { kind: 'after', from: 'opened', amount: 72, unit: 'hours' }),
  preset('case-30', { kind: 'after', from: 'started', amount: 30, unit: 'calendar-days' }),
  preset('by-15-11', { kind: 'yearly', month: 11, day: 15, meaning: 'by' }),
  preset('before-20-11', { kind: 'yearly', month: 11, day: 20, meaning: 'before' }),
  preset('before-30-11', { kind: 'yearly', month: 11, day: 30, meaning: 'before' }),
];

/** The deadline a new step begins with. */
export const usualDeadline = (): DeadlineRule => ({ kind: 'after', from: 'opened', amount: 5, unit: 'working-days' });

/** Titles of the steps, for sentences about deadlines; facts are named by whoever knows the forms. */
export const ruleNames = (definition: ProcessDefinition, facts: NonNullable<RuleNames['facts']> = {}): RuleNames => ({
  steps: Object.fromEntries(placesOf(definition).map(({ node }) => [node.key, node.title])), facts,
});
