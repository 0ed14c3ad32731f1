import { describeOffset, type DeadlineRule } from '../deadline';
import { standardLadder, type Superiors } from '../procedures/ladder';
import type { Localized, ProcessDefinition, Rung, SeatRule } from '../process';
import { kindBehind, seatChoices } from './parties';

/** Who stands above whom, lowest first, by the kind of unit; a line goes on with the next kind. */
const rolesUpwards: Readonly<Record<string, readonly string[]>> = {
  school: ['drafter', 'principal'], 'commune-police': ['officer', 'police-chief'], 'education-office': ['specialist', 'head'], 'provincial-police': ['police-inspector'],
  'standing-body': ['secretary', 'committee-chair'], 'peoples-committee': ['chairman'],
};
const nextUpwards: Readonly<Record<string, string>> = { school: 'education-office', 'education-office': 'standing-body', 'commune-police': 'provincial-police', 'provincial-police': 'standing-body' };

/** Seats above this one within the parties of the procedure, nearest first. */
function seatsAbove(definition: ProcessDefinition, seat: SeatRule): SeatRule[] {
  const kind = kindBehind(definition, seat.party);
  if (kind === null) return [];
  const known = seatChoices(definition).filter(({ seat: { party } }) => Object.hasOwn(definition.parties, party)).map(({ seat: one }) => one);
  const of = (role: string, unitKind: string): SeatRule[] => known.filter((one) => one.role === role && kindBehind(definition, one.party) === unitKind && (unitKind !== kind || one.party === seat.party));
  const own = rolesUpwards[kind] ?? [];
  // Whoever stands beside the line, as an inspector does, has the office's head above.
  const from = own.includes(seat.role) ? own.indexOf(seat.role) + 1 : own.length - 1;
  const above = own.slice(Math.max(0, from)).filter((role) => role !== seat.role).flatMap((role) => of(role, kind).slice(0, 1));
  for (let next = nextUpwards[kind]; next !== undefined; next = nextUpwards[next]) {
    const unitKind = next;
    above.push(...(rolesUpwards[unitKind] ?? []).flatMap((role) => of(role, unitKind).slice(0, 1)));
  }
  // The committee steers where no line leads: it also hears of what the province's chairman leaves lying.
  return kind === 'peoples-committee' ? of('committee-chair', 'standing-body').slice(0, 1) : above;
}

/** Who hears of a late step of this seat, as the shipped procedures do it; null when nobody of the procedure stands above. */
export function superiorsFor(definition: ProcessDefinition, seat: SeatRule): Superiors | null {
  const above = seatsAbove(definition, seat);
  const [head, superior = head, third = superior] = above;
  if (!head || !superior || !third) return null;
  return { head, superior, committee: above.slice(2).find(({ party }) => kindBehind(definition, party) === 'standing-body') ?? third };
}

export interface LadderPreset { key: 'standard' | 'express' | 'reminders' | 'none'; title: Localized; rungs: Rung[] }

const remind = (key: string, amount: number, unit: 'working-days' | 'hours' | 'minutes'): Rung => ({ key, at: { amount, unit, side: 'before' }, act: { kind: 'remind' } });
const tell = (key: string, amount: number, unit: 'working-days' | 'hours', to: SeatRule): Rung => ({ key, at: { amount, unit, side: 'after' }, act: { kind: 'escalate', to } });

const reminders: Rung[] = [remind('remind-3', 3, 'working-days'), remind('remind-1', 1, 'working-days')];

/** For deadlines of hours: nothing of days would come in time. */
function expressLadder(superiors: Superiors | null): Rung[] {
  return [
    remind('remind-soon', 30, 'minutes'),
    ...(superiors ? [tell('late-head', 0, 'hours', superiors.head), tell('late-superior', 2, 'hours', superiors.superior), tell('late-committee', 24, 'hours', superiors.committee)] : []),
  ];
}

/** Ladders to choose from for a step of this seat. */
export function ladderPresets(definition: ProcessDefinition, seat: SeatRule): LadderPreset[] {
  const superiors = superiorsFor(definition, seat);
  return [
    { key: 'standard', title: { vi: 'Chuẩn: nhắc trước 3 và 1 ngày, quá hạn thì báo cấp trên', en: 'Standard: remind 3 days and 1 day before, tell superiors when late' }, rungs: superiors ? standardLadder(superiors) : reminders },
    { key: 'express', title: { vi: 'Gấp: nhắc trước 30 phút, quá hạn thì báo cấp trên theo giờ', en: 'Express: remind 30 minutes before, tell superiors by the hour when late' }, rungs: expressLadder(superiors) },
    { key: 'reminders', title: { vi: 'Chỉ nhắc người thực hiện', en: 'Only remind whoever does it' }, rungs: reminders },
    { key: 'none', title: { vi: 'Không nhắc', en: 'No reminders' }, rungs: [] },
  ];
}

/** The ladder that fits the deadline: by the hour for one of hours, the standard one else. */
export function ladderFor(definition: ProcessDefinition, seat: SeatRule, deadline: DeadlineRule | undefined): Rung[] {
  const express = deadline?.kind === 'after' && ['hours', 'minutes', 'seconds', 'working-hours'].includes(deadline.unit);
  return deadline ? (ladderPresets(definition, seat).find(({ key }) => key === (express ? 'express' : 'standard'))?.rungs ?? []) : [];
}

/** When a rung comes: 'quá hạn 1 ngày làm việc'. */
export const rungTime = (rung: Rung): Localized => describeOffset(rung.at);
